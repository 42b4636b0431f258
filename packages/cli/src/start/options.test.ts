import { describe, expect, it } from 'vitest';
import { command, UsageProblem } from '../framework/index.ts';
import { read as readTyped } from '../framework/read.ts';
import { startArguments, startOptions } from './options.ts';

const made = command({ about: '', options: startOptions, run: () => Promise.reject(new Error('not run')) });
const read = (args: string[], env: Record<string, string> = {}) =>
  startArguments(readTyped('start', made, args).values as never, env, '/tmp/data');

describe('start arguments', () => {
  it('has defaults that need no thought', () => {
    expect(read([])).toEqual({
      port: 4000,
      sitePort: 4001,
      host: 'localhost',
      dataDir: '/tmp/data',
      fresh: false,
    });
  });

  it('takes PORT, and --port before it', () => {
    expect(read([], { PORT: '5000' })).toMatchObject({ port: 5000, sitePort: 5001 });
    expect(read(['--port', '6000'], { PORT: '5000' }).port).toBe(6000);
  });

  it('ignores the -- that npm may pass on', () => {
    expect(read(['--', '--fresh']).fresh).toBe(true);
  });

  it('keeps nothing with --data memory', () => {
    expect(read(['--data', 'memory']).dataDir).toBeNull();
  });

  it.each([
    [['--port', 'abc'], {}, '--port takes a port number from 1 to 65535, not "abc".'],
    [['--port', '70000'], {}, '--port takes a port number'],
    [[], { PORT: '-1' }, 'PORT takes a port number'],
    [['--port', '4000', '--site-port', '4000'], {}, '--site-port must differ'],
    [['--prot', '4000'], {}, 'Unknown option `--prot`. Did you mean `--port`?'],
  ] as [string[], Record<string, string>, string][])(
    'says what is wrong with %j %j',
    (args, env, message) => {
      expect(() => read(args, env)).toThrow(UsageProblem);
      expect(() => read(args, env)).toThrow(message);
    },
  );
});

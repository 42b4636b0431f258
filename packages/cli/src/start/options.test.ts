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
      origins: [],
      host: 'localhost',
      dataDir: '/tmp/data',
      fresh: false,
      size: 'full',
      seed: undefined,
      chosen: false,
      sandbox: {},
    });
  });

  it('takes PORT, and --port before it', () => {
    expect(read([], { PORT: '5000' })).toMatchObject({ port: 5000, sitePort: 5001 });
    expect(read(['--port', '6000'], { PORT: '5000' }).port).toBe(6000);
  });

  it('ignores the -- that npm may pass on', () => {
    expect(read(['--', '--fresh']).fresh).toBe(true);
  });

  it('binds the demo to further websites', () => {
    expect(
      read(['--origin', 'http://localhost:5173/page', '--origin', 'https://truong.example']).origins,
    ).toEqual(['http://localhost:5173', 'https://truong.example']);
    expect(() => read(['--origin', 'localhost:5173'])).toThrow(/address of a website/);
  });

  it('keeps nothing with --data memory', () => {
    expect(read(['--data', 'memory']).dataDir).toBeNull();
  });

  it.each([
    ['small', 'small'],
    ['ward', 'ward'],
    ['schools=6,classes=12,pupils=30', { schools: 6, classes: 12, pupils: 30 }],
    ['pupils=5', { schools: 4, classes: 8, pupils: 5 }],
  ])('takes --size %s', (text, size) => {
    expect(read(['--size', text])).toMatchObject({ size, chosen: true });
  });

  it('takes faults and a seed for both', () => {
    const args = [
      '--latency',
      '800ms',
      '--error-rate',
      '5%',
      '--conflict-rate',
      '0.02',
      '--offline',
      '10s/min',
    ];
    expect(read([...args, '--seed', '7'])).toMatchObject({
      seed: '7',
      sandbox: {
        ...{ seed: '7', latency: 800, errorRate: 0.05, conflictRate: 0.02 },
        offline: { for: 10_000, every: 60_000 },
      },
    });
    expect(read(['--latency', '200ms-2s', '--offline', '2min/h']).sandbox).toEqual({
      ...{ latency: [200, 2000], offline: { for: 120_000, every: 3_600_000 } },
    });
  });

  it.each([
    [['--port', 'abc'], {}, '--port takes a port number from 1 to 65535, not "abc".'],
    [['--port', '70000'], {}, '--port takes a port number'],
    [[], { PORT: '-1' }, 'PORT takes a port number'],
    [['--port', '4000', '--site-port', '4000'], {}, '--site-port must differ'],
    [['--size', 'smal'], {}, 'Did you mean `small`?'],
    [['--size', 'schools=41'], {}, '--size takes 1 to 40 schools, not "41".'],
    [['--size', 'pupil=4'], {}, 'not "pupil". Did you mean `pupils`?'],
    [['--size', 'pupils='], {}, '--size takes 1 to 60 pupils, not "".'],
    [['--latency', 'slow'], {}, '--latency: "slow" is no time'],
    [['--latency', '2s-1s'], {}, 'ends before it begins'],
    [['--error-rate', '120%'], {}, '--error-rate takes a share such as 5%'],
    [['--conflict-rate', 'often'], {}, '--conflict-rate takes a share'],
    [['--offline', '60s/min'], {}, '--offline takes how long in each period'],
    [['--offline', '10s'], {}, '--offline takes how long'],
    [['--prot', '4000'], {}, 'Unknown option `--prot`. Did you mean `--port`?'],
  ] as [string[], Record<string, string>, string][])(
    'says what is wrong with %j %j',
    (args, env, message) => {
      expect(() => read(args, env)).toThrow(UsageProblem);
      expect(() => read(args, env)).toThrow(message);
    },
  );
});

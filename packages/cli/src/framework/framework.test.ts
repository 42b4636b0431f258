import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { commands } from '../commands.ts';
import { quietTerminal, typed } from '../testing/terminal.ts';
import { command, type Command, type Entry } from './command.ts';
import { exitCodes, FailedProblem, UnreachableProblem } from './exit-codes.ts';
import { tooOld } from './node-version.ts';
import { inWords } from './progress.ts';
import { runTyped } from './run.ts';
import { version } from './version.ts';

const greet: Command = command({
  about: 'Greets.',
  actions: [
    { name: 'one', words: 'NAME', about: 'greets one person' },
    { name: 'many', words: 'NAME…', about: 'greets many people' },
    { name: 'maybe', words: '[NAME]', about: 'greets somebody' },
    { name: 'nobody', about: 'keeps silent' },
  ],
  options: {
    loudly: { type: 'boolean', short: 'l', about: 'shouts' },
    title: { type: 'string', about: 'said before the name' },
    also: { type: 'string', multiple: true, value: 'WORD', about: 'said too' },
  },
  async run({ action, words, values, note, progress }) {
    note('Thinking …');
    progress({ title: 'Greeting', total: 2 }).done('Greeted.');
    if (values.title === 'nobody') throw new FailedProblem('Nobody is there.');
    if (values.title === 'far') throw new UnreachableProblem('Too far away.');
    if (values.title === 'bug') throw new TypeError('what nobody thought of');
    const text = [values.title, ...words, ...values.also].filter(Boolean).join(' ');
    return {
      text: values.loudly ? text.toUpperCase() : text,
      data: { action, words, ...values },
      ...(action === 'nobody' && { exitCode: 1 as const }),
    };
  },
});
const table: Entry[] = [
  { name: 'greet', summary: 'greets', load: async () => greet },
  { name: 'start', summary: 'starts', load: async () => Promise.reject(new Error('not loaded')) },
];
const all = async (entries: readonly Entry[], ...args: string[]) => {
  const { terminal, said } = quietTerminal();
  return { code: await runTyped(entries, args, terminal), ...said };
};
const greeting = async (...args: string[]) => typed('greet', greet, args);

describe('a command', () => {
  it('gets its words and values by type', async () => {
    expect(await greeting('many', 'An', 'Bình', '--loudly', '--also', 'x', '--also', 'y')).toMatchObject({
      code: 0,
      out: 'AN BÌNH X Y\n',
    });
    expect((await greeting('maybe')).code).toBe(0);
    expect((await greeting('--', 'one', 'An', '-l')).out).toBe('AN\n');
  });

  it('says one JSON document with --json and nothing else', async () => {
    const { out, err, code } = await greeting('one', 'An', '--json');
    expect(JSON.parse(out)).toEqual({
      ...{ action: 'one', words: ['An'], loudly: false, also: [] },
    });
    expect([err, code]).toEqual(['', 0]);
    const failed = await greeting('one', 'An', '--json', '--title', 'nobody');
    expect(failed).toEqual({ code: 1, out: '', err: 'Nobody is there.\n' });
  });

  it('tells what goes on, line by line, where nobody watches', async () => {
    expect((await greeting('one', 'An')).err).toBe('Thinking …\nGreeting …\nGreeted.\n');
  });

  it('draws progress where somebody does', async () => {
    const screen = new PassThrough();
    const cursor = {
      isTTY: true,
      columns: 80,
      cursorTo: () => true,
      moveCursor: () => true,
      clearLine: () => true,
    };
    let drawn = '';
    screen.on('data', (chunk: Buffer) => (drawn += chunk.toString()));
    const { err } = await typed('greet', greet, ['one', 'An'], { screen: Object.assign(screen, cursor) });
    expect(err).toBe('Thinking …\n');
    expect(drawn).toContain('Greeted.');
  });

  it('counts, with a bar where it is known how many there are', () => {
    expect(inWords('Reading', 0)).toBe('Reading');
    expect(inWords('Reading', 1200)).toBe('Reading 1,200');
    expect(inWords('Reading', 600, 1200)).toBe(`Reading ${'━'.repeat(15)}${'─'.repeat(15)} 600 of 1,200`);
    for (const steps of [0, 3, 5]) expect(inWords('Reading', steps, 3)).toMatch(/^Reading [━─]{30} \d of 3$/);
    expect(inWords('Reading', 0, 0)).toBe(`Reading ${'━'.repeat(30)} 0 of 0`);
  });

  it.each([
    [['--title', 'nobody'], 1, 'Nobody is there.\n'],
    [['--title', 'far'], 3, 'Too far away.\n'],
  ])('ends as its problem says: %j', async (args, code, message) => {
    const answer = await greeting('one', 'An', '--json', ...args);
    expect(answer).toEqual({ code, out: '', err: message });
  });

  it('shows where it broke when nobody has words for it', async () => {
    const { code, err } = await greeting('one', 'An', '--title', 'bug');
    expect(code).toBe(1);
    expect(err).toMatch(/what nobody thought of\n {4}at /);
  });

  it('may end with another code than 0', async () => {
    expect((await greeting('nobody')).code).toBe(1);
  });
});

describe('what is typed wrong', () => {
  it.each([
    [[], 'Say what to do: one, many, maybe or nobody.'],
    [['on', 'An'], '`lienthong greet` has no `on`. Did you mean `one`?'],
    [['xyzzy'], '`lienthong greet` has no `xyzzy`. Say one, many, maybe or nobody.'],
    [['one'], 'NAME is missing: `lienthong greet one NAME`.'],
    [['many'], 'NAME… is missing: `lienthong greet many NAME…`.'],
    [['one', 'An', 'Bình'], '`Bình` is one word too many: `lienthong greet one NAME`.'],
    [['maybe', 'An', 'Bình'], '`Bình` is one word too many'],
    [['one', 'An', '--loundly'], 'Unknown option `--loundly`. Did you mean `--loudly`?'],
    [['one', 'An', '--qqqqqqqq'], 'Unknown option `--qqqqqqqq`.\n'],
    [['one', 'An', '-x'], 'Unknown option `-x`.\n'],
    [['one', 'An', '--title'], "Option '--title <value>' argument missing"],
    [['one', 'An', '--loudly=yes'], "Option '-l, --loudly' does not take an argument"],
  ])('%j is answered with words and exit code 2', async (args, words) => {
    const { code, out, err } = await greeting(...args);
    expect(err).toContain(words);
    expect(err).toMatch(/\nlienthong greet --help lists what it takes\.\n$/);
    expect([code, out]).toEqual([2, '']);
  });

  it.each([
    ['strat', 'Unknown command `strat`. Did you mean `start`?'],
    ['sta', 'Unknown command `sta`. Did you mean `start`?'],
    ['frobnicate', 'Unknown command `frobnicate`.\n'],
  ])('a command called %s', async (name, words) => {
    const { code, err } = await all(table, name);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });
});

describe('a Node.js that is too old', () => {
  it.each([
    ['20.20.2', true],
    ['22.18.0', true],
    ['22.19.0', false],
    ['24.0.1', false],
  ])('%s: %s', (version_, old) => {
    expect(tooOld('start', '22.19', version_) !== undefined).toBe(old);
  });

  it('is told before anything is loaded, with what to do', async () => {
    const entry = {
      name: 'start',
      summary: '',
      node: '99.0',
      load: async () => Promise.reject(new Error('loaded')),
    };
    const { code, err } = await all([entry], 'start', '--port', '1');
    expect(code).toBe(1);
    expect(err).toContain('needs Node.js 99.0 or later');
    expect(err).toContain('npx --package node@24 --package lienthong lienthong start');
  });
});

describe('help', () => {
  it.each([[[]], [['help']], [['--help']], [['-h']]])(
    '%j lists the commands and loads none',
    async (args) => {
      const { code, out } = await all(table, ...args);
      expect(code).toBe(0);
      expect(out).toMatch(/^ {2}greet {2}greets\n {2}start {2}starts$/m);
    },
  );

  it('of a command stands behind --help and help', async () => {
    const { out } = await all(table, 'greet', '--help');
    expect(out).toContain('Usage: lienthong greet ACTION [OPTIONS]');
    expect(out).toMatch(/^ {2}--also WORD +said too \(may be repeated\)$/m);
    expect((await all(table, 'help', 'greet')).out).toBe(out);
  });

  // Loads the whole server.
  it('of every command fits a terminal of 80 characters', { timeout: 30_000 }, async () => {
    expect((await all(commands)).out).toContain('lienthong COMMAND --help');
    for (const { name } of [...commands, { name: '--help' }]) {
      const { code, out } = await all(commands, name, ...(name === '--help' ? [] : ['--help']));
      expect(code, name).toBe(0);
      expect(
        out.split('\n').filter((line) => line.length > 80),
        name,
      ).toEqual([]);
    }
  });
});

describe('lienthong', () => {
  it('knows its version', async () => {
    expect((await all(table, '--version')).out).toBe(`${version()}\n`);
    expect(version()).toMatch(/^\d+\.\d+\.\d+/);
  });

  it('documents its exit codes', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    for (const { code, meaning } of Object.values(exitCodes))
      expect(readme).toMatch(new RegExp(`^\\| ${code} +\\| ${meaning.replace(/[()+]/g, '\\$&')} *\\|$`, 'm'));
  });

  it('documents its commands', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    for (const { name } of commands) expect(readme, name).toContain(`lienthong ${name}`);
  });
});

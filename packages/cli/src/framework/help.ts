import type { Command, Entry, Options } from './command.ts';
import { commonOptions } from './read.ts';

const WIDTH = 80;
/** Names longer than this stand on a line of their own. */
const NAME = 26;

/** `lienthong --help`. */
export function helpOfAll(entries: readonly Entry[], version: string): string {
  return [
    `Liên Thông ${version}: the command line.`,
    '',
    'Usage: lienthong COMMAND [OPTIONS]',
    '',
    ...columns(entries.map(({ name, summary }) => [name, summary])),
    '',
    ...wrap(
      '`lienthong COMMAND --help` tells more of each; `lienthong --version` says which one this is.',
      0,
    ),
  ].join('\n');
}

/** `lienthong COMMAND --help`. */
export function helpOf(name: string, command: Command): string {
  const { about, actions, words = '', options, environment = {}, notes = [] } = command;
  const usage = `lienthong ${name}`;
  return [
    ...wrap(about, 0),
    '',
    ...(actions === undefined
      ? [`Usage: ${[usage, words, '[OPTIONS]'].filter((part) => part !== '').join(' ')}`]
      : [
          `Usage: ${usage} ACTION [OPTIONS]`,
          '',
          ...columns(actions.map((action) => [`${action.name} ${action.words ?? ''}`.trim(), action.about])),
        ]),
    '',
    'Options:',
    ...columns(optionLines({ ...options, ...commonOptions })),
    ...(Object.keys(environment).length > 0
      ? ['', 'Environment:', ...columns(Object.entries(environment))]
      : []),
    ...notes.flatMap((note) => ['', ...wrap(note, 0)]),
  ].join('\n');
}

function optionLines(options: Options): [string, string][] {
  return Object.entries(options).map(([name, { short, type, value, multiple, about }]) => [
    `${short === undefined ? '' : `-${short}, `}--${name}${type === 'string' ? ` ${value ?? 'TEXT'}` : ''}`,
    multiple === true ? `${about} (may be repeated)` : about,
  ]);
}

/** Two columns, the second one wrapped under itself. */
export function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.min(NAME, Math.max(0, ...rows.map(([name]) => name.length)));
  return rows.flatMap(([name, about]) => {
    const lines = wrap(about, width + 4);
    const [first = '', ...rest] = lines.map((line) => line.trimStart());
    const begin =
      name.length > width
        ? [`  ${name}`, `${' '.repeat(width + 4)}${first}`]
        : [`  ${name.padEnd(width)}  ${first}`];
    return [...begin, ...rest.map((line) => `${' '.repeat(width + 4)}${line}`)].map((line) => line.trimEnd());
  });
}

/** Lines of at most 80 characters; line breaks that are there stay. */
export function wrap(text: string, indent: number): string[] {
  const room = WIDTH - indent;
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ')) {
      if (line !== '' && line.length + 1 + word.length > room) {
        lines.push(line);
        line = word;
      } else line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, line].map((each) => ' '.repeat(indent) + each);
  });
}

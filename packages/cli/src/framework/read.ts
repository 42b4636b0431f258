import { parseArgs, type ParseArgsConfig } from 'node:util';
import { didYouMean } from './closest.ts';
import type { Command, Option, Options, Values } from './command.ts';
import { UsageProblem } from './exit-codes.ts';

/** What every command takes. */
export const commonOptions = {
  json: { type: 'boolean', about: 'the result as one JSON document on standard output' },
  help: { type: 'boolean', short: 'h', about: 'this text' },
} as const satisfies Options;

export interface Read {
  help: boolean;
  json: boolean;
  action: string;
  words: readonly string[];
  values: Values<Options>;
}

/** Reads what was typed after the command's name; what it does not understand is a {@link UsageProblem}. */
export function read(name: string, command: Command, typed: readonly string[]): Read {
  // npm passes on the -- by which its own options end.
  const args = typed[0] === '--' ? typed.slice(1) : [...typed];
  const options: Options = { ...command.options, ...commonOptions };
  refuseUnknown(args, options);
  const { values, positionals } = strictly(args, options);
  const read = {
    help: values['help'] === true,
    json: values['json'] === true,
    values: whole(command.options, values),
  };
  if (read.help) return { ...read, action: '', words: [] };
  const { actions } = command;
  if (actions === undefined) {
    assertWords(`lienthong ${name}`, command.words ?? '', positionals);
    return { ...read, action: '', words: positionals };
  }
  const [action, ...words] = positionals;
  const names = actions.map((each) => each.name);
  if (action === undefined) throw new UsageProblem(`Say what to do: ${listed(names)}.`);
  const known = actions.find((each) => each.name === action);
  if (known === undefined)
    throw new UsageProblem(
      `\`lienthong ${name}\` has no \`${action}\`.${didYouMean(action, names) || ` Say ${listed(names)}.`}`,
    );
  assertWords(`lienthong ${name} ${action}`, known.words ?? '', words);
  return { ...read, action, words };
}

function forParser(options: Options): NonNullable<ParseArgsConfig['options']> {
  return Object.fromEntries(
    Object.entries(options).map(([name, { type, short, multiple }]) => [
      name,
      { type, ...(short !== undefined && { short }), ...(multiple !== undefined && { multiple }) },
    ]),
  );
}

function refuseUnknown(args: string[], options: Options): void {
  const { tokens } = parseArgs({
    args,
    options: forParser(options),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option' || token.name in options) continue;
    const hint = token.rawName.startsWith('--') ? didYouMean(token.name, Object.keys(options), '--') : '';
    throw new UsageProblem(`Unknown option \`${token.rawName}\`.${hint}`);
  }
}

function strictly(args: string[], options: Options) {
  try {
    return parseArgs({ args, options: forParser(options), strict: true, allowPositionals: true });
  } catch (error) {
    // Such as a value that is missing: Node's first sentence says which.
    throw new UsageProblem(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
  }
}

/** Flags are false and lists empty unless given. */
function whole(options: Options, values: Readonly<Record<string, unknown>>): Values<Options> {
  const empty = ({ type, multiple }: Option) =>
    type === 'boolean' ? false : multiple === true ? [] : undefined;
  return Object.fromEntries(
    Object.entries(options).map(([name, option]) => [name, values[name] ?? empty(option)]),
  ) as Values<Options>;
}

/** `USER`: exactly one; `FILE…`: one or more; `[FILE]`: at most one. */
function assertWords(typed: string, pattern: string, words: readonly string[]): void {
  const wanted = pattern.split(' ').filter((word) => word !== '');
  const least = wanted.filter((word) => !word.startsWith('[')).length;
  const missing = wanted.filter((word) => !word.startsWith('['))[words.length];
  if (words.length < least)
    throw new UsageProblem(`${missing ?? 'A word'} is missing: \`${`${typed} ${pattern}`.trimEnd()}\`.`);
  const most = pattern.includes('…') ? Infinity : wanted.length;
  if (words.length > most)
    throw new UsageProblem(
      `\`${words[most] ?? ''}\` is one word too many: \`${`${typed} ${pattern}`.trimEnd()}\`.`,
    );
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
}

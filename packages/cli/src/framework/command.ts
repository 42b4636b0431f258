import type { ExitCode } from './exit-codes.ts';
import type { Progress, ProgressOptions } from './progress.ts';
import type { Terminal } from './terminal.ts';

export interface Option {
  type: 'string' | 'boolean';
  short?: string;
  /** May be given more than once. */
  multiple?: boolean;
  /** Stands for the value in the help: `--port N`. */
  value?: string;
  /** What it does, and its default; one sentence without a full stop. */
  about: string;
}
export type Options = Readonly<Record<string, Option>>;

type ValueOf<One extends Option> = One extends { type: 'boolean' }
  ? boolean
  : One extends { multiple: true }
    ? readonly string[]
    : string | undefined;
export type Values<All extends Options> = { readonly [Name in keyof All]: ValueOf<All[Name]> };

/** One thing a command does, named by its first word: `verify` in `lienthong audit verify FILE…`. */
export interface Action {
  name: string;
  /** The words that follow: `USER`, `FILE…` for one or more, `[FILE]` where it may be left out. */
  words?: string;
  about: string;
}

/** What stands in the table of commands: enough to list it, and how to load the rest. */
export interface Entry {
  name: string;
  /** One line of `lienthong --help`. */
  summary: string;
  /** The oldest Node.js it runs on, where that is newer than what the command line itself needs: `22.19`. */
  node?: string;
  load(): Promise<Command>;
}

export interface Given<All extends Options = Options> {
  /** The name of the action; empty for a command without actions. */
  action: string;
  /** As many as the action asks for. */
  words: readonly string[];
  values: Values<All>;
  /** True when a machine reads standard output. */
  json: boolean;
  terminal: Terminal;
  /** A bar for whoever watches, plain lines in a log, nothing with --json. */
  progress(options: ProgressOptions): Progress;
  /** A sentence on the way, on standard error; nothing with --json. */
  note(text: string): void;
}

export interface Outcome {
  /** For people. */
  text: string;
  /** The same for machines: the one document of --json. */
  data: unknown;
  /** 0 unless given. */
  exitCode?: ExitCode;
  /** The command goes on until then, once this was printed. */
  until?: Promise<ExitCode>;
}

export interface Command<All extends Options = Options> {
  /** Says in a sentence or two what it is for. */
  about: string;
  /** What the command takes, if it has no actions: as in {@link Action}. */
  words?: string;
  actions?: readonly Action[];
  options: All;
  /** Variables of the environment it reads: name and what for. */
  environment?: Readonly<Record<string, string>>;
  /** Paragraphs at the end of its help. */
  notes?: readonly string[];
  run(given: Given<All>): Promise<Outcome>;
}

/** A command whose values have the types of its options. */
export function command<const All extends Options>(made: Command<All>): Command {
  // Read by its own options (read.ts), so that what it is given fits them.
  return made as unknown as Command;
}

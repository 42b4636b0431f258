import { didYouMean } from './closest.ts';
import type { Command, Entry } from './command.ts';
import { CommandProblem, exitCodes, UsageProblem, type ExitCode } from './exit-codes.ts';
import { helpOf, helpOfAll } from './help.ts';
import { tooOld } from './node-version.ts';
import { progressOn } from './progress.ts';
import { read } from './read.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';

/** Finds the command in the table, runs it and answers the exit code. */
export async function runTyped(
  entries: readonly Entry[],
  typed: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const [name, ...args] = typed;
  switch (name) {
    case undefined:
    case 'help':
    case '--help':
    case '-h': {
      const about = entries.find((entry) => entry.name === args[0]);
      if (about !== undefined) return runTyped(entries, [about.name, '--help'], terminal);
      terminal.out(helpOfAll(entries, version()));
      return exitCodes.done.code;
    }
    case '--version':
    case '-v':
      terminal.out(version());
      return exitCodes.done.code;
  }
  const entry = entries.find((each) => each.name === name);
  if (entry === undefined) {
    const names = entries.map((each) => each.name);
    terminal.err(`Unknown command \`${name}\`.${didYouMean(name, names)}\nlienthong --help lists them.`);
    return exitCodes.usage.code;
  }
  const old = entry.node === undefined ? undefined : tooOld(name, entry.node);
  if (old !== undefined) {
    terminal.err(old);
    return exitCodes.failed.code;
  }
  return runCommand(name, await entry.load(), args, terminal);
}

/** Runs a command with what was typed after its name and answers the exit code. */
export async function runCommand(
  name: string,
  command: Command,
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  try {
    const { help, json, ...given } = read(name, command, args);
    if (help) {
      terminal.out(helpOf(name, command));
      return exitCodes.done.code;
    }
    const { text, data, exitCode, until } = await command.run({
      ...given,
      json,
      terminal,
      progress: (options) => progressOn(terminal, json, options),
      note: (words) => {
        if (!json) terminal.err(words);
      },
    });
    terminal.out(json ? JSON.stringify(data, null, 2) : text);
    return until === undefined ? (exitCode ?? exitCodes.done.code) : await until;
  } catch (error) {
    return explain(name, error, terminal);
  }
}

function explain(name: string, error: unknown, terminal: Terminal): ExitCode {
  if (error instanceof UsageProblem) {
    terminal.err(`${error.message}\nlienthong ${name} --help lists what it takes.`);
    return error.exitCode;
  }
  if (error instanceof CommandProblem) {
    terminal.err(error.message);
    return error.exitCode;
  }
  // Nobody has words for it yet: for whoever repairs it.
  terminal.err(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return exitCodes.failed.code;
}

import { PassThrough } from 'node:stream';
import type { Command } from '../framework/command.ts';
import { runCommand } from '../framework/run.ts';
import type { Terminal } from '../framework/terminal.ts';

export interface Said {
  code: number;
  out: string;
  err: string;
}

/** A terminal nobody watches, and what is said on it. */
export function quietTerminal(over: Partial<Pick<Terminal, 'env' | 'cwd' | 'screen'>> = {}) {
  const said = { out: '', err: '' };
  const terminal: Terminal = {
    out: (text) => (said.out += `${text}\n`),
    err: (text) => (said.err += `${text}\n`),
    screen: new PassThrough(),
    keyboard: new PassThrough(),
    env: {},
    cwd: '/nowhere',
    ...over,
  };
  return { terminal, said };
}

/** Runs a command as if it had been typed. */
export async function typed(
  name: string,
  command: Command,
  args: readonly string[],
  over: Parameters<typeof quietTerminal>[0] = {},
): Promise<Said> {
  const { terminal, said } = quietTerminal(over);
  const code = await runCommand(name, command, args, terminal);
  return { code, ...said };
}

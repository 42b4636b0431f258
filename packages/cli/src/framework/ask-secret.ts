import { isCancel, password } from '@clack/prompts';
import { CommandProblem, exitCodes } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/**
 * A secret from the environment or typed unseen; undefined when it is in neither and nobody is there to ask. Never an option: what
 * stands on a command line stays in the shell's history and is read by everybody on the machine.
 */
export async function askSecret(
  terminal: Terminal,
  variable: string,
  question: string,
): Promise<string | undefined> {
  const value = terminal.env[variable]?.trim();
  if (value) return value;
  if (terminal.keyboard.isTTY !== true || terminal.screen.isTTY !== true || terminal.env['CI'])
    return undefined;
  const typed = await password({
    message: `${question} (${variable} is not set; Enter leaves it out)`,
    input: terminal.keyboard,
    output: terminal.screen,
    withGuide: false,
  });
  if (isCancel(typed)) throw new CommandProblem('Stopped.', exitCodes.interrupted.code);
  return typed.trim() === '' ? undefined : typed.trim();
}

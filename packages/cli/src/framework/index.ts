export { askSecret } from './ask-secret.ts';
export { command, type Action, type Command, type Entry, type Given, type Outcome } from './command.ts';
export {
  CommandProblem,
  exitCodes,
  FailedProblem,
  UnreachableProblem,
  UsageProblem,
  type ExitCode,
} from './exit-codes.ts';
export { wrap } from './help.ts';
export type { Progress } from './progress.ts';
export { runCommand, runTyped } from './run.ts';
export { table } from './table.ts';
export { processTerminal, type Terminal } from './terminal.ts';
export { version } from './version.ts';

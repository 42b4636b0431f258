/** The exit codes of every command. The README repeats this table; a test compares them. */
export const exitCodes = {
  done: { code: 0, meaning: 'done; what was checked is right' },
  failed: { code: 1, meaning: 'it cannot be done, or what was checked is not right; the reason is said' },
  usage: { code: 2, meaning: 'wrong arguments' },
  unreachable: {
    code: 3,
    meaning: 'something it needs cannot be read, reached or had: a file, an address, a port in use',
  },
  interrupted: { code: 130, meaning: 'stopped by Ctrl+C before it was done' },
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]['code'];

/** What ends a command with words for whoever typed it, without a stack. */
export class CommandProblem extends Error {
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}

/** What a person typed wrong, in words for that person. */
export class UsageProblem extends CommandProblem {
  constructor(message: string) {
    super(message, exitCodes.usage.code);
  }
}

/** It cannot be done, whatever the arguments look like. */
export class FailedProblem extends CommandProblem {
  constructor(message: string, options?: ErrorOptions) {
    super(message, exitCodes.failed.code, options);
  }
}

/** A file, an address or a port that the command needs and cannot have. */
export class UnreachableProblem extends CommandProblem {
  constructor(message: string, options?: ErrorOptions) {
    super(message, exitCodes.unreachable.code, options);
  }
}

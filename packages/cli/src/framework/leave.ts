/** Ends the process with this code once what it said is written; whatever still listens then does not keep it alive. */
export function leave(code: number): void {
  process.exitCode = code;
  setTimeout(() => process.exit(), 1_000).unref();
}

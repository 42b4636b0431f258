import type { Readable, Writable } from 'node:stream';

/** Where a command speaks and what it knows of its surroundings; a test brings its own. */
export interface Terminal {
  /** A result, on standard output. */
  out(text: string): void;
  /** Errors, and what is said on the way, on standard error. */
  err(text: string): void;
  /** What progress is drawn on; plain lines when nobody watches it. */
  screen: Writable & { isTTY?: boolean | undefined };
  /** Where answers are typed; nothing is asked when nobody is there. */
  keyboard: Readable & { isTTY?: boolean | undefined };
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
}

export function processTerminal(): Terminal {
  return {
    out: (text) => void process.stdout.write(`${text}\n`),
    err: (text) => void process.stderr.write(`${text}\n`),
    screen: process.stderr,
    keyboard: process.stdin,
    env: process.env,
    cwd: process.cwd(),
  };
}

import spinner from 'yocto-spinner';
import type { Terminal } from './terminal.ts';

export interface ProgressOptions {
  /** What is being done: `Reading pupils`. */
  title: string;
  /** How many steps there are, if that is known. */
  total?: number | undefined;
}

export interface Progress {
  /** So many more are done. */
  step(count?: number): void;
  /** The work is over: `1,200 pupils read`. */
  done(text: string): void;
  /** It is not: what was drawn is taken away. */
  stop(): void;
}

const silent: Progress = { step: () => undefined, done: () => undefined, stop: () => undefined };
const BAR = 30;

/** A bar on a screen somebody watches, a line at begin and end in a log, nothing for a machine. */
export function progressOn(terminal: Terminal, json: boolean, { title, total }: ProgressOptions): Progress {
  if (json) return silent;
  if (terminal.screen.isTTY !== true || terminal.env['CI']) return plain(terminal, title);
  const drawn = spinner({ stream: terminal.screen, text: inWords(title, 0, total) }).start();
  let steps = 0;
  return {
    step: (count = 1) => {
      steps += count;
      drawn.text = inWords(title, steps, total);
    },
    done: (text) => void drawn.success(text),
    stop: () => void drawn.stop(),
  };
}

/** `Reading pupils ━━━━━━──── 600 of 1,200`, or the count alone where nobody knows how many there are. */
export function inWords(title: string, steps: number, total?: number): string {
  if (total === undefined) return steps === 0 ? title : `${title} ${steps.toLocaleString('en')}`;
  const full = total === 0 ? BAR : Math.min(BAR, Math.floor((steps / total) * BAR));
  const bar = '━'.repeat(full) + '─'.repeat(BAR - full);
  return `${title} ${bar} ${steps.toLocaleString('en')} of ${total.toLocaleString('en')}`;
}

function plain(terminal: Terminal, title: string): Progress {
  terminal.err(`${title} …`);
  return { ...silent, done: (text) => terminal.err(text) };
}

import { progress as bar, spinner } from '@clack/prompts';
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

/** A bar on a screen somebody watches, a line at begin and end in a log, nothing for a machine. */
export function progressOn(terminal: Terminal, json: boolean, { title, total }: ProgressOptions): Progress {
  if (json) return silent;
  if (terminal.screen.isTTY !== true || terminal.env['CI']) return plain(terminal, title);
  const output = terminal.screen;
  if (total === undefined) {
    const drawn = spinner({ output, withGuide: false });
    drawn.start(title);
    let steps = 0;
    return {
      step: (count = 1) => drawn.message(`${title} ${(steps += count).toLocaleString('en')}`),
      done: (text) => drawn.stop(text),
      stop: () => drawn.clear(),
    };
  }
  const drawn = bar({ output, max: Math.max(1, total), withGuide: false, size: 30 });
  drawn.start(title);
  let steps = 0;
  return {
    step: (count = 1) => {
      steps += count;
      drawn.advance(count, `${title} ${steps.toLocaleString('en')} of ${total.toLocaleString('en')}`);
    },
    done: (text) => drawn.stop(text),
    stop: () => drawn.clear(),
  };
}

function plain(terminal: Terminal, title: string): Progress {
  terminal.err(`${title} …`);
  return { ...silent, done: (text) => terminal.err(text) };
}

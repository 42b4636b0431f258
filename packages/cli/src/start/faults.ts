import { FaultProblem, readDuration, type SandboxOptions } from '@lienthong/server';
import { UsageProblem } from '../framework/index.ts';
import type { Options, Values } from '../framework/command.ts';

export const faultOptions = {
  latency: {
    ...{ type: 'string', value: 'TIME' },
    about: 'every call waits: 800ms, or 200ms-2s for something between',
  },
  'error-rate': {
    ...{ type: 'string', value: 'RATE' },
    about: 'so many calls fail with 429, 500 or 503: 5%',
  },
  'conflict-rate': {
    ...{ type: 'string', value: 'RATE' },
    about: 'so many writes come too late, as if somebody else had just been there: 2%',
  },
  offline: {
    ...{ type: 'string', value: 'TIME/PERIOD' },
    about: 'connections are cut for so long in each period: 10s/min',
  },
} as const satisfies Options;

/** What goes wrong by itself; throws {@link UsageProblem} for what makes no sense. */
export function sandboxOptions(values: Values<typeof faultOptions>): SandboxOptions {
  return {
    ...(values.latency !== undefined && { latency: latencyOf(values.latency) }),
    ...(values['error-rate'] !== undefined && { errorRate: rateOf(values['error-rate'], '--error-rate') }),
    ...(values['conflict-rate'] !== undefined && {
      conflictRate: rateOf(values['conflict-rate'], '--conflict-rate'),
    }),
    ...(values.offline !== undefined && { offline: offlineOf(values.offline) }),
  };
}

function latencyOf(text: string): number | readonly [number, number] {
  const [least = '', most, ...more] = text.split('-');
  if (more.length > 0) throw new UsageProblem(`--latency takes a time or two, 200ms-2s, not "${text}".`);
  const from = timeOf(least, '--latency');
  if (most === undefined) return from;
  const to = timeOf(most, '--latency');
  if (to < from) throw new UsageProblem(`--latency ${text} ends before it begins.`);
  return [from, to];
}

function timeOf(text: string, name: string): number {
  try {
    return readDuration(text);
  } catch (error) {
    if (error instanceof FaultProblem) throw new UsageProblem(`${name}: ${error.message}`);
    throw error;
  }
}

/** `5%` or `0.05`. */
function rateOf(text: string, name: string): number {
  const [, number, percent] = /^(\d+(?:\.\d+)?)(%)?$/.exec(text.trim()) ?? [];
  const rate = Number(number) / (percent === undefined ? 1 : 100);
  if (number === undefined || rate > 1)
    throw new UsageProblem(`${name} takes a share such as 5% or 0.05, at most 100%, not "${text}".`);
  return rate;
}

const periods: Readonly<Record<string, number>> = { s: 1_000, min: 60_000, h: 3_600_000 };

/** `10s/min`, `5s/30s`, `2min/h`. */
function offlineOf(text: string): { for: number; every: number } {
  const [length, period, ...more] = text.split('/').map((part) => {
    const [, number = '1', unit = ''] = /^(\d+(?:\.\d+)?)?\s*(s|min|h)$/.exec(part.trim()) ?? [];
    return Number(number) * (periods[unit] ?? NaN);
  });
  if (more.length > 0 || !((length ?? NaN) > 0) || !((period ?? NaN) > (length ?? NaN)))
    throw new UsageProblem(
      `--offline takes how long in each period, such as 10s/min or 5s/30s, not "${text}". The period is the longer one.`,
    );
  return { for: length ?? 0, every: period ?? 0 };
}

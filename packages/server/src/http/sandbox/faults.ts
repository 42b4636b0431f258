import { problems, type ProblemCode } from '../../generated/problems.ts';

/** What goes wrong with one request on purpose. */
export interface Faults {
  /** Milliseconds before it is worked on. */
  latency: number;
  /** Answered with this code instead of being worked on. */
  error: ProblemCode | null;
  /** Its version is out of date, as if somebody else had just been there. */
  conflict: boolean;
  /** The connection is cut: nothing was done, or all of it was and nobody is told. */
  cut: 'before' | 'after' | null;
  /** Only the first so many equal requests: a client that repeats gets through. Null: each. */
  times: number | null;
}

export const noFaults: Faults = { latency: 0, error: null, conflict: false, cut: null, times: null };

/** Longer waits tell no more: clients have given up by then. */
export const longestLatency = 30_000;

/** Codes by the status that stands for them. */
const byStatus: Readonly<Record<string, ProblemCode>> = {
  '429': 'rate_limited',
  '500': 'internal_error',
  '503': 'unavailable',
};

/** What in a header or option cannot be understood, in words. */
export class FaultProblem extends Error {}

/** Reads `Sandbox-Fault: latency=800ms, error=503`; throws {@link FaultProblem}. */
export function readFaults(header: string): Faults {
  const faults = { ...noFaults };
  for (const part of header.split(',')) {
    const [, name = '', value] = /^\s*([\w-]*)\s*(?:=\s*(.*?)\s*)?$/.exec(part) ?? [];
    switch (value === undefined ? name : `${name}=`) {
      case 'none':
        break;
      case 'latency=':
        faults.latency = readDuration(value ?? '');
        break;
      case 'error=':
        faults.error = readCode(value ?? '');
        break;
      case 'conflict':
        faults.conflict = true;
        break;
      case 'offline':
      case 'cut-before':
        faults.cut = 'before';
        break;
      case 'cut-after':
        faults.cut = 'after';
        break;
      case 'times=':
        faults.times = readTimes(value ?? '');
        break;
      default:
        throw new FaultProblem(
          `"${part.trim()}" is no fault. There are latency=800ms, error=503 (or a code of the catalogue), conflict, ` +
            'cut-before (or offline), cut-after and none; times=2 for the first two attempts.',
        );
    }
  }
  return faults;
}

/** `800ms`, `2s` or `800` in milliseconds. */
export function readDuration(text: string): number {
  const [, number, unit] = /^(\d+(?:\.\d+)?)\s*(ms|s)?$/.exec(text.trim()) ?? [];
  const milliseconds = Number(number) * (unit === 's' ? 1_000 : 1);
  if (number === undefined || milliseconds > longestLatency)
    throw new FaultProblem(`"${text}" is no time up to 30s, such as 800ms or 2s.`);
  return Math.round(milliseconds);
}

function readTimes(text: string): number {
  if (!/^[1-9]\d?$/.test(text)) throw new FaultProblem(`times takes 1 to 99, not "${text}".`);
  return Number(text);
}

function readCode(text: string): ProblemCode {
  const code = byStatus[text] ?? text;
  if (!Object.hasOwn(problems, code))
    throw new FaultProblem(
      `"${text}" is no error: give 429, 500, 503 or a code of the catalogue, such as rate_limited (/docs/problems).`,
    );
  return code as ProblemCode;
}

/** The faults as they go back in the answer's `Sandbox-Fault`; empty when there are none. */
export function faultsInWords({ latency, error, conflict, cut }: Faults): string {
  return [
    ...(latency > 0 ? [`latency=${latency}ms`] : []),
    ...(error === null ? [] : [`error=${error}`]),
    ...(conflict ? ['conflict'] : []),
    ...(cut === null ? [] : [`cut-${cut}`]),
  ].join(', ');
}

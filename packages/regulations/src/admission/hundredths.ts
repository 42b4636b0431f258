import { RegulationError, type ErrorPlace } from '../errors.ts';

declare const unit: unique symbol;

/**
 * Points of an examination as an integer number of hundredths: 19,25 is 1925. A type of its own, because marks elsewhere in
 * this package are tenths and 675 must never be read as 67,5.
 */
export type Hundredths = number & { readonly [unit]: 'hundredths' };

/** Far above any examination, and low enough for exact arithmetic with it. */
const LIMIT = 1_000_000;

/** A number known to be hundredths. Throws `notHundredths` unless it is an integer from 0 to 1.000.000. */
export function hundredths(value: number, place: ErrorPlace = {}): Hundredths {
  if (!Number.isInteger(value) || value < 0 || value > LIMIT) {
    throw new RegulationError('notHundredths', place, `${String(value)} is not a number of hundredths`);
  }
  return value as Hundredths;
}

export type PointsTextErrorCode =
  'empty' | 'notANumber' | 'negative' | 'tooManyDecimals' | 'aboveTen' | 'notQuarter';

export type ParsedPoints =
  | { readonly ok: true; readonly hundredths: Hundredths }
  | { readonly ok: false; readonly error: PointsTextErrorCode };

const POINTS = /^([-\u2212+]?)(\d{1,4})(?:[.,](\d+))?$/;

const fail = (error: PointsTextErrorCode): ParsedPoints => ({ ok: false, error });

/** Reads a total or a cut-off: `19,25`, `20`, `23.5`. Never throws. */
export function parsePoints(input: string | number): ParsedPoints {
  const text = String(input).trim();
  if (text === '') return fail('empty');
  const match = POINTS.exec(text);
  if (!match) return fail('notANumber');
  const [, sign, whole, decimals = ''] = match;
  if (sign === '-' || sign === '\u2212') return fail('negative');
  const fraction = decimals.replace(/0+$/, '');
  if (fraction.length > 2) return fail('tooManyDecimals');
  return { ok: true, hundredths: (Number(whole) * 100 + Number(fraction.padEnd(2, '0'))) as Hundredths };
}

/** Reads the mark of one paper (bài thi), 0 to 10 in steps of 0,25: `6,75`. */
export function parsePaperMark(input: string | number): ParsedPoints {
  const parsed = parsePoints(input);
  if (!parsed.ok) return parsed;
  if (parsed.hundredths > PAPER_MAXIMUM) return fail('aboveTen');
  return parsed.hundredths % PAPER_STEP === 0 ? parsed : fail('notQuarter');
}

export const PAPER_MAXIMUM = 1000;
export const PAPER_STEP = 25;

/** Throws unless the value can be the mark of one paper: hundredths 0..1000 in steps of 25. */
export function assertPaperMark(value: unknown, place: ErrorPlace): asserts value is Hundredths {
  // A text like '725' would compare as a number does.
  if (typeof value !== 'number') {
    throw new RegulationError('notHundredths', place, `${String(value)} is not a number of hundredths`);
  }
  if (!(value >= 0 && value <= PAPER_MAXIMUM)) {
    throw new RegulationError('paperOutOfRange', place, `${value} hundredths is not between 0 and 10,00`);
  }
  if (value % PAPER_STEP !== 0) {
    throw new RegulationError('paperNotQuarter', place, `${value} hundredths is not a step of 0,25`);
  }
}

/** 1925 → `19,25`. */
export function formatHundredths(value: Hundredths): string {
  const rest = value % 100;
  return `${(value - rest) / 100},${String(rest).padStart(2, '0')}`;
}

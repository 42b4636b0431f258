import {
  formatMark,
  formatPassFail,
  markToNumber,
  parseMark,
  parsePassFail,
  type FormatMarkOptions,
  type PassFail,
  type Scoring,
  type Tenths,
} from '@lienthong/regulations';
import type { Mark, MarkInput } from '@lienthong/sdk';
import type { Language } from '../shared/language.ts';

/** What a cell holds. Marks are integer tenths inside; only the wire and the screen know decimals. */
export type Entry =
  | { readonly state: 'empty' }
  | { readonly state: 'value'; readonly value: Tenths | PassFail }
  | { readonly state: 'pendingMakeUp' }
  | { readonly state: 'zeroByRule'; readonly reason: string };

export type EntryProblemCode =
  'mark_not_understood' | 'mark_out_of_range' | 'mark_too_precise' | 'mark_reason_missing';

export type ParsedEntry =
  | { readonly kind: 'entry'; readonly entry: Entry }
  /** Zero by rule was asked for; a person still has to say why. */
  | { readonly kind: 'needsReason' }
  | { readonly kind: 'problem'; readonly code: EntryProblemCode };

export interface EntryOptions {
  readonly scoring: Scoring;
  /** `85` means 8,5; `10` is always ten. */
  readonly shorthand?: boolean;
}

export const EMPTY_ENTRY: Entry = { state: 'empty' };

const entry = (value: Entry): ParsedEntry => ({ kind: 'entry', entry: value });
const problem = (code: EntryProblemCode): ParsedEntry => ({ kind: 'problem', code });

/**
 * Reads what a teacher typed. `v` (vắng) is a make-up test still due, `k` (không phép) a zero by rule: the letters
 * beside P and K of the paper register that no mark begins with.
 */
export function parseEntry(typed: string, { scoring, shorthand = false }: EntryOptions): ParsedEntry {
  const text = typed.normalize('NFC').replace(/\s/g, '').toLowerCase();
  if (text === '') return entry(EMPTY_ENTRY);
  if (text === 'v') return entry({ state: 'pendingMakeUp' });
  if (text === 'k') return { kind: 'needsReason' };
  return scoring === 'comment' ? parseComment(text) : parseScore(text, shorthand);
}

function parseComment(text: string): ParsedEntry {
  // `dd` is what Telex leaves behind when its keyboard is switched off.
  const value = parsePassFail(text.replace(/dd/g, 'đ'));
  return value ? entry({ state: 'value', value }) : problem('mark_not_understood');
}

function parseScore(text: string, shorthand: boolean): ParsedEntry {
  const parsed = parseMark(text, { twoDigitsAreTenths: shorthand });
  if (parsed.ok) return entry({ state: 'value', value: parsed.tenths });
  switch (parsed.error) {
    case 'negative':
    case 'aboveTen':
      return problem('mark_out_of_range');
    case 'tooManyDecimals':
      return problem('mark_too_precise');
    default:
      return problem('mark_not_understood');
  }
}

/** What the cell and the text field show: `7,5` (English `7.5`), `10`, `CĐ`, `v`, `0`. */
export function entryText(shown: Entry, scoring: Scoring, language: Language): string {
  switch (shown.state) {
    case 'empty':
      return '';
    case 'pendingMakeUp':
      return 'v';
    case 'zeroByRule':
      return scoring === 'comment' ? 'CĐ' : '0';
    case 'value':
      return valueText(shown.value, language, { short: true });
  }
}

/** A mark in short, as teachers write it (`8`); an average keeps its decimal (`8,0`). */
export function valueText(value: Tenths | PassFail, language: Language, options?: FormatMarkOptions): string {
  if (typeof value !== 'number') return formatPassFail(value);
  const text = formatMark(value, options);
  return language === 'en' ? text.replace(',', '.') : text;
}

export function sameEntry(a: Entry, b: Entry): boolean {
  if (a.state !== b.state) return false;
  if (a.state === 'value') return a.value === (b as typeof a).value;
  return a.state === 'zeroByRule' ? a.reason === (b as typeof a).reason : true;
}

export function fromWire(mark: Pick<Mark, 'state' | 'value' | 'reason'> | null): Entry {
  if (!mark) return EMPTY_ENTRY;
  switch (mark.state) {
    case 'pendingMakeUp':
      return { state: 'pendingMakeUp' };
    case 'zeroByRule':
      return { state: 'zeroByRule', reason: mark.reason ?? '' };
    case 'value':
      return mark.value === null ? EMPTY_ENTRY : { state: 'value', value: valueFromWire(mark.value) };
    default:
      return EMPTY_ENTRY;
  }
}

/** 8.3 on the wire is 83 inside; the wire has at most one decimal, so rounding only removes the binary fraction. */
export function valueFromWire(value: number | PassFail): Tenths | PassFail {
  return typeof value === 'number' ? Math.round(value * 10) : value;
}

export function toWire(written: Entry): Pick<MarkInput, 'state' | 'value' | 'reason'> {
  switch (written.state) {
    case 'value':
      return {
        state: 'value',
        value: typeof written.value === 'number' ? markToNumber(written.value) : written.value,
        reason: null,
      };
    case 'zeroByRule':
      return { state: 'zeroByRule', value: null, reason: written.reason };
    default:
      return { state: written.state, value: null, reason: null };
  }
}

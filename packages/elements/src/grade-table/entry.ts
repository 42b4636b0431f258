import {
  formatMark,
  markToNumber,
  parseMark,
  parsePassFail,
  type FormatMarkOptions,
  type Tenths,
} from '@lienthong/regulations';
import type { ColumnKind, Mark, MarkInput } from '@lienthong/sdk';
import type { Language } from '../shared/language.ts';
import { letterOf, type EntryRule } from './kinds.ts';

/** What a cell holds. Marks are integer tenths inside; only the wire and the screen know decimals. */
export type Entry =
  | { readonly state: 'empty' }
  /** Tenths, or a text: `D`, `CD`, a letter of a level or rating, a remark. */
  | { readonly state: 'value'; readonly value: Tenths | string }
  | { readonly state: 'pendingMakeUp' }
  | { readonly state: 'zeroByRule'; readonly reason: string }
  /** Excused from the subject by a decision, which the reason names. */
  | { readonly state: 'exempt'; readonly reason: string };

/** States a person has to give a reason for. */
export type ReasonedState = 'zeroByRule' | 'exempt';

export type EntryProblemCode =
  | 'mark_not_understood'
  | 'mark_out_of_range'
  | 'mark_too_precise'
  | 'mark_reason_missing'
  | 'mark_state_not_possible'
  | 'exemption_not_possible'
  | 'remark_too_long';

export type ParsedEntry =
  /** `rounded`: marked in quarters, 7,25 became 7,3. */
  | { readonly kind: 'entry'; readonly entry: Entry; readonly rounded?: boolean }
  /** Zero by rule or exempt was asked for; a person still has to say why. */
  | { readonly kind: 'needsReason'; readonly state: ReasonedState }
  | { readonly kind: 'problem'; readonly code: EntryProblemCode };

export interface EntryOptions extends EntryRule {
  /** `85` means 8,5; `10` is always ten. */
  readonly shorthand?: boolean;
}

/** Longest remark, in characters. */
export const REMARK_LENGTH = 500;

export const EMPTY_ENTRY: Entry = { state: 'empty' };

const entry = (value: Entry) => ({ kind: 'entry', entry: value }) as const;
const problem = (code: EntryProblemCode): ParsedEntry => ({ kind: 'problem', code });

/**
 * Reads what a teacher typed. `v` (vắng) is a make-up test still due, `k` (không phép) a zero by rule, `m` (miễn) exempt:
 * the letters of the paper register, which no mark begins with.
 */
export function parseEntry(typed: string, options: EntryOptions): ParsedEntry {
  const { kind } = options;
  if (kind === 'remark') return parseRemark(typed);
  const text = typed.normalize('NFC').replace(/\s/g, '').toLowerCase();
  if (text === '') return entry(EMPTY_ENTRY);
  if (kind === 'level' || kind === 'rating') return lettered(letterOf(kind, text));
  if (text === 'v') return entry({ state: 'pendingMakeUp' });
  if (text === 'k') return askedFor('zeroByRule', kind !== 'test', 'mark_state_not_possible');
  if (/^m(i[eễ]n)?$/.test(text)) return askedFor('exempt', options.exempt, 'exemption_not_possible');
  // `dd` is what Telex leaves behind when its keyboard is switched off.
  return kind === 'passFail' ? lettered(parsePassFail(text.replace(/dd/g, 'đ'))) : parseScore(text, options);
}

/** What a person has to give a reason for, by the text that asked for it. */
export function reasonedState(text: string | null): ReasonedState {
  return text?.trim().toLowerCase().startsWith('m') ? 'exempt' : 'zeroByRule';
}

/** A remark is one paragraph: a line break from a spreadsheet is a space. */
function parseRemark(typed: string): ParsedEntry {
  const value = typed.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (value === '') return entry(EMPTY_ENTRY);
  return [...value].length > REMARK_LENGTH ? problem('remark_too_long') : entry({ state: 'value', value });
}

function lettered(value: string | null): ParsedEntry {
  return value === null ? problem('mark_not_understood') : entry({ state: 'value', value });
}

function askedFor(state: ReasonedState, possible: boolean, code: EntryProblemCode): ParsedEntry {
  return possible ? { kind: 'needsReason', state } : problem(code);
}

function parseScore(text: string, { whole, shorthand = false }: EntryOptions): ParsedEntry {
  const parsed = parseMark(text, { twoDigitsAreTenths: shorthand && !whole, roundQuarters: !whole });
  if (parsed.ok) {
    const { tenths: value, rounded } = parsed;
    if (whole && value % 10 !== 0) return problem('mark_too_precise');
    return { ...entry({ state: 'value', value }), ...(rounded ? { rounded } : {}) };
  }
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

/** What the cell and the text field show: `7,5` (English `7.5`), `10`, `CĐ`, `T`, `v`, `0`, `m`, a remark. */
export function entryText(shown: Entry, kind: ColumnKind, language: Language): string {
  switch (shown.state) {
    case 'empty':
      return '';
    case 'pendingMakeUp':
      return 'v';
    case 'exempt':
      return 'm';
    case 'zeroByRule':
      return kind === 'passFail' ? 'CĐ' : '0';
    case 'value':
      return kind === 'remark' ? String(shown.value) : valueText(shown.value, language, { short: true });
  }
}

/** A mark in short, as teachers write it (`8`); an average keeps its decimal (`8,0`). `D` is Đ for those who read it. */
export function valueText(value: Tenths | string, language: Language, options?: FormatMarkOptions): string {
  if (typeof value !== 'number') return value.replace('D', 'Đ');
  const text = formatMark(value, options);
  return language === 'en' ? text.replace(',', '.') : text;
}

export function sameEntry(a: Entry, b: Entry): boolean {
  if (a.state !== b.state) return false;
  if (a.state === 'value') return a.value === (b as typeof a).value;
  return !('reason' in a) || a.reason === (b as typeof a).reason;
}

export function fromWire(mark: Pick<Mark, 'state' | 'value' | 'reason'> | null): Entry {
  if (!mark) return EMPTY_ENTRY;
  switch (mark.state) {
    case 'pendingMakeUp':
      return { state: 'pendingMakeUp' };
    case 'zeroByRule':
    case 'exempt':
      return { state: mark.state, reason: mark.reason ?? '' };
    case 'value':
      return mark.value === null ? EMPTY_ENTRY : { state: 'value', value: valueFromWire(mark.value) };
    default:
      return EMPTY_ENTRY;
  }
}

/** 8.3 on the wire is 83 inside; the wire has at most one decimal, so rounding only removes the binary fraction. */
export function valueFromWire(value: number | string): Tenths | string {
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
    case 'exempt':
      return { state: written.state, value: null, reason: written.reason };
    default:
      return { state: written.state, value: null, reason: null };
  }
}

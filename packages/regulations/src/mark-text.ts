import type { Tenths } from './tenths.ts';

export type MarkTextErrorCode =
  'empty' | 'notANumber' | 'negative' | 'aboveTen' | 'tooManyDecimals' | 'ambiguous';

export type ParsedMark =
  | { readonly ok: true; readonly tenths: Tenths; readonly rounded: boolean }
  | { readonly ok: false; readonly error: MarkTextErrorCode };

export interface ParseMarkOptions {
  /** Scripts marked in quarters are rounded on entry: 7,25 becomes 7,3 (article 5). Off: two decimals are an error. */
  readonly roundQuarters?: boolean;
  /** `85` means 8,5, as many teachers type it; `10` stays ten. Off: 85 is above ten. */
  readonly twoDigitsAreTenths?: boolean;
}

const MARK = /^([-\u2212+]?)(\d+)(?:[.,](\d+))?$/;

const fail = (error: MarkTextErrorCode): ParsedMark => ({ ok: false, error });

/**
 * Reads what a person typed or a spreadsheet pasted: `7,5`, `7.5`, `10`, 8. Zeros after the first decimal are
 * harmless (`7,50`); any other second decimal is an error unless it is a quarter and `roundQuarters` is on.
 */
export function parseMark(input: string | number, options: ParseMarkOptions = {}): ParsedMark {
  const text = String(input).trim();
  if (text === '') return fail('empty');
  const match = MARK.exec(text);
  if (!match) return fail('notANumber');
  const [, sign, whole = '', decimals = ''] = match;
  if (sign === '-' || sign === '\u2212') return fail('negative');

  if (options.twoDigitsAreTenths && typeof input === 'string' && decimals === '' && whole.length === 2) {
    // `05` could be 5 or 0,5: a silent guess would cost or give the pupil marks.
    if (whole[0] === '0') return fail('ambiguous');
    if (whole !== '10') return { ok: true, tenths: Number(whole), rounded: false };
  }

  const fraction = decimals.replace(/0+$/, '');
  const integer = Number(whole);
  if (integer > 10 || (integer === 10 && fraction !== '')) return fail('aboveTen');
  if (fraction.length < 2) return { ok: true, tenths: integer * 10 + Number(fraction), rounded: false };
  if (options.roundQuarters && (fraction === '25' || fraction === '75')) {
    return { ok: true, tenths: integer * 10 + (fraction === '25' ? 3 : 8), rounded: true };
  }
  return fail('tooManyDecimals');
}

export interface FormatMarkOptions {
  /** Writes whole marks without decimal (`8`), as teachers do in the grid; averages keep `8,0`. */
  readonly short?: boolean;
}

/** 83 → `8,3`. */
export function formatMark(tenths: Tenths, options: FormatMarkOptions = {}): string {
  const decimal = tenths % 10;
  const whole = String((tenths - decimal) / 10);
  return decimal === 0 && options.short ? whole : `${whole},${decimal}`;
}

/** The number on the wire: 83 → 8.3. The way back is `parseMark(8.3)`. */
export function markToNumber(tenths: Tenths): number {
  return tenths / 10;
}

/** Đạt or Chưa đạt, the two results of a comment subject, in letters every keyboard has. */
export type PassFail = 'D' | 'CD';

/** Reads `Đ`, `d`, `CĐ`, `cd`, `Đạt`, `Chưa đạt`; null when it is neither. */
export function parsePassFail(input: string): PassFail | null {
  const text = input
    .normalize('NFD')
    .replace(/[\u0300-\u036f\s]/g, '')
    .toLowerCase()
    // đ and the look-alike Icelandic eth that some keyboards and fonts produce
    .replace(/[đð]/g, 'd');
  if (text === 'd' || text === 'dat') return 'D';
  if (text === 'cd' || text === 'chuadat') return 'CD';
  return null;
}

export function formatPassFail(value: PassFail): 'Đ' | 'CĐ' {
  return value === 'D' ? 'Đ' : 'CĐ';
}

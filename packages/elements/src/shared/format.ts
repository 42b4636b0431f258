import type { Language } from './language.ts';

/** Vietnam keeps one time zone; a page opened abroad still shows the school's days and hours. */
export const timeZone = 'Asia/Ho_Chi_Minh';

const locales: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };
const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  let format = numberFormats.get(key);
  if (!format) numberFormats.set(key, (format = new Intl.NumberFormat(locales[language], options)));
  return format;
}

function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  let format = dateFormats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locales[language], { timeZone, ...options });
    dateFormats.set(key, format);
  }
  return format;
}

/** 1234.5 → `1.234,5` in Vietnamese, `1,234.5` in English. */
export function formatNumber(
  value: number,
  language: Language,
  options: Intl.NumberFormatOptions = {},
): string {
  return numberFormat(language, options).format(value);
}

/** 1 234 567 bytes → `1,2 MB`, 850 → `1 kB`. */
export function formatFileSize(bytes: number, language: Language): string {
  const large = bytes >= 1_000_000;
  const value = large ? bytes / 1_000_000 : Math.max(1, Math.round(bytes / 1_000));
  const unit = large ? 'megabyte' : 'kilobyte';
  return formatNumber(value, language, { style: 'unit', unit, maximumFractionDigits: 1 });
}

/** 75 tenths → `7,5`; a whole mark keeps its decimal (`8,0`), as registers are printed. */
export function formatTenths(tenths: number, language: Language): string {
  return formatNumber(tenths / 10, language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** A plain day or an instant → `05/09/2026`. A plain day is never shifted by a time zone. */
export function formatDay(value: string | Date, language: Language): string {
  if (typeof value === 'string') {
    const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
    if (year && month && day) return `${day}/${month}/${year}`;
  }
  return dateText(value, language, { day: '2-digit', month: '2-digit', year: 'numeric' });
}

/** An instant → `07:30`. */
export function formatTime(value: string | Date, language: Language): string {
  return dateText(value, language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** An instant → `07:30, 05/09/2026`, never broken between lines. */
export function formatDayTime(value: string | Date, language: Language): string {
  return `${formatTime(value, language)},\u00a0${formatDay(value, language)}`;
}

/** The calendar day of an instant in Vietnam, `2026-09-05`; for comparing days, not for showing. */
export function dayOf(value: string | Date): string {
  const parts = dateFormat('en', { day: '2-digit', month: '2-digit', year: 'numeric' }).formatToParts(
    toDate(value),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((p) => p.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

function dateText(value: string | Date, language: Language, options: Intl.DateTimeFormatOptions): string {
  const date = toDate(value);
  // What a feed or a school typed may be no date at all; showing it as it came beats showing nothing.
  return Number.isNaN(date.getTime()) ? String(value) : dateFormat(language, options).format(date);
}

function toDate(value: string | Date): Date {
  return typeof value === 'string' ? new Date(value) : value;
}

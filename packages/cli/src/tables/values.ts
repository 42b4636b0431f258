import { cellText, fold, type Cell } from '@lienthong/regulations/mark-lists';

/** A value that was read, nothing, or what is wrong with it. */
export type Read<T> = { value: T | undefined } | { problem: string };

const nothing = { value: undefined } as const;

/** A day as schools write it, 05/09/2014, or as a spreadsheet counts it; the answer is 2014-09-05. */
export function readDay(cell: Cell | undefined): Read<string> {
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? notADay : { value: cell.toISOString().slice(0, 10) };
  if (typeof cell === 'number') return serialDay(cell);
  const text = cellText(cell).replace(/ 0?0:00(:00)?$/, '');
  if (text === '') return nothing;
  if (/^\d{5}$/.test(text)) return serialDay(Number(text));
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/.exec(text);
  if (!written) return notADay;
  const [, day, month, year = ''] = written;
  if (year.length === 2) return { problem: 'the year has two digits; write all four, as in 05/09/2014' };
  if (Number(month) > 12 && Number(day) <= 12)
    return { problem: 'the month comes before the day; write the day first, as in 25/09/2014' };
  return dayOf(Number(year), Number(month), Number(day));
}

const notADay = { problem: 'this is no day; write it as 05/09/2014' } as const;

function serialDay(serial: number): Read<string> {
  // 1927 to 2064: other numbers are something else.
  if (!Number.isInteger(serial) || serial < 10_000 || serial > 60_000) return notADay;
  return { value: new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10) };
}

function dayOf(year: number, month: number, day: number): Read<string> {
  const moment = new Date(Date.UTC(year, month - 1, day));
  if (moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== day)
    return { problem: 'the calendar has no such day; write it as 05/09/2014' };
  return { value: moment.toISOString().slice(0, 10) };
}

export type Sex = 'male' | 'female' | 'unknown';
const sexes: Readonly<Record<string, Sex>> = {
  ...{ nam: 'male', male: 'male', m: 'male', trai: 'male', 1: 'male' },
  ...{ nu: 'female', female: 'female', f: 'female', gai: 'female', 2: 'female' },
  ...{ unknown: 'unknown', khongro: 'unknown', 0: 'unknown' },
};

export function readSex(cell: Cell | undefined): Read<Sex> {
  const text = fold(cellText(cell));
  if (text === '') return nothing;
  const value = sexes[text];
  return value === undefined ? { problem: 'write Nam or Nữ' } : { value };
}

export function readWholeNumber(cell: Cell | undefined): Read<number> {
  const text = cellText(cell).replace(/\.0+$/, '');
  if (text === '') return nothing;
  return /^\d{1,6}$/.test(text) ? { value: Number(text) } : { problem: 'write a whole number' };
}

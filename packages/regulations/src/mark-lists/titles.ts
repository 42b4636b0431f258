import { readSchoolYear, readTerm } from './periods.ts';

/** What a school says about a list above its header, or in the name of the sheet. */
export interface Said {
  className?: string;
  subject?: string;
  term?: 1 | 2;
  schoolYear?: number;
}

/** Reads `Lớp: 7A1 – Môn: Toán – Học kỳ I – Năm học 2026-2027`, in one line or several, however it is written. */
export function readTitles(titles: readonly string[]): Said {
  const text = titles.join('  \n  ').normalize('NFC');
  // The same length as the text: one letter stands for each.
  const plain = [...text].map((letter) => plainLetter(letter)).join('');
  const after = (pattern: RegExp): string | undefined => {
    const found = pattern.exec(plain);
    const start = found?.indices?.[1]?.[0];
    const end = found?.indices?.[1]?.[1];
    return start === undefined ? undefined : [...text].slice(start, end).join('').trim() || undefined;
  };
  const className = after(/\blop\s*:?\s*(\d{1,2}[\p{L}\p{N}./]*|[\p{L}\p{N}]{1,5}\b)/du);
  // The names of some subjects have a comma: it ends one only before the next thing that is said.
  const subject = after(
    /\bmon(?: hoc)?\s*:?\s*([^\n;:|–—]+?)(?=\s{2,}|\s*[\n;|–—]|,?\s+-?\s*(?:lop|hoc k|hk|nam hoc|giao vien|gv)|\s+-\s|\s*\(|$)/du,
  );
  const term = after(/\b(?:hoc k[iy]|hk)\s*:?\s*(i{1,2}|[12])\b/du);
  const year = after(/\b(?:nam hoc|nh)\s*:?\s*(20\d{2}\s*[-–]\s*20\d{2}|20\d{2})/du);
  const readYear = year === undefined ? undefined : readSchoolYear(year);
  const readTermOf = term === undefined ? undefined : readTerm(term);
  return {
    ...(className !== undefined && { className }),
    ...(subject !== undefined && { subject }),
    ...(readTermOf !== undefined && { term: readTermOf }),
    ...(readYear !== undefined && { schoolYear: readYear }),
  };
}

function plainLetter(letter: string): string {
  const base = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (base === 'đ') return 'd';
  return [...base].length === 1 ? base : ' ';
}

/** `7A1`, `7A1 Toán HK2`: the class, where the name of a sheet begins with one. */
export function classOfSheet(name: string): string | undefined {
  return /^\s*(?:l[ớo]p\s*)?(\d{1,2}[a-zđ][\p{L}\p{N}./]*)/iu.exec(name)?.[1];
}

/** What the parts of the admission handbook share. Not part of any bundle. */
import type { Bilingual, HandbookExample } from '../handbook.ts';
import type { Reason } from '../reasons.ts';
import type { Result } from '../results.ts';
import type { Admission } from './cut-offs.ts';
import { formatHundredths, hundredths, type Hundredths } from './hundredths.ts';
import type { ExamScore } from './score.ts';

export const same = (text: string): Bilingual => ({ vi: text, en: text });

export const viPoints = (value: number): string => formatHundredths(hundredths(value));
export const enPoints = (value: number): string => viPoints(value).replace(',', '.');

/** Points in both spellings: 19,25 and 19.25. */
export const points = (value: Hundredths): Bilingual => ({ vi: viPoints(value), en: enPoints(value) });

export function example(
  id: string,
  given: Bilingual,
  run: () => { readonly shown: Bilingual; readonly reasons: readonly Reason[] },
  expected: Bilingual,
): HandbookExample {
  return { id, given, run, expected };
}

export function shownScore({ value }: Result<ExamScore>): Bilingual {
  if (value === null) return { vi: 'chưa có điểm xét tuyển', en: 'no score yet' };
  if (!value.qualifies || value.total === null) {
    return { vi: 'không được xét tuyển', en: 'not considered for admission' };
  }
  return points(value.total);
}

export function shownAdmission({ school, choice }: Admission): Bilingual {
  return school === null
    ? { vi: 'chưa trúng tuyển', en: 'not admitted' }
    : { vi: `trúng tuyển ${school}, nguyện vọng ${choice}`, en: `admitted to ${school}, choice ${choice}` };
}

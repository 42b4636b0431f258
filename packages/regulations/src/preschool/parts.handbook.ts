/** What the parts of the preschool handbook share. Not part of any bundle. */
import type { Bilingual, HandbookExample } from '../handbook.ts';
import type { Reason } from '../reasons.ts';
import { enNames } from '../text/names.en.ts';
import type { Names } from '../text/names.ts';
import { viNames } from '../text/names.vi.ts';
import { ageBandIds, ageBands, type PreschoolStage } from './bands.ts';
import { preschoolNorms } from './norms.ts';

export const say = (vi: string, en: string): Bilingual => ({ vi, en });
export const same = (text: string): Bilingual => ({ vi: text, en: text });
export const both = (write: (names: Names, vi: boolean) => string): Bilingual => ({
  vi: write(viNames, true),
  en: write(enNames, false),
});

export function example(
  id: string,
  given: Bilingual,
  run: () => { readonly shown: Bilingual; readonly reasons: readonly Reason[] },
  expected: Bilingual,
): HandbookExample {
  return { id: `preschool-${id}`, given, run, expected };
}

/** 15/10/2025, as both languages of the page write it. */
export const dayText = (day: string): string => day.split('-').reverse().join('/');

/** Hundredths of a standard deviation as a threshold: -2, +3. */
export const threshold = (z: number): string => `${z < 0 ? '-' : '+'}${Math.abs(z) / 100}`;

export const bandsOf = (stage: PreschoolStage) => ageBandIds.filter((id) => ageBands[id].stage === stage);

/** The newest of a list: what applies now. */
export function newest<T>(list: readonly T[]): T {
  const last = list.at(-1);
  if (last === undefined) throw new Error('a norm without a rule');
  return last;
}

export const charter = newest(preschoolNorms.charters);

import type { Reason, ReasonParams } from './reasons.ts';
import { enAdmission, viAdmission } from './text/admission.ts';
import { enCitation, viCitation } from './text/citation.ts';
import { enGraduation, viGraduation } from './text/graduation.ts';
import { enNames } from './text/names.en.ts';
import { namesUnder, type Names, type NamesOf, type Sentences } from './text/names.ts';
import { viNames } from './text/names.vi.ts';
import { enPreschool, viPreschool } from './text/preschool.ts';
import { enPrimary, viPrimary } from './text/primary.ts';
import { enPromotion, viPromotion } from './text/promotion.ts';
import { sentenceOf, type Dictionary } from './text/sentence.ts';
import { enStudy, viStudy } from './text/study.ts';
import { enSubject, viSubject } from './text/subject.ts';

export type { Names, NamesOf } from './text/names.ts';

export type ReasonSentences = Sentences<ReasonParams>;

export interface ReasonDictionary extends Dictionary<Names> {
  readonly sentences: ReasonSentences;
}

export const viReasons: ReasonDictionary = {
  sentences: {
    ...viSubject,
    ...viStudy,
    ...viPromotion,
    ...viPrimary,
    ...viPreschool,
    ...viGraduation,
    ...viAdmission,
  },
  names: viNames,
  citation: viCitation,
};

export const enReasons: ReasonDictionary = {
  sentences: {
    ...enSubject,
    ...enStudy,
    ...enPromotion,
    ...enPrimary,
    ...enPreschool,
    ...enGraduation,
    ...enAdmission,
  },
  names: enNames,
  citation: enCitation,
};

/**
 * The dictionary with the words of one rule set: circular 58/2011 has Ngoại ngữ and kiểm tra lại where circular 22/2021 has
 * Ngoại ngữ 1 and kiểm tra, đánh giá lại.
 */
export function reasonsUnder(dictionary: ReasonDictionary, of: NamesOf): ReasonDictionary {
  return { ...dictionary, names: namesUnder(dictionary.names, of) };
}

/** `ĐTBmhk = 44,4 / (3 + 5) = 5,6. (Điều 9 khoản 1 điểm b Thông tư 22/2021/TT-BGDĐT)` */
export function reasonText(reason: Reason, dictionary: ReasonDictionary): string {
  return sentenceOf(reason, dictionary);
}

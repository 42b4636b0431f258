import type { Reason, ReasonParams } from './reasons.ts';
import { enAdmission, viAdmission } from './text/admission.ts';
import { enCitation, viCitation } from './text/citation.ts';
import { enGraduation, viGraduation } from './text/graduation.ts';
import { enNames } from './text/names.en.ts';
import type { Names, Sentences } from './text/names.ts';
import { viNames } from './text/names.vi.ts';
import { enPreschool, viPreschool } from './text/preschool.ts';
import { enPrimary, viPrimary } from './text/primary.ts';
import { enPromotion, viPromotion } from './text/promotion.ts';
import { sentenceOf, type Dictionary } from './text/sentence.ts';
import { enStudy, viStudy } from './text/study.ts';
import { enSubject, viSubject } from './text/subject.ts';

export type { Names } from './text/names.ts';

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

/** `ĐTBmhk = 44,4 / (3 + 5) = 5,6. (Điều 9 khoản 1 điểm b Thông tư 22/2021/TT-BGDĐT)` */
export function reasonText(reason: Reason, dictionary: ReasonDictionary): string {
  return sentenceOf(reason, dictionary);
}

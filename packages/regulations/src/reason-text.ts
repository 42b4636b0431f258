import type { Citation, Reason, ReasonParams } from './reasons.ts';
import { enAdmission, viAdmission } from './text/admission.ts';
import { enGraduation, viGraduation } from './text/graduation.ts';
import { enNames } from './text/names.en.ts';
import type { Names, Sentences } from './text/names.ts';
import { viNames } from './text/names.vi.ts';
import { enPreschool, viPreschool } from './text/preschool.ts';
import { enPrimary, viPrimary } from './text/primary.ts';
import { enPromotion, viPromotion } from './text/promotion.ts';
import { enStudy, viStudy } from './text/study.ts';
import { enSubject, viSubject } from './text/subject.ts';

export type { Names } from './text/names.ts';

export type ReasonSentences = Sentences<ReasonParams>;

export interface ReasonDictionary {
  readonly sentences: ReasonSentences;
  readonly names: Names;
  readonly citation: (citation: Citation) => string;
}

type Kinds = Readonly<Record<NonNullable<Citation['kind']>, string>>;

const viKinds: Kinds = {
  circular: 'Thông tư',
  decision: 'Quyết định',
  law: 'Luật',
  letter: 'Công văn',
  standard: '',
};
const enKinds: Kinds = {
  circular: 'Circular',
  decision: 'Decision',
  law: 'Law',
  letter: 'Letter',
  standard: '',
};

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
  citation: ({ kind = 'circular', circular, article, clause, point }) =>
    [
      article && `Điều ${article}`,
      clause && `khoản ${clause}`,
      point && `điểm ${point}`,
      viKinds[kind],
      circular,
    ]
      .filter(Boolean)
      .join(' '),
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
  citation: ({ kind = 'circular', circular, article, clause, point }) =>
    [
      [enKinds[kind], circular].filter(Boolean).join(' '),
      article && `article ${article}`,
      clause && `clause ${clause}`,
      point && `point ${point}`,
    ]
      .filter(Boolean)
      .join(', '),
};

/** `ĐTBmhk = 44,4 / (3 + 5) = 5,6. (Điều 9 khoản 1 điểm b Thông tư 22/2021/TT-BGDĐT)` */
export function reasonText({ code, params, citation }: Reason, dictionary: ReasonDictionary): string {
  // The union of reasons pairs each code with its parameters; TypeScript cannot follow that through the lookup.
  const write = dictionary.sentences[code] as (values: typeof params, names: Names) => string;
  const sentence = write(params, dictionary.names);
  return citation ? `${sentence} (${dictionary.citation(citation)})` : sentence;
}

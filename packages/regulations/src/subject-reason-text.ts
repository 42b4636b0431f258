import { enCitation, viCitation } from './text/citation.ts';
import type { SlotNames } from './text/names.ts';
import { sentenceOf, type Dictionary } from './text/sentence.ts';
import { enSlotNames, viSlotNames } from './text/slot-names.ts';
import { enSubject, viSubject } from './text/subject.ts';

/** Sentences of one subject's term and year alone, for a page that shows marks and no levels. */
export const viSubjectReasons: Dictionary<SlotNames> = {
  sentences: viSubject,
  names: viSlotNames,
  citation: viCitation,
};

export const enSubjectReasons: Dictionary<SlotNames> = {
  sentences: enSubject,
  names: enSlotNames,
  citation: enCitation,
};

export { sentenceOf as reasonText };

import { everyOnePasses } from './comment-result.ts';
import { byScoringAndPeriods } from './regular-count.ts';
import { midTermSlots, REGULAR } from './slots.ts';
import type { SubjectCitations } from './subject-citations.ts';
import type { SubjectTermRules } from './subject-rules.ts';
import { secondaryTerm } from './term.ts';

/** Circulars 22/2021 and 43/2021 say the same of a subject in a term, each in its own articles. */
export function terms2021(id: SubjectTermRules['id'], cite: SubjectCitations): SubjectTermRules {
  return {
    id,
    ...secondaryTerm({
      slots: midTermSlots(),
      regularCount: byScoringAndPeriods,
      periodicCount: () => 1,
      makeUps: ~REGULAR,
      comment: everyOnePasses,
      cite,
    }),
    // Điều 10 waives the practical part of two subjects, to be assessed by theory in its place: no subject falls out.
    exemptable: [],
  };
}

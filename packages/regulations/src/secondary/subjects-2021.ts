import { everyOnePasses } from './comment-result.ts';
import { byScoringAndPeriods } from './regular-count.ts';
import { midTermSlots, REGULAR } from './slots.ts';
import type { SubjectCitations } from './subject-citations.ts';
import type { SubjectRules } from './subject-rules.ts';
import { secondaryTerm } from './term.ts';
import { secondaryYear } from './year.ts';

/** Circulars 22/2021 and 43/2021 say the same of a subject, each in its own articles. */
export function subjects2021(id: SubjectRules['id'], cite: SubjectCitations): SubjectRules {
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
    ...secondaryYear(cite),
    // Điều 10 waives the practical part of two subjects, to be assessed by theory in its place: no subject falls out.
    exemptable: [],
  };
}

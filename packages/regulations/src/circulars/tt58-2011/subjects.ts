import { twoThirdsPass } from '../../secondary/comment-result.ts';
import { periodicSlots } from '../../secondary/slots.ts';
import type { SubjectRules } from '../../secondary/subject-rules.ts';
import { secondaryTerm } from '../../secondary/term.ts';
import { secondaryYear } from '../../secondary/year.ts';
import { cite } from './citations.ts';
import { periodicCount, regularCount } from './counts.ts';
import { exemptableSubjects } from './exemption.ts';

/** Subject by subject: KTtx, KTđk and one KThk a term. */
export const tt58Subjects: SubjectRules = {
  id: 'TT58/2011',
  ...secondaryTerm({
    slots: periodicSlots(),
    regularCount,
    regularIsMinimum: true,
    periodicCount,
    makeUps: ~0,
    // Article 8 clause 4.
    wholeForms: ['oral', 'essay'],
    comment: twoThirdsPass,
    cite,
  }),
  ...secondaryYear(cite),
  exemptable: exemptableSubjects,
};

import { twoThirdsPass } from '../../secondary/comment-result.ts';
import { byPeriodsPerYear } from '../../secondary/regular-count.ts';
import { midTermSlots } from '../../secondary/slots.ts';
import type { SubjectRules } from '../../secondary/subject-rules.ts';
import { secondaryTerm } from '../../secondary/term.ts';
import { secondaryYear } from '../../secondary/year.ts';
import { exemptableSubjects } from '../tt58-2011/exemption.ts';
import { cite } from './citations.ts';

/** Circular 58/2011 as 26/2020 amends it: mid-term and final in place of KTđk and KThk, an exact number of regular ones. */
export const tt26Subjects: SubjectRules = {
  id: 'TT58/2011+TT26/2020',
  ...secondaryTerm({
    slots: midTermSlots(),
    regularCount: byPeriodsPerYear,
    periodicCount: () => 1,
    makeUps: ~0,
    comment: twoThirdsPass,
    cite,
  }),
  ...secondaryYear(cite),
  exemptable: exemptableSubjects,
};

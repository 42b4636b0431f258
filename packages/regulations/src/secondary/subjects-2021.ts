import type { SubjectCitations } from './subject-citations.ts';
import type { SubjectRules } from './subject-rules.ts';
import { terms2021 } from './terms-2021.ts';
import { secondaryYear } from './year.ts';

/** Circulars 22/2021 and 43/2021 say the same of a subject, each in its own articles. */
export function subjects2021(id: SubjectRules['id'], cite: SubjectCitations): SubjectRules {
  return { ...terms2021(id, cite), ...secondaryYear(cite) };
}

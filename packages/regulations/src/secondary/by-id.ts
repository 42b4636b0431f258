import { tt22Subjects } from '../circulars/tt22-2021/subjects.ts';
import type { SecondaryRuleSetId } from '../phase-in.ts';
import type { SubjectRules } from './subject-rules.ts';

const subjectRules: Readonly<Record<SecondaryRuleSetId, SubjectRules>> = { 'TT22/2021': tt22Subjects };

/** The subjects' part of a circular by its id, for callers that serve every year. */
export function subjectRulesById(id: SecondaryRuleSetId): SubjectRules {
  return subjectRules[id];
}

import { tt22Subjects } from '../circulars/tt22-2021/subjects.ts';
import { tt26Subjects } from '../circulars/tt26-2020/subjects.ts';
import { tt43Subjects } from '../circulars/tt43-2021/subjects.ts';
import { tt58Subjects } from '../circulars/tt58-2011/subjects.ts';
import { byId, type SecondaryRuleSetId } from '../phase-in.ts';
import type { SubjectRules } from './subject-rules.ts';

const subjectRules: Readonly<Record<SecondaryRuleSetId, SubjectRules>> = {
  'TT58/2011': tt58Subjects,
  'TT58/2011+TT26/2020': tt26Subjects,
  'TT22/2021': tt22Subjects,
  'TT43/2021': tt43Subjects,
};

/** The subjects' part of a circular by its id, for callers that serve every year. */
export function subjectRulesById(id: SecondaryRuleSetId): SubjectRules {
  return byId(subjectRules, id);
}

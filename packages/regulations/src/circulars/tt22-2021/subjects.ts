import type { SubjectRules } from '../../secondary/subject-rules.ts';
import { secondaryYear } from '../../secondary/year.ts';
import { commentResult, scoreResult } from './citations.ts';
import { columns } from './columns.ts';
import { termAverage, termComment } from './term.ts';

/** Subject by subject. The circular has no average across subjects and no ranking: neither exists here on purpose. */
export const tt22Subjects: SubjectRules = {
  id: 'TT22/2021',
  columns,
  termAverage,
  termComment,
  ...secondaryYear({ score: scoreResult, comment: commentResult, oneTerm: null, exemption: null }),
};

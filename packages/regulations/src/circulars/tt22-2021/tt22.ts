import type { RuleSet } from '../../rule-set.ts';
import { secondaryYear } from '../../secondary-year.ts';
import { commentResult, scoreResult } from './citations.ts';
import { columns } from './columns.ts';
import { termAverage, termComment } from './term.ts';

/**
 * Circular 22/2021/TT-BGDĐT for lower and upper secondary schools. It has no average across subjects and no ranking:
 * neither exists here on purpose.
 */
export const tt22: RuleSet = {
  id: 'TT22/2021',
  columns,
  termAverage,
  termComment,
  ...secondaryYear({ score: scoreResult, comment: commentResult, oneTerm: null }),
};

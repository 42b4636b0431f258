import type { SecondaryRules } from '../../secondary/rules.ts';
import { wholeCircular } from '../../secondary/whole.ts';
import { tt22YearEnd } from './promotion.ts';
import { tt22StudyRules } from './study.ts';
import { tt22Subjects } from './subjects.ts';

/** Circular 22/2021/TT-BGDĐT, lower and upper secondary schools. */
export const tt22: SecondaryRules = wholeCircular(tt22Subjects, tt22StudyRules, tt22YearEnd);

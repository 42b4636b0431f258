import type { SecondaryRules } from '../../secondary/rules.ts';
import { wholeCircular } from '../../secondary/whole.ts';
import { tt26YearEnd } from './promotion.ts';
import { tt26StudyRules } from './study.ts';
import { tt26Subjects } from './subjects.ts';

/** Circular 58/2011/TT-BGDĐT as amended by 26/2020/TT-BGDĐT. */
export const tt26: SecondaryRules = wholeCircular(tt26Subjects, tt26StudyRules, tt26YearEnd);

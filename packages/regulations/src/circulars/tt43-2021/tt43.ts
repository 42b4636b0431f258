import type { SecondaryRules } from '../../secondary/rules.ts';
import { wholeCircular } from '../../secondary/whole.ts';
import { tt43YearEnd } from './promotion.ts';
import { tt43StudyRules } from './study.ts';
import { tt43Subjects } from './subjects.ts';

/** Circular 43/2021/TT-BGDĐT, learners of continuing education. */
export const tt43: SecondaryRules = wholeCircular(tt43Subjects, tt43StudyRules, tt43YearEnd);

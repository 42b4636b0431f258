import type { SecondaryRules } from '../../secondary/rules.ts';
import { wholeCircular } from '../../secondary/whole.ts';
import { tt58YearEnd } from './promotion.ts';
import { tt58StudyRules } from './study.ts';
import { tt58Subjects } from './subjects.ts';

/** Circular 58/2011/TT-BGDĐT, lower and upper secondary schools. */
export const tt58: SecondaryRules = wholeCircular(tt58Subjects, tt58StudyRules, tt58YearEnd);

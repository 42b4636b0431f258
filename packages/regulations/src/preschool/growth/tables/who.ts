import type { GrowthTables } from '../lms.ts';
import { bmiForAge2007 } from './bmi-for-age-2007.ts';
import { heightForAge2006 } from './height-for-age-2006.ts';
import { weightForAge2006 } from './weight-for-age-2006.ts';
import { weightForHeight2006, weightForLength2006 } from './weight-for-length-2006.ts';

/** Every table the rules of `whoGrowthRules` ask for. About 30 kB of numbers: import it where it is used. */
export const whoGrowthTables: GrowthTables = {
  weightForAge: weightForAge2006,
  heightForAge: heightForAge2006,
  weightForLength: weightForLength2006,
  weightForHeight: weightForHeight2006,
  bmiForAge: bmiForAge2007,
};

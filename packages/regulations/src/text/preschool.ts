import type { PreschoolReasons } from '../preschool/reasons.ts';
import type { Sentences } from './names.ts';

export const viPreschool: Sentences<PreschoolReasons> = {};

export const enPreschool: Sentences<PreschoolReasons> = {};

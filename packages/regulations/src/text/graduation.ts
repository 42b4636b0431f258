import type { GraduationReasons } from '../graduation/reasons.ts';
import type { Sentences } from './names.ts';

export const viGraduation: Sentences<GraduationReasons> = {};

export const enGraduation: Sentences<GraduationReasons> = {};

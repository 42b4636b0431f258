import type { StudyReasons } from '../secondary/study-reasons.ts';
import type { Sentences } from './names.ts';

export const viStudy: Sentences<StudyReasons> = {};

export const enStudy: Sentences<StudyReasons> = {};

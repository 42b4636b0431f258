import type { PrimaryReasons } from '../primary/reasons.ts';
import type { Sentences } from './names.ts';

export const viPrimary: Sentences<PrimaryReasons> = {};

export const enPrimary: Sentences<PrimaryReasons> = {};

import type { AdmissionReasons } from '../admission/reasons.ts';
import type { Sentences } from './names.ts';

export const viAdmission: Sentences<AdmissionReasons> = {};

export const enAdmission: Sentences<AdmissionReasons> = {};

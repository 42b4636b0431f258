/** Reasons of admission rules, filled by those rules. */
export interface AdmissionReasons {}

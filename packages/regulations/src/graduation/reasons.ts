/** Reasons of graduation rules, filled by those rules. */
export interface GraduationReasons {}

/** Reasons of preschool rules, filled by those rules. */
export interface PreschoolReasons {}

/** Reasons of primary rules, filled by those rules. */
export interface PrimaryReasons {}

export type PrimaryErrorCode =
  /** The circular records nothing at that point of the year. */
  | 'unknownPoint'
  | 'unknownDimension'
  | 'unknownCompetence'
  | 'unknownQuality'
  /** One subject, competence or quality rated twice. */
  | 'duplicateRating'
  /** The level belongs to another dimension or to another circular. */
  | 'levelNotOnScale'
  /** The subject has no periodic test in that grade at that point. */
  | 'noTest'
  | 'duplicateTest'
  /** Circulars 30/2014 and 22/2016 give no 0. */
  | 'zeroMarkNotAllowed'
  /** Another test is given at the end of term I and of the year only. */
  | 'replacementNotPossible'
  | 'replacementWithoutReason'
  | 'recognitionWithoutReason'
  /** A record made under another circular. */
  | 'wrongRuleSet'
  /** A year's result rests on the record of the end of the year. */
  | 'wrongPoint'
  /** The head decides only where the pupil has not completed the grade after support. */
  | 'decisionNotPossible';

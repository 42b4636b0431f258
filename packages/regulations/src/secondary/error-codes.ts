export type SecondaryErrorCode =
  | 'unknownSlot'
  | 'duplicateSlot'
  | 'unknownState'
  | 'markNotTenths'
  | 'markBelowZero'
  | 'markAboveTen'
  | 'wrongKindOfMark'
  /** Circular 58/2011: an oral or essay mark has no decimal. */
  | 'wholeMarkRequired'
  | 'unknownForm'
  | 'zeroWithoutReason'
  | 'wrongScoring'
  | 'tooManyRegularMarks'
  /** Periods, weeks or tests of the plan that are no such number. */
  | 'invalidPeriods'
  | 'invalidTermResult'
  /** A pupil's years not in the order of time. */
  | 'yearsOutOfOrder'
  | 'invalidPeriod'
  | 'unknownSubject'
  /** One subject given both as score and as comment subject, or as an elective that the circular has. */
  | 'duplicateSubject'
  /** The circular knows no exemption, or not for this subject. */
  | 'exemptionNotPossible'
  | 'notRetestable'
  | 'unknownLevel'
  | 'invalidAbsences'
  | 'invalidRound'
  /** The circular computes the year's conduct from the terms; nobody decides it. */
  | 'conductIsComputed'
  /** A result of summer training although the year's conduct needs none. */
  | 'trainingNotDue'
  | 'exemptAndAssessed'
  | 'specialisedNotScored';

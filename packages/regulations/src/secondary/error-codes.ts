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
  | 'invalidPeriods'
  | 'invalidTermResult'
  | 'invalidPeriod'
  | 'unknownSubject'
  /** One subject given both as score and as comment subject, or as an elective that the circular has. */
  | 'duplicateSubject'
  /** The circular knows no exemption, or not for this subject. */
  | 'exemptionNotPossible'
  | 'notRetestable'
  | 'unknownLevel'
  | 'invalidAbsences';

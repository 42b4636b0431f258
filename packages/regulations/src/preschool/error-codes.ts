export type PreschoolErrorCode =
  /** Two children, two groups or classes, or two members of staff with one id. */
  | 'duplicateChild'
  | 'duplicateClass'
  | 'duplicateStaff'
  /** A child's class, or a teacher's, that is not among the classes. */
  | 'unknownClass'
  /** An assessment of a child who is not among the children. */
  | 'unknownChild'
  | 'unknownAgeBand'
  /** A group or class of no age, or of one age twice. */
  | 'noAgeBand'
  | 'duplicateAgeBand'
  | 'birthAfterSnapshot'
  | 'leftBeforeJoined'
  | 'presentAboveEnrolled'
  /** Not a whole number from 0. */
  | 'notCount'
  /** Two measurements of a child on one day, two assessments of a child in one domain on one day. */
  | 'duplicateMeasurement'
  | 'duplicateAssessment'
  /** A code that the form of the report does not list. */
  | 'unknownDomain'
  | 'unknownLeaveReason'
  | 'unknownRole'
  | 'unknownQualification'
  /** A report must begin before it ends, and after the report before it. */
  | 'invalidPeriod'
  /** One id for two figures of a form. */
  | 'duplicateFigure'
  /** A form asks for a figure, a flag or an indicator that is not known. */
  | 'unknownFigure';

export type GraduationErrorCode = 'invalidBirthYear';

export type GraduationErrorCode = never;

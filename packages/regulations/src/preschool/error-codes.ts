export type PreschoolErrorCode = never;

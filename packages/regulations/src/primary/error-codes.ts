export type PrimaryErrorCode = never;

export type AdmissionErrorCode = never;

export { createClient, type Client } from './client.ts';
export * from './base.ts';

export { createAdmissions } from './admissions.ts';
export type {
  AdmissionsApi,
  ApplicationInput,
  ApplicationReceipt,
  ApplicationStatus,
  Campaign,
  ListApplicationsParams,
  ListCampaignsParams,
  PublicApplication,
  PublicApplicationsPage,
} from './admissions.ts';
export { createApps } from './apps.ts';
export type {
  App,
  AppCertification,
  AppCredential,
  AppEvent,
  AppGrant,
  AppraiseApp,
  AppsApi,
  AppScope,
  AppStatus,
  AppSummary,
  AskedScope,
  CertificationReport,
  CreateAppCredential,
  Freeze,
  FrozenFeature,
  Grant,
  GrantableApp,
  GrantApp,
  GrantState,
  GrantUsage,
  ListAppsParams,
  ListFreezesParams,
  ListGrantsParams,
  NewAppCredential,
  NewFreeze,
  RegisterApp,
  RevokeGrant,
  UpdateApp,
} from './apps.ts';
export { createAudit } from './audit.ts';
export type {
  AuditApi,
  AuditEntry,
  AuditExportPage,
  AuditHead,
  ExportAuditEntriesParams,
  ListAuditEntriesParams,
} from './audit.ts';
export { createContactBook } from './contact-book.ts';
export type {
  Acknowledgement,
  AcknowledgementInput,
  ContactBookApi,
  ContactBookEntry,
  ListContactBookParams,
  Notice,
  NoticeEntry,
  NoticeInput,
  ResultEntry,
} from './contact-book.ts';
export { createGradebook } from './gradebook.ts';
export type {
  Gradebook,
  GradebookApi,
  GradebookColumn,
  GradebookColumnChange,
  GradebookPupil,
  GradebookResult,
  GradebookSummary,
  ListGradebooksParams,
  Mark,
  MarkInput,
  MarkOutcome,
  MarkState,
  MarkValue,
  SavedMarks,
  SaveMarks,
  Scoring,
  Slot,
  Term,
} from './gradebook.ts';
export { createIdentity } from './identity.ts';
export type {
  AccountSession,
  Assignment,
  EndedSessions,
  IdentityApi,
  Me,
  Office,
  Role,
  Site,
} from './identity.ts';
export { createNews } from './news.ts';
export type {
  Feed,
  FeedInput,
  FeedIssuer,
  ListFeedsParams,
  ListNewsParams,
  NewsApi,
  NewsItem,
  NewsPage,
} from './news.ts';
export { createPrivacy } from './privacy.ts';
export type {
  Consent,
  ConsentInput,
  ConsentPurpose,
  ConsentText,
  ConsentTextInput,
  Erasure,
  ErasureInput,
  FamilyMember,
  LegalHold,
  ListConsentsParams,
  ListConsentTextsParams,
  ListLegalHoldsParams,
  PrivacyApi,
  PupilExport,
  ReasonInput,
  Retention,
  RetentionChange,
} from './privacy.ts';
export { createRegistry } from './registry.ts';
export type {
  Class,
  ListClassesParams,
  ListPupilsParams,
  ListSchoolsParams,
  Pupil,
  RegistryApi,
  School,
  SchoolLevel,
} from './registry.ts';
export { createSiteKeys } from './site-keys.ts';
export type {
  ListSiteKeysParams,
  OriginDifference,
  OriginNote,
  RefusedOrigin,
  RotatedSiteKey,
  SavedSiteKey,
  SiteKey,
  SiteKeyAllowance,
  SiteKeyChange,
  SiteKeyInput,
  SiteKeysApi,
  SiteKeyState,
} from './site-keys.ts';

export { createClient, type Client } from './client.ts';
export { createConnection, type Connection } from './core/connection.ts';
export { bearer, siteKey, type Auth, type BearerOptions } from './auth.ts';
export { newIdempotencyKey } from './core/idempotency.ts';
export type { Versioned } from './core/contract.ts';
export type {
  CallOptions,
  ClientOptions,
  Fetch,
  IfUnchanged,
  ReadOptions,
  UpdateOptions,
  WriteOptions,
} from './core/options.ts';
export { Pages, type Page } from './core/pages.ts';

export {
  AbortError,
  ApiError,
  ConflictError,
  LienthongError,
  NetworkError,
  RateLimitedError,
  TimeoutError,
  UsageError,
  type ApiErrorInit,
  type ErrorCode,
  type ProblemPlace,
} from './errors/errors.ts';
export {
  hasCode,
  isAbortError,
  isApiError,
  isConflictError,
  isLienthongError,
  isNetworkError,
  isProblemCode,
  isRateLimitedError,
  isTimeoutError,
  isUsageError,
} from './errors/guards.ts';
export { problemCodes, type ProblemCode } from './generated/problem-codes.ts';

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
export type { Assignment, IdentityApi, Me, Role, Site } from './identity.ts';
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

// Generated from specs/openapi by `pnpm generate`. Do not edit.

import type { Schema } from '../core/contract.ts';

/** Half-days (buổi) absent with and without leave (có phép, không phép). */
export type Absences = Schema<'Absences'>;
/** A browser in which somebody is signed in. Its `id` names it and opens nothing. */
export type AccountSession = Schema<'AccountSession'>;
export type AcknowledgeDocument = Schema<'AcknowledgeDocument'>;
export type AnswerDocument = Schema<'AnswerDocument'>;
export type App = Schema<'App'>;
export type AppCertification = Schema<'AppCertification'>;
export type AppContact = Schema<'AppContact'>;
export type AppCredential = Schema<'AppCredential'>;
export type AppEvent = Schema<'AppEvent'>;
export type AppGrant = Schema<'AppGrant'>;
/**
 * What an app may read or write. A field that names a scope (`x-scope`) is left out of answers to an app without it.
 * `registry.classes` names, grades and sizes of classes; `registry.pupil-names` names and register numbers;
 * `registry.pupil-codes` sector codes; `registry.pupil-details` birth date and sex; `registry.staff-names` who entered a
 * mark; `registry.write` bringing in classes and pupils; `gradebook.read` marks and results; `gradebook.remarks` what is
 * written
 * about a pupil beside them: remarks, ratings of competences and qualities, reasons of marks and of corrections;
 * `gradebook.write` entering marks; `news.publish` writing and publishing articles of the school.
 */
export type AppScope = Schema<'AppScope'>;
export type AppStatus = Schema<'AppStatus'>;
export type AppSummary = Schema<'AppSummary'>;
export type ApplicationInput = Schema<'ApplicationInput'>;
export type ApplicationReceipt = Schema<'ApplicationReceipt'>;
export type ApplicationStatus = Schema<'ApplicationStatus'>;
export type AppraiseApp = Schema<'AppraiseApp'>;
export type Article = Schema<'Article'>;
/** Files on the school's own website. */
export type ArticleAttachments = Schema<'ArticleAttachments'>;
/** Display name of whoever wrote it. */
export type ArticleAuthor = Schema<'ArticleAuthor'>;
export type ArticleCategories = Schema<'ArticleCategories'>;
/** HTML; kept sanitised. */
export type ArticleHtml = Schema<'ArticleHtml'>;
/** Cover picture. */
export type ArticleImage = Schema<'ArticleImage'>;
/** Of the cover picture, so that pages keep its room free. */
export type ArticleImageSize = Schema<'ArticleImageSize'>;
/** The moment it is published; null for a draft. */
export type ArticlePublishAt = Schema<'ArticlePublishAt'>;
export type ArticleStatus = Schema<'ArticleStatus'>;
/** Plain text; where it is empty, feeds carry the beginning of the text. */
export type ArticleSummary = Schema<'ArticleSummary'>;
/** Plain text. */
export type ArticleTitle = Schema<'ArticleTitle'>;
/**
 * The article's page on the school's own website, Vietnamese letters as they are or percent-encoded. It can be left out of a
 * draft,
 * not of what is published.
 */
export type ArticleUrl = Schema<'ArticleUrl'>;
export type ArticleVersion = Schema<'ArticleVersion'>;
export type AskedScope = Schema<'AskedScope'>;
/** One duty of the caller, as the registry has it today. */
export type Assignment = Schema<'Assignment'>;
export type Attachment = Schema<'Attachment'>;
export type AuditArchive = Schema<'AuditArchive'>;
export type AuditArchiveInput = Schema<'AuditArchiveInput'>;
/** What the first entry of the ledger follows: the last that left by an archive, or nothing yet. */
export type AuditBeginning = Schema<'AuditBeginning'>;
/**
 * One access, or one refused attempt. Ids only, never a name, a mark or a text. `hash` covers all other members and
 * through `previousHash` every entry before.
 */
export type AuditEntry = Schema<'AuditEntry'>;
/** SHA-256 in hexadecimal. */
export type AuditHash = Schema<'AuditHash'>;
/** The last entry of this export. Whoever keeps it outside this system can prove later that nothing up to it was changed. */
export type AuditHead = Schema<'AuditHead'>;
export type AuthorityFeedInput = Schema<'AuthorityFeedInput'>;
export type Campaign = Schema<'Campaign'>;
export type Cell = Schema<'Cell'>;
export type CertificationCase = Schema<'CertificationCase'>;
/** What the suite of the command line signs. */
export type CertificationReport = Schema<'CertificationReport'>;
export type CertificationSums = Schema<'CertificationSums'>;
/** A record that changed, and under the name of its kind how it is now; nothing there when it was removed. */
export type Change = Schema<'Change'>;
export type ChangeEvent = Schema<'ChangeEvent'>;
/**
 * `summary` is the summary page of a class, under the id of the class: conduct and absences that were entered, and its lock.
 * What it
 * computes from marks changes with the gradebooks.
 */
export type ChangeKind = Schema<'ChangeKind'>;
export type ChangedClass = Schema<'ChangedClass'>;
/** Without marks: `getGradebook` gives those, `exportRecords` all at once. Nothing of its class either, which changes by itself. */
export type ChangedGradebook = Schema<'ChangedGradebook'>;
export type ChangedNotice = Schema<'ChangedNotice'>;
export type ChangedPupil = Schema<'ChangedPupil'>;
export type ChangesAvailableMessage = Schema<'ChangesAvailableMessage'>;
export type ChangesPage = Schema<'ChangesPage'>;
export type Class = Schema<'Class'>;
export type ClassPeriod = Schema<'ClassPeriod'>;
/** Học kì I, học kì II, cả năm. */
export type ClassPeriodName = Schema<'ClassPeriodName'>;
/** What the homeroom teacher entered of a pupil for a term, or for the year under circular 58/2011. */
export type ClassRecord = Schema<'ClassRecord'>;
export type ClassRecordInput = Schema<'ClassRecordInput'>;
export type ClassRecordOutcome = Schema<'ClassRecordOutcome'>;
export type ClassSummary = Schema<'ClassSummary'>;
/** How a test of circular 58/2011 was held: miệng (M), viết (V), thực hành (TH). An oral mark is whole. */
export type ColumnForm = Schema<'ColumnForm'>;
/**
 * What a cell of the column holds. `mark`: 0–10. `passFail`: Đ or CĐ, on the wire `D`, `CD`. `level`: T, H, C of a
 * primary subject (Hoàn thành tốt, Hoàn thành, Chưa hoàn thành). `rating`: T, Đ, C of a competence or quality (Tốt,
 * Đạt, Cần cố gắng); Đ is `D` on the wire. `test`: a whole mark 0–10 of a periodic test in primary school. `remark`:
 * free text, at most 500 characters; it counts in no result.
 */
export type ColumnKind = Schema<'ColumnKind'>;
/**
 * Kết quả rèn luyện of circular 22/2021 is `tot`, `kha`, `dat` or `chuaDat`, hạnh kiểm of circular 58/2011 `tot`, `kha`,
 * `trungBinh` or `yeu`.
 */
export type ConductLevel = Schema<'ConductLevel'>;
export type Consent = Schema<'Consent'>;
export type ConsentInput = Schema<'ConsentInput'>;
/**
 * Paid messages (tin nhắn có thu phí), photographs the school shows, honours on a public page, the full name on a public
 * list. The last three disclose private life of a child.
 */
export type ConsentPurpose = Schema<'ConsentPurpose'>;
export type ConsentText = Schema<'ConsentText'>;
export type ConsentTextInput = Schema<'ConsentTextInput'>;
export type ContactBookEntry = Schema<'ContactBookEntry'>;
/** Hiệu trưởng, phó hiệu trưởng, văn phòng, công nghệ thông tin, tuyển sinh, việc khác. */
export type ContactDuty = Schema<'ContactDuty'>;
/**
 * What is missing: `officialMailbox` means that the mailbox is a private one, by the domains of the authorities above;
 * `principal`, `office` and `it` somebody with that duty who can be reached.
 */
export type ContactGap = Schema<'ContactGap'>;
export type ContactPerson = Schema<'ContactPerson'>;
export type ContactPersonInput = Schema<'ContactPersonInput'>;
/** That the unit was reminded of a round; kept. */
export type ContactReminder = Schema<'ContactReminder'>;
export type ContactReview = Schema<'ContactReview'>;
export type ContactReviewCounts = Schema<'ContactReviewCounts'>;
export type ContactReviewState = Schema<'ContactReviewState'>;
export type ContactRound = Schema<'ContactRound'>;
export type Correction = Schema<'Correction'>;
export type CorrectionInput = Schema<'CorrectionInput'>;
export type CorrectionNote = Schema<'CorrectionNote'>;
export type CorrectionStatus = Schema<'CorrectionStatus'>;
export type CreateAppCredential = Schema<'CreateAppCredential'>;
/** Pass as `cursor` to read on; null at the end. */
export type Cursor = Schema<'Cursor'>;
/** A calendar day, `2026-09-05`. */
export type Day = Schema<'Day'>;
export type Document = Schema<'Document'>;
export type DocumentAct = Schema<'DocumentAct'>;
export type DocumentActorRole = Schema<'DocumentActorRole'>;
/** Who must act in a unit: these duties see it without its being forwarded; a text says it for everybody else. */
export type DocumentActors = Schema<'DocumentActors'>;
export type DocumentActorsInput = Schema<'DocumentActorsInput'>;
export type DocumentCounts = Schema<'DocumentCounts'>;
/** Until the end of a day, or until a moment of it. */
export type DocumentDeadline = Schema<'DocumentDeadline'>;
/** A day, or a moment. */
export type DocumentDeadlineInput = Schema<'DocumentDeadlineInput'>;
/** What the unit is to do: nothing beyond reading, confirm that it has received it, or report when it is done. */
export type DocumentExpects = Schema<'DocumentExpects'>;
export type DocumentForward = Schema<'DocumentForward'>;
export type DocumentForwardToMe = Schema<'DocumentForwardToMe'>;
/** công văn, quyết định, kế hoạch, thông báo, giấy mời, hướng dẫn, báo cáo, chỉ thị, loại khác */
export type DocumentKind = Schema<'DocumentKind'>;
export type DocumentLink = Schema<'DocumentLink'>;
export type DocumentReader = Schema<'DocumentReader'>;
export type DocumentReceipt = Schema<'DocumentReceipt'>;
export type DocumentReceiptsPage = Schema<'DocumentReceiptsPage'>;
export type DocumentRecipient = Schema<'DocumentRecipient'>;
export type DocumentRecipients = Schema<'DocumentRecipients'>;
export type DocumentRecipientsPage = Schema<'DocumentRecipientsPage'>;
export type DocumentReference = Schema<'DocumentReference'>;
export type DocumentReminder = Schema<'DocumentReminder'>;
export type DocumentStaff = Schema<'DocumentStaff'>;
export type DocumentStaffPage = Schema<'DocumentStaffPage'>;
/** How far the unit is: it has it, somebody has read it, it was acknowledged, it was answered. */
export type DocumentState = Schema<'DocumentState'>;
export type DocumentSummary = Schema<'DocumentSummary'>;
/** thường, khẩn, thượng khẩn, hỏa tốc */
export type DocumentUrgency = Schema<'DocumentUrgency'>;
export type DocumentWithdrawal = Schema<'DocumentWithdrawal'>;
export type DocumentsPage = Schema<'DocumentsPage'>;
export type Erasure = Schema<'Erasure'>;
export type ErasureInput = Schema<'ErasureInput'>;
export type ExportLine = Schema<'ExportLine'>;
export type ExportedMark = Schema<'ExportedMark'>;
export type ExportedRecord = Schema<'ExportedRecord'>;
/** Somebody who acts for the pupil; to others of the family the relation alone. */
export type FamilyMember = Schema<'FamilyMember'>;
export type Feed = Schema<'Feed'>;
export type FeedFreshness = Schema<'FeedFreshness'>;
/** sở, phường/xã, trường */
export type FeedIssuer = Schema<'FeedIssuer'>;
export type FeedWindow = Schema<'FeedWindow'>;
/** What the content is. */
export type FileType = Schema<'FileType'>;
export type ForwardDocument = Schema<'ForwardDocument'>;
export type Freeze = Schema<'Freeze'>;
export type FrozenFeature = Schema<'FrozenFeature'>;
export type Gradebook = Schema<'Gradebook'>;
export type GradebookColumn = Schema<'GradebookColumn'>;
export type GradebookProgress = Schema<'GradebookProgress'>;
export type GradebookPupil = Schema<'GradebookPupil'>;
/** Computed by the circular; a client never supplies one. */
export type GradebookResult = Schema<'GradebookResult'>;
export type GradebookSummary = Schema<'GradebookSummary'>;
export type Grant = Schema<'Grant'>;
export type GrantApp = Schema<'GrantApp'>;
export type GrantEndedMessage = Schema<'GrantEndedMessage'>;
export type GrantFacts = Schema<'GrantFacts'>;
/** `suspended` and `frozen`: the authority stopped the app; the grant works again when that ends. */
export type GrantState = Schema<'GrantState'>;
/** From the ledger of the school. */
export type GrantUsage = Schema<'GrantUsage'>;
export type GrantableApp = Schema<'GrantableApp'>;
/**
 * Pages with this key report once a day that they are live and which news they show (`sendHeartbeat`); nothing of a visitor.
 * Off until the principal switches it on.
 */
export type Heartbeats = Schema<'Heartbeats'>;
/** Opaque identifier (UUIDv7). Official codes are separate fields. */
export type Id = Schema<'Id'>;
export type ImportDocument = Schema<'ImportDocument'>;
export type ImportDocuments = Schema<'ImportDocuments'>;
export type ImportedDocument = Schema<'ImportedDocument'>;
export type ImportedDocuments = Schema<'ImportedDocuments'>;
export type ImportedRoster = Schema<'ImportedRoster'>;
/** A moment with its offset, `2026-09-05T07:30:00+07:00`. */
export type Instant = Schema<'Instant'>;
export type LegalHold = Schema<'LegalHold'>;
export type Mailbox = Schema<'Mailbox'>;
/** What stands behind the @; domains below it count too. */
export type MailboxDomain = Schema<'MailboxDomain'>;
export type MailboxDomains = Schema<'MailboxDomains'>;
export type Mark = Schema<'Mark'>;
export type MarkInput = Schema<'MarkInput'>;
export type MarkOutcome = Schema<'MarkOutcome'>;
/**
 * `pendingMakeUp`: not sat for force majeure, a make-up test is due. `zeroByRule`: not sat, counts as 0 or CĐ
 * (circular 22/2021, article 7); set by a person with a reason, never by a timer. `exempt`: excused from the subject
 * (miễn học) by a decision, which the reason names; circular 58/2011, article 12, only.
 */
export type MarkState = Schema<'MarkState'>;
/**
 * By the kind of the column: a mark 0–10 with at most one decimal (`mark`), a whole mark (`test`), `D` or `CD`
 * (`passFail`), `T`, `H` or `C` (`level`), `T`, `D` or `C` (`rating`), a text (`remark`). Null when there is none.
 */
export type MarkValue = Schema<'MarkValue'>;
export type MarkVersion = Schema<'MarkVersion'>;
export type Me = Schema<'Me'>;
export type NewAppCredential = Schema<'NewAppCredential'>;
/** One of `appId`, `schoolId` and `feature`. */
export type NewFreeze = Schema<'NewFreeze'>;
export type NewsDocument = Schema<'NewsDocument'>;
export type NewsItem = Schema<'NewsItem'>;
export type Notice = Schema<'Notice'>;
export type NoticeEntry = Schema<'NoticeEntry'>;
export type NoticeInput = Schema<'NoticeInput'>;
export type Office = Schema<'Office'>;
/** One request on the site of an authority. Ids only, never a name or a text. */
export type OfficeAuditEntry = Schema<'OfficeAuditEntry'>;
export type OneRosterAcademicSession = Schema<'OneRosterAcademicSession'>;
export type OneRosterCategory = Schema<'OneRosterCategory'>;
export type OneRosterCategoryRef = Schema<'OneRosterCategoryRef'>;
export type OneRosterClass = Schema<'OneRosterClass'>;
export type OneRosterClassRef = Schema<'OneRosterClassRef'>;
export type OneRosterCourse = Schema<'OneRosterCourse'>;
export type OneRosterCourseRef = Schema<'OneRosterCourseRef'>;
export type OneRosterDemographics = Schema<'OneRosterDemographics'>;
export type OneRosterEnrollment = Schema<'OneRosterEnrollment'>;
export type OneRosterFlag = Schema<'OneRosterFlag'>;
/** In UTC. */
export type OneRosterInstant = Schema<'OneRosterInstant'>;
export type OneRosterLineItem = Schema<'OneRosterLineItem'>;
export type OneRosterLineItemRef = Schema<'OneRosterLineItemRef'>;
export type OneRosterOrg = Schema<'OneRosterOrg'>;
export type OneRosterOrgRef = Schema<'OneRosterOrgRef'>;
export type OneRosterRecordStatus = Schema<'OneRosterRecordStatus'>;
export type OneRosterResult = Schema<'OneRosterResult'>;
export type OneRosterScoreScale = Schema<'OneRosterScoreScale'>;
export type OneRosterScoreScaleRef = Schema<'OneRosterScoreScaleRef'>;
export type OneRosterSessionRef = Schema<'OneRosterSessionRef'>;
/** Opaque. A record keeps it for as long as it exists. */
export type OneRosterSourcedId = Schema<'OneRosterSourcedId'>;
/** A user who has no sector code. */
export type OneRosterStaff = Schema<'OneRosterStaff'>;
export type OneRosterStatus = Schema<'OneRosterStatus'>;
export type OneRosterUser = Schema<'OneRosterUser'>;
export type OneRosterUserRef = Schema<'OneRosterUserRef'>;
/** A round that is open, and whether the unit has confirmed since it was opened. */
export type OpenContactReview = Schema<'OpenContactReview'>;
/** Scheme, host and port as browsers send them (`https://truong.example`); other scripts as punycode. */
export type Origin = Schema<'Origin'>;
/**
 * What keeps it from an address of the key: http for https or the reverse, with or without www, the port, another part of
 * the same website, a page on the webmaster's own computer, a page without an address, or nothing in common.
 */
export type OriginDifference = Schema<'OriginDifference'>;
/**
 * What happened to an address on its way into the key. `scheme_assumed`: none was written. `path_removed`: a key knows no
 * pages, only the website. `not_encrypted`: http; people cannot sign in there, and anybody between reads along.
 * `local`: a page on one's own computer, to try things out.
 */
export type OriginNote = Schema<'OriginNote'>;
/**
 * Addresses of the website, as copied from a browser: `https://truong.example`, `www.truong.example/trang-chu`. Each becomes
 * scheme, host and port; what was left out or assumed is told in `notes`.
 */
export type OriginsInput = Schema<'OriginsInput'>;
export type PingMessage = Schema<'PingMessage'>;
/** RFC 9457 problem details. */
export type Problem = Schema<'Problem'>;
/** A code of `specs/errors.yaml`. */
export type ProblemCode = Schema<'ProblemCode'>;
/** Được lên lớp; kiểm tra, đánh giá lại; rèn luyện trong hè; ở lại lớp. */
export type PromotionProposal = Schema<'PromotionProposal'>;
export type PublicApplication = Schema<'PublicApplication'>;
export type PublicContactParts = Schema<'PublicContactParts'>;
export type PublicContacts = Schema<'PublicContacts'>;
/** A public JWK (RFC 7517) for ES256. */
export type PublicKey = Schema<'PublicKey'>;
export type Pupil = Schema<'Pupil'>;
export type PupilExport = Schema<'PupilExport'>;
export type Reason = Schema<'Reason'>;
export type ReasonInput = Schema<'ReasonInput'>;
export type ReceiptState = Schema<'ReceiptState'>;
/**
 * An address that tried the key and is not among its origins. Anybody can send any address: it is the school's to know
 * whether the website is its own. At most ten a key, near ones first; counted in batches, up to a minute late.
 */
export type RefusedOrigin = Schema<'RefusedOrigin'>;
export type RegisterApp = Schema<'RegisterApp'>;
export type RegulationCitation = Schema<'RegulationCitation'>;
/** A number, a code, or a list of them; subjects with an average are objects. */
export type RegulationParam = Schema<'RegulationParam'>;
/**
 * Why a result is what it is, as data: `reasonText` of `@lienthong/regulations/reason-text` makes the sentence. Marks in
 * `params` are
 * tenths, 65 for 6,5.
 */
export type RegulationReason = Schema<'RegulationReason'>;
export type ResultEntry = Schema<'ResultEntry'>;
/** An average in a score subject, `D` or `CD` in a comment subject, `T`, `H` or `C` in a primary one. */
export type ResultValue = Schema<'ResultValue'>;
export type Retention = Schema<'Retention'>;
export type RetentionChange = Schema<'RetentionChange'>;
/** Whole school years a record is kept after the one it is of; 0 until the end of its own. Null keeps it. */
export type RetentionYears = Schema<'RetentionYears'>;
export type RevokeGrant = Schema<'RevokeGrant'>;
export type Role = Schema<'Role'>;
export type RosterField = Schema<'RosterField'>;
export type RosterImport = Schema<'RosterImport'>;
export type RosterOutcome = Schema<'RosterOutcome'>;
export type RosterRemark = Schema<'RosterRemark'>;
/** What a list of pupils says of one. What is not right in it is answered for this row alone. */
export type RosterRow = Schema<'RosterRow'>;
export type SaveClassRecords = Schema<'SaveClassRecords'>;
export type SaveMarks = Schema<'SaveMarks'>;
export type SavedClassRecords = Schema<'SavedClassRecords'>;
export type SavedMarks = Schema<'SavedMarks'>;
export type SavedSiteKey = Schema<'SavedSiteKey'>;
export type School = Schema<'School'>;
/** mầm non, tiểu học, THCS, THPT */
export type SchoolLevel = Schema<'SchoolLevel'>;
/**
 * Assessed by marks, or by comment (môn đánh giá bằng nhận xét). In primary school `level`: a subject with its levels
 * and tests; `traits`: the class's book of competences and qualities (năng lực, phẩm chất), which the homeroom teacher
 * writes.
 */
export type Scoring = Schema<'Scoring'>;
export type SendDocument = Schema<'SendDocument'>;
export type SentDocument = Schema<'SentDocument'>;
export type SentDocumentsPage = Schema<'SentDocumentsPage'>;
export type ShownFeed = Schema<'ShownFeed'>;
export type Site = Schema<'Site'>;
export type SiteKey = Schema<'SiteKey'>;
/**
 * `publicReads`: school, news, admission campaigns and public lists. `admissions`: campaigns, and filing applications.
 * `signIn`: people of the school sign in on the website; for websites of the school itself.
 */
export type SiteKeyAllowance = Schema<'SiteKeyAllowance'>;
export type SiteKeyAllowances = Schema<'SiteKeyAllowances'>;
/** What the school calls the website. */
export type SiteKeyLabel = Schema<'SiteKeyLabel'>;
/**
 * `ending`: replaced by another key, works until `endsAt`. `ended`: that moment is past. `revoked`: ended by the school at
 * once.
 */
export type SiteKeyState = Schema<'SiteKeyState'>;
/**
 * `silent`: reports are on and none came for three days. `stale`: live, and a feed of department or ward was not read in the
 * day
 * before. `noSite`: no site key in force. `off`: the school does not report (không báo), which is no fault. `live`: in order.
 */
export type SiteState = Schema<'SiteState'>;
export type SiteStatus = Schema<'SiteStatus'>;
export type SiteStatusCounts = Schema<'SiteStatusCounts'>;
/**
 * Place of a mark in a term: `tx1`.. regular (đánh giá thường xuyên), `gk` mid-term (giữa kì), `ck` final (cuối kì).
 * Years under circular 58/2011 have `dk1`.. tests of one period or more (kiểm tra định kì) and `hk` term test (kiểm
 * tra học kì) in their place. Every book of a secondary school has `nx`, the remark (nhận xét).
 *
 * In primary school `gk` and `ck` are the marks of the periodic tests, `mgk` and `mck` the levels of the subject (mức
 * đạt được) in the middle and at the end of a term. The class's book of competences and qualities has a column each at
 * both points: `gk-tuChuTuHoc`, `ck-yeuNuoc`.
 */
export type Slot = Schema<'Slot'>;
/**
 * Kết quả học tập of circular 22/2021 is `tot`, `kha`, `dat` or `chuaDat`, học lực of circular 58/2011 `gioi`, `kha`,
 * `trungBinh`,
 * `yeu` or `kem`.
 */
export type StudyLevel = Schema<'StudyLevel'>;
export type SubmitAppCertification = Schema<'SubmitAppCertification'>;
/** What a pupil’s summary still waits for. */
export type SummaryGap = Schema<'SummaryGap'>;
export type SummaryPupil = Schema<'SummaryPupil'>;
export type SummaryResult = Schema<'SummaryResult'>;
export type SummarySubject = Schema<'SummarySubject'>;
/** As people write it; at least six digits. */
export type Telephone = Schema<'Telephone'>;
/** 1 for học kì I, 2 for học kì II. */
export type Term = Schema<'Term'>;
/** Học sinh xuất sắc, giỏi, tiên tiến (circular 58/2011), or none. */
export type TitleProposal = Schema<'TitleProposal'>;
/** The competence (năng lực) or quality (phẩm chất) that a column of kind `rating` is about. */
export type Trait = Schema<'Trait'>;
export type UnitContacts = Schema<'UnitContacts'>;
export type UpdateApp = Schema<'UpdateApp'>;
export type UpdateFeed = Schema<'UpdateFeed'>;
export type UpdateSentDocument = Schema<'UpdateSentDocument'>;
export type Upload = Schema<'Upload'>;
export type Vendor = Schema<'Vendor'>;
export type Webhook = Schema<'Webhook'>;
/** One message. `id` is its header `webhook-id`, the same for each attempt; `at` is when there was something to tell. */
export type WebhookDelivery = Schema<'WebhookDelivery'>;
/**
 * Why a message did not arrive. `status`: answered, but not with 2xx. `redirect`: redirects are not followed. `timeout`: no
 * answer
 * within 10 seconds. `privateAddress`: the name leads into a private network. `certificate`: TLS could not be agreed upon.
 */
export type WebhookFailure = Schema<'WebhookFailure'>;
export type WebhookInput = Schema<'WebhookInput'>;
/** What can be sent; `ping` is a test, of whichever types the webhook is. */
export type WebhookMessageType = Schema<'WebhookMessageType'>;
/**
 * `disabled`: kept failing, see `stateReason`; a test that succeeds switches it on again. `ended`: the grant has ended.
 * `removed`: by the app, the principal, or by answering 410.
 */
export type WebhookState = Schema<'WebhookState'>;
/**
 * `failing`: nothing arrived for about three days. `gone`: the address answered 410. `authorityLeft`: the authority that
 * approved
 * the app no longer stands above the school.
 */
export type WebhookStateReason = Schema<'WebhookStateReason'>;
export type WebhookTest = Schema<'WebhookTest'>;
/**
 * `changes.available`: there is something new in the change feed. `grant.ended`: the school no longer lets the app in; delete
 * what is held of it.
 */
export type WebhookType = Schema<'WebhookType'>;
export type WebhookWithSecret = Schema<'WebhookWithSecret'>;
export type Website = Schema<'Website'>;

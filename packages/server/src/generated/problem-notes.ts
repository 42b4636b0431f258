// Generated from specs/errors.yaml by `pnpm generate`. Do not edit.

import type { ProblemCode } from './problems.ts';

/** When a code is met and what a program does about it; for the documentation. */
export const problemNotes: Record<ProblemCode, string> = {
  validation_failed:
    'The request does not fit the contract. `errors[]` names every place by JSON Pointer, all at once. Types of the SDK prevent most of these; what a person typed needs the place shown beside the field. Sending it again unchanged gives the same answer.',
  malformed_request:
    'The body is not JSON, or nests too deep, or holds a NUL. The SDK never sends one; look for a proxy that rewrites bodies, or for text put together by hand.',
  cursor_invalid:
    'A cursor was changed, comes from another list, or from before the data were restored from a copy. Cursors are opaque: keep them as they came. A list is read again from its first page; a change feed is read again from the beginning, which gives every record once.',
  filter_invalid:
    'A `filter` of the OneRoster views that cannot be read, names a field that is not there (or needs a scope the token lacks), or compares it with a value of another kind. The detail names the field and those there are.',
  selection_invalid:
    '`fields` or `sort` of the OneRoster views names a field that records of this kind do not have. The detail names those there are.',
  not_signed_in:
    'No credential, or one that this operation does not take. Apps send `Authorization: Bearer` with a token for this school (`resource`), pages a site key or the token of a session.',
  session_expired:
    'The access token has ended. The SDK’s `clientCredentials` fetches another and repeats the call once, so a program sees this only when the secret or the grant has ended too; a page signs in again.',
  site_key_unknown:
    'No key in force reads like this: mistyped, revoked, or of another central system. It is not repeated, as no renewal could help.',
  origin_not_allowed:
    'The browser’s `Origin` is not among the addresses bound to the site key. Compare scheme, host and port letter by letter; `lienthong doctor --key … --origin …` says which one differs.',
  site_key_not_allowed:
    'The key is good, but the school has not allowed it this kind of call. The detail names the allowance.',
  permission_denied:
    'The caller is known and may not do this here. Rights follow duties in the registry and, for apps, grant and classes; asking again cannot help. Do not hide it behind a retry.',
  scope_missing:
    'The token lacks a scope that the operation needs; the detail names it. Either the scope was left out when the token was asked for, or the school granted fewer. Read what was granted and ask for that.',
  grant_ended:
    'The school has revoked the grant, it has run out, or it has not begun. Stop calling for this school, delete what the terms say, and tell the person in charge; the token will not work again by itself.',
  app_suspended:
    'The authority has not approved the app, or has suspended it. Every school refuses it from now on until the authority decides anew.',
  app_frozen:
    'The authority lets the app rest, for instance while a leak is looked into. The grants stand: calls work again when the freeze is lifted. Pause the work for minutes, not milliseconds.',
  school_frozen: 'The authority lets the school’s data rest. Pause this school and go on with the others.',
  feature_frozen:
    'The authority lets one feature rest, in one school or everywhere below it. Other features answer.',
  not_found:
    'No operation, or no record, at this address. What belongs to another school is answered in the same words as what does not exist.',
  site_key_missing: 'The identifier names no site key of this school.',
  class_unknown:
    'The identifier names no class of this school. Classes belong to a school year: those of last year keep their identifiers and leave the default list.',
  gradebook_unknown:
    'The identifier names no gradebook of this school. There is one for each class, subject and term.',
  pupil_unknown:
    'The identifier names no pupil of this school, or one whose data were erased. Drop it from your copy.',
  notice_unknown: 'The identifier names no notice that this caller may see.',
  file_unknown:
    'The identifier names no file that this caller may see, or not all of it has arrived, or it was removed because nobody attached it within 24 hours. An upload is begun anew.',
  offset_conflict:
    'Another part arrived at this offset first: the answer to an earlier try was lost, or two programs send the same file. Nothing was written. Ask for the offset (HEAD) and go on there; `uploadFile` of the SDK does.',
  file_too_large:
    'The size announced is more than a file may have, or a part goes beyond the size announced. The detail says how much is allowed. Photographs are best made smaller before they are sent.',
  file_type_refused:
    'The type named in `Upload-Metadata`, or with the last part the content itself, is not one of those taken. The name of a file counts for nothing. Sending it again gives the same answer.',
  file_quota_exceeded:
    'The files of the school, or those of one person that are attached to nothing yet, have reached their limit; the detail says which. What is not attached goes after 24 hours by itself.',
  attachment_unusable:
    'A file must be whole, sent by the caller, and attached to nothing yet. `errors[]` names the place. Also said of identifiers that name no file.',
  tus_version_unsupported:
    '`Tus-Resumable` names another version than `1.0.0`; the answer’s `Tus-Version` lists those that are known.',
  campaign_unknown: 'The identifier names no admission campaign of this school.',
  app_unknown: 'The identifier names no app of this vendor, or none that this authority decides on.',
  credential_unknown: 'The identifier names no secret of this app.',
  webhook_unknown: 'The identifier names no webhook of this app in this school.',
  grant_unknown: 'The identifier names no grant of this school or app.',
  freeze_unknown: 'The identifier names no freeze of this authority.',
  consent_unknown: 'The identifier names no consent of this pupil.',
  legal_hold_unknown: 'The identifier names no legal hold of this pupil.',
  method_not_allowed: 'The address exists; the method does not. The header `Allow` lists those that do.',
  idempotency_in_progress:
    'The first attempt with this key is still being written. The SDK waits and repeats; its answer comes with the same key.',
  version_conflict:
    'The record was changed since it was read. Nothing was written. The SDK’s `ConflictError` holds `mine` and `theirs`: let a person choose, or apply the change to `theirs` and send it with the new version. Never send the old value again with the new version unseen.',
  precondition_failed:
    '`If-Match` names a version that is no longer current. Nothing was written. The SDK’s `ConflictError` holds `mine` and `theirs`; `update(current, change)` reads, changes and sends.',
  payload_too_large:
    'More than one request may carry. Send batches; `saveMarks` of the SDK splits by itself.',
  unsupported_media_type: 'Bodies are `application/json` unless the operation says otherwise.',
  mark_not_understood:
    'What a cell holds follows from the kind of its column: a number from 0 to 10 with at most one decimal, `D` or `CD`, `T`, `H` or `C`, `T`, `D` or `C`, a text. In an answer of `saveMarks` this belongs to one item; the others are saved.',
  mark_out_of_range: 'A mark lies between 0 and 10. On the wire it is a number, never tenths.',
  mark_too_precise:
    'Circular 22/2021 keeps one decimal, rounded on entry. Round half up in whole tenths: binary floats turn 8.25 into 8.2.',
  mark_reason_missing:
    'A zero without a test (`zeroByRule`) and an exemption (`exempt`) are set by a person with a reason; a program passes the reason on and never makes one up.',
  mark_state_not_possible:
    'Columns of kind `level`, `rating` and `remark` hold a value or nothing; `test` may await a make-up, too. In an answer of `saveMarks` this belongs to one item.',
  exemption_not_possible:
    'The state `exempt` exists under circular 58/2011 alone, in physical education, music and art (article 12). Circular 22/2021 waives the practical part only; the theory is assessed and entered as any mark.',
  remark_too_long:
    'Characters are counted after composing (NFC) and trimming. Nothing is cut off: the item is refused.',
  slot_unknown:
    'The gradebook lists its columns; how many regular marks there are follows the circular and the periods of the year.',
  pupil_not_in_class:
    'The pupil is not enrolled in the class of this gradebook today. Read the list of the class again.',
  column_locked:
    'The principal has locked the column (khóa sổ). The mark was not written, and a retry changes nothing: ask for it by `requestCorrection`.',
  column_not_locked: 'Corrections are for locked columns. While a column is open, `saveMarks` writes.',
  column_exists: 'Read the gradebook: `columns` has the slot.',
  column_not_in_circular:
    'Which slots a book may have follows from its circular: `tx1`–`tx9` everywhere in secondary school, `dk1`–`dk9` and `form` under circular 58/2011 alone; books of primary school take none.',
  column_in_use: 'A cell that was emptied again still has its history, so the column stays.',
  column_required:
    'Mid-term, final and remark belong to every book, and so do as many regular marks as the circular asks for.',
  correction_unknown: 'No such request in this school, or not one of a gradebook of the caller.',
  correction_open:
    'A cell has one open request at most. `listCorrections` with the gradebook and `status=open` finds it.',
  correction_changes_nothing: 'The mark asked for is the one that stands there.',
  correction_closed:
    'It was approved, refused or withdrawn. A request is decided once; ask anew for another change.',
  correction_own: 'Four eyes: who asked may withdraw the request, another person decides.',
  correction_not_yours: '`mine` of the request tells whether the caller sent it.',
  summary_unavailable:
    'The grade is not assessed by a circular for lower or upper secondary schools. Primary classes have their results in their gradebooks.',
  records_locked:
    'The principal has locked the summary of this class and period. The record was not written. A correction begins with the principal, not with a retry.',
  conduct_not_understood: 'Send one of `conductLevels` of the summary; they differ by circular.',
  conduct_computed:
    'Circular 22/2021 computes the conduct of the year, and absences of the year are the sum of the terms. Only conduct under circular 58/2011 is entered for the year.',
  absences_not_understood: 'Half-days absent in a term: an integer from 0 to 300, or null to empty it.',
  site_origin_invalid: 'An origin is scheme, host and port without a path.',
  site_key_ended: 'The key was revoked or has run out: it is not changed any more.',
  contacts_empty: 'There is nothing to confirm before the first `updateContacts`.',
  contacts_changed:
    'A confirmation names the `version` that was read; another person changed the directory since. Read it again and let a person look.',
  contact_round_unknown:
    'The round is of another authority, or there is none. Those of authorities above are seen, and ended by their own.',
  review_day_past: 'Days are those of Vietnam; the last one counts whole.',
  heartbeats_off:
    'Heartbeats are off for every site key until a principal switches them on. Send none unless `getSite` says that one is due.',
  idempotency_key_reused:
    'The key came before with another body or to another address. One key names one intended write: make it when the person decides, keep it with what was typed, never share it.',
  campaign_not_open: 'The campaign has not begun, or is over.',
  consent_outdated:
    'The text was published anew since the form was shown. Show the new one; consent to another text is none.',
  child_agreement_missing: 'From the age of 7 the child’s own agreement is needed (law on personal data).',
  pupil_enrolled: 'Data of an enrolled pupil are kept: the school needs them by law.',
  legal_hold_stands: 'Somebody set a hold with a reason; it is lifted first.',
  audit_entry_differs:
    'The number and hash given are not in the ledger: another file, or one that was changed.',
  audit_entries_young: 'Entries stay in the ledger for the time it says before they may move to an archive.',
  birth_date_invalid: 'A date that no child of the campaign can have.',
  age_reason_missing: 'Outside the usual age a reason is asked for, once.',
  application_exists:
    'One application for a child in a campaign. The answer to a lost first attempt comes with its idempotency key, not with a new one.',
  feed_unreachable:
    'The central system could not load the address: no answer, an error, a private address, or too large.',
  not_a_feed:
    'Something answered that is no feed; the detail says what. `lienthong feeds check URL` shows more.',
  feed_gone:
    'The server of the feed answered 410. It is not asked again by itself; `checkFeed` asks once more.',
  feed_inherited:
    'A school changes the feeds it registered itself (`registeredBy: school`); those of the authorities above it, these do.',
  feed_exists:
    'The school has this address already, or has it from an authority above; of an authority, that one has it.',
  too_many_feeds:
    'Fifty that a school registers itself, and fifty of an authority; what a school has from the authorities above it does not count. `updateFeed` with `removed` takes one off.',
  app_state_conflict: 'For instance a decision on an app that is already decided. Read it again.',
  app_changed:
    'The vendor changed the registration since it was read; what is decided must be what was read.',
  certification_invalid:
    'The report is not signed by the key registered as `certificationKey`, or is not of this app, suite or contract.',
  scope_not_approved: 'A school can grant only what the authority approved.',
  grant_exists: 'There is one grant of a school for an app at a time.',
  grant_dates_invalid: 'Days are those of Vietnam; the last one counts whole.',
  freeze_target_invalid: 'A freeze names an app, a school or a feature: exactly one, below this authority.',
  already_frozen: 'What was asked for holds already.',
  too_many_credentials:
    'Two secrets allow a change without a pause; revoke the old one when the new one is in use everywhere.',
  webhook_url_invalid:
    'Messages go to `https:` and to public addresses alone. To try things on one machine, start a sandbox: it takes `http://localhost` too.',
  too_many_webhooks: 'Five in one school. One address is enough for all types: the body says which it is.',
  webhook_ended:
    'It was removed, answered 410, or its grant has ended. `stateReason` says which. None of these is taken back: make another.',
  precondition_required:
    'PATCH needs `If-Match`. When the SDK has no `etag`, something on the way removed the header: see `lienthong doctor`.',
  rate_limited:
    'The limit in the header `RateLimit-Policy` is used up. The SDK waits as `Retry-After` says while the call may still take that long. Programs that meet it often should read less: by the change feed, or with `If-None-Match`.',
  internal_error:
    'A fault of the central system. Writes with an idempotency key may be repeated; report the request id.',
  unavailable:
    'Overloaded, restarting, or behind a gateway that gave up. The SDK repeats with growing pauses.',
  document_unknown:
    'No document of this unit, or of this authority, has the id, or the caller may not see it: staff see what was forwarded to them and what asks their role to act. At a unit a document has another id than at its sender.',
  document_withdrawn:
    'A withdrawn document is read and no longer acted upon. `withdrawn` and `replacedBy` of the document say why and what holds instead.',
  document_number_taken:
    'An authority gives a number once a year of issue. Most often the document was sent already: look for it in `listSentDocuments`.',
  document_recipients_invalid:
    'A chosen unit does not stand below the authority on this day, or nobody is left. `errors[]` names each unit; `listDocumentRecipients` gives those there are.',
  document_deadline_invalid: 'The deadline has passed already. A day lasts until its end in Vietnam.',
  document_answer_unexpected:
    'Only a document whose `expects` is `answer` is answered; the others are acknowledged.',
  staff_unknown:
    'An id is of nobody who has a duty in the school today. `errors[]` names each; `listDocumentStaff` gives those there are.',
  article_unknown:
    'No article of this school has that id. Articles are never removed: a withdrawn one is still there for those who write them.',
};

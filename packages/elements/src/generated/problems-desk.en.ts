// Generated from specs/errors.yaml by `pnpm generate`. Do not edit.

import type { ProblemCode } from './problems-desk.vi.ts';

export const problems: Record<ProblemCode, string> = {
  filter_invalid: 'The filter is not valid. Correct the filter as OneRoster has it and send it again.',
  selection_invalid: 'A chosen field does not exist. Correct `fields` or `sort` and send it again.',
  scope_missing:
    'The app was not granted this scope. Ask the school for the scope, or ask for it when getting the token.',
  grant_ended: 'The school does not let this app in. Ask the school for a grant.',
  app_suspended: 'The app is not approved or is suspended. Ask the authority that appraises the app.',
  app_frozen: 'The app rests for now. The authority has frozen this app; wait for its notice.',
  site_key_missing: 'The school has no such site key. Load the list of site keys again.',
  offset_conflict:
    'The part does not follow what has arrived. Ask how much has arrived, then go on from there.',
  file_too_large: 'The file is too large. Make the file smaller, then send it again.',
  file_type_refused:
    'Files of this kind are not taken. Send a PDF, a JPEG, PNG or WebP image, a DOCX or an XLSX.',
  file_quota_exceeded:
    'There is no room for another file. Attach the files that wait, or let the school remove old ones.',
  attachment_unusable: 'The attachment cannot be used. Send the file again, then attach it.',
  tus_version_unsupported: 'This version of the protocol is not known. Speak tus 1.0.0.',
  app_unknown: 'No such app. Choose an app from the list.',
  credential_unknown: "No such credential. Load the app's credentials again.",
  webhook_unknown: 'No such webhook. Load the webhooks of the school again.',
  grant_unknown: 'No such grant. Load the list of grants again.',
  freeze_unknown: 'No such freeze. Load the list again.',
  consent_unknown: "No such consent. Load the pupil's list of consents again.",
  legal_hold_unknown: 'No such legal hold. Load the list of legal holds again.',
  summary_unavailable: 'This class has no summary page. There is one for grades 6 to 12.',
  records_locked: 'The summary is locked. Ask the principal to unlock it for a correction.',
  conduct_not_understood: 'Not a level of conduct of this class. Choose one of the levels in the list.',
  conduct_computed: 'The year is computed from the terms. Change it in term I or term II.',
  absences_not_understood: 'Not a number of half-days. Enter a whole number from 0 to 300.',
  site_origin_invalid:
    'This cannot be the address of a website. Copy the address of the home page from the browser, such as https://truong.example.',
  site_key_ended: 'The site key has ended. Use a key in force or make a new one.',
  contacts_empty: 'The directory is empty. Enter mailbox and contacts, then confirm.',
  contacts_changed: 'The directory was changed meanwhile. Look at it again, then confirm.',
  contact_round_unknown: 'There is no such review round. Load the list of rounds again.',
  review_day_past: 'The day of the review is past. Choose today or a later day.',
  heartbeats_off:
    'The school has not switched heartbeats on. The principal may switch them on in the list of site keys.',
  child_agreement_missing:
    "The child's own agreement is missing. From the age of 7 the child is asked, too; confirm again when it agrees.",
  pupil_enrolled: 'The pupil is still at the school. Data are erased only after the pupil has left.',
  legal_hold_stands: 'A legal hold stands. Lift the hold once its reason has gone, then try again.',
  audit_entry_differs:
    'The ledger has no entry with this number and hash. Export the ledger again, verify the file, and send number and hash of its last entry.',
  audit_entries_young:
    'Entries of the ledger are too young to leave. Archive the entries before the one that is named.',
  feed_unreachable: 'The feed cannot be loaded. Check the address or try again later.',
  not_a_feed: 'This address is not a feed. Look for the RSS or Atom address on that page.',
  feed_gone: 'The feed is gone for good. Ask the publisher for its new address.',
  feed_inherited: 'An authority registered this feed. Ask the authority that registered it.',
  feed_exists: 'The feed is already registered. There is no need to add it again.',
  too_many_feeds:
    'There are as many feeds as there may be. Remove a feed that is no longer needed before adding another.',
  app_state_conflict: "The app's state does not allow this. Load the app again and see its state.",
  app_changed: "The app's registration has changed. Read the registration again, then decide.",
  certification_invalid: 'The certification report is not valid. Run the suite again and send its report.',
  scope_not_approved:
    'The approved registration does not ask for this scope. Choose among the scopes approved for the app.',
  grant_exists: 'The school already lets this app in. Revoke the grant in force and grant anew.',
  grant_dates_invalid:
    'The dates of the grant are not possible. The last day is today or later and not before the first.',
  freeze_target_invalid:
    'Name one thing to freeze. Send one of appId, schoolId and feature, below this authority.',
  already_frozen: 'It is already frozen. Load the list again.',
  too_many_credentials: 'The app has as many secrets as it may. Revoke one before making another.',
  webhook_url_invalid:
    'This cannot be the address of a webhook. Give an https:// address that is public on the Internet and carries no user name.',
  too_many_webhooks:
    'The app has as many webhooks in this school as it may. Remove one before making another.',
  webhook_ended: 'The webhook has ended. Make a new one under a grant in force.',
  document_unknown: 'There is no such document. Open the list again; it may not have been forwarded to you.',
  document_withdrawn: 'The document was withdrawn. Read why it was withdrawn and what replaces it.',
  document_number_taken:
    'A document with this number was sent this year. Correct the number; if the earlier document was wrong, withdraw it first.',
  document_recipients_invalid:
    'The recipients are not valid. Choose units that stand below the authority today, or levels that have units.',
  document_deadline_invalid: 'The deadline is not valid. Choose a deadline that is still to come.',
  document_answer_unexpected: 'This document asks for no answer. Acknowledging it is enough.',
  staff_unknown: 'Somebody named does not work here. Choose again from the school’s staff.',
  article_unknown: 'There is no such article. Read the list of articles of the school again.',
};

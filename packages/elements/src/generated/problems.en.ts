// Generated from specs/errors.yaml by `pnpm generate`. Do not edit.

import type { ProblemCode } from './problems.vi.ts';

export const problems: Record<ProblemCode, string> = {
  validation_failed: 'The request is not valid. Correct each place that is named.',
  malformed_request: 'The request cannot be read. Send well-formed JSON as application/json.',
  cursor_invalid: 'The page cursor cannot be used. Read the list again from its first page.',
  not_signed_in: 'Not signed in. Sign in, then try again.',
  session_expired: 'The session has expired. Sign in again; what was typed is kept.',
  site_key_unknown: "The site key is not known. Copy the key again from the school's list of site keys.",
  origin_not_allowed:
    "This website may not use the site key. Ask the school to add this website's address to the key.",
  site_key_not_allowed: 'The site key may not be used for this. Ask the school to allow it for the key.',
  permission_denied:
    'Your account may not do this. Rights follow assignments; ask the school if yours is not right.',
  scope_missing:
    'The app was not granted this scope. Ask the school for the scope, or ask for it when getting the token.',
  grant_ended: 'The school does not let this app in. Ask the school for a grant.',
  app_suspended: 'The app is not approved or is suspended. Ask the authority that appraises the app.',
  app_frozen: 'The app rests for now. The authority has frozen this app; wait for its notice.',
  school_frozen:
    "The school's data rest for now. The authority is looking into something; please come back later.",
  feature_frozen:
    'This feature rests for now. The authority is looking into something; please come back later.',
  not_found: 'Not found. Check the address or the identifier.',
  site_key_missing: 'The school has no such site key. Load the list of site keys again.',
  class_unknown: "No such class. Choose a class from the school's list.",
  gradebook_unknown: 'No such gradebook. Choose again the class, subject and term assigned to you.',
  pupil_unknown: 'No such pupil. Choose the pupil again.',
  notice_unknown: 'No such notice. Load the contact book again.',
  campaign_unknown: "No such admission campaign. Choose one of the school's campaigns.",
  authority_unknown: 'No such authority. Check the identifier of the authority.',
  app_unknown: 'No such app. Choose an app from the list.',
  credential_unknown: "No such credential. Load the app's credentials again.",
  grant_unknown: 'No such grant. Load the list of grants again.',
  freeze_unknown: 'No such freeze. Load the list again.',
  consent_unknown: "No such consent. Load the pupil's list of consents again.",
  legal_hold_unknown: 'No such legal hold. Load the list of legal holds again.',
  method_not_allowed: 'Method not allowed. See the documentation for the methods of this address.',
  idempotency_in_progress: 'The same write is still under way. Wait a moment, then send it again unchanged.',
  version_conflict:
    'Somebody else changed it meanwhile. Look at both values, then keep yours or take theirs.',
  precondition_failed:
    'The version you hold is out of date. Read it again and repeat the change on the new version.',
  payload_too_large: 'The request is too large. Send it in smaller parts.',
  unsupported_media_type: 'The content type is not supported. Send application/json.',
  mark_not_understood:
    'The mark is not understood. Enter a number from 0 to 10 such as 7.5; in a comment subject Đ or CĐ.',
  mark_out_of_range: 'A mark lies between 0 and 10. Correct the mark.',
  mark_too_precise: 'A mark has at most one decimal. Round to one decimal, such as 7.3.',
  mark_reason_missing: 'A mark counted as zero needs a reason. Say why the pupil did not sit the test.',
  slot_unknown: 'The gradebook has no such column. Use the columns the gradebook lists.',
  pupil_not_in_class: 'The pupil is not in the class. Load the class list again.',
  column_locked: 'The column is locked. Ask the principal to unlock it for a correction.',
  site_origin_invalid:
    'This cannot be the address of a website. Copy the address of the home page from the browser, such as https://truong.example.',
  site_key_ended: 'The site key has ended. Use a key in force or make a new one.',
  idempotency_key_reused:
    'The idempotency key was used for something else. Use a fresh key for each new write.',
  campaign_not_open: 'The campaign does not take applications now. See the dates of the campaign.',
  consent_outdated: 'The text to agree to has changed. Read the new text and agree again.',
  child_agreement_missing:
    "The child's own agreement is missing. From the age of 7 the child is asked, too; confirm again when it agrees.",
  pupil_enrolled: 'The pupil is still at the school. Data are erased only after the pupil has left.',
  legal_hold_stands: 'A legal hold stands. Lift the hold once its reason has gone, then try again.',
  birth_date_invalid: 'The birth date is not possible. Enter day/month/year, such as 05/09/2020.',
  age_reason_missing: 'The child is outside the usual age. Say why the child starts earlier or later.',
  application_exists:
    'An application for this child was already filed. Use the code given then to follow it.',
  feed_unreachable: 'The feed cannot be loaded. Check the address or try again later.',
  not_a_feed: 'This address is not a feed. Look for the RSS or Atom address on that page.',
  feed_exists: 'The feed is already registered. There is no need to add it again.',
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
  precondition_required:
    'The version being changed is missing (If-Match). Send the ETag you read as If-Match.',
  rate_limited: 'Too many requests. Wait for the seconds in Retry-After.',
  internal_error: 'Something went wrong here. Try again; if it stays, report the request id.',
  unavailable: 'The system is not available. Try again in a few minutes.',
};

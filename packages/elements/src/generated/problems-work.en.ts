// Generated from specs/errors.yaml by `pnpm generate`. Do not edit.

import type { ProblemCode } from './problems-work.vi.ts';

export const problems: Record<ProblemCode, string> = {
  validation_failed: 'The request is not valid. Correct each place that is named.',
  malformed_request: 'The request cannot be read. Send well-formed JSON as application/json.',
  class_unknown: "No such class. Choose a class from the school's list.",
  gradebook_unknown: 'No such gradebook. Choose again the class, subject and term assigned to you.',
  pupil_unknown: 'No such pupil. Choose the pupil again.',
  notice_unknown: 'No such notice. Load the contact book again.',
  file_unknown: 'No such file. Load the page again; the file may have been removed.',
  campaign_unknown: "No such admission campaign. Choose one of the school's campaigns.",
  method_not_allowed: 'Method not allowed. See the documentation for the methods of this address.',
  idempotency_in_progress: 'The same write is still under way. Wait a moment, then send it again unchanged.',
  version_conflict:
    'Somebody else changed it meanwhile. Look at both values, then keep yours or take theirs.',
  precondition_failed:
    'The version you hold is out of date. Read it again and repeat the change on the new version.',
  payload_too_large: 'The request is too large. Send it in smaller parts.',
  unsupported_media_type: 'The content type is not supported. Send application/json.',
  pupil_not_in_class: 'The pupil is not in the class. Load the class list again.',
  idempotency_key_reused:
    'The idempotency key was used for something else. Use a fresh key for each new write.',
  campaign_not_open: 'The campaign does not take applications now. See the dates of the campaign.',
  consent_outdated: 'The text to agree to has changed. Read the new text and agree again.',
  birth_date_invalid: 'The birth date is not possible. Enter day/month/year, such as 05/09/2020.',
  age_reason_missing: 'The child is outside the usual age. Say why the child starts earlier or later.',
  application_exists:
    'An application for this child was already filed. Use the code given then to follow it.',
  precondition_required:
    'The version being changed is missing (If-Match). Send the ETag you read as If-Match.',
};

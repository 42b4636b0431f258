// Generated from specs/errors.yaml by `pnpm generate`. Do not edit.

import type { ProblemCode } from './problems.vi.ts';

export const problems: Record<ProblemCode, string> = {
  cursor_invalid: 'The page cursor cannot be used. Read the list again from its first page.',
  not_signed_in: 'Not signed in. Sign in, then try again.',
  session_expired: 'The session has expired. Sign in again; what was typed is kept.',
  site_key_unknown: "The site key is not known. Copy the key again from the school's list of site keys.",
  origin_not_allowed:
    "This website may not use the site key. Ask the school to add this website's address to the key.",
  site_key_not_allowed: 'The site key may not be used for this. Ask the school to allow it for the key.',
  permission_denied:
    'Your account may not do this. Rights follow assignments; ask the school if yours is not right.',
  school_frozen: "The school's data rest for now. The authority has paused it; please come back later.",
  feature_frozen: 'This feature rests for now. The authority has paused it; please come back later.',
  not_found: 'Not found. Check the address or the identifier.',
  rate_limited: 'Too many requests. Wait for the seconds in Retry-After.',
  internal_error: 'Something went wrong here. Try again; if it stays, report the request id.',
  unavailable: 'The system is not available. Try again in a few minutes.',
};

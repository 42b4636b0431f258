import type { ProviderDictionary } from './provider.strings.ts';

export const en: ProviderDictionary = {
  unavailable: 'The education system cannot be reached for the moment. The rest of this page still works.',
  misconfigured: 'This part of the page is not ready yet. The school is completing the set-up.',
  retry: 'Try again',
  retrying: 'Connecting again…',
  forWebmaster: 'For the webmaster',
  endpointMissing:
    'The edu-provider tag has no endpoint attribute. Give the address of the central system, such as endpoint="https://lienthong.example".',
  endpointInvalid: (endpoint: string) =>
    `The attribute endpoint="${endpoint}" is not a web address. Write it in full, starting with https://.`,
  siteKeyMissing:
    "The edu-provider tag has no site-key attribute. Copy the site key from the school's list of websites.",
  siteKeyMalformed:
    'The site-key attribute is not a site key. A site key starts with site_; never put a secret (secret_) on a page.',
  siteKeyUnknown: "The system has no such site key. Copy it again from the school's list of websites.",
  originNotAllowed: (origin: string) =>
    `The site key does not allow the address ${origin}. Ask the principal to add exactly this address: in the list of site keys, press “Add this address”.`,
  unreachable: (endpoint: string) =>
    `${endpoint} does not answer. Check endpoint, the connection, and the page's CSP (connect-src must list this address).`,
  code: 'Error code',
  requestId: 'Request id',
};

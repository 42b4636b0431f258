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
  origin_scheme:
    'The school listed the same domain with the other of http and https. Best serve the page by https.',
  origin_www: 'The school listed the same domain; only “www” differs: these are two addresses.',
  origin_port: 'The school listed the same domain; only the port after the colon differs.',
  origin_subdomain: 'This is a subdomain of the school’s website; each subdomain has to be listed.',
  origin_local:
    'The page runs on the webmaster’s own computer; add such an address only while trying things out.',
  origin_null:
    'The page was opened from a file or stands in a sandboxed frame and has no address; open it at its address on the web.',
  unreachable: (endpoint: string) =>
    `${endpoint} does not answer. Check endpoint, the connection, and the page's CSP (connect-src must list this address).`,
  code: 'Error code',
  requestId: 'Request id',
};

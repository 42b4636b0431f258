/** A page that shows one feature, by the entry of that feature. */
import { createConnection, createGradebook, siteKey } from '@lienthong/sdk/gradebook';

const connection = createConnection({ baseUrl: 'https://lienthong.example', auth: siteKey('site_a') });
globalThis.gradebook = createGradebook(connection);

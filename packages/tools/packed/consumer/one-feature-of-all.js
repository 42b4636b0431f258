/** A page that shows one feature, by the entry of the whole package. */
import { createConnection, createGradebook, siteKey } from '@lienthong/sdk';

const connection = createConnection({ baseUrl: 'https://lienthong.example', auth: siteKey('site_a') });
globalThis.gradebook = createGradebook(connection);

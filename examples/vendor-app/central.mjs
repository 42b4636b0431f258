import { createConnection } from '@lienthong/sdk';
import { clientCredentials } from '@lienthong/sdk/client-credentials';
import { required } from './settings.mjs';

/** The school this app serves, and the way to its data: OAuth client credentials, renewed by themselves. */
export const school = required('LIENTHONG_SCHOOL');

const baseUrl = required('LIENTHONG_URL');
export const connection = createConnection({
  baseUrl,
  auth: clientCredentials({
    tokenUrl: `${baseUrl}/oidc/token`,
    clientId: required('LIENTHONG_CLIENT_ID'),
    clientSecret: required('LIENTHONG_CLIENT_SECRET'),
    school,
  }),
});

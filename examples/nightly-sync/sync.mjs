// Each night: what changed at the school since last night, into a copy of its classes and pupils.
import { join } from 'node:path';
import { createConnection, hasCode } from '@lienthong/sdk';
import { consumeChanges } from '@lienthong/sdk/changes';
import { clientCredentials } from '@lienthong/sdk/client-credentials';
import { Copy } from './copy.mjs';

const {
  LIENTHONG_URL,
  LIENTHONG_SCHOOL,
  LIENTHONG_CLIENT_ID,
  LIENTHONG_CLIENT_SECRET,
  LIENTHONG_STATE = '.',
} = process.env;

const connection = createConnection({
  baseUrl: LIENTHONG_URL,
  auth: clientCredentials({
    tokenUrl: `${LIENTHONG_URL}/oidc/token`,
    clientId: LIENTHONG_CLIENT_ID,
    clientSecret: LIENTHONG_CLIENT_SECRET,
    school: LIENTHONG_SCHOOL,
  }),
});
const copy = await Copy.open(join(LIENTHONG_STATE, 'school.json'));

try {
  await consumeChanges(connection, LIENTHONG_SCHOOL, {
    once: true,
    // No `save`: a page and its cursor are written together, so that neither is lost nor taken twice.
    store: { load: () => copy.cursor },
    async handle({ items, loadBegins }, { cursor }) {
      if (loadBegins) copy.clear();
      for (const item of items) copy.take(item);
      await copy.save(cursor);
    },
  });
  console.log(`${copy.classes.size} classes, ${copy.pupils.size} pupils`);
} catch (error) {
  if (!hasCode(error, 'grant_ended')) throw error;
  console.error('The school no longer lets this app in: delete the copy, and ask the school.');
  process.exitCode = 1;
}

// An app as it should be, on the SDK: `node careful.mjs sync|write|serve`.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { createClient } from '@lienthong/sdk';
import { clientCredentials } from '@lienthong/sdk/client-credentials';

const env = process.env;
const school = env.LIENTHONG_SCHOOL;
const client = createClient({
  baseUrl: env.LIENTHONG_URL,
  auth: clientCredentials({
    tokenUrl: `${env.LIENTHONG_URL}/oidc/token`,
    clientId: env.LIENTHONG_CLIENT_ID,
    clientSecret: env.LIENTHONG_CLIENT_SECRET,
    school,
  }),
});

async function sync() {
  const kept = join(env.LIENTHONG_STATE, 'cursor');
  let cursor = existsSync(kept) ? readFileSync(kept, 'utf8') : undefined;
  for (let more = true; more;) {
    const page = await client.changes.list(school, cursor === undefined ? {} : { cursor });
    cursor = page.nextCursor;
    writeFileSync(kept, cursor);
    more = page.hasMore;
  }
  let pupils = 0;
  for await (const { id } of client.registry.listClasses(school)) {
    for await (const _ of client.registry.listPupils(school, id)) pupils += 1;
    if (pupils > 0) break;
  }
  console.log(`${pupils} pupils`);
}

async function write() {
  const { items } = await client.gradebook.list(school, { limit: 20 });
  const scored = items.find(({ scoring }) => scoring === 'score');
  const book = await client.gradebook.get(school, scored.id);
  const { slot } = book.columns.find(({ lockedAt }) => lockedAt === null);
  const pupil = book.pupils[0];
  const mark = book.marks.find((each) => each.slot === slot && each.pupilId === pupil.id);
  const saved = await client.gradebook.saveMarks(school, book.id, {
    items: [
      {
        ...{ pupilId: pupil.id, slot, state: 'value' },
        ...{ value: mark?.value === 7 ? 8 : 7, version: mark?.version ?? 0 },
      },
    ],
  });
  for (const { outcome } of saved.items) console.log(outcome);
}

function serve() {
  const key = Buffer.from(env.LIENTHONG_WEBHOOK_SECRET.slice('whsec_'.length), 'base64');
  createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': sent = '' } = request.headers;
    const due = Buffer.from(`v1,${createHmac('sha256', key).update(`${id}.${at}.${body}`).digest('base64')}`);
    const given = Buffer.from(sent);
    const genuine = given.length === due.length && timingSafeEqual(given, due);
    const fresh = Math.abs(Date.now() / 1_000 - Number(at)) < 300;
    response.writeHead(genuine && fresh ? 204 : 400).end();
  }).listen(Number(env.PORT));
}

await { sync, write, serve }[process.argv[2]]();

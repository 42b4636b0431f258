// An app as it should be, on the SDK: `node careful.mjs sync|write|serve`.
import { createServer } from 'node:http';
import { join } from 'node:path';
import { createConnection } from '@lienthong/sdk';
import { consumeChanges } from '@lienthong/sdk/changes';
import { fileStore } from '@lienthong/sdk/changes/node';
import { clientCredentials } from '@lienthong/sdk/client-credentials';
import { createGradebook } from '@lienthong/sdk/gradebook';
import { createRegistry } from '@lienthong/sdk/registry';
import { nodeWebhookHandler } from '@lienthong/sdk/webhooks';

const env = process.env;
const school = env.LIENTHONG_SCHOOL;
const connection = createConnection({
  baseUrl: env.LIENTHONG_URL,
  auth: clientCredentials({
    tokenUrl: `${env.LIENTHONG_URL}/oidc/token`,
    clientId: env.LIENTHONG_CLIENT_ID,
    clientSecret: env.LIENTHONG_CLIENT_SECRET,
    school,
  }),
});
const [registry, gradebook] = [createRegistry(connection), createGradebook(connection)];

async function sync() {
  let changes = 0;
  await consumeChanges(connection, school, {
    store: fileStore(join(env.LIENTHONG_STATE, 'cursor')),
    handle: ({ items }) => void (changes += items.length),
    once: true,
  });
  let pupils = 0;
  for await (const { id } of registry.listClasses(school)) {
    for await (const _ of registry.listPupils(school, id)) pupils += 1;
    if (pupils > 0) break;
  }
  console.log(`${changes} changes, ${pupils} pupils`);
}

async function write() {
  const { items } = await gradebook.list(school, { limit: 20 });
  const scored = items.find(({ scoring }) => scoring === 'score');
  const book = await gradebook.get(school, scored.id);
  const { slot } = book.columns.find(({ lockedAt }) => lockedAt === null);
  const pupil = book.pupils[0];
  const mark = book.marks.find((each) => each.slot === slot && each.pupilId === pupil.id);
  const saved = await gradebook.saveMarks(school, book.id, {
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
  createServer(nodeWebhookHandler(env.LIENTHONG_WEBHOOK_SECRET, { on: {} })).listen(Number(env.PORT));
}

await { sync, write, serve }[process.argv[2]]();

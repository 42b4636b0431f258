// Photo day: who was photographed, class by class, from lists that are always those of the school.
import { createServer } from 'node:http';
import { createWake } from '@lienthong/sdk/changes';
import { nodeWebhookHandler } from '@lienthong/sdk/webhooks';
import { desk } from './desk.mjs';
import { follow } from './follow.mjs';
import { required } from './settings.mjs';
import { Store } from './store.mjs';

const store = await Store.open(process.env.LIENTHONG_STATE ?? '.');
const news = createWake();
const ending = new AbortController();

const receive = nodeWebhookHandler(required('LIENTHONG_WEBHOOK_SECRET'), {
  on: {
    'changes.available': () => news.wake(),
    'grant.ended': async () => {
      ending.abort();
      await store.forget();
    },
  },
});
const show = desk(store, required('PHOTO_DAY_PASSWORD'));

const server = createServer((request, response) => {
  const answer = request.url === '/webhooks' ? receive : show;
  answer(request, response).catch((error) => {
    console.error(error.message);
    response.destroy();
  });
});
const port = Number(process.env.PORT ?? 5000);
server.listen(port, () => console.log(`Photo day: http://localhost:${port}`));

// Without a webhook it looks every hour.
await follow(store, { wake: news, every: 3_600_000, signal: ending.signal }).catch((error) => {
  console.error(error.message);
  process.exit(1);
});

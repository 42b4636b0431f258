// Once for each school: asks for webhooks, and prints the secret they are signed with. It is shown this one time.
import { createWebhooks } from '@lienthong/sdk/webhooks';
import { connection, school } from './central.mjs';
import { required } from './settings.mjs';

const url = `${required('PHOTO_DAY_URL')}/webhooks`;
const { secret } = await createWebhooks(connection).create(school, {
  url,
  types: ['changes.available', 'grant.ended'],
});
console.log(`LIENTHONG_WEBHOOK_SECRET=${secret}`);

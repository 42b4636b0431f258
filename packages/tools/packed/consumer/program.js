/**
 * What an application does with the client, the same code wherever it runs. `central` is a real system; `difficult` one that is
 * busy, out of step or silent. `entries` is a module written beside this file, which imports every entry of the package.
 */
import * as entries from './entries.js';
import {
  createClient,
  hasCode,
  isApiError,
  isConflictError,
  isLienthongError,
  siteKey,
} from '@lienthong/sdk';
import { clientCredentials } from '@lienthong/sdk/client-credentials';
import { signWebhook, verifyWebhook, webhookHandler } from '@lienthong/sdk/webhooks';

export async function use({ central, difficult, app }) {
  return {
    entries: Object.entries(entries).map(([name, module]) => [name, Object.keys(module).length > 0]),
    ...(await callReal(central, app)),
    ...(await callDifficult(difficult)),
    unreachable: await failure(createClient({ baseUrl: 'http://127.0.0.1:9', retries: 0 }).identity.me()),
    classes: await asVendor(central, app),
    webhooks: await takeWebhooks(),
  };
}

async function callReal(baseUrl, app) {
  const client = createClient({ baseUrl, auth: siteKey('site_demo_thcs') });
  const { schoolId, schoolName } = await client.identity.site();
  return {
    school: [schoolId === app.school, schoolName],
    campaigns: (await client.admissions.listCampaigns(schoolId).collect({ limit: 50 })).length,
    refused: await failure(client.registry.listClasses(schoolId)),
    invalid: await failure(client.admissions.listCampaigns(schoolId, { limit: -1 })),
    aborted: await failure(client.identity.site({ signal: AbortSignal.abort() })),
  };
}

async function callDifficult(baseUrl) {
  const client = createClient({ baseUrl });
  // An address that nobody asked for yet.
  const school = String(Math.random());
  const { items } = await client.registry.listClasses(school);
  const { sent, key } = await client.gradebook.saveMarks(school, 'b1', { items: [{ note: 'Kiểm tra lại' }] });
  const change = client.gradebook.updateColumn(school, 'b1', 'gk', { published: true }, { ifMatch: '"1"' });
  const conflict = await change.catch((error) => error);
  return {
    repeated: items,
    written: [sent, typeof key],
    conflict: isConflictError(conflict) && [conflict.mine, conflict.theirs.etag],
    timeout: await failure(createClient({ baseUrl: `${baseUrl}/silent`, timeout: 50 }).identity.me()),
  };
}

/** The vendor's back end; a browser keeps no secret. */
async function asVendor(baseUrl, app) {
  try {
    const auth = clientCredentials({ tokenUrl: `${baseUrl}/oidc/token`, ...app });
    const client = createClient({ baseUrl, auth });
    return (await client.registry.listClasses(app.school).collect({ limit: 200 })).length > 0;
  } catch (error) {
    return isLienthongError(error) ? error.code : String(error);
  }
}

async function takeWebhooks() {
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  const message = { type: 'ping', data: { schoolId: 'a', webhookId: 'b' } };
  const { body, headers } = await signWebhook(message, secret);
  const { type } = await verifyWebhook(body, headers, secret);
  const forged = await verifyWebhook(`${body} `, headers, secret).catch(({ code }) => code);
  const take = webhookHandler(secret, { on: {} });
  const { status } = await take(new Request('https://app.example/', { method: 'POST', body, headers }));
  return [type, forged, status];
}

async function failure(call) {
  try {
    await call;
  } catch (error) {
    if (!isApiError(error)) return isLienthongError(error) ? error.code : String(error);
    const { code, status, requestId, errors } = error;
    const pointers = errors.map(({ pointer }) => pointer);
    return { code, known: hasCode(error, code), status, asked: typeof requestId, pointers };
  }
  return 'no failure';
}

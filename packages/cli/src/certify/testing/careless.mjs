// An app with one fault at a time, by hand: `node careless.mjs sync|write|serve FAULT`.
import { createServer } from 'node:http';
import { randomUUID } from 'node:crypto';

const {
  LIENTHONG_URL: url,
  LIENTHONG_SCHOOL: school,
  LIENTHONG_CLIENT_ID: id,
  LIENTHONG_CLIENT_SECRET: secret,
  PORT,
} = process.env;
const [, , command, fault] = process.argv;
let token;

async function ask() {
  const answer = await fetch(`${url}/oidc/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', resource: `${url}/v1/schools/${school}` }),
  });
  token = (await answer.json()).access_token;
  if (fault === 'prints its token') console.log(token);
}

async function call(path, init = {}) {
  if (token === undefined || fault === 'a token for each call') await ask();
  const headers = { ...init.headers, ...(fault !== 'no token' && { authorization: `Bearer ${token}` }) };
  const extra = fault === 'secret in the address' ? `${path.includes('?') ? '&' : '?'}secret=${secret}` : '';
  return fetch(`${url}/v1/schools/${school}${path}${extra}`, { ...init, headers });
}

async function read(path) {
  for (let tries = 0; ; tries += 1) {
    const answer = await call(path);
    if (answer.ok) return answer.json();
    if (fault === 'hammers' && tries < 40) continue;
    if (fault === 'says all is well') return { items: [] };
    if (fault === 'comes back at once' && tries < 3) continue;
    throw new Error(String(answer.status));
  }
}

async function sync() {
  const classes = await read('/classes');
  if (fault === 'strict about members' && 'addedLater' in classes) throw new Error('unknown member');
  for (const { id: classId } of classes.items.slice(0, 1)) {
    const pupils = await read(`/classes/${classId}/pupils`);
    if (fault === 'prints names') console.log(pupils.items[0].fullName);
  }
  if (fault === 'begins anew') await read('/changes');
  for (let more = 0; fault === 'a token for each call' && more < 4; more += 1) await read('/classes');
}

async function write() {
  const { items } = await read('/gradebooks?limit=20');
  const book = await read(`/gradebooks/${items.find(({ scoring }) => scoring === 'score').id}`);
  const { slot } = book.columns.find(({ lockedAt }) => lockedAt === null);
  const pupil = book.pupils[0];
  const mark = book.marks.find((each) => each.slot === slot && each.pupilId === pupil.id);
  const send = (version, key) =>
    call(`/gradebooks/${book.id}/marks`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({
        items: [{ pupilId: pupil.id, slot, state: 'value', value: mark?.value === 7 ? 8 : 7, version }],
      }),
    });
  const key = fault === 'one key for all' ? 'x'.repeat(20) : randomUUID();
  const version = mark?.version ?? 0;
  const answer = await send(version, key).catch(() => {
    if (fault === 'a new key for the repeat') return send(version, randomUUID());
    throw new Error('lost');
  });
  const [saved] = (await answer.json()).items;
  if (fault === 'writes over' && saved.outcome === 'conflict') await send(saved.mark.version, randomUUID());
}

function serve() {
  createServer((_request, response) => response.writeHead(fault === 'refuses all' ? 400 : 204).end()).listen(
    Number(PORT),
  );
}

await { sync, write, serve }[command]();

import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Kysely, Transaction } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import type { Seal } from '../../database/seal.ts';
import { asSystem } from '../../database/tenant.ts';
import { Problem } from '../../http/problem.ts';
import type { Limit, Limiters } from '../../http/rate-limit.ts';
import { linksOf } from './links.ts';
import { byPath, change, readSoon, type SubscriptionRow } from './repository.ts';
import { hashOfPath, opened } from './secrets.ts';
import { isSigned } from './signature.ts';
import { verified } from './verify.ts';

export interface CallbackOptions {
  db: Kysely<Schema>;
  seal: Seal;
  limiters: Limiters;
  clock: () => Date;
}

/** Hubs send many feeds' notices from one address. */
const perAddress: Limit = { name: 'websub-address', limit: 600, windowSeconds: 60, perAddress: true };
const perSubscription: Limit = { name: 'websub', limit: 30, windowSeconds: 60, perAddress: false };
/** A hub may send the whole feed along. It is weighed for its signature and thrown away. */
const largestNotice = 5 * 1024 * 1024;

/**
 * Where hubs verify what they were asked for and tell of changes (W3C WebSub sections 5 and 7). The address is a secret of each
 * subscription. What a notice says is never taken for news: it is a hint to read the feed at its own address.
 */
export async function webSubRoutes(app: FastifyInstance, options: CallbackOptions): Promise<void> {
  const { db, seal, limiters, clock } = options;
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: largestNotice }, (_request, body, done) =>
    done(null, body),
  );
  const found = async (trx: Transaction<Schema>, request: FastifyRequest, purpose: 'look' | 'change') => {
    const row = await byPath(trx, hashOf(request), purpose);
    if (row === undefined) throw new Problem('not_found');
    return row;
  };
  const limited = async (limit: Limit, key: string) => {
    const { exceeded, resetSeconds } = await limiters.consume(limit, key);
    if (exceeded) throw new Problem('rate_limited', { retryAfter: resetSeconds });
  };

  // All that can be known without the body is looked at before it is read.
  app.addHook('onRequest', async (request) => {
    await limited(perAddress, request.ip);
    if (request.method !== 'POST') return;
    await asSystem(db, async (trx) => takesNotices(await found(trx, request, 'look'), clock()));
    await limited(perSubscription, hashOf(request));
  });

  app.get('/websub/:path', { exposeHeadRoute: false }, async (request, reply) => {
    const challenge = await asSystem(db, async (trx) =>
      verified(trx, await found(trx, request, 'change'), request.query as Record<string, unknown>, clock()),
    );
    if (challenge === undefined) throw new Problem('not_found');
    return reply.header('Cache-Control', 'no-store').type('text/plain; charset=utf-8').send(challenge);
  });

  app.post('/websub/:path', async (request, reply) => {
    const now = clock();
    const good = await asSystem(db, async (trx) => {
      const row = await found(trx, request, 'change');
      takesNotices(row, now);
      if (isOf(row, request)) {
        await change(trx, row.source_id, { noticed_at: now });
        await readSoon(trx, row.source_id, now);
        return true;
      }
      await noteRefusal(trx, row, now);
      return false;
    });
    if (!good) throw new Problem('permission_denied', { detail: notSigned });
    return reply.code(202).header('Cache-Control', 'no-store').send();
  });

  function isOf({ source_id, topic, sealed }: SubscriptionRow, { headers, body }: FastifyRequest): boolean {
    if (sealed === null) return false;
    const { secret } = opened(seal, sealed, source_id);
    const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
    if (!isSigned(bytes, headers['x-hub-signature'], secret)) return false;
    // A hub that names the topic must name ours.
    const named = linksOf([headers.link ?? []].flat().join(', '), 'self', topic);
    return named.length === 0 || named.includes(topic);
  }
}

const notSigned = {
  vi: 'Thông báo không có chữ kí đúng (X-Hub-Signature) hoặc nói về nguồn tin khác.',
  en: 'The notice is not signed as it must be (X-Hub-Signature with sha256, sha384 or sha512), or is about another topic.',
};

function hashOf({ params }: FastifyRequest): string {
  return hashOfPath((params as { path: string }).path);
}

function takesNotices({ state, lease_ends_at }: SubscriptionRow, now: Date): void {
  if (state === 'active' && lease_ends_at !== null && lease_ends_at > now) return;
  throw new Problem('not_found');
}

/** Once a minute is enough, whoever floods. */
async function noteRefusal(trx: Transaction<Schema>, row: SubscriptionRow, now: Date): Promise<void> {
  if (row.refused_at !== null && now.getTime() - row.refused_at.getTime() < 60_000) return;
  await change(trx, row.source_id, { refused_at: now, problem: 'signature' });
}

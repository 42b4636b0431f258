import type { Kysely, Transaction } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { Seal } from '../database/seal.ts';
import { asSystem } from '../database/tenant.ts';
import { repeatedly } from '../repeatedly.ts';
import { announceChanges, endWithGrants } from './announce.ts';
import { messageBody } from './message.ts';
import { claimNext, dueLanes, settle, type Claimed, type Lane } from './queue.ts';
import { signingSecrets } from './secrets.ts';
import type { Send } from './send.ts';

const tickMilliseconds = 2000;
const quarterOfAnHour = 900_000;
/** Attempts at the same time, to one address and of one app: who never answers holds up nobody else. */
const perLane = 2;
const perApp = 8;

/** Ids only: an address may hold a key of its app. */
export interface DispatchLog {
  error(about: Record<string, unknown>, message: string): void;
}

export interface DispatcherOptions {
  db: Kysely<Schema>;
  seal: Seal;
  send: Send;
  log: DispatchLog;
  clock?: (() => Date) | undefined;
}

export interface WebhookDispatcher {
  /** Makes the messages there are to make, and sends what is due; done when every attempt it began is. */
  tick(): Promise<void>;
  /** Looks through at once and then every few seconds, whoever is slow to answer. */
  start(): void;
  /** Begins nothing any more and gives up what is being sent: it is sent again once its claim has lapsed. */
  stop(): Promise<void>;
}

/**
 * Sends what waits in the database, in as many processes as there are: each row is claimed before it is sent. A process that
 * ends in between leaves a claim that lapses; the message is sent again then, under the same id.
 */
export function webhookDispatcher({
  db,
  seal,
  send,
  log,
  clock = () => new Date(),
}: DispatcherOptions): WebhookDispatcher {
  const running = new Map<string, number>();
  const attempts = new Set<Promise<void>>();
  const stopping = new AbortController();
  let askedAll = 0;

  const count = (key: string, change: number) => running.set(key, (running.get(key) ?? 0) + change);
  const keyOf = ({ appId, origin }: Lane) => `${appId} ${origin}`;

  /** Begins what there is to do; the attempts it began. */
  async function round(): Promise<Promise<void>[]> {
    const now = clock();
    const thorough = now.getTime() - askedAll >= quarterOfAnHour;
    await endWithGrants(db, now, thorough);
    if (thorough) askedAll = now.getTime();
    await announceChanges(db, now);
    const begun: Promise<void>[] = [];
    for (const lane of await asSystem(db, (trx) => dueLanes(trx, now))) {
      const free = Math.min(
        perLane - (running.get(keyOf(lane)) ?? 0),
        perApp - (running.get(lane.appId) ?? 0),
        lane.count,
      );
      for (let place = 0; place < free; place += 1) begun.push(work(lane));
    }
    return begun;
  }

  /** Sends what is due in a lane, one after the other, until nothing is. */
  function work(lane: Lane): Promise<void> {
    const keys = [keyOf(lane), lane.appId];
    for (const key of keys) count(key, 1);
    const done = (async () => {
      for (let claimed = await next(lane); claimed !== undefined; claimed = await next(lane))
        await attempt(claimed);
    })()
      .catch((error: unknown) => {
        if (!stopping.signal.aborted)
          log.error({ err: error, appId: lane.appId }, 'webhooks could not be sent');
      })
      .finally(() => {
        for (const key of keys) count(key, -1);
        attempts.delete(done);
      });
    attempts.add(done);
    return done;
  }

  async function next(lane: Lane): Promise<Claimed | undefined> {
    if (stopping.signal.aborted) return undefined;
    const now = clock();
    return asSystem(db, (trx: Transaction<Schema>) => claimNext(trx, lane, now));
  }

  async function attempt(claimed: Claimed): Promise<void> {
    const { school_id: schoolId, webhook_id: webhookId, id, url, type, data, created_at } = claimed;
    const at = clock();
    const secrets = await asSystem(db, (trx) => signingSecrets(trx, seal, { schoolId, webhookId }, at));
    const message = { id, url, body: messageBody(type, created_at, data) };
    const outcome = await send(message, secrets, at, stopping.signal);
    await asSystem(db, (trx) => settle(trx, claimed, outcome, clock()));
  }

  const looking = repeatedly(round, {
    every: tickMilliseconds,
    failed: (error) => log.error({ err: error }, 'webhooks could not be looked through'),
  });
  return {
    async tick() {
      await Promise.all(await round());
    },
    start: looking.start,
    async stop() {
      stopping.abort();
      await looking.stop();
      await Promise.all(attempts);
    },
  };
}

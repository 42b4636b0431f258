import type { Kysely } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import type { Seal } from '../../database/seal.ts';
import { asSystem } from '../../database/tenant.ts';
import { repeatedly } from '../../repeatedly.ts';
import { registeredSources } from '../sources.ts';
import type { AskHub } from './ask-hub.ts';
import {
  change,
  claim,
  due,
  leaveAllBut,
  remove,
  type SubscriptionChange,
  type SubscriptionRow,
} from './repository.ts';
import { hashOfPath, newSecrets, opened, sealed, type Secrets } from './secrets.ts';

const minute = 60_000;
const hour = 60 * minute;
const atOnce = 20;
/** Ten days; a hub may grant less. */
const leaseSeconds = 864_000;
/** A hub that does not let go is left to forget: its notices are refused. */
const goodbyes = 3;

/** Tells by ids only what went wrong. */
export interface HubLog {
  warn(about: Record<string, unknown>, message: string): void;
  error(about: Record<string, unknown>, message: string): void;
}

export interface SubscriberOptions {
  db: Kysely<Schema>;
  seal: Seal;
  /** Of this system, as hubs see it. */
  origin: string;
  askHub: AskHub;
  log: HubLog;
  clock?: () => Date;
}

export interface Subscriber {
  /** Asks hubs for what is wanted or about to lapse. */
  tick(): Promise<void>;
  start(): void;
  stop(): Promise<void>;
}

export function webSubSubscriber({
  db,
  seal,
  origin,
  askHub,
  log,
  clock = () => new Date(),
}: SubscriberOptions): Subscriber {
  const stopping = new AbortController();

  async function tick(): Promise<void> {
    const now = clock();
    const waiting = await asSystem(db, async (trx) => {
      const sources = await registeredSources(trx, now);
      await leaveAllBut(
        trx,
        sources.map(({ id }) => id),
        now,
      );
      return due(trx, now, atOnce);
    });
    for (const row of waiting) {
      if (stopping.signal.aborted) return;
      await ask(row, now);
    }
  }

  async function ask(row: SubscriptionRow, now: Date): Promise<void> {
    const mode = row.state === 'leaving' ? 'unsubscribe' : 'subscribe';
    if (mode === 'unsubscribe' && (row.attempts >= goodbyes || row.sealed === null)) {
      await asSystem(db, (trx) => remove(trx, row.source_id));
      return;
    }
    const secrets = row.sealed === null ? newSecrets() : opened(seal, row.sealed, row.source_id);
    // Before the hub is asked: its verification may arrive sooner than its answer.
    const asked: SubscriptionChange = {
      ...{ asked: mode, asked_at: now, attempts: row.attempts + 1 },
      next_attempt_at: nextAttempt(row.attempts, now),
      ...{ path_hash: hashOfPath(secrets.path), sealed: row.sealed ?? sealed(seal, secrets, row.source_id) },
    };
    if (!(await asSystem(db, (trx) => claim(trx, row, asked, now)))) return;
    const problem = await askHub(row.hub, formOf(mode, row.topic, secrets), stopping.signal);
    if (problem === null) return;
    log.warn({ sourceId: row.source_id, problem }, 'a hub did not take a request');
    await asSystem(db, (trx) => change(trx, row.source_id, { problem }));
  }

  function formOf(mode: string, topic: string, { path, secret }: Secrets): Record<string, string> {
    const form = { 'hub.mode': mode, 'hub.topic': topic, 'hub.callback': `${origin}/websub/${path}` };
    if (mode === 'unsubscribe') return form;
    return { ...form, 'hub.secret': secret, 'hub.lease_seconds': String(leaseSeconds) };
  }

  const asking = repeatedly(tick, {
    every: minute,
    failed(error) {
      if (!stopping.signal.aborted) log.error({ err: error }, 'hubs could not be asked');
    },
  });
  return {
    tick,
    start: asking.start,
    async stop() {
      stopping.abort();
      await asking.stop();
    },
  };
}

/** After an hour, then twice as long each time, up to a day. */
function nextAttempt(attempts: number, now: Date): Date {
  return new Date(now.getTime() + Math.min(hour * 2 ** Math.min(attempts, 10), 24 * hour));
}

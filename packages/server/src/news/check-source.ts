import type { Kysely, Transaction } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { asSystem } from '../database/tenant.ts';
import { afterAnswer, afterProblem, timesToMove } from './after-check.ts';
import { FeedProblem, type FetchedFeed, type FetchFeed } from './fetch-feed.ts';
import { itemsToKeep } from './keep.ts';
import type { StoredItem } from './repository.ts';
import { claim, moveSource, replaceItems, writeCheck, type SourceRow } from './sources.ts';
import { followHub } from './websub/follow.ts';
import { noteSuccess } from './windows.ts';

/** A claim lapses after this time, in case its process ended in between; longer than any fetch may take. */
const claimMilliseconds = 60_000;

export interface Reading {
  db: Kysely<Schema>;
  fetchFeed: FetchFeed;
  log: Pick<PollLog, 'error'>;
  clock: () => Date;
  signal?: AbortSignal | undefined;
}

/** Polling tells by ids only what went wrong: feeds are public, but a log needs no addresses either. */
export interface PollLog {
  warn(about: Record<string, unknown>, message: string): void;
  error(about: Record<string, unknown>, message: string): void;
}

/** Reads a source and keeps what was found; false when somebody else is reading it, or just has. */
export async function checkSource(
  { db, fetchFeed, log, clock, signal }: Reading,
  source: SourceRow,
): Promise<boolean> {
  const started = clock();
  const until = new Date(started.getTime() + claimMilliseconds);
  if (!(await asSystem(db, (trx) => claim(trx, source, started, until)))) return false;
  try {
    const found = await readyToKeep(await attempt(fetchFeed, source, signal), clock());
    await asSystem(db, (trx) => keep(trx, source, found, clock()));
  } catch (error) {
    if (signal?.aborted === true) return false;
    log.error({ err: error, sourceId: source.id }, 'a feed could not be stored');
    // A check like any other that fails: shown to whoever looks, and tried again when the source is next due.
    await asSystem(db, (trx) => keep(trx, source, notStored(error), clock()));
  }
  return true;
}

async function attempt(
  fetchFeed: FetchFeed,
  { url, etag, last_modified: lastModified, content_hash: contentHash }: SourceRow,
  signal: AbortSignal | undefined,
): Promise<FetchedFeed | FeedProblem> {
  try {
    return await fetchFeed(url, { etag, lastModified, contentHash, signal });
  } catch (error) {
    if (error instanceof FeedProblem) return error;
    throw error;
  }
}

function notStored(cause: unknown): FeedProblem {
  const detail = {
    vi: 'Nguồn tin có nội dung mà hệ thống chưa lưu được; bản lưu gần nhất vẫn được giữ.',
    en: 'The feed holds something this system could not store; its last good copy is kept.',
  };
  return new FeedProblem('not_a_feed', detail, cause);
}

/** What was found, its items as they are kept; made before the transaction, which holds a connection. */
export type Found = (FetchedFeed & { items: readonly StoredItem[] }) | FeedProblem;

export async function readyToKeep(found: FetchedFeed | FeedProblem, now: Date): Promise<Found> {
  if (found instanceof FeedProblem) return found;
  return Object.assign(found, { items: found.changed ? await itemsToKeep(found.feed, now) : [] });
}

/** A good answer replaces the copy; a bad one leaves it and is remembered. Needs the system role. */
export async function keep(
  db: Transaction<Schema>,
  source: SourceRow,
  found: Found,
  now: Date,
): Promise<void> {
  if (found instanceof FeedProblem) {
    await writeCheck(db, source.id, now, afterProblem(source, found, now));
    return;
  }
  if (found.changed) await replaceItems(db, source.id, found.items, now);
  const rest = await followHub(db, source.id, found.offer, now);
  const result = afterAnswer(source, found, now, rest);
  await writeCheck(db, source.id, now, result);
  await noteSuccess(db, source.id, now);
  const { moved_to = null, moved_times = 0 } = result;
  if (moved_to !== null && moved_times >= timesToMove) await moveSource(db, source, moved_to);
}

import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { asSystem } from '../database/tenant.ts';
import { Problem } from '../http/problem.ts';
import { plainText } from '../text.ts';
import { checkSource, keep, readyToKeep, type PollLog } from './check-source.ts';
import { FeedProblem, type FetchFeed } from './fetch-feed.ts';
import { findSource, sourceAddress, sourceById, sourceOf, type SourceRow } from './sources.ts';

export interface NewsOptions {
  /** Its connections work as the system: sources are nobody's own. */
  db: Kysely<Schema>;
  fetchFeed: FetchFeed;
  log: Pick<PollLog, 'error'>;
}

const minute = 60_000;
const fresh = 15 * minute;

/** The source of an address that somebody registers, read before it is kept; who reads it already spares it that. */
export async function sourceToRegister(
  { db, fetchFeed }: NewsOptions,
  address: string,
  now: Date,
): Promise<string> {
  const url = sourceAddress(address);
  const known = await asSystem(db, (trx) => findSource(trx, url));
  if (known && isFresh(known, now)) return known.id;
  try {
    const fetched = await fetchFeed(url, {
      ...{ etag: known?.etag ?? null, lastModified: known?.last_modified ?? null },
      contentHash: known?.content_hash ?? null,
    });
    const found = await readyToKeep(fetched, now);
    return await asSystem(db, async (trx) => {
      const source = await sourceOf(trx, url, now);
      await keep(trx, source, found, now);
      return source.id;
    });
  } catch (error) {
    if (!(error instanceof FeedProblem)) throw error;
    const code = error.gone ? 'feed_gone' : error.code;
    throw new Problem(code, {
      detail: error.detail,
      errors: [{ pointer: '/url', code, detail: error.detail }],
      cause: error,
    });
  }
}

function isFresh({ last_success_at, problem_code }: SourceRow, now: Date): boolean {
  return (
    problem_code === null && last_success_at !== null && now.getTime() - last_success_at.getTime() < fresh
  );
}

/** Reads a source because a person asks; not when it was read a moment ago. */
export async function checkNow(options: NewsOptions, sourceId: string, now: Date): Promise<void> {
  const source = await asSystem(options.db, (trx) => sourceById(trx, sourceId));
  if (!source) return;
  if (source.last_checked_at !== null && now.getTime() - source.last_checked_at.getTime() < minute) return;
  await checkSource({ ...options, clock: () => now }, source);
}

export function labelOf(text: string): string {
  const label = plainText(text);
  if (label !== '') return label;
  const detail = { vi: 'Chưa ghi tên nguồn tin.', en: 'The feed needs a label.' };
  throw new Problem('validation_failed', { errors: [{ pointer: '/label', code: 'minLength', detail }] });
}

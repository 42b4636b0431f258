import { sql, type Transaction } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { fixture } from './fixture.ts';

const id = (kind: number, number: number) =>
  `01900000-0000-7000-8000-${String(kind).padStart(4, '0')}${String(number).padStart(8, '0')}`;

/** A feed of the department, which both schools have, and one of the other department, which neither has. */
export const probedFeeds = { department: id(58, 1), far: id(58, 2) } as const;

/** Read at the moment of the tests: whoever asks for a check is answered with this. */
export const checkedAt = new Date('2026-11-11T09:00:00+07:00');

export async function insertAuthorityFeeds(trx: Transaction<Schema>): Promise<void> {
  const registered_at = new Date('2026-11-01T08:00:00+07:00');
  for (const [number, feedId, authority_id, registered_by] of [
    [1, probedFeeds.department, fixture.department, fixture.accounts.department],
    [2, probedFeeds.far, fixture.otherDepartment, fixture.accounts.farOfficer],
  ] as const) {
    const source_id = id(59, number);
    await trx
      .insertInto('feed_sources')
      .values({
        ...{ id: source_id, url: `https://so-${number}.probe.test/rss`, created_at: registered_at },
        ...{ last_checked_at: checkedAt, last_success_at: checkedAt, next_check_at: checkedAt },
      })
      .execute();
    await trx
      .insertInto('authority_feeds')
      .values({
        ...{ authority_id, id: feedId, label: labelOfOffice(number), source_id },
        ...{ registered_at, registered_by },
      })
      .execute();
  }
}

/** What a request renamed or took off is there again, as it was, for the next. */
export async function undoChanges(trx: Transaction<Schema>): Promise<void> {
  await sql`update feeds set label = 'Nguồn ' || substring(id::text from 25 for 4), removed_at = null, removed_by = null
    where id::text like '%00000002'`.execute(trx);
  await sql`update authority_feeds set label = ${labelOfOffice('')} || right(id::text, 1), removed_at = null, removed_by = null
    where id::text like '%-005800000%'`.execute(trx);
}

function labelOfOffice(number: number | string): string {
  return `Nguồn tin của Sở số ${number}`;
}

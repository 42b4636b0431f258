import { sql } from 'kysely';
import { instant } from '../../clock.ts';
import { attachmentsOf } from '../../files/index.ts';
import type { Family } from '../family.ts';
import type { Db, PupilIds } from '../pupil.ts';
import { grouped } from './grouped.ts';
import type { PupilExport } from './parts.ts';

/** Those to the family, and those to a class on a day the pupil was in it; newest first. */
export async function noticesOf(
  db: Db,
  { schoolId, pupilId }: PupilIds,
  { audience, member }: Family,
): Promise<PupilExport['notices']> {
  const notices = await db
    .selectFrom('notices as n')
    .innerJoin('classes as k', (join) =>
      join.onRef('k.school_id', '=', 'n.school_id').onRef('k.id', '=', 'n.class_id'),
    )
    .select(['n.id', 'n.pupil_id', 'n.title', 'n.body', 'n.published_at', 'k.name'])
    .where('n.school_id', '=', schoolId)
    .where(
      sql<boolean>`(n.pupil_id = ${pupilId} or (n.pupil_id is null and exists (select from enrolments e
        where e.school_id = n.school_id and e.class_id = n.class_id and e.pupil_id = ${pupilId}
          and e.valid_from <= (n.published_at at time zone interval '+07:00')::date
          and (e.valid_to is null or e.valid_to >= (n.published_at at time zone interval '+07:00')::date))))`,
    )
    .orderBy('n.published_at', 'desc')
    .orderBy('n.id')
    .execute();
  const seen = await db
    .selectFrom('notice_acknowledgements')
    .select(['notice_id', 'account_id', 'acknowledged_at'])
    .where('school_id', '=', schoolId)
    .where('pupil_id', '=', pupilId)
    .orderBy('acknowledged_at')
    .execute();
  const attached = await attachmentsOf(
    db,
    schoolId,
    notices.map(({ id }) => id),
  );
  const byNotice = grouped(seen, ({ notice_id }) => notice_id);
  return notices.map((notice) => ({
    id: notice.id,
    className: notice.name,
    toFamilyOnly: notice.pupil_id !== null,
    title: notice.title,
    body: notice.body,
    publishedAt: instant(notice.published_at),
    attachments: attached.get(notice.id) ?? [],
    acknowledgements: (byNotice.get(notice.id) ?? [])
      .map(({ account_id, acknowledged_at }) => ({
        person: member(account_id),
        at: instant(acknowledged_at),
      }))
      .filter(({ person }) => audience === 'principal' || person.self),
  }));
}

import { sql, type Kysely } from 'kysely';
import { dayInVietnam } from '../clock.ts';
import { asSystem } from '../database/tenant.ts';
import type { Schema } from '../database/schema.ts';

/** Days before the last one at which a unit is reminded again. */
const soonDays = 7;

/**
 * Notes which units are reminded of an open review they have not answered: when it opens, a week before its day, and once that is
 * past. The note is the reminder: the element shows it and the change feed carries it. Each is written once, whichever of several
 * processes comes first.
 */
export async function remindUnits(db: Kysely<Schema>, now: Date): Promise<void> {
  const today = dayInVietnam(now);
  await asSystem(db, (trx) =>
    sql`
      insert into contact_reminders (school_id, round_id, kind, reminded_at)
      select unit.school_id, round.id, due.kind, ${now}
      from contact_rounds round
        cross join lateral units_below(round.authority_id) as unit (school_id)
        cross join lateral (values
          ('opened', true),
          ('soon', ${today}::date >= round.review_by - ${soonDays}::int and ${today}::date <= round.review_by),
          ('overdue', ${today}::date > round.review_by)
        ) as due (kind, come)
      where round.ended_at is null and due.come and not exists (
        select from unit_contacts c where c.school_id = unit.school_id and c.confirmed_at >= round.opened_at)
      on conflict do nothing`.execute(trx),
  );
}

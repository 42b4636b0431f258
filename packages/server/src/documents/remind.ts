import { sql, type Transaction } from 'kysely';
import { dayInVietnam } from '../clock.ts';
import type { Row, Schema } from '../database/schema.ts';
import { isDone } from './register.ts';
import { AT_ONCE } from './spread.ts';

type Urgency = Row<'documents'>['urgency'];

/** On which mornings, at 7:00, a unit is reminded: so many days before the deadline, on the day itself (0), and once it was missed (-1). */
const reminderDays: Readonly<Record<Urgency, readonly number[]>> = {
  normal: [3, 1, 0, -1],
  urgent: [3, 2, 1, 0, -1],
  veryUrgent: [5, 3, 2, 1, 0, -1],
  immediate: [5, 3, 2, 1, 0, -1],
};

const furthest = 5;
const DAY = 86_400_000;

/**
 * Notes which units are reminded just now: the note is the reminder, which the element shows and the change feed carries. Each is
 * written once, whichever of several processes comes first. A morning that passed while none ran is made up for within the day.
 * True where there may be more.
 */
export async function remind(db: Transaction<Schema>, now: Date): Promise<boolean> {
  const today = dayInVietnam(now);
  const steps = Object.entries(reminderDays).flatMap(([urgency, days]) =>
    days.map((daysBefore) => ({ urgency, daysBefore })),
  );
  const moment = sql`((r.due_day - step."daysBefore")::timestamp + interval '7 hours') at time zone interval '+07:00'`;
  const open = sql`r.due_day between ${today}::date - 2 and ${today}::date + ${furthest + 1}::int and r.withdrawn_at is null`;
  const columns = sql`r.urgency, r.expects, r.due_day, r.due_until`;
  const { numAffectedRows = 0n } = await sql`
    insert into document_reminders (school_id, document_id, days_before, due_day, reminded_at)
    select r.school_id, r.id, step."daysBefore", r.due_day, ${now}
    from (
      select u.school_id, u.id, u.received_at, u.acknowledged_at, u.answered_at, ${columns}
        from documents r join unit_documents u on u.sent_id = r.id where ${open}
      union all
      select u.school_id, u.id, u.received_at, u.acknowledged_at, u.answered_at, ${columns}
        from imported_documents r join unit_documents u on u.school_id = r.school_id and u.imported_id = r.id where ${open}
    ) r
      join jsonb_to_recordset(${JSON.stringify(steps)}::jsonb) as step (urgency text, "daysBefore" int)
        on step.urgency = r.urgency
    where not (${isDone}) and ${moment} <= ${now} and ${moment} > ${new Date(now.getTime() - DAY)} and ${moment} > r.received_at
      and (step."daysBefore" < 0 or ${moment} < r.due_until)
      and not exists (
        select from document_reminders known where known.school_id = r.school_id and known.document_id = r.id
          and known.due_day = r.due_day and known.days_before = step."daysBefore")
    order by r.school_id, r.id limit ${AT_ONCE}
    on conflict do nothing`.execute(db);
  return numAffectedRows >= BigInt(AT_ONCE);
}

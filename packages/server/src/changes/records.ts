import { sql } from 'kysely';
import type { components } from '@lienthong/specs/schema';
import { dayInVietnam, instant } from '../clock.ts';
import { summariesOf } from '../gradebook/index.ts';
import type { OperationContext } from '../http/operation.ts';
import type { ChangeRow } from './repository.ts';

type Schemas = components['schemas'];

/** Which record changed and how; nothing of what is in it. */
export const thinChange = ({ kind, id, event, at }: ChangeRow) => ({ kind, id, event, at: instant(at) });

/** The changes with the records as they are now; what is shown of people is named for the ledger. */
export async function withRecords(
  context: OperationContext,
  schoolId: string,
  rows: readonly ChangeRow[],
): Promise<Schemas['Change'][]> {
  const saved = (wanted: ChangeRow['kind']) =>
    rows.filter(({ kind, event }) => kind === wanted && event === 'saved');
  const idsOf = (wanted: ChangeRow['kind']) => saved(wanted).map(({ id }) => id);
  const classes = await classesOf(context, schoolId, idsOf('class'));
  const pupils = await pupilsOf(context, schoolId, saved('pupil'));
  const gradebooks = await summariesOf(context, schoolId, idsOf('gradebook'));
  for (const kind of new Set(rows.map((row) => row.kind))) context.touched(kind, idsOf(kind));
  return rows.map((row) => {
    const change = thinChange(row);
    const { kind, id, classId } = row;
    if (classId === null) return change;
    const [schoolClass, pupil, gradebook] = [classes.get(id), pupils.get(id), gradebooks.get(id)];
    if (kind === 'class' && schoolClass) return { ...change, class: schoolClass };
    if (kind === 'pupil' && pupil) return { ...change, pupil };
    if (kind === 'gradebook' && gradebook) return { ...change, gradebook };
    return kind === 'notice' ? { ...change, notice: { id, classId } } : change;
  });
}

export async function classesOf(
  { db }: OperationContext,
  schoolId: string,
  ids: readonly string[],
): Promise<Map<string, Schemas['ChangedClass']>> {
  if (ids.length === 0) return new Map();
  const found = await db
    .selectFrom('classes')
    .select(['id', 'school_year as schoolYear', 'grade', 'name'])
    .where('school_id', '=', schoolId)
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute();
  return new Map(found.map((row) => [row.id, row]));
}

/** Pupils as they stand in the register of the class named with them. */
export async function pupilsOf(
  { db, now }: OperationContext,
  schoolId: string,
  enrolled: readonly { id: string; classId: string | null }[],
): Promise<Map<string, Schemas['ChangedPupil']>> {
  if (enrolled.length === 0) return new Map();
  const today = dayInVietnam(now);
  const { rows } = await sql<Schemas['ChangedPupil']>`
    select p.id, e.class_id as "classId", p.code, p.full_name as "fullName", p.birth_date as "birthDate", p.sex, e.ordinal
    from jsonb_to_recordset(${JSON.stringify(enrolled)}::jsonb) as asked (id uuid, "classId" uuid)
      join pupils p on p.school_id = ${schoolId} and p.id = asked.id
      join lateral (
        select class_id, ordinal from enrolments
        where school_id = p.school_id and pupil_id = p.id and class_id = asked."classId"
          and valid_from <= ${today} and (valid_to is null or valid_to >= ${today})
        order by valid_from desc limit 1
      ) e on true`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

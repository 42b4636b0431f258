import { sql, type Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { inTenant } from '../database/tenant.ts';
import { appId } from './vendors.ts';
import type { World } from './world.ts';

/** What the two apps read at the school yesterday, in its ledger: what the principal's view of access tells of. */
export async function addYesterday(db: Kysely<Schema>, world: World): Promise<void> {
  const schoolId = world.id('school', 'thcs');
  const inClass = new Map<string, string[]>();
  for (const { class_id, pupil_id, school_id, valid_to } of world.rows('enrolments'))
    if (school_id === schoolId && !valid_to)
      inClass.set(class_id, [...(inClass.get(class_id) ?? []), pupil_id]);
  const grants = world.rows('grants');
  let count = 0;
  const entry = (
    key: 'photoVendor' | 'examVendor',
    time: string,
    operation: string,
    records: Record<string, string[]> = {},
    outcome = 200,
  ) => {
    count += 1;
    const grant = grants.filter(({ app_id }) => app_id === appId(world, key)).map(({ id }) => id);
    return {
      ...{ id: world.id('ledger', String(count)), at: world.daysAgo(1, time), operation, outcome },
      ...{ caller: `app:${appId(world, key)}`, records: { grant, ...records } },
      // Of a network that RFC 5737 keeps for examples.
      ...{ request_id: world.id('request', String(count)), address: '203.0.113.24' },
    };
  };
  const photoClasses = grants.find(({ app_id }) => app_id === appId(world, 'photoVendor'))?.class_ids ?? [];
  const gradebooks = world
    .rows('gradebooks')
    .filter(({ school_id, subject_code }) => school_id === schoolId && subject_code === 'toan')
    .filter(({ class_id }) => inClass.has(class_id))
    .slice(0, 6);
  const entries = [
    entry('examVendor', '02:10', 'listClasses', { class: [...inClass.keys()] }),
    ...gradebooks.map(({ id, class_id }, index) =>
      entry('examVendor', `02:1${index + 1}`, 'getGradebook', {
        ...{ gradebook: [id], pupil: inClass.get(class_id) ?? [] },
      }),
    ),
    entry('photoVendor', '06:15', 'listClasses', { class: [...photoClasses] }),
    ...photoClasses.map((classId, index) =>
      entry('photoVendor', `06:1${index + 6}`, 'listPupils', {
        ...{ class: [classId], pupil: inClass.get(classId) ?? [] },
      }),
    ),
    entry('photoVendor', '06:20', 'listGradebooks', {}, 403),
  ];
  await inTenant(db, { caller: { kind: 'anonymous' }, schoolId }, (trx) =>
    sql`select append_to_ledger(${schoolId}, ${JSON.stringify(entries)})`.execute(trx),
  );
}

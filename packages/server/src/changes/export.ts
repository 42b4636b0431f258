import { sql } from 'kysely';
import { dayInVietnam } from '../clock.ts';
import { wholeGradebook } from '../gradebook/index.ts';
import type { OperationContext } from '../http/operation.ts';
import { assertOpen, type Frame, type StreamHandler } from '../http/streams.ts';
import { assertSameExtent, cursorOf } from './cursor.ts';
import { extentOf, reachedBy, type KindReach } from './reach.ts';
import { classesOf, pupilsOf } from './records.ts';
import { newestChange } from './repository.ts';

type Exported = 'class' | 'pupil' | 'gradebook';

/** Records a look: gradebooks are whole, forty pupils with their marks each. */
const batches: Record<Exported, number> = { class: 200, pupil: 200, gradebook: 5 };

export const exportRecords: StreamHandler = {
  async *stream({ path }, { look, signal }) {
    const schoolId = path['schoolId'] ?? '';
    const start = await look(async ({ db, caller }) => {
      const extent = extentOf(caller, await reachedBy(db, caller, schoolId));
      return { extent, newest: await newestChange(db, schoolId) };
    });
    let count = 0;
    for (const kind of Object.keys(batches) as Exported[]) {
      let after: string | null = null;
      do {
        assertOpen(signal);
        const batch: Batch = await look(async (context) => {
          const reach = await reachedBy(context.db, context.caller, schoolId);
          assertSameExtent(extentOf(context.caller, reach), start.extent);
          const own = reach.find((of) => of.kind === kind);
          return own ? batchOf(context, schoolId, own, after) : { frames: [], last: null };
        });
        count += batch.frames.length;
        after = batch.last;
        yield batch.frames;
      } while (after !== null);
    }
    const cursor = cursorOf({ after: start.newest, since: start.newest, loading: false }, start.extent);
    yield [{ data: { kind: 'end', count, cursor } }];
  },
};

interface Batch {
  frames: Frame[];
  /** Where the next one begins; null when there is none. */
  last: string | null;
}

async function batchOf(
  context: OperationContext,
  schoolId: string,
  reach: KindReach,
  after: string | null,
): Promise<Batch> {
  const kind = reach.kind as Exported;
  const limit = batches[kind];
  const found = await idsAfter(context, { schoolId, reach, after, limit });
  const ids = found.map(({ id }) => id);
  context.touched(kind, ids);
  return {
    frames: await framesOf(context, schoolId, kind, found),
    last: found.length === limit ? (ids.at(-1) ?? null) : null,
  };
}

interface Found {
  id: string;
  classId: string;
}

async function framesOf(
  context: OperationContext,
  schoolId: string,
  kind: Exported,
  found: readonly Found[],
): Promise<Frame[]> {
  const ids = found.map(({ id }) => id);
  if (kind === 'gradebook') {
    const frames: Frame[] = [];
    for (const id of ids)
      frames.push({ data: { kind, gradebook: (await wholeGradebook(context, schoolId, id)).body } });
    return frames;
  }
  const records =
    kind === 'class' ? await classesOf(context, schoolId, ids) : await pupilsOf(context, schoolId, found);
  return ids.flatMap((id) => {
    const record = records.get(id);
    return record ? [{ data: { kind, [kind]: record } }] : [];
  });
}

interface Asked {
  schoolId: string;
  reach: KindReach;
  after: string | null;
  limit: number;
}

async function idsAfter(
  { db, now }: OperationContext,
  { schoolId, reach, after, limit }: Asked,
): Promise<Found[]> {
  const today = dayInVietnam(now);
  const within = (column: string) =>
    sql<boolean>`(${reach.all} or ${sql.ref(column)} = any (${[...reach.classIds]}::uuid[]))`;
  const from = {
    class: sql`select id, id as "classId" from classes where school_id = ${schoolId} and ${within('id')}`,
    pupil: sql`
      select distinct on (pupil_id) pupil_id as id, class_id as "classId" from enrolments
      where school_id = ${schoolId} and ${within('class_id')}
        and valid_from <= ${today} and (valid_to is null or valid_to >= ${today})
      order by pupil_id, valid_from desc, class_id`,
    gradebook: sql`
      select id, class_id as "classId" from gradebooks where school_id = ${schoolId} and ${within('class_id')}
        and subject_code is distinct from ${reach.exceptSubject ?? null}::text`,
  }[reach.kind as Exported];
  const { rows } = await sql<Found>`
    select id, "classId" from (${from}) as found
    where ${after}::uuid is null or id > ${after}::uuid order by id limit ${limit}`.execute(db);
  return rows;
}

import { v7 as uuid } from 'uuid';
import type { components } from '@lienthong/specs/schema';
import { dayInVietnam } from '../../clock.ts';
import type { Day } from '../../database/schema.ts';
import type { Handlers, OperationContext } from '../../http/operation.ts';
import { Problem, itemProblem, type Language } from '../../http/problem.ts';
import { isHeld, lockHolds } from '../holds/repository.ts';
import { filled, person, pupilFor, type Db, type PupilIds, type PupilRow } from '../pupil.ts';
import { countRecords } from './count.ts';
import { eraseRecords } from './erase.ts';
import { erasureRules, registryWithoutRegister, type ErasureKind } from './kinds.ts';

type Counts = Record<ErasureKind, number>;

export const erasureHandlers: Handlers<'erasePupilData'> = {
  async erasePupilData({ path, body }, context) {
    const { db, now, language } = context;
    await lockHolds(db, path.schoolId);
    const pupil = await pupilFor(context, path, 'privacy.erase');
    const reason = filled(body.reason, '/reason');
    const obstacle = await whyNot(db, path, dayInVietnam(now));
    if (obstacle && !body.dryRun) throw obstacle;

    const counts = await countRecords(db, pupil);
    const items = itemsOf(counts, language);
    if (!body.dryRun) await erase(context, pupil, counts, { requested_by: body.requestedBy, reason });
    return {
      body: {
        pupilId: pupil.id,
        dryRun: body.dryRun,
        blocked: obstacle ? itemProblem(obstacle, language) : null,
        items,
      },
    };
  },
};

/** A legal hold first: it stays when the pupil leaves. */
async function whyNot(db: Db, ids: PupilIds, today: Day): Promise<Problem | undefined> {
  if (await isHeld(db, ids)) return new Problem('legal_hold_stands');
  const enrolled = await db
    .selectFrom('enrolments as e')
    .innerJoin('classes as k', (join) =>
      join.onRef('k.school_id', '=', 'e.school_id').onRef('k.id', '=', 'e.class_id'),
    )
    .select('k.name')
    .where('e.school_id', '=', ids.schoolId)
    .where('e.pupil_id', '=', ids.pupilId)
    .where(({ eb, or }) => or([eb('e.valid_to', 'is', null), eb('e.valid_to', '>=', today)]))
    .limit(1)
    .executeTakeFirst();
  if (!enrolled) return undefined;
  return new Problem('pupil_enrolled', {
    detail: {
      vi: `Học sinh đang ở lớp ${enrolled.name}. Chỉ xóa dữ liệu sau khi học sinh thôi học hoặc chuyển trường.`,
      en: `The pupil is in class ${enrolled.name}. Data are erased only after the pupil has left.`,
    },
  });
}

function ruleOf(kind: ErasureKind, counts: Counts) {
  return kind === 'registry' && !hasRegister(counts) ? registryWithoutRegister : erasureRules[kind];
}

function hasRegister({ enrolments, marks }: Counts): boolean {
  return enrolments + marks > 0;
}

function itemsOf(counts: Counts, language: Language): components['schemas']['Erasure']['items'] {
  const kinds = Object.keys(erasureRules) as ErasureKind[];
  return kinds.map((kind) => {
    const { title, action, reason } = ruleOf(kind, counts);
    return { kind, title: title[language], action, count: counts[kind], reason: reason[language] };
  });
}

/** Nothing left to do leaves no record of having done it. */
async function erase(
  { db, now, touched, ...context }: OperationContext,
  pupil: PupilRow,
  counts: Counts,
  request: { requested_by: 'guardian' | 'pupil' | 'school'; reason: string },
): Promise<void> {
  const { accountId } = person(context);
  const gone = Object.fromEntries(
    Object.entries(counts).filter(
      ([kind, count]) => count > 0 && ruleOf(kind as ErasureKind, counts).action !== 'kept',
    ),
  );
  const ids = await eraseRecords(db, pupil, {
    ...{ hasRegister: hasRegister(counts), today: dayInVietnam(now), at: now, by: accountId },
  });
  for (const [kind, erased] of Object.entries(ids)) if (erased.length > 0) touched(kind, erased);
  if (Object.keys(gone).length === 0) return;
  const id = uuid({ msecs: now.getTime() });
  await db
    .insertInto('erasures')
    .values({
      ...{ school_id: pupil.school_id, id, pupil_id: pupil.id, ...request },
      ...{ counts: JSON.stringify(gone), done_at: now, done_by: accountId },
    })
    .execute();
  touched('erasure', [id]);
}

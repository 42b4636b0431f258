import { sql } from 'kysely';
import type { components } from '@lienthong/specs/schema';
import { dayInVietnam, runningSchoolYear } from '../../clock.ts';
import { asRole } from '../../database/as-role.ts';
import type { Day } from '../../database/schema.ts';
import type { Handlers } from '../../http/operation.ts';
import { Problem, type Language } from '../../http/problem.ts';
import { assertWholeSchool } from '../../permissions/index.ts';
import { nameParts, sortName } from '../../sort-name.ts';
import { birthDateOf, judge, stays, type Accepted, type Verdict } from './judge.ts';
import { clean } from './read-row.ts';
import { onTheWire } from './remarks.ts';
import * as repository from './repository.ts';

type RosterOutcome = components['schemas']['RosterOutcome'];

export const rosterHandlers: Handlers<'importRoster'> = {
  async importRoster({ path: { schoolId }, body }, context) {
    const { db, now, language } = context;
    assertWholeSchool(context.caller, listsNeed);
    const { schoolYear, dryRun, rows } = body;
    assertYear(schoolYear, runningSchoolYear(now));
    const today = dayInVietnam(now);
    const day = firstDay(schoolYear, today);

    await repository.lockRoster(db, schoolId);
    const classes = await repository.readClasses(db, schoolId, schoolYear);
    const codes = rows.map(({ pupilCode }) => clean(pupilCode));
    const pupils = await asRole(db, 'lienthong_registrar', () => repository.readPupils(db, schoolId, codes));
    const named = new Set(rows.map(({ className }) => clean(className)));
    const members = await repository.readMembers(db, {
      ...{ schoolId, schoolYear, day, pupilIds: pupils.map(({ id }) => id) },
      classIds: classes.filter(({ name }) => named.has(name)).map(({ id }) => id),
    });
    const level = await repository.readLevel(db, schoolId);
    const verdicts = judge({ level, classes, pupils, members }, rows, today);

    const accepted = verdicts.flatMap((verdict) => verdict.accepted ?? []);
    const changes = changesOf(accepted);
    // A dry run meets whatever the database would say, and leaves nothing behind.
    if (dryRun) await sql`savepoint dry_run`.execute(db);
    await asRole(db, 'lienthong_registrar', () =>
      repository.write(db, { schoolId, schoolYear, day }, changes),
    );
    if (dryRun) await sql`rollback to savepoint dry_run`.execute(db);

    const there = accepted.filter(({ pupil }) => pupil !== undefined || !dryRun);
    context.touched(
      'pupil',
      there.map(({ pupilId }) => pupilId),
    );
    if (!dryRun)
      context.touched('class', [
        ...new Set(
          [...changes.classes, ...changes.arrivals.map(({ classId }) => ({ id: classId }))].map(
            ({ id }) => id,
          ),
        ),
      ]);
    const items = verdicts.map((verdict) => outcomeOf(verdict, dryRun, language));
    const count = (outcome: RosterOutcome['outcome']) =>
      items.filter((item) => item.outcome === outcome).length;
    return {
      body: {
        ...{ dryRun, created: count('created'), changed: count('changed') },
        ...{ unchanged: count('unchanged'), refused: count('refused') },
        newClasses: changes.classes.map(({ name }) => name),
        items,
      },
    };
  },
};

/** A pupil who is not there yet is in no class, so an app that was granted some classes cannot say whose pupil it makes. */
const listsNeed = { vi: 'đưa danh sách vào', en: 'bringing in lists needs' } as const;

function assertYear(schoolYear: number, running: number): void {
  if (schoolYear === running || schoolYear === running + 1) return;
  throw new Problem('validation_failed', {
    errors: [
      {
        pointer: '/schoolYear',
        code: 'enum',
        detail: {
          vi: `Chỉ nhận danh sách của năm học ${running} hoặc ${running + 1}.`,
          en: `Lists are taken for the school years ${running} and ${running + 1}.`,
        },
      },
    ],
  });
}

/** Today, or the first day of a school year that is to come. */
function firstDay(schoolYear: number, today: Day): Day {
  const first = `${schoolYear}-08-01`;
  return today < first ? first : today;
}

function changesOf(accepted: readonly Accepted[]): repository.RosterChanges {
  const classes = new Map(
    accepted.filter(({ classIsNew }) => classIsNew).map(({ class: made }) => [made.id, made]),
  );
  const place = (one: Accepted) => ({
    pupilId: one.pupilId,
    classId: one.class.id,
    ordinal: one.ordinal,
  });
  return {
    classes: [...classes.values()],
    newPupils: accepted.filter(({ pupil }) => pupil === undefined).map(pupilOf),
    changedPupils: accepted
      .filter(({ changed }) => changed.some((field) => ['fullName', 'birthDate', 'sex'].includes(field)))
      .map(pupilOf),
    arrivals: accepted.filter((one) => !stays(one)).map(place),
    renumbered: accepted.filter((one) => stays(one) && one.changed.includes('ordinal')).map(place),
  };
}

function pupilOf(one: Accepted): repository.PupilChange {
  const { line, pupil, pupilId } = one;
  return {
    ...{ id: pupilId, code: line.code, fullName: line.fullName, birthDate: birthDateOf(one) },
    sortName: sortName(nameParts(line.fullName)),
    sex: line.sex ?? pupil?.sex ?? 'unknown',
  };
}

function outcomeOf(
  { row, accepted, problems, warnings }: Verdict,
  dryRun: boolean,
  language: Language,
): RosterOutcome {
  const isNew = accepted !== undefined && accepted.pupil === undefined;
  return {
    row,
    outcome: !accepted
      ? 'refused'
      : isNew
        ? 'created'
        : accepted.changed.length > 0
          ? 'changed'
          : 'unchanged',
    pupilId: accepted && !(dryRun && isNew) ? accepted.pupilId : null,
    classId: accepted && !(dryRun && accepted.classIsNew) ? accepted.class.id : null,
    changed: accepted?.changed ?? [],
    problems: problems.map((one) => onTheWire(one, language)),
    warnings: warnings.map((one) => onTheWire(one, language)),
  };
}

import { ruleSetFor, secondaryRuleSetIds, secondaryRulesById } from '@lienthong/regulations';
import type { SecondaryRules } from '@lienthong/regulations';
import { dayInVietnam, registerDay } from '../clock.ts';
import type { ClassPeriodName } from '../database/schema/records.ts';
import { marksOf, pupilsOf, type MarkRow } from '../gradebook/index.ts';
import { assertMatches, hashVersion } from '../http/etag.ts';
import type { Handlers, OperationContext } from '../http/operation.ts';
import { Problem } from '../http/problem.ts';
import { may, type Permission } from '../permissions/index.ts';
import { periodOnTheWire } from './answer.ts';
import { byCurriculum } from './curriculum.ts';
import * as repository from './repository.ts';
import type { BookRow, ClassRow, RecordRow } from './repository.ts';
import { judge, outcomeOf } from './save.ts';
import { isEntered, summaryOf, type ClassFacts } from './summary.ts';

type Operations = 'getClassSummary' | 'saveClassRecords' | 'getClassPeriod' | 'updateClassPeriod';

export const recordsHandlers: Handlers<Operations> = {
  async getClassSummary({ path: { schoolId, classId, period } }, context) {
    const { db, language } = context;
    const of = await openClass(context, schoolId, classId, 'records.read');
    const records = await repository.recordsOf(db, schoolId, classId);
    const names = await repository.namesOf(db, records);
    const facts = factsOf(of, period, names);
    const pupils = await pupilsOf(
      db,
      schoolId,
      classId,
      registerDay(of.schoolYear, dayInVietnam(context.now)),
    );
    const marks = await marksOfBooks(context, schoolId, of.books);
    const { lockedAt } = periodOnTheWire(await repository.periodOf(db, schoolId, classId, period));
    context.touched(
      'pupil',
      pupils.map(({ id }) => id),
    );
    const body = {
      ...{ classId, className: of.name, grade: of.grade, schoolYear: of.schoolYear },
      ...{ ruleSet: of.rules.id, period, lockedAt },
      canEdit: may(context.caller, 'records.write', { schoolId, classId }),
      canLock: may(context.caller, 'records.lock', { schoolId, classId }),
      studyLevels: [...of.rules.studyLevels],
      conductLevels: [...of.rules.conductLevels],
      yearConduct: isEntered(of.rules) ? ('entered' as const) : ('computed' as const),
      subjects: of.subjects.map(({ code, nameVi, nameEn, scoring }) => ({
        ...{ code, name: language === 'vi' ? nameVi : nameEn, scoring },
      })),
      pupils: pupils.map((pupil) =>
        summaryOf(facts, pupil, marks.get(pupil.id) ?? [], recordsIn(records, pupil.id)),
      ),
    };
    return { body, version: hashVersion(body) };
  },

  async saveClassRecords({ path: { schoolId, classId }, body: { period, items } }, context) {
    const { db, now, language } = context;
    const of = await openClass(context, schoolId, classId, 'records.write');
    const { locked_at } = await repository.holdPeriod(db, schoolId, classId, period);
    const pupils = await pupilsOf(db, schoolId, classId, registerDay(of.schoolYear, dayInVietnam(now)));
    const before = await repository.recordsOf(db, schoolId, classId);
    const verdicts = judge(
      {
        ...{ rules: of.rules, period, locked: locked_at !== null },
        pupilIds: new Set(pupils.map(({ id }) => id)),
        records: ofPeriod(before, period),
      },
      items,
    );
    const changes = verdicts.flatMap(({ change }) => change ?? []);
    if (changes.length > 0) {
      const accountId = context.caller.kind === 'person' ? context.caller.accountId : null;
      await repository.writeRecords(db, { schoolId, classId, period, accountId, now }, changes);
    }
    const after = changes.length > 0 ? await repository.recordsOf(db, schoolId, classId) : before;
    const names = await repository.namesOf(db, after);
    const standing = ofPeriod(after, period);
    const inClass = new Set(pupils.map(({ id }) => id));
    // Of pupils who are not in the class, the answer tells nothing.
    const outcomes = verdicts.map((verdict) =>
      outcomeOf(
        verdict,
        inClass.has(verdict.input.pupilId) ? standing.get(verdict.input.pupilId) : undefined,
        names,
        language,
      ),
    );
    const changed = new Set(changes.map(({ pupil_id }) => pupil_id));
    const shown = outcomes.filter(({ record }) => record !== null).map(({ pupilId }) => pupilId);
    context.touched('pupil', [...new Set([...changed, ...shown])]);
    const marks =
      changed.size > 0 ? await marksOfBooks(context, schoolId, of.books, [...changed]) : new Map();
    const facts = factsOf(of, period, names);
    return {
      body: {
        items: outcomes,
        pupils: pupils
          .filter(({ id }) => changed.has(id))
          .map((pupil) => summaryOf(facts, pupil, marks.get(pupil.id) ?? [], recordsIn(after, pupil.id))),
      },
    };
  },

  async getClassPeriod({ path: { schoolId, classId, period } }, context) {
    await openClass(context, schoolId, classId, 'records.read');
    return periodReply(await repository.periodOf(context.db, schoolId, classId, period));
  },

  async updateClassPeriod({ path: { schoolId, classId, period }, headers, body: { locked } }, context) {
    const { db, now } = context;
    await openClass(context, schoolId, classId, 'records.lock');
    const held = await repository.holdPeriod(db, schoolId, classId, period);
    assertMatches(headers['If-Match'], String(held.version));
    if ((held.locked_at !== null) === locked) return periodReply(held);
    const changed = { period, version: held.version + 1, locked_at: locked ? now : null };
    await repository.writePeriod(db, { schoolId, classId }, changed);
    return periodReply(changed);
  },
};

interface OpenClass extends ClassRow {
  rules: SecondaryRules;
  books: BookRow[];
  subjects: (ClassFacts['subjects'][number] & { nameVi: string; nameEn: string })[];
}

/** The class for whoever may do this there, with its subjects and the circular of its grade and year. */
async function openClass(
  context: OperationContext,
  schoolId: string,
  classId: string,
  permission: Permission,
): Promise<OpenClass> {
  const found = await repository.findClass(context.db, schoolId, classId);
  if (!found) throw new Problem('class_unknown');
  context.assertMay(permission, { schoolId, classId });
  context.touched('class', [classId]);
  const books = await repository.booksOf(context.db, schoolId, classId);
  const rules = rulesOf(found, books);
  if (!rules) throw new Problem('summary_unavailable');
  return { ...found, rules, books, subjects: subjectsOf(books, rules) };
}

/**
 * The subjects that have a result: a book of competences and qualities has none. The circular says how a subject is assessed;
 * a book kept otherwise, from an old import perhaps, has cells that count in nothing.
 */
function subjectsOf(books: readonly BookRow[], rules: SecondaryRules): OpenClass['subjects'] {
  const subjects = new Map<string, OpenClass['subjects'][number]>();
  for (const { subjectCode: code, nameVi, nameEn, scoring: kept, periodsPerYear } of books) {
    const scoring = Object.hasOwn(rules.subjects, code) ? rules.subjects[code] : kept;
    if ((scoring === 'score' || scoring === 'comment') && !subjects.has(code))
      subjects.set(code, { code, nameVi, nameEn, scoring, periodsPerYear });
  }
  return [...subjects.values()].sort(byCurriculum);
}

/** As the gradebooks say, which know continuing education; a class without any goes by grade and year. */
function rulesOf({ schoolYear, grade }: ClassRow, books: readonly BookRow[]): SecondaryRules | undefined {
  const answer = grade < 6 ? null : ruleSetFor(schoolYear, grade);
  const named = books[0]?.ruleSet ?? answer?.id;
  const known = secondaryRuleSetIds.find((id) => id === named);
  return known === undefined || grade < 6 ? undefined : secondaryRulesById(known);
}

function factsOf(of: OpenClass, period: ClassPeriodName, names: ReadonlyMap<string, string>): ClassFacts {
  return { rules: of.rules, grade: of.grade, period, subjects: of.subjects, books: of.books, names };
}

async function marksOfBooks(
  { db }: OperationContext,
  schoolId: string,
  books: readonly BookRow[],
  pupilIds?: readonly string[],
): Promise<Map<string, MarkRow[]>> {
  const byPupil = new Map<string, MarkRow[]>();
  if (books.length === 0) return byPupil;
  const ids = books.map(({ id }) => id);
  for (const mark of await marksOf(db, schoolId, ids, pupilIds)) {
    const own = byPupil.get(mark.pupilId);
    if (own) own.push(mark);
    else byPupil.set(mark.pupilId, [mark]);
  }
  return byPupil;
}

function ofPeriod(records: readonly RecordRow[], period: ClassPeriodName): ReadonlyMap<string, RecordRow> {
  return new Map(
    records.filter((record) => record.period === period).map((record) => [record.pupil_id, record]),
  );
}

function recordsIn(records: readonly RecordRow[], pupilId: string): RecordRow[] {
  return records.filter(({ pupil_id }) => pupil_id === pupilId);
}

function periodReply(row: repository.PeriodRow) {
  return { body: periodOnTheWire(row), version: String(row.version) };
}

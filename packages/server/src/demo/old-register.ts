import { subjectRulesById } from '@lienthong/regulations';
import type { ColumnForm } from '../database/schema.ts';
import { demoAccount } from './accounts.ts';
import { addDays, assessmentDay, at, lockDay } from './calendar.ts';
import type { MarkTable } from './marks.ts';
import type { DemoPupil, Population } from './people.ts';
import { addRecords } from './records.ts';
import { addClass } from './registry.ts';
import type { SchoolPlan } from './schools.ts';
import type { World } from './world.ts';

/** Last year in which circular 58/2011 stood as it was. */
const year = 2019;
const rules = subjectRulesById('TT58/2011');

const taught = [
  { code: 'toan', scoring: 'score', periods: 140, forms: 'oral written written practical', tests: 'written' },
  { code: 'vatLi', scoring: 'score', periods: 70, forms: 'oral written practical', tests: 'practical' },
  { code: 'theDuc', scoring: 'comment', periods: 70, forms: 'practical', tests: 'practical' },
] as const;

/** Subjects that only registers of that time name. */
export const oldSubjects = [{ code: 'theDuc', nameVi: 'Thể dục', nameEn: 'Physical education' }] as const;

/** A class of 2019–2020 with its columns M, V, TH and a pupil exempt from physical education; all of it locked. */
export function addOldRegister(world: World, people: Population, marks: MarkTable, plan: SchoolPlan): void {
  const of = addClass(world, plan, '9A1', 9, year, 32);
  const pupils = people.fillClass(of, `${year + 1}-07-31`);
  addRecords(world, of, pupils, null);
  for (const { code, scoring, periods, forms, tests } of taught) {
    for (const term of [1, 2] as const) {
      const id = world.id('gradebook', `${of.id}/${code}/${term}`);
      world.add('gradebooks', {
        ...{ school_id: of.schoolId, id, class_id: of.id, subject_code: code, term, scoring },
        ...{ rule_set: rules.id, periods_per_year: periods },
      });
      const columns = rules.columns({ scoring, periodsPerYear: periods });
      const regular = columns.filter(({ kind }) => kind === 'regular').length;
      const regularForms = forms.split(' ') as ColumnForm[];
      for (const { slot, weight } of [...columns, { slot: 'nx', weight: 1 }]) {
        const number = Number(slot.slice(2));
        const form = slot.startsWith('tx')
          ? (regularForms[number - 1] ?? regularForms.at(-1) ?? null)
          : slot.startsWith('dk')
            ? tests
            : null;
        const since = dayOf(term, slot, regular);
        world.add('gradebook_columns', {
          ...{ school_id: of.schoolId, gradebook_id: id, slot, weight, form },
          published_at: at(addDays(since, 11), '17:00'),
          locked_at: at(lockDay(year, term), '16:30'),
        });
        if (slot === 'nx') continue;
        const column = { schoolId: of.schoolId, gradebookId: id, slot };
        const updated = { updatedAt: at(addDays(since, 3), '20:05').toISOString() };
        pupils.forEach((pupil, index) => {
          const cell = {
            ...column,
            ...updated,
            pupilId: pupil.id,
            updatedBy: demoAccount('subjectTeacher').id,
          };
          if (code === 'theDuc' && index === 3) {
            const reason = 'Miễn học theo Quyết định số 15/QĐ-THCS ngày 10/9/2019';
            marks.add({ ...cell, state: 'exempt', reason });
          } else if (scoring === 'comment') marks.add({ ...cell, comment: 'D' });
          else marks.add({ ...cell, tenths: markOf(world, pupil, id, slot, form) });
        });
      }
    }
  }
}

function dayOf(term: 1 | 2, slot: string, regular: number): string {
  if (slot.startsWith('tx')) return assessmentDay(year, term, slot, regular);
  return assessmentDay(year, term, slot.startsWith('dk') ? 'gk' : 'ck', regular);
}

/** Oral marks are whole (article 8). */
function markOf(
  world: World,
  { id }: DemoPupil,
  book: string,
  slot: string,
  form: ColumnForm | null,
): number {
  const able = world.random(`ability/${id}`).normal(71, 11);
  const raw = Math.min(Math.max(world.random(`old/${book}/${slot}/${id}`).normal(able, 8), 20), 100);
  return form === 'oral' ? Math.round(raw / 10) * 10 : Math.round(raw / 5) * 5;
}

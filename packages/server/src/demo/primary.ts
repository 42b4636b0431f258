import { ruleSetFor } from '@lienthong/regulations';
import { primaryRulesById, type PrimaryRules, type RecordPoint } from '@lienthong/regulations/primary';
import type { Random } from '../random.ts';
import { addDays, assessmentDay, at, daysBetween } from './calendar.ts';
import type { MarkTable } from './marks.ts';
import type { DemoPupil } from './people.ts';
import { primarySubjectsOf, traitsBook } from './primary-subjects.ts';
import type { DemoClass } from './registry.ts';
import type { Staff } from './staff.ts';
import type { World } from './world.ts';

/** The middle and the end of a term: the slot of the test, and what is recorded then. */
const points = {
  1: { gk: 'midTerm1', ck: 'endTerm1' },
  2: { gk: 'midTerm2', ck: 'endYear' },
} as const satisfies Record<1 | 2, Record<'gk' | 'ck', RecordPoint>>;

interface Book {
  id: string;
  term: 1 | 2;
  teacher: string;
}

/** Books of a primary class: its subjects with levels and tests, and that of competences and qualities. */
export function addPrimaryBooks(
  world: World,
  marks: MarkTable,
  of: DemoClass,
  pupils: readonly DemoPupil[],
  staff: Staff,
): void {
  const answer = of.grade < 1 ? null : ruleSetFor(of.schoolYear, of.grade);
  if (!answer?.supported || answer.stage !== 'primary') return;
  const rules = primaryRulesById(answer.id);
  const class_ = new PrimaryClass(world, marks, of, pupils, rules);
  for (const term of [1, 2] as const) {
    for (const { code, periods } of primarySubjectsOf(of.grade)) {
      const book = class_.add(term, code, periods, staff.teacher(of.id, code));
      class_.fillSubject(book, code);
    }
    const homeroom = staff.homeroom.get(of.id);
    if (homeroom !== undefined) class_.fillTraits(class_.add(term, traitsBook.code, 0, homeroom));
  }
}

class PrimaryClass {
  readonly #world: World;
  readonly #marks: MarkTable;
  readonly #of: DemoClass;
  readonly #pupils: readonly DemoPupil[];
  readonly #rules: PrimaryRules;
  readonly #random: Random;
  readonly #able: ReadonlyMap<string, number>;

  constructor(
    world: World,
    marks: MarkTable,
    of: DemoClass,
    pupils: readonly DemoPupil[],
    rules: PrimaryRules,
  ) {
    this.#world = world;
    this.#marks = marks;
    this.#of = of;
    this.#pupils = pupils;
    this.#rules = rules;
    this.#random = world.random(`primary/${of.id}`);
    this.#able = new Map(pupils.map(({ id }) => [id, world.random(`ability/${id}`).normal(78, 11)]));
  }

  add(term: 1 | 2, code: string, periods: number, teacher: string): Book {
    const id = this.#world.id('gradebook', `${this.#of.id}/${code}/${term}`);
    this.#world.add('gradebooks', {
      ...{ school_id: this.#of.schoolId, id, class_id: this.#of.id, subject_code: code, term },
      scoring: code === traitsBook.code ? 'traits' : 'level',
      ...{ rule_set: this.#rules.id, periods_per_year: periods },
    });
    return { id, term, teacher };
  }

  fillSubject(book: Book, code: string): void {
    for (const point of ['gk', 'ck'] as const) {
      const sheet = this.#rules.sheet({ grade: this.#of.grade }, points[book.term][point]);
      const test = sheet.subjects.find(({ subject }) => subject === code)?.test ?? false;
      this.#column(book, `m${point}`, point, (able) => ({
        comment: able >= 76 ? 'T' : able >= 46 ? 'H' : 'C',
      }));
      if (test) this.#column(book, point, point, (able) => ({ tenths: whole(able) }));
    }
    this.#column(book, 'nx', null, () => null);
  }

  fillTraits(book: Book): void {
    for (const point of ['gk', 'ck'] as const) {
      const { competences, qualities } = this.#rules.sheet(
        { grade: this.#of.grade },
        points[book.term][point],
      );
      for (const code of [...competences, ...qualities])
        this.#column(book, `${point}-${code}`, point, (able) => ({
          comment: able >= 72 ? 'T' : able >= 42 ? 'D' : 'C',
        }));
    }
    this.#column(book, 'nx', null, () => null);
  }

  /** A column with what is entered by today; `point` null for one that nobody has entered yet. */
  #column(
    { id: gradebook_id, term, teacher }: Book,
    slot: string,
    point: 'gk' | 'ck' | null,
    valueOf: (able: number) => { tenths?: number; comment?: string } | null,
  ): void {
    const { schoolId: school_id, schoolYear } = this.#of;
    const since = point && assessmentDay(schoolYear, term, point, 0);
    const days = since === null ? -1 : daysBetween(since, this.#world.today);
    const published_at = since !== null && days >= 11 ? at(addDays(since, 11), '17:00') : null;
    this.#world.add('gradebook_columns', {
      ...{ school_id, gradebook_id, slot, weight: 1, form: null, published_at, locked_at: null },
    });
    if (since === null || days < 5) return;
    const updatedAt = at(addDays(since, 4), '19:30').toISOString();
    for (const { id: pupilId } of this.#pupils) {
      const value = valueOf(this.#random.normal(this.#able.get(pupilId) ?? 70, 9));
      if (value === null || this.#random.chance(0.008)) continue;
      this.#marks.add({
        ...{ schoolId: school_id, gradebookId: gradebook_id, pupilId, slot, ...value },
        ...{ updatedAt, updatedBy: teacher },
      });
    }
  }
}

/** A whole mark, as circular 27/2020 has them. */
function whole(able: number): number {
  return Math.min(Math.max(Math.round(able / 10), 2), 10) * 10;
}

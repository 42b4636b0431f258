import { ruleSetFor, subjectRulesById, type Column } from '@lienthong/regulations';
import type { MarkState } from '../database/schema.ts';
import { addDays, assessmentDay, at, daysBetween, lockDay } from './calendar.ts';
import type { DemoPupil } from './people.ts';
import { addRemarks } from './remarks.ts';
import type { Random } from '../random.ts';
import type { DemoClass } from './registry.ts';
import { featuredClass, featuredSubject } from './schools.ts';
import type { Staff } from './staff.ts';
import { subjectsOf, type TaughtSubject } from './subjects.ts';
import type { World } from './world.ts';

/** Marks as columns of values, because there are a hundred thousand of them. */
export class MarkTable {
  readonly schoolId: string[] = [];
  readonly gradebookId: string[] = [];
  readonly pupilId: string[] = [];
  readonly slot: string[] = [];
  readonly state: MarkState[] = [];
  readonly tenths: (number | null)[] = [];
  readonly comment: (string | null)[] = [];
  readonly reason: (string | null)[] = [];
  readonly version: number[] = [];
  readonly updatedAt: string[] = [];
  readonly updatedBy: string[] = [];
  readonly correctedAt: (string | null)[] = [];

  /** One mark as it was first written. */
  add(mark: NewMark): void {
    this.schoolId.push(mark.schoolId);
    this.gradebookId.push(mark.gradebookId);
    this.pupilId.push(mark.pupilId);
    this.slot.push(mark.slot);
    this.state.push(mark.state ?? 'value');
    this.tenths.push(mark.tenths ?? null);
    this.comment.push(mark.comment ?? null);
    this.reason.push(mark.reason ?? null);
    this.version.push(1);
    this.updatedAt.push(mark.updatedAt);
    this.updatedBy.push(mark.updatedBy);
    this.correctedAt.push(null);
  }
}

export interface NewMark {
  schoolId: string;
  gradebookId: string;
  pupilId: string;
  slot: string;
  /** `value` unless given. */
  state?: MarkState;
  tenths?: number;
  comment?: string;
  reason?: string;
  updatedAt: string;
  updatedBy: string;
}

/** How able a pupil is, in tenths of a mark; the same in every subject and year. */
type Ability = Map<string, number>;

export class Gradebooks {
  readonly marks = new MarkTable();
  readonly #world: World;
  readonly #ability: Ability = new Map();

  constructor(world: World) {
    this.#world = world;
  }

  /** Both terms of every subject of a secondary class, filled as far as today allows. */
  fillClass(of: DemoClass, pupils: readonly DemoPupil[], staff: Staff): void {
    // Preschool classes have a grade below 1.
    const answer = of.grade < 1 ? null : ruleSetFor(of.schoolYear, of.grade);
    if (!answer?.supported || answer.stage !== 'secondary') return;
    const rules = subjectRulesById(answer.id);
    for (const subject of subjectsOf(of.grade)) {
      const columns = rules.columns({ scoring: subject.scoring, periodsPerYear: subject.periods });
      for (const term of [1, 2] as const) {
        const id = this.#world.id('gradebook', `${of.id}/${subject.code}/${term}`);
        this.#world.add('gradebooks', {
          school_id: of.schoolId,
          id,
          class_id: of.id,
          subject_code: subject.code,
          term,
          scoring: subject.scoring,
          rule_set: answer.id,
          periods_per_year: subject.periods,
        });
        const book = new Gradebook(
          this.#world,
          of,
          pupils,
          subject,
          term,
          id,
          staff.teacher(of.id, subject.code),
        );
        for (const column of columns) book.addColumn(column, columns, this.marks, this.#ability);
        book.addRemarks(this.marks);
      }
    }
  }
}

/** What a column looks like today: from day `since` on the teacher enters marks, a week later families see them. */
interface ColumnToday {
  since: string;
  /** Part of the class already entered. */
  filled: number;
  publishedAt: Date | null;
  lockedAt: Date | null;
}

class Gradebook {
  readonly #world: World;
  readonly #of: DemoClass;
  readonly #pupils: readonly DemoPupil[];
  readonly #subject: TaughtSubject;
  readonly #term: 1 | 2;
  readonly #id: string;
  readonly #teacher: string;
  readonly #random: Random;
  /** The gradebook that the demo opens: its next regular column is half entered and already public. */
  readonly #featured: boolean;
  #opened = false;

  constructor(
    world: World,
    of: DemoClass,
    pupils: readonly DemoPupil[],
    subject: TaughtSubject,
    term: 1 | 2,
    id: string,
    teacher: string,
  ) {
    this.#world = world;
    this.#of = of;
    this.#pupils = pupils;
    this.#subject = subject;
    this.#term = term;
    this.#id = id;
    this.#teacher = teacher;
    this.#random = world.random(`marks/${of.id}/${subject.code}/${term}`);
    this.#featured =
      of.name === featuredClass &&
      of.schoolYear === world.schoolYear &&
      subject.code === featuredSubject &&
      this.#isRunningTerm();
  }

  addColumn(column: Column, all: readonly Column[], marks: MarkTable, ability: Ability): void {
    const regular = all.filter(({ kind }) => kind === 'regular').length;
    const today = this.#columnToday(column, regular);
    this.#world.add('gradebook_columns', {
      school_id: this.#of.schoolId,
      gradebook_id: this.#id,
      slot: column.slot,
      weight: column.weight,
      form: null,
      published_at: today.publishedAt,
      locked_at: today.lockedAt,
    });
    if (today.filled === 0) return;
    const writtenOn = addDays(today.since, 4);
    const updatedAt = (
      writtenOn < this.#world.today ? at(writtenOn, '20:15') : this.#world.daysAgo(1, '20:15')
    ).toISOString();
    const complete = today.filled >= 1;
    this.#pupils.forEach((pupil, index) => {
      if (!complete && (index >= this.#pupils.length * today.filled || pupil.featured)) return;
      const state = this.#stateOf(column, complete && !this.#isPast(), pupil);
      if (state === 'empty') return;
      this.#push(marks, pupil, column, state, updatedAt, ability);
    });
  }

  /** Every register has a column of remarks; in the featured class it is partly written. */
  addRemarks(marks: MarkTable): void {
    const { schoolId: school_id, schoolYear, name } = this.#of;
    const lock = lockDay(schoolYear, this.#term);
    this.#world.add('gradebook_columns', {
      ...{ school_id, gradebook_id: this.#id, slot: 'nx', weight: 1, form: null, published_at: null },
      locked_at: lock <= this.#world.today && this.#isPast() ? at(lock, '16:30') : null,
    });
    const written = name === featuredClass && !this.#isPast() && this.#isRunningTerm();
    if (!written || this.#subject.scoring !== 'score') return;
    const book = { schoolId: school_id, gradebookId: this.#id, teacher: this.#teacher };
    addRemarks(this.#world, marks, book, this.#pupils);
  }

  #columnToday(column: Column, regular: number): ColumnToday {
    const { schoolYear } = this.#of;
    const since = assessmentDay(schoolYear, this.#term, column.slot, regular);
    const filled = Math.min(Math.max((daysBetween(since, this.#world.today) - 1) / 9, 0), 1);
    const lock = lockDay(schoolYear, this.#term);
    const publish = addDays(since, 11);
    const running = schoolYear === this.#world.schoolYear && this.#isRunningTerm();
    const lockedAt = lock <= this.#world.today && !running ? at(lock, '16:30') : null;
    if (this.#featured && !this.#opened && filled < 1 && column.kind === 'regular') {
      this.#opened = true;
      return {
        since: addDays(this.#world.today, -3),
        filled: 0.6,
        publishedAt: this.#world.daysAgo(2, '17:00'),
        lockedAt: null,
      };
    }
    return {
      since,
      filled,
      publishedAt: publish <= this.#world.today ? at(publish, '17:00') : null,
      lockedAt,
    };
  }

  /** In the running year a few cells are still empty and a mid-term or two waits for its make-up (article 7). */
  #stateOf(column: Column, withGaps: boolean, pupil: DemoPupil): MarkState {
    const chance = this.#random.next();
    if (!withGaps || pupil.featured) return 'value';
    if (column.kind === 'midTerm')
      return chance < 0.006 ? 'pendingMakeUp' : chance < 0.009 ? 'zeroByRule' : 'value';
    return chance < 0.012 ? 'empty' : 'value';
  }

  #push(
    marks: MarkTable,
    pupil: DemoPupil,
    column: Column,
    state: MarkState,
    updatedAt: string,
    ability: Ability,
  ): void {
    const comment = this.#subject.scoring === 'comment';
    const able = ability.get(pupil.id) ?? this.#world.random(`ability/${pupil.id}`).normal(71, 11);
    ability.set(pupil.id, able);
    const isValue = state === 'value';
    marks.add({
      ...{ schoolId: this.#of.schoolId, gradebookId: this.#id, pupilId: pupil.id, slot: column.slot, state },
      ...(isValue && !comment && { tenths: this.#tenths(column, able) }),
      ...(isValue && comment && { comment: this.#random.chance(able < 52 ? 0.06 : 0.003) ? 'CD' : 'D' }),
      ...(state === 'zeroByRule' && { reason: 'Vắng không có lí do bất khả kháng, không dự kiểm tra bù' }),
      ...{ updatedAt, updatedBy: this.#teacher },
    });
  }

  /** Regular marks are mostly whole or half; scripts marked in quarters are rounded to one decimal on entry (7,25 → 7,3). */
  #tenths(column: Column, able: number): number {
    const harder = this.#subject.hard + (column.kind === 'final' ? 4 : column.kind === 'regular' ? -4 : 0);
    const raw = Math.min(Math.max(this.#random.normal(able - harder, 8), 10), 100);
    if (column.kind === 'regular')
      return this.#random.chance(0.6) ? Math.round(raw / 10) * 10 : Math.round(raw / 5) * 5;
    const quarters = Math.round(raw / 2.5);
    return Math.floor((quarters * 25 + 5) / 10);
  }

  #isPast(): boolean {
    return this.#of.schoolYear < this.#world.schoolYear;
  }

  #isRunningTerm(): boolean {
    const inTermTwo = this.#world.today >= `${this.#of.schoolYear + 1}-01-18`;
    return this.#term === (inTermTwo ? 2 : 1);
  }
}

import { RegulationError } from '../errors.ts';
import type { Tenths } from '../tenths.ts';
import type { PrimaryAward, PrimaryRecord, PrimaryRules, YearLevel } from './rules.ts';

/** A column of the form: pupils who carry every one of the flags; all pupils when there is none. */
export interface CountGroup {
  readonly id: string;
  readonly flags: readonly string[];
}

/** Marks from `from` up to the next better band, in tenths. */
export interface MarkBand {
  readonly id: string;
  readonly from: Tenths;
}

export type CountTable =
  'pupils' | 'subjects' | 'tests' | 'competences' | 'qualities' | 'yearLevel' | 'completion' | 'award';

/** What a statistical form asks of a class or grade. Forms change by letter: they are data, not rules. */
export interface CountForm {
  readonly id: string;
  readonly tables: readonly CountTable[];
  readonly groups: readonly CountGroup[];
  /** Best first; a mark under the last band is an error of the form. */
  readonly bands: readonly MarkBand[];
}

export interface CountedPupil {
  readonly record: PrimaryRecord;
  /** Whatever the groups of the form ask for: `girl`, `minority`, `disabled`, `combinedClass`. */
  readonly flags: readonly string[];
  /** Final level of the year; null or left out while there is none. */
  readonly level?: YearLevel | null;
  readonly award?: PrimaryAward | 'none' | null;
}

export interface CountLine {
  readonly table: CountTable;
  /** Code of the subject, competence or quality; null in tables of whole pupils. */
  readonly item: string | null;
  /** A level, a band, `completed`, `notCompleted`, an award, `total`; `notEntered` where a pupil has no value. */
  readonly value: string;
  /** By the id of the group. */
  readonly counts: Readonly<Record<string, number>>;
}

const NOT_ENTERED = 'notEntered';

/**
 * Counts a form over the records of one point of the year, lines in the order of the form. In each item the lines add up
 * to the pupils who have the item.
 *
 * @throws RegulationError wrongRuleSet, wrongPoint with the pupil's position; invalidOption when no band takes a mark
 */
export function countClass(
  rules: PrimaryRules,
  form: CountForm,
  pupils: readonly CountedPupil[],
): readonly CountLine[] {
  pupils.forEach(({ record }, index) => {
    if (record.rules !== rules.id) {
      throw new RegulationError('wrongRuleSet', { field: 'rules', index }, `a record under ${record.rules}`);
    }
    if (record.point !== pupils[0]?.record.point) {
      throw new RegulationError('wrongPoint', { field: 'point', index }, 'records of different points');
    }
  });

  const line = (
    table: CountTable,
    item: string | null,
    value: string,
    who: readonly CountedPupil[],
  ): CountLine => ({
    table,
    item,
    value,
    counts: Object.fromEntries(
      form.groups.map(({ id, flags }) => [
        id,
        who.filter((pupil) => flags.every((flag) => pupil.flags.includes(flag))).length,
      ]),
    ),
  });
  const whole = (
    table: CountTable,
    values: readonly string[],
    valueOf: (pupil: CountedPupil) => string | null | undefined,
  ): CountLine[] =>
    [...values, NOT_ENTERED].map((value) =>
      line(
        table,
        null,
        value,
        pupils.filter((pupil) => (valueOf(pupil) ?? NOT_ENTERED) === value),
      ),
    );
  const byItem = <V>(
    table: CountTable,
    column: (record: PrimaryRecord) => Readonly<Record<string, V | null>>,
    values: readonly string[],
    valueOf: (entered: V) => string,
  ): CountLine[] => {
    const items = new Set(pupils.flatMap(({ record }) => Object.keys(column(record))));
    return [...items].flatMap((item) => {
      const having = pupils.filter(({ record }) => Object.hasOwn(column(record), item));
      const valueFor = (pupil: CountedPupil): string => {
        const entered = column(pupil.record)[item];
        return entered === null || entered === undefined ? NOT_ENTERED : valueOf(entered);
      };
      return [...values, NOT_ENTERED].map((value) =>
        line(
          table,
          item,
          value,
          having.filter((pupil) => valueFor(pupil) === value),
        ),
      );
    });
  };

  const lowest = rules.yearLevels.at(-1);
  const tables: Readonly<Record<CountTable, () => CountLine[]>> = {
    pupils: () => [line('pupils', null, 'total', pupils)],
    subjects: () => byItem('subjects', ({ subjects }) => subjects, rules.subjectLevels, String),
    tests: () =>
      byItem(
        'tests',
        ({ tests }) => tests,
        form.bands.map(({ id }) => id),
        (mark) => bandOf(form, mark),
      ),
    competences: () => byItem('competences', ({ competences }) => competences, rules.traitLevels, String),
    qualities: () => byItem('qualities', ({ qualities }) => qualities, rules.traitLevels, String),
    yearLevel: () => whole('yearLevel', rules.yearLevels, ({ level }) => level),
    completion: () =>
      whole('completion', ['completed', 'notCompleted'], ({ level }) =>
        level ? (level === lowest ? 'notCompleted' : 'completed') : null,
      ),
    award: () => whole('award', [...rules.awards, 'none'], ({ award }) => award),
  };
  return form.tables.flatMap((table) => tables[table]());
}

function bandOf({ bands }: CountForm, mark: Tenths): string {
  const band = bands.find(({ from }) => mark >= from);
  if (!band) throw new RegulationError('invalidOption', { field: 'bands' }, `no band takes ${mark} tenths`);
  return band.id;
}

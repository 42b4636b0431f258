import { isRegulationError, RegulationError } from '../errors.ts';
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
 * @throws RegulationError wrongPoint, unknownLevel and as `recordAgain`, with the pupil's position; invalidOption for a form
 *   with an unknown table or without a band for a mark
 */
export function countClass(
  rules: PrimaryRules,
  form: CountForm,
  pupils: readonly CountedPupil[],
): readonly CountLine[] {
  const checked = pupils.map((pupil, index) => ({ ...pupil, record: readAgain(rules, pupil, index) }));
  checked.forEach(({ record }, index) => {
    if (record.point === checked[0]?.record.point) return;
    throw new RegulationError('wrongPoint', { field: 'point', index }, 'records of different points');
  });
  return form.tables.flatMap((table) => linesOf(table, rules, form, checked));
}

function readAgain(rules: PrimaryRules, { record }: CountedPupil, index: number): PrimaryRecord {
  try {
    return rules.recordAgain(record);
  } catch (error) {
    throw isRegulationError(error) ? error.within({ index }) : error;
  }
}

function linesOf(
  table: CountTable,
  rules: PrimaryRules,
  form: CountForm,
  pupils: readonly CountedPupil[],
): CountLine[] {
  /** `valueOf` answers undefined for a pupil who has not the item, null where nothing is entered. */
  const lines = (
    item: string | null,
    values: readonly string[],
    valueOf: (pupil: CountedPupil) => string | null | undefined,
  ): CountLine[] => {
    const having = pupils.flatMap((pupil, index) => {
      const value = valueOf(pupil);
      if (value && !values.includes(value)) {
        throw new RegulationError(
          'unknownLevel',
          { field: table, index },
          `${String(value)} is not counted here`,
        );
      }
      return value === undefined ? [] : [{ pupil, value: value ?? NOT_ENTERED }];
    });
    return [...values, NOT_ENTERED].map((value) => {
      const counted = having.filter((one) => one.value === value).map(({ pupil }) => pupil);
      return { table, item, value, counts: byGroup(form, counted) };
    });
  };
  const byItem = <T extends 'subjects' | 'tests' | 'competences' | 'qualities'>(
    column: T,
    values: readonly string[],
    valueOf: (entered: NonNullable<PrimaryRecord[T][string]>) => string,
  ): CountLine[] => {
    const items = new Set(pupils.flatMap(({ record }) => Object.keys(record[column])));
    return [...items].flatMap((item) =>
      lines(item, values, ({ record }) => {
        const entered = record[column][item] as PrimaryRecord[T][string] | undefined;
        return entered === null || entered === undefined ? entered : valueOf(entered);
      }),
    );
  };

  switch (table) {
    case 'pupils':
      return [{ table, item: null, value: 'total', counts: byGroup(form, pupils) }];
    case 'subjects':
      return byItem(table, rules.subjectLevels, String);
    case 'competences':
    case 'qualities':
      return byItem(table, rules.traitLevels, String);
    case 'tests':
      return byItem(
        table,
        form.bands.map(({ id }) => id),
        (mark) => bandOf(form, mark),
      );
    case 'yearLevel':
      return lines(null, rules.yearLevels, ({ level }) => level ?? null);
    case 'completion':
      return lines(null, ['completed', 'notCompleted'], ({ level }) => {
        if (level === rules.yearLevels.at(-1)) return 'notCompleted';
        return level && rules.yearLevels.includes(level) ? 'completed' : (level ?? null);
      });
    case 'award':
      return lines(null, [...rules.awards, 'none'], ({ award }) => award ?? null);
    default:
      throw new RegulationError('invalidOption', { field: 'tables' }, `no table ${String(table)}`);
  }
}

function byGroup({ groups }: CountForm, pupils: readonly CountedPupil[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    groups.map(({ id, flags }) => [
      id,
      pupils.filter((pupil) => flags.every((flag) => pupil.flags.includes(flag))).length,
    ]),
  );
}

function bandOf({ bands }: CountForm, mark: Tenths): string {
  const band = bands.find(({ from }) => mark >= from);
  if (!band) throw new RegulationError('invalidOption', { field: 'bands' }, `no band takes ${mark} tenths`);
  return band.id;
}

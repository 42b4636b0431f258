import type { NewRow, Schema } from '../database/schema.ts';
import { addDays, at, schoolYearOf } from './calendar.ts';
import { idOf, Random } from './random.ts';
import type { DemoSize } from './schools.ts';

type Rows = { [Table in keyof Schema]?: NewRow<Table>[] };

/** The rows of the demo data while they are made, and what every maker needs to know. */
export class World {
  readonly seed: string;
  readonly today: string;
  readonly size: DemoSize;
  readonly schoolYear: number;
  readonly #rows: Rows = {};
  #pupilCode = 9_900_010_000;

  constructor(seed: string, today: string, size: DemoSize) {
    this.seed = seed;
    this.today = today;
    this.size = size;
    this.schoolYear = schoolYearOf(today);
  }

  add<Table extends keyof Schema>(table: Table, row: NewRow<Table>): void {
    const rows: NewRow<Table>[] = this.rows(table);
    rows.push(row);
  }

  rows<Table extends keyof Schema>(table: Table): NewRow<Table>[] {
    const known: NewRow<Table>[] | undefined = this.#rows[table];
    if (known) return known;
    const fresh: NewRow<Table>[] = [];
    Object.assign(this.#rows, { [table]: fresh });
    return fresh;
  }

  id(kind: string, key: string): string {
    return idOf(this.seed, kind, key);
  }

  random(name: string): Random {
    return new Random(this.seed, name);
  }

  /** Sector pupil code, ten digits (mã học sinh). */
  nextPupilCode(): string {
    this.#pupilCode += 7;
    return String(this.#pupilCode);
  }

  /** A moment some days ago, never later than this morning. */
  daysAgo(days: number, time: string): Date {
    return at(addDays(this.today, -days), time);
  }
}

import type { NewRow, Schema } from '../database/schema.ts';
import { addDays, at, schoolYearOf } from './calendar.ts';
import { Random } from '../random.ts';
import { idOf } from './id-of.ts';
import type { DemoSize } from './sizes.ts';
import { demoAccounts, demoSeed } from './accounts.ts';

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

  /** What stands in examples and on the sign-in page keeps its id whatever the seed. */
  id(kind: string, key: string): string {
    return idOf(isNamed(kind, key) ? demoSeed : this.seed, kind, key);
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

function isNamed(kind: string, key: string): boolean {
  return (
    kind === 'school' ||
    kind === 'app' ||
    (kind === 'account' && demoAccounts.some((account) => account.key === key))
  );
}

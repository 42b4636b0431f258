import { loadCsv } from './unit-board.load-csv.ts';
import type { Column } from './unit-board.parts.ts';
import type { ContactReview, SiteStatus } from './unit-board.source.ts';
import type { UnitBoardDictionary } from './unit-board.strings.ts';

/** What became of the file that was asked for last, where there is something to say. */
export type FileOutcome = { kind: 'failed'; error: unknown } | { kind: 'cut'; rows: number };

interface Page<Row> {
  items: Row[];
  nextCursor: string | null;
}
interface FileWanted<Row> {
  /** Of a page of the file, however many the screen shows. */
  read(page: { cursor?: string; limit: number }, options: { signal: AbortSignal }): Promise<Page<Row>>;
  readonly columns: readonly Column<Row>[];
  readonly t: UnitBoardDictionary;
  readonly name: string;
}

/** Rows a file has at most; more than any authority has units. */
const atMost = 5_000;

/** Owns the file in the making: every unit of the filter, page by page, handed over as one. The host draws. */
export class BoardFile {
  making = false;
  outcome: FileOutcome | undefined;
  readonly #host: { requestUpdate(): void };

  constructor(host: { requestUpdate(): void }) {
    this.#host = host;
  }

  async make<Row extends ContactReview | SiteStatus>(wanted: FileWanted<Row>): Promise<void> {
    if (this.making) return;
    const { columns, t, name } = wanted;
    this.#set(true);
    this.outcome = undefined;
    try {
      const { exportRows } = await loadCsv();
      exportRows(await this.#rows(wanted), columns, t, name);
    } catch (error) {
      this.outcome = { kind: 'failed', error };
    } finally {
      this.#set(false);
    }
  }

  async #rows<Row>({ read }: FileWanted<Row>): Promise<Row[]> {
    // A file in the making is not given up by a click elsewhere.
    const { signal } = new AbortController();
    const rows: Row[] = [];
    let cursor: string | null = null;
    do {
      const page: Page<Row> = await read({ limit: 200, ...(cursor && { cursor }) }, { signal });
      rows.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor && rows.length < atMost);
    if (cursor) this.outcome = { kind: 'cut', rows: rows.length };
    return rows;
  }

  #set(making: boolean): void {
    this.making = making;
    this.#host.requestUpdate();
  }
}

import type { Correction } from '@lienthong/sdk';
import type { CellName, GradebookDesk } from '../grade-table.source.ts';
import type { CellStatus, Sheet } from '../sheet.ts';

/** The requests for corrections of the gradebook on screen, and for a principal those of the school. Draws nothing. */
export class Requests {
  /** Of this gradebook, newest first. */
  here: readonly Correction[] = [];
  /** A principal's: open ones of the whole school. */
  open: readonly Correction[] = [];

  readonly #desk: GradebookDesk;
  readonly #id: string;
  #run: AbortController | null = null;

  constructor(desk: GradebookDesk, gradebookId: string) {
    this.#desk = desk;
    this.#id = gradebookId;
  }

  /** True when it was read; a failure is thrown, and what was known stays. */
  async read(): Promise<boolean> {
    this.#run?.abort();
    const { signal } = (this.#run = new AbortController());
    const [here, open] = await Promise.all([
      this.#desk.corrections({ gradebookId: this.#id }, { signal }),
      this.#desk.isPrincipal ? this.#desk.corrections({ status: 'open' }, { signal }) : [],
    ]);
    if (signal.aborted) return false;
    [this.here, this.open] = [here, open];
    return true;
  }

  stop(): void {
    this.#run?.abort();
  }

  /** Requests that wait: for the principal to decide, or for the teacher's patience. */
  get waiting(): number {
    return this.#desk.isPrincipal
      ? this.open.length
      : this.here.filter(({ status }) => status === 'open').length;
  }

  /** The latest request about a cell that was not withdrawn. */
  of({ pupilId, slot }: CellName): Correction | null {
    return (
      this.here.find(
        (each) => each.pupilId === pupilId && each.slot === slot && each.status !== 'withdrawn',
      ) ?? null
    );
  }

  /** Puts the signs into cells that have nothing else to say, and takes old ones away. */
  paint(sheet: Sheet): void {
    const signs = new Map<string, CellStatus>();
    for (const request of [...this.here].reverse()) {
      if (request.status === 'refused' || request.status === 'withdrawn') continue;
      const cell = `${request.pupilId}/${request.slot}`;
      signs.set(cell, request.status === 'open' ? 'asked' : 'corrected');
    }
    for (const { pupilId, slot } of this.here) {
      const row = sheet.rowOf(pupilId);
      const col = sheet.colOf(slot);
      if (row === undefined || col === undefined) continue;
      const { status } = sheet.cell(row, col);
      const sign = signs.get(`${pupilId}/${slot}`) ?? 'clean';
      if (status !== sign && ['clean', 'asked', 'corrected'].includes(status))
        sheet.put(row, col, { status: sign });
    }
  }
}

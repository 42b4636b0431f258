import type { SummaryPupil } from '@lienthong/sdk';
import { columnsOf, incompleteOf, isWithoutResults, type Column } from './class-summary.columns.ts';
import type { SummarySession } from './class-summary.session.ts';

/** Owns which pupils and columns of a page are shown. */
export class SummaryView {
  readonly #session: () => SummarySession | null;
  readonly #isNarrow: () => boolean;
  readonly #update: () => void;
  /** While only the incomplete are shown: who they were when that was asked for, so that nobody goes under the hand. */
  #incomplete: ReadonlySet<string> | null = null;
  #withResults: boolean | null = null;

  constructor(session: () => SummarySession | null, isNarrow: () => boolean, update: () => void) {
    this.#session = session;
    this.#isNarrow = isNarrow;
    this.#update = update;
  }

  get onlyIncomplete(): boolean {
    return this.#incomplete !== null;
  }

  /** Without results yet, and on a phone held upright, the subjects are folded away until somebody asks for them. */
  get withResults(): boolean {
    const summary = this.#session()?.summary;
    return this.#withResults ?? (!this.#isNarrow() && !!summary && !isWithoutResults(summary));
  }

  get rows(): readonly SummaryPupil[] {
    const pupils = this.#session()?.summary.pupils ?? [];
    return this.#incomplete ? pupils.filter(({ id }) => this.#incomplete?.has(id)) : pupils;
  }

  get columns(): readonly Column[] {
    const summary = this.#session()?.summary;
    return summary ? columnsOf(summary, this.withResults) : [];
  }

  /** How many columns of each width there are, by the name of the custom property. */
  get sizes(): [name: string, count: string][] {
    const kinds = this.columns.map(({ kind }) => kind);
    const count = (...of: string[]): string => String(kinds.filter((kind) => of.includes(kind)).length);
    return [
      ['--_results', count('result')],
      ['--_counts', count('excused', 'unexcused', 'average')],
      ['--_levels', count('study', 'conduct', 'title')],
      ['--_proposals', count('promotion')],
    ];
  }

  showEverybody(): void {
    this.#incomplete = null;
  }

  toggleIncomplete(): void {
    const summary = this.#session()?.summary;
    this.#incomplete =
      this.#incomplete || !summary ? null : new Set(incompleteOf(summary).map(({ id }) => id));
    this.#update();
  }

  toggleResults(): void {
    this.#withResults = !this.withResults;
    this.#update();
  }
}

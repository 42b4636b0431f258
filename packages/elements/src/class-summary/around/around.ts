import type { ClassSummary } from '@lienthong/sdk';
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { adoptLate } from '../../grade-table/adopt-styles.ts';
import { lateStyles } from '../../grade-table/late.styles.ts';
import { liveStyles } from '../../grade-table/live/live.styles.ts';
import { explainError } from '../../grade-table/sources/explain.ts';
import { wordsOf } from '../../grade-table/words-of.ts';
import type { Language } from '../../shared/language.ts';
import type { StringOverrides } from '../../shared/strings.ts';
import type { SummaryController, Surroundings } from '../class-summary.controller.ts';
import type { SummaryGrid } from '../class-summary.grid.ts';
import type { ClassPeriodName } from '../class-summary.source.ts';
import type { SummarySession } from '../class-summary.session.ts';
import type { ClassSummaryDictionary } from '../class-summary.strings.ts';
import { aroundStrings, type BelowDictionary } from './around.strings.ts';
import { aroundStyles } from './around.styles.ts';
import { cellBar, saveLine } from './below.ts';
import { Keeping } from './keeping.ts';
import { SummaryLive } from './live.ts';
import { notes } from './notes.ts';

type Part = TemplateResult | typeof nothing;

/** What this asks of the element it stands in. */
export interface AroundHost {
  readonly element: LitElement;
  readonly summaries: SummaryController;
  readonly grid: SummaryGrid;
  t(): ClassSummaryDictionary;
  language(): Language;
  overrides(): readonly (StringOverrides | undefined)[];
  day(at: string): string;
  time(at: Date): string;
  problem(code: string): string;
  signIn(): (() => void) | undefined;
  /** Goes to the first cell that waits for a decision. */
  review(): void;
  announce(text: string): void;
  /** Puts the focus into the active cell. */
  focus(): void;
}

/**
 * What stands around the table of a summary page: the device that keeps what is not saved, and what colleagues change. A module
 * of its own that follows the first paint; without it entries are made, saved and refused all the same.
 */
export class Around implements ReactiveController, Surroundings {
  readonly #host: AroundHost;
  readonly #keeping: Keeping;
  readonly #live: SummaryLive;
  /** Cells that waited for a decision when it was last said. */
  #toReview = 0;

  constructor(host: AroundHost) {
    const { element, summaries } = host;
    this.#host = host;
    this.#keeping = new Keeping({
      sessions: () => summaries.sessions,
      load: () => {
        const { source } = summaries;
        return source ? (id, options) => source.load(...placeOf(id), options) : null;
      },
      take: (page: ClassSummary) => summaries.hold(page),
      explain: explainError,
      onChange: () => element.requestUpdate(),
    });
    this.#live = new SummaryLive({ ...host, t: () => this.#t });
    for (const styles of [lateStyles, liveStyles, aroundStyles]) adoptLate(element, styles);
    element.addController(this);
    summaries.surround(this);
  }

  hostUpdated(): void {
    this.#live.follow();
  }

  hostConnected(): void {
    this.#live.start();
  }

  hostDisconnected(): void {
    this.#live.stop();
  }

  get waitsElsewhere(): boolean {
    return this.#keeping.waitsElsewhere;
  }

  use(person: string): void {
    this.#keeping.use(person);
  }

  clear(person: string): void {
    this.#keeping.clear(person);
  }

  changed(session: SummarySession): void {
    this.#keeping.keeper?.note(session);
  }

  opened(session: SummarySession, page: ClassSummary): void {
    this.#keeping.keeper?.opened(session, page);
  }

  async written(): Promise<void> {
    await this.#keeping.keeper?.written();
  }

  wake(): void {
    void this.#keeping.keeper?.wake();
  }

  mayClose(session: SummarySession): boolean {
    return this.#keeping.mayClose(session);
  }

  onSaved(session: SummarySession, isChange: boolean): void {
    this.#live.onSaved(session, isChange);
    const { length } = session.toReview;
    if (session !== this.#host.summaries.session) return;
    if (length > this.#toReview) this.#host.announce(this.#t.toReview(length));
    this.#toReview = length;
  }

  /** Save line, what is at the cell, and what is not saved elsewhere. */
  render(session: SummarySession): TemplateResult {
    const { signIn, time, review } = this.#host;
    const t = this.#t;
    return html`${saveLine({
      ...{ session, t, time, signIn: signIn(), onNext: review },
      where: t.kept(this.#keeping.kept),
      news: this.#live.note,
    })}
    ${this.#bar(session)} ${this.#notes(session)}`;
  }

  #bar(session: SummarySession): Part {
    const { grid, problem, focus } = this.#host;
    const { active, kind } = grid;
    const pupil = active && session.pupil(active.pupilId);
    if (!pupil) return nothing;
    return cellBar({
      ...{ session, pupil, problem, t: this.#t, isInvalid: grid.isInvalid },
      cell: kind && session.cell(pupil.id, kind),
      onDecide: (keep) => {
        if (kind) session.decide(pupil.id, kind, keep);
        focus();
      },
    });
  }

  #notes(shown: SummarySession): Part {
    const { summaries, problem } = this.#host;
    const { keeper } = this.#keeping;
    return notes({
      ...{ shown, sessions: summaries.sessions, problem, t: this.#t },
      pending: keeper?.pending ?? [],
      unreadable: keeper?.unreadable ?? 0,
      onOpen: (id) => summaries.show(...placeOf(id)),
    });
  }

  get #t(): BelowDictionary {
    return { ...this.#host.t(), ...wordsOf(aroundStrings, this.#host) };
  }
}

/** Class and period of the id of a page. */
function placeOf(id: string): [classId: string, period: ClassPeriodName] {
  const [classId = '', period = ''] = id.split('/');
  return [classId, period as ClassPeriodName];
}

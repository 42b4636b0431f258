import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { renderMore } from '../paging/more.ts';
import { PagedList, type Page } from '../paging/paged-list.controller.ts';
import { stateSign } from '../shared/app-parts.ts';
import type { DeskWords } from './feeds.desk.ts';
import type { FeedsSource, FeedWindow } from './feeds.source.ts';

export interface LogView {
  day(value: string): string;
  time(value: string): string;
  problem(error: unknown): string;
  onClose(): void;
}

/** Owns the log of the hours before 8:00 and 17:00: all of them, or those that were missed. */
export class FeedLog {
  readonly #list: PagedList<FeedWindow, Page<FeedWindow>>;
  #source: FeedsSource | undefined;
  #missed = true;

  constructor(host: ReactiveControllerHost) {
    this.#list = new PagedList<FeedWindow, Page<FeedWindow>>(host, {
      load: async (cursor, signal) => {
        if (!this.#source?.windows) throw new Error('This source keeps no log.');
        const query = { cursor, limit: 50, ...(this.#missed && { missed: true as const }) };
        return this.#source.windows(query, { signal });
      },
      key: ({ feedId, day, closes }) => `${day} ${closes} ${feedId}`,
    });
  }

  open(source: FeedsSource, missed: boolean): void {
    this.#source = source;
    this.#missed = missed;
    void this.#list.start();
  }

  close(): void {
    this.#source = undefined;
    this.#list.reset();
  }

  render(t: DeskWords, view: LogView): TemplateResult {
    const { status, items, error } = this.#list;
    const again = (): void => {
      if (this.#source) this.open(this.#source, this.#missed);
    };
    return html`<section
      class="panel"
      aria-labelledby="log-title"
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Escape') view.onClose();
      }}
    >
      <div>
        <h3 class="subtitle" id="log-title" tabindex="-1">${t.log}</h3>
        <p class="hint">${t.logHint}</p>
      </div>
      <div class="buttons">
        <label>
          <input
            class="check"
            type="checkbox"
            .checked=${this.#missed}
            @change=${() => this.#source && this.open(this.#source, !this.#missed)}
          />
          ${t.missedOnly}
        </label>
        <button class="button quiet" type="button" @click=${view.onClose}>${t.close}</button>
      </div>
      ${
        status === 'failed'
          ? html`<div class="notice danger" role="alert">
              <p>${t.logFailed} ${view.problem(error)}</p>
              <button class="button" type="button" @click=${again}>${t.retry}</button>
            </div>`
          : status !== 'ready'
            ? html`<p class="status" role="status">${t.logLoading}</p>`
            : items.length === 0
              ? html`<p class="hint" role="status">${this.#missed ? t.nothingMissed : t.noWindows}</p>`
              : this.#table(items, t, view)
      }
    </section>`;
  }

  #table(items: readonly FeedWindow[], t: DeskWords, { day, time, problem }: LogView): TemplateResult {
    return html`<table class="schools">
        <caption class="visually-hidden">
          ${t.log}
        </caption>
        <thead>
          <tr>
            ${[t.window, t.label, t.result].map((each) => html`<th scope="col">${each}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${items.map(
            ({ day: of, closes, label, checkedAt }) =>
              html`<tr>
                <th scope="row">${t.before(closes.replace(/^0/, ''), day(of))}</th>
                <td>${label}</td>
                <td>
                  ${checkedAt ? t.readAt(time(checkedAt)) : html`<span class="state">${stateSign('stopped')}</span> <strong>${t.missed}</strong>`}
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
      ${this.#list.hasMore ? html`<div class="buttons">${renderMore({ list: this.#list, t, problem, onMore: () => void this.#list.more() })}</div>` : nothing}`;
  }
}

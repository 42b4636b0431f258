import type { GradebookSummary } from '@lienthong/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { adoptLate } from '../adopt-styles.ts';
import { columnLabel } from '../column-label.ts';
import type { PanelHost, TablePanel } from '../panel.ts';
import type { GradebookSession } from '../session.ts';
import { isTogether } from '../together/with-together.ts';
import { insightStyles } from './insight.styles.ts';
import { overviewStyles } from './overview.styles.ts';
import { line } from './picture.ts';
import { AT_ONCE, ProgressReader, progressOf, type Progress, type ProgressState } from './progress.ts';
import { progressStrings, type ProgressDictionary } from './progress.strings.ts';
import { wordsOf } from '../words-of.ts';

/** All gradebooks this person writes in, with what is missing; each is read only while the panel is open. */
export function createPanel(host: PanelHost): TablePanel {
  adoptLate(host.element, insightStyles);
  adoptLate(host.element, overviewStyles);
  const panel = new ProgressPanel(host);
  return {
    firstId: 'progress-title',
    onOpen: () => panel.open(),
    onClose: () => panel.stop(),
    render: (session) => panel.render(session),
  };
}

class ProgressPanel {
  readonly #host: PanelHost;
  #reader: ProgressReader | null = null;
  #shown = AT_ONCE;

  constructor(host: PanelHost) {
    this.#host = host;
  }

  open(): void {
    const { source } = this.#host.gradebooks;
    this.#shown = AT_ONCE;
    this.#reader = source && new ProgressReader(source, () => this.#host.update());
    this.#read();
  }

  stop(): void {
    this.#reader?.stop();
    this.#reader = null;
  }

  render(session: GradebookSession): TemplateResult {
    const t = this.#t;
    const own = this.#own();
    const more = Math.min(AT_ONCE, own.length - this.#shown);
    return html`<div class="overview-head">
        <h3 id="progress-title" tabindex="-1">${t.progressTitle}</h3>
        <button type="button" class="button quiet" @click=${() => this.#host.close()}>${t.closePanel}</button>
      </div>
      ${own.length === 0 ? html`<p>${t.progressAlone}</p>` : nothing}
      <div class="wide" tabindex="0" role="group" aria-labelledby="progress-title">
        <table class="overview books">
          <tbody>
            ${own.slice(0, this.#shown).map((summary) => this.#renderBook(summary, session))}
          </tbody>
        </table>
      </div>
      ${
        more > 0
          ? html`<div class="acts">
              <button type="button" class="button" @click=${() => this.#more()}>
                ${t.progressMore(more)}
              </button>
            </div>`
          : nothing
      }`;
  }

  #renderBook(summary: GradebookSummary, session: GradebookSession): TemplateResult {
    const t = this.#t;
    const { id, subjectName, className, term } = summary;
    const name = t.progressBook(subjectName, className, term);
    const isHere = id === session.id;
    const open = (): void => {
      this.#host.close();
      this.#host.gradebooks.pick(id);
    };
    // What is on screen is known better than any reading of it.
    const state: ProgressState = isHere
      ? { kind: 'here', progress: progressOf(session.sheet) }
      : (this.#reader?.state(id) ?? { kind: 'waiting' });
    return html`<tr>
      <th scope="row">
        ${
          isHere
            ? html`${name} <span class="hint">${t.progressHere}</span>`
            : html`<button type="button" class="button quiet small" @click=${open}>${name}</button>`
        }
      </th>
      ${this.#renderState(state, t)}
    </tr>`;
  }

  #renderState(state: ProgressState, t: ProgressDictionary): TemplateResult {
    if (state.kind === 'waiting') return html`<td colspan="3" class="hint">${t.progressReading}</td>`;
    if (state.kind === 'failed') return html`<td colspan="3">${this.#host.problem(state.error)}</td>`;
    const { pupils, columns, missing, held } = state.progress;
    const all = pupils * columns.length;
    return html`<td>${line(all - missing, missing, all)}</td>
      <td>${missing === 0 ? t.progressDone(held) : t.progressMissing(missing, held)}</td>
      <td class="hint lacks">${missing === 0 ? nothing : this.#columns(state.progress, t)}</td>`;
  }

  #columns({ columns }: Progress, t: ProgressDictionary): string {
    return columns
      .filter(({ missing }) => missing > 0)
      .map(({ column, missing }) => t.progressColumn(columnLabel(column, this.#host.t()), missing))
      .join(' · ');
  }

  get #t(): ProgressDictionary {
    return wordsOf(progressStrings, this.#host);
  }

  /** Those this person enters marks in; several classes in one table are counted in their own. */
  #own(): readonly GradebookSummary[] {
    return this.#host.gradebooks.summaries.filter(({ id, canEdit }) => canEdit && !isTogether(id));
  }

  #more(): void {
    this.#shown += AT_ONCE;
    this.#read();
    this.#host.update();
  }

  #read(): void {
    const here = this.#host.session()?.id;
    const wanted = this.#own().slice(0, this.#shown);
    void this.#reader?.read(wanted.filter(({ id }) => id !== here));
  }
}

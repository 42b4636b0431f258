import type { ClassPeriodName, SummaryPupil } from '@lienthong/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { wholeChoice } from '../shared/whole-choice.ts';
import { incompleteOf, isUnder58, tally } from './class-summary.columns.ts';
import type { SummaryController } from './class-summary.controller.ts';
import type { SummarySession } from './class-summary.session.ts';
import type { ClassSummaryDictionary } from './class-summary.strings.ts';
import type { SummaryView } from './class-summary.view.ts';

type Part = TemplateResult | typeof nothing;
const periods: readonly ClassPeriodName[] = ['term1', 'term2', 'year'];

export interface ToolbarProps {
  readonly summaries: SummaryController;
  readonly t: ClassSummaryDictionary;
  readonly view: SummaryView;
  readonly isWhyOpen: boolean;
  onWhy(): void;
  onPrint(): void;
}

/** Which class and when; below it, what is shown. */
export function toolbar({ summaries, view, t, ...props }: ToolbarProps): TemplateResult {
  const { classes, classId, period, session } = summaries;
  const name = session?.summary.className ?? classes.find(({ id }) => id === classId)?.name ?? '';
  return html`<div class="toolbar">
      <div class="heading">
        <h2>${t.title(name)}</h2>
        ${session ? html`<p class="status">${t.year(session.summary.schoolYear)}</p>` : nothing}
      </div>
      <div class="acts">
        ${classes.length > 1 ? classChoice(summaries, t) : nothing}
        <div class="periods" role="group" aria-label=${t.periodLabel}>
          ${periods.map(
            (each) =>
              html`<button
                type="button"
                class="button"
                aria-pressed=${each === period}
                @click=${() => summaries.show(classId, each)}
              >
                ${t.period(each)}
              </button>`,
          )}
        </div>
      </div>
    </div>
    ${
      session
        ? html`<div class="shows">
            ${toggle(t.showResults, view.withResults, 'results', () => view.toggleResults())}
            ${toggle(
              t.onlyMissing(incompleteOf(session.summary).length),
              view.onlyIncomplete,
              'missing',
              () => view.toggleIncomplete(),
            )}
            <button
              type="button"
              class="button quiet why"
              aria-expanded=${props.isWhyOpen}
              aria-controls="why"
              @click=${() => props.onWhy()}
            >
              ${t.why}
            </button>
            <button type="button" class="button quiet print" @click=${() => props.onPrint()}>
              ${t.print}
            </button>
          </div>`
        : nothing
    }`;
}

function classChoice(summaries: SummaryController, t: ClassSummaryDictionary): TemplateResult {
  // A class of another year, opened by the page, is not in the list.
  const shown = summaries.session?.summary;
  const { classes, classId } = summaries;
  const other =
    shown && !classes.some(({ id }) => id === shown.classId)
      ? [{ id: shown.classId, name: `${shown.className}, ${t.year(shown.schoolYear)}` }]
      : [];
  const all = [...other, ...classes];
  return html`<label class="class-choice">
    <span>${t.className}</span>
    ${wholeChoice(
      html`<select
        class="input"
        @change=${(event: Event) => summaries.show((event.target as HTMLSelectElement).value, summaries.period)}
      >
        ${all.map(({ id, name }) => html`<option value=${id} ?selected=${id === classId}>${name}</option>`)}
      </select>`,
      all.find(({ id }) => id === classId)?.name ?? '',
    )}
  </label>`;
}

function toggle(label: string, on: boolean, name: string, onChange: () => void): TemplateResult {
  return html`<label class="toggle">
    <input class="check" type="checkbox" name=${name} .checked=${on} @change=${onChange} />
    <span>${label}</span>
  </label>`;
}

/** How many have each level: for the teachers of the class alone. */
export function counts({ summary }: SummarySession, t: ClassSummaryDictionary): Part {
  const { pupils, studyLevels, conductLevels } = summary;
  if (pupils.length === 0) return nothing;
  const is58 = isUnder58(summary);
  const list = (title: string, levels: readonly string[], value: (pupil: SummaryPupil) => string | null) =>
    html`<div>
      <dt>${t.counts(title)}</dt>
      ${tally(levels, pupils.map(value)).map(
        ({ level, count }) =>
          html`<dd><span>${level === null ? t.noLevel : t.level(level)}</span> <b>${count}</b></dd>`,
      )}
    </div>`;
  return html`<dl class="counts">
    ${list(t.studyLong(is58), studyLevels, ({ study }) => study.value)}
    ${list(t.conductLong(is58), conductLevels, ({ conduct }) => conduct.value)}
  </dl>`;
}

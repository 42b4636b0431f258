import type { ClassPeriodName, SummaryPupil } from '@lienthong/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { wholeChoice } from '../shared/whole-choice.ts';
import { incompleteOf, isUnder58, tally } from './class-summary.columns.ts';
import type { SummaryController } from './class-summary.controller.ts';
import { lettersOf } from './class-summary.keys.ts';
import type { Cell, SummarySession } from './class-summary.session.ts';
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

export interface SaveLineProps {
  readonly session: SummarySession;
  readonly t: ClassSummaryDictionary;
  readonly signIn: (() => void) | undefined;
  time(at: Date): string;
  onNext(): void;
}

/** One line on where the entries are: being saved, saved at, or waiting and why. */
export function saveLine({ session, t, signIn, time, onNext }: SaveLineProps): TemplateResult {
  const toReview = session.toReview.length;
  const { failure, phase } = session;
  return html`<div class="save-line">
    <p class="status">${saveWords(session, t, time)}</p>
    ${
      failure?.kind === 'signIn' && signIn
        ? html`<button type="button" class="button quiet" @click=${signIn}>${t.signIn}</button>`
        : phase === 'away' || failure?.kind === 'resting'
          ? html`<button type="button" class="button quiet" @click=${() => session.flush()}>
              ${t.sendNow}
            </button>`
          : nothing
    }
    ${
      toReview > 0
        ? html`<p class="review">
            <span>${t.toReview(toReview)}</span>
            <button type="button" class="button quiet next" @click=${onNext}>${t.next}</button>
          </p>`
        : nothing
    }
  </div>`;
}

function saveWords(
  { waiting, phase, failure, savedAt }: SummarySession,
  t: ClassSummaryDictionary,
  time: (at: Date) => string,
): string {
  if (waiting === 0) return savedAt ? t.savedAt(time(savedAt)) : t.autosave;
  if (phase === 'soon' || phase === 'sending') return t.saving(waiting);
  if (failure?.kind === 'signIn') return t.expired(waiting);
  if (failure?.kind === 'resting') return t.resting(waiting);
  return t.away(waiting);
}

export interface CellBarProps {
  readonly session: SummarySession;
  readonly pupil: SummaryPupil;
  /** Of a cell that is entered. */
  readonly cell: Cell | null;
  readonly isInvalid: boolean;
  readonly t: ClassSummaryDictionary;
  problem(code: string): string;
  onDecide(keep: 'mine' | 'theirs'): void;
}

/** What there is to say of the cell and the pupil one is at. */
export function cellBar({ session, pupil, cell, t, ...props }: CellBarProps): TemplateResult {
  const { subjects } = session.summary;
  const subjectName = (code: string): string => subjects.find((each) => each.code === code)?.name ?? code;
  const hint = hintOf(session, t);
  const results = pupil.missing.filter(({ what }) => what === 'result');
  // More than a few subjects are counted, not listed.
  const listed = results.length > 3 ? pupil.missing.filter(({ what }) => what !== 'result') : pupil.missing;
  const list = [
    ...(results.length > 3 ? [t.gapResults(results.length)] : []),
    ...listed.map(({ what, period, subjectCode = '' }) => t.gap(what, period, subjectName(subjectCode))),
  ];
  return html`<div class="cell-bar">
    <p>
      <b>${pupil.fullName}</b>
      <span class="gaps">${list.length > 0 ? t.missing(list.join('; ')) : t.nothingMissing}</span>
    </p>
    ${trouble(cell, t, props)} ${hint ? html`<p class="status hint">${hint}</p>` : nothing}
  </div>`;
}

function trouble(
  cell: Cell | null,
  t: ClassSummaryDictionary,
  { isInvalid, problem, onDecide }: Pick<CellBarProps, 'isInvalid' | 'problem' | 'onDecide'>,
): Part {
  const valueText = (value: Cell['value']): string =>
    value === null ? t.empty : typeof value === 'number' ? String(value) : t.level(value);
  if (isInvalid) return html`<p class="error">${t.notNumber}</p>`;
  if (cell?.state === 'refused') {
    return html`<p class="error">${problem(cell.problem ?? '')}</p>
      <button type="button" class="button take-back" @click=${() => onDecide('theirs')}>
        ${t.takeBack}
      </button>`;
  }
  if (cell?.state !== 'conflict') return nothing;
  const { value, by } = cell.theirs ?? { value: null, by: null };
  return html`<p class="conflict-words">${t.conflict(valueText(value), by ?? '')}</p>
    <button type="button" class="button keep" @click=${() => onDecide('mine')}>
      ${t.keepMine(valueText(cell.value))}
    </button>
    <button type="button" class="button take" @click=${() => onDecide('theirs')}>
      ${t.takeTheirs(valueText(value))}
    </button>`;
}

/** How to enter something here, or why nothing is entered. */
function hintOf({ summary }: SummarySession, t: ClassSummaryDictionary): string {
  if (summary.lockedAt !== null) return '';
  if (!summary.canEdit) return t.readOnly;
  if (summary.period === 'year' && summary.yearConduct === 'computed') return t.yearComputed;
  return t.keys(lettersOf(summary.conductLevels, (level) => t.level(level)));
}

import { html, nothing, type TemplateResult } from 'lit';
import { columnLabel } from '../column-label.ts';
import { entryText } from '../entry.ts';
import { moreOf } from './more.ts';
import type { PlannedChange, PlannedProblem } from './plan.ts';
import type { FormProps } from './preview-form.ts';
import { whyNot } from './transfer-words.ts';

type Part = TemplateResult | typeof nothing;

/** Every bad cell with its place in the block, what stands there and why it is no mark. */
export function problemList(props: FormProps): Part {
  const { problems } = props.shown.plan;
  const { t, preview } = props;
  if (problems.length === 0) return nothing;
  return html`<div class="transfer-problems">
    <h4 id="transfer-problems">${t.problemsTitle(problems.length)}</h4>
    <div class="transfer-scroll" tabindex="0" role="group" aria-labelledby="transfer-problems">
      <ul>
        ${problems
          .slice(0, preview.linesShown)
          .map((problem) => html`<li>${problemLine(problem, props)}</li>`)}
      </ul>
      ${moreOf(problems.length, props)}
    </div>
  </div>`;
}

function problemLine(problem: PlannedProblem, props: FormProps): TemplateResult {
  const { host, session, t, table } = props;
  const { line, text, label, place } = problem;
  const column = label || (place ? columnLabel(session.sheet.column(place.col), table) : '');
  const go = (): void => {
    if (place) host.grid()?.goTo(place);
  };
  return html`<span>
      <b>${t.at(line, column)}</b>${text && html`: ${t.quoted(text)}`}. ${whyNot(problem, props)}
    </span>
    ${
      place
        ? html`<button
            type="button"
            class="button quiet"
            aria-label="${t.toCell}: ${t.at(line, column)}"
            @click=${go}
          >
            ${t.toCell}
          </button>`
        : nothing
    }`;
}

/** Old and new of each cell; those that replace a mark come first. */
export function changeList(props: FormProps): Part {
  const { changes } = props.shown.plan;
  const { t } = props;
  if (changes.length === 0) return nothing;
  const ordered = [
    ...changes.filter(({ kind }) => kind !== 'new'),
    ...changes.filter(({ kind }) => kind === 'new'),
  ];
  const replaces = ordered[0]?.kind !== 'new';
  return html`<details class="transfer-changes" ?open=${replaces}>
    <summary>${t.changesTitle(changes.length)}</summary>
    <div class="transfer-scroll" tabindex="0" role="group" aria-label=${t.changesTitle(changes.length)}>
      <table>
        <thead>
          <tr>
            <th scope="col">${t.pupil}</th>
            <th scope="col">${t.column}</th>
            <th scope="col">${t.before}</th>
            <th scope="col">${t.after}</th>
          </tr>
        </thead>
        <tbody>
          ${ordered.slice(0, MOST).map((change) => changeRow(change, props))}
        </tbody>
      </table>
      ${ordered.length > MOST ? html`<p class="hint">${t.andMore(ordered.length - MOST)}</p>` : nothing}
    </div>
  </details>`;
}

/** More than a person reads; all are written. */
const MOST = 200;

function changeRow(change: PlannedChange, { session: { sheet }, host, t, table }: FormProps): TemplateResult {
  const { place, entry, kind, rounded } = change;
  const { row, col } = place;
  const held = sheet.cell(row, col);
  const text = (shown: typeof entry): string => entryText(shown, sheet.kind(col), host.language()) || t.empty;
  return html`<tr class=${kind}>
    <th scope="row">${sheet.pupil(row).fullName ?? sheet.pupil(row).ordinal}</th>
    <td>${columnLabel(sheet.column(col), table)}</td>
    <td>${held.text ?? text(held.entry)}</td>
    <td><b>${text(entry)}</b>${rounded === null ? nothing : html` <small>(${rounded})</small>`}</td>
  </tr>`;
}

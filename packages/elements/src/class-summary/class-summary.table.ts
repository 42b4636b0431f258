import type { ClassPeriodName, ClassSummary, SummaryPupil } from '@lienthong/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { isField, isUnder58, type Column } from './class-summary.columns.ts';
import type { SummaryGrid } from './class-summary.grid.ts';
import type { Cell, SummarySession } from './class-summary.session.ts';
import type { ClassSummaryDictionary } from './class-summary.strings.ts';

export interface TableProps {
  readonly session: SummarySession;
  readonly grid: SummaryGrid;
  readonly rows: readonly SummaryPupil[];
  readonly columns: readonly Column[];
  readonly t: ClassSummaryDictionary;
  /** 7.5 → `7,5`. */
  mark(value: number): string;
}

type Part = TemplateResult | string | typeof nothing;

/** The page of the register: one line a pupil, the name always in sight. */
export function summaryTable(props: TableProps): TemplateResult {
  const { session, rows, columns, t, grid } = props;
  const { summary } = session;
  return html`<div class="scroller">
    <table
      role="grid"
      aria-label=${t.tableLabel(summary.className, t.period(summary.period))}
      @keydown=${grid.onKeydown}
    >
      <colgroup>
        <col class="col-number" />
        <col class="col-name" />
        ${columns.map(({ kind }) => html`<col class="col-${kind}" />`)}
      </colgroup>
      <thead>
        <tr>
          <th class="number" scope="col">${t.number}</th>
          <th class="name" scope="col">${t.name}</th>
          ${columns.map((column) => head(column, summary, t))}
        </tr>
      </thead>
      <tbody>
        ${repeat(
          rows,
          ({ id }) => id,
          (pupil) => line(pupil, props),
        )}
      </tbody>
    </table>
  </div>`;
}

/** What a column is called: short in its head, whole for readers and the cell's label. */
export function columnName(
  { kind, subject }: Column,
  summary: ClassSummary,
  t: ClassSummaryDictionary,
): string[] {
  const is58 = isUnder58(summary);
  switch (kind) {
    case 'result': {
      const { code = '', name = '' } = summary.subjects[subject ?? 0] ?? {};
      return [t.subjectShort(code, name), name];
    }
    case 'average':
      return [t.average, t.averageLong];
    case 'study':
      return [t.study(is58), t.studyLong(is58)];
    case 'conduct':
      return [t.conduct(is58), t.conductLong(is58)];
    case 'excused':
      return [`${t.absences} ${t.excused}`, t.excusedLong];
    case 'unexcused':
      return [`${t.absences} ${t.unexcused}`, t.unexcusedLong];
    case 'title':
      return [t.titleColumn, t.titleColumn];
    case 'promotion':
      return [t.promotion, t.promotionLong];
  }
}

function head(column: Column, summary: ClassSummary, t: ClassSummaryDictionary): TemplateResult {
  const [short, long] = columnName(column, summary, t);
  return html`<th class="mark ${column.kind}" scope="col" title=${long}>
    <span aria-hidden="true">${short}</span><span class="visually-hidden">${long}</span>
  </th>`;
}

function line(pupil: SummaryPupil, props: TableProps): TemplateResult {
  const { grid, columns } = props;
  const isActive = grid.active?.pupilId === pupil.id;
  return html`<tr class=${classMap({ current: isActive, fifth: pupil.ordinal % 5 === 0 })}>
    <td class="number">${pupil.ordinal}</td>
    <th class="name" scope="row">${pupil.fullName}</th>
    ${columns.map((column) => cell(pupil, column, isActive && grid.active?.key === column.key, props))}
  </tr>`;
}

function cell(pupil: SummaryPupil, column: Column, isActive: boolean, props: TableProps): TemplateResult {
  const { kind, key, editable } = column;
  const { session, grid } = props;
  // What was entered stays in sight also when the page was locked since.
  const held =
    isField(kind) && (editable || session.drafts.get(pupil.id)?.has(kind))
      ? session.cell(pupil.id, kind)
      : null;
  const low = kind === 'result' && isLow(pupil, column);
  const doing = held ? { [held.state]: true } : {};
  const changed = session.changed.has(`${pupil.id}/${kind}`);
  const classes = { mark: true, [kind]: true, locked: !editable, low, changed, active: isActive, ...doing };
  const go = (): void => grid.goTo(pupil.id, key);
  return html`<td
    class=${classMap(classes)}
    tabindex=${isActive && !editable ? '0' : nothing}
    aria-readonly=${editable ? nothing : 'true'}
    @click=${go}
  >
    ${held && editable && isActive ? field(pupil, column, held, props) : cellText(pupil, column, held, { ...props, period: session.summary.period })}
  </td>`;
}

/** Under 5 or not passed: a line under it, as in the register; never a colour. */
export function isLow({ results }: SummaryPupil, { subject }: Column): boolean {
  const value = results[subject ?? 0]?.value ?? null;
  return value === 'CD' || (typeof value === 'number' && value < 5);
}

/** What a cell says of a pupil; `held` is what was entered and may not be saved yet. */
export function cellText(
  pupil: SummaryPupil,
  column: Column,
  held: Cell | null,
  { t, mark, period }: Pick<TableProps, 't' | 'mark'> & { readonly period: ClassPeriodName },
): Part {
  const level = (value: string | null): Part => (value === null ? nothing : t.level(value));
  switch (column.kind) {
    case 'result': {
      const { value = null, exempt = false } = pupil.results[column.subject ?? 0] ?? {};
      if (exempt) return html`<abbr title=${t.exemptLong}>${t.exempt}</abbr>`;
      return value === null ? nothing : typeof value === 'number' ? mark(value) : t.passFail(value);
    }
    case 'average':
      return pupil.study.average === null ? nothing : mark(pupil.study.average);
    case 'study':
      return level(pupil.study.value);
    case 'conduct':
      return level(held ? (held.value as string | null) : pupil.conduct.value);
    case 'excused':
    case 'unexcused': {
      const count = held ? held.value : countOf(pupil, column.kind, period);
      return count === null ? nothing : String(count);
    }
    case 'title':
      return pupil.title?.value ? t.titleOf(pupil.title.value) : nothing;
    case 'promotion':
      return pupil.promotion?.value ? t.promotionOf(pupil.promotion.value) : nothing;
  }
}

/** Of a term as entered, though the other of the two may be missing; of the year the sum, once both terms are there. */
function countOf(
  { absences, records }: SummaryPupil,
  kind: 'excused' | 'unexcused',
  period: ClassPeriodName,
): number | null {
  if (period === 'year') return absences?.[kind] ?? null;
  return records.find((record) => record.period === period)?.[kind] ?? null;
}

function field(pupil: SummaryPupil, column: Column, held: Cell, props: TableProps): TemplateResult {
  const { session, grid, t } = props;
  const { summary } = session;
  const label = t.cellLabel(columnName(column, summary, t)[1] ?? '', pupil.fullName);
  const invalid = held.state === 'refused' || grid.isInvalid ? 'true' : nothing;
  if (column.kind !== 'conduct') {
    return html`<input
      class="cell-field"
      inputmode="numeric"
      autocomplete="off"
      maxlength="3"
      aria-label=${label}
      aria-invalid=${invalid}
      .value=${live(grid.text ?? String(held.value ?? ''))}
      @input=${(event: Event) => grid.type((event.target as HTMLInputElement).value)}
      @blur=${() => grid.commit()}
    />`;
  }
  // The first press stands in the cell, as everywhere in the table: a list that opens would take the next Enter.
  const stand = (event: MouseEvent): void => {
    const list = event.currentTarget as HTMLSelectElement;
    if (list.matches(':focus')) return;
    event.preventDefault();
    list.focus();
  };
  return html`<select
      class="cell-field"
      aria-label=${label}
      aria-invalid=${invalid}
      @mousedown=${stand}
      .value=${live(String(held.value ?? ''))}
      @change=${(event: Event) => grid.choose((event.target as HTMLSelectElement).value)}
    >
      <option value="" ?selected=${held.value === null} aria-label=${t.empty}></option>
      ${summary.conductLevels.map(
        (level) => html`<option value=${level} ?selected=${held.value === level}>${t.level(level)}</option>`,
      )}</select
    ><span class="chosen" aria-hidden="true"
      >${held.value === null ? nothing : t.level(String(held.value))}</span
    >`;
}

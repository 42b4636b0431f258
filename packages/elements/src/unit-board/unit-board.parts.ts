import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ContactReview, SiteState, SiteStatus } from './unit-board.source.ts';
import type { UnitBoardDictionary } from './unit-board.strings.ts';

export type BoardViewName = 'contacts' | 'sites';

export interface BoardView {
  readonly t: UnitBoardDictionary;
  dayTime(value: string): string;
}

/** One column: its heading and what stands in it, as text for the file and for the page. */
export interface Column<Row> {
  label: string;
  text(row: Row): string;
  /** What does not break where there is room for a table. */
  oneLine?: true;
}

export const siteStates: readonly SiteState[] = ['silent', 'stale', 'noSite', 'off', 'live'];
export const reviewStates = ['overdue', 'waiting', 'confirmed'] as const;

export function siteWords(state: SiteState, t: UnitBoardDictionary): string {
  return state === 'stale' ? t.staleSite : t[state];
}

function missingWords({ missing }: ContactReview, t: UnitBoardDictionary): string {
  return missing.length > 0 ? missing.map((gap) => t[`gap_${gap}`]).join(', ') : t.nothing;
}

export function reviewColumns({ t, dayTime }: BoardView): Column<ContactReview>[] {
  return [
    { label: t.state, text: ({ state }) => t[state] },
    { label: t.missing, text: (row) => missingWords(row, t) },
    { label: t.mailbox, text: ({ mailbox }) => mailbox ?? '' },
    { label: t.phone, text: ({ phone }) => phone ?? '', oneLine: true },
    { label: t.confirmedAt, text: ({ confirmedAt }) => (confirmedAt ? dayTime(confirmedAt) : t.never) },
    {
      label: t.reminded,
      text: ({ reminders }) => {
        const last = reminders.at(-1);
        return last ? dayTime(last.at) : t.never;
      },
    },
  ];
}

export function siteColumns({ t, dayTime }: BoardView): Column<SiteStatus>[] {
  const feed = (of: 'department' | 'ward') => (row: SiteStatus) => {
    // Of a unit that does not report, nothing is known.
    if (row.lastHeartbeatAt === null) return '';
    const { fresh, lastSuccessAt } = row.feeds[of];
    if (lastSuccessAt === null) return t.neverShown;
    return fresh ? t.fresh(dayTime(lastSuccessAt)) : t.since(dayTime(lastSuccessAt));
  };
  return [
    { label: t.state, text: ({ state }) => siteWords(state, t) },
    { label: t.department, text: feed('department') },
    { label: t.ward, text: feed('ward') },
    { label: t.lastSeen, text: ({ lastHeartbeatAt }) => (lastHeartbeatAt ? dayTime(lastHeartbeatAt) : '') },
    { label: t.website, text: ({ origin }) => origin ?? '' },
  ];
}

const signs: Readonly<Record<string, string>> = {
  ...{ overdue: '!', waiting: '○', confirmed: '✓' },
  ...{ silent: '!', stale: '!', noSite: '○', off: '–', live: '✓' },
};

/** A table that becomes a list of facts where it is narrow. */
export function renderTable<Row extends ContactReview | SiteStatus>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  caption: string,
  t: UnitBoardDictionary,
): TemplateResult {
  return html`<div class="scroll" role="region" aria-label=${caption} tabindex="0">
    <table>
      <caption class="visually-hidden">
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t.unit}</th>
          ${columns.map(({ label }) => html`<th scope="col">${label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${repeat(
          rows,
          ({ schoolId }) => schoolId,
          (row) =>
            html`<tr>
              <th scope="row">
                ${row.schoolName}<span class="muted">${row.schoolCode}, ${row.authorityName}</span>
              </th>
              ${columns.map(({ label, text, oneLine }, index) =>
                index === 0
                  ? html`<td data-label=${label}>
                      <span class="sign strong" data-sign=${signs[row.state] ?? ''}>${text(row)}</span>
                    </td>`
                  : html`<td class=${oneLine ? 'one-line' : nothing} data-label=${label}>${text(row)}</td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { adoptLate } from '../adopt-styles.ts';
import type { Grid } from '../grid.ts';
import type { PanelHost, TablePanel } from '../panel.ts';
import type { GradebookSession } from '../session.ts';
import { hintList } from './hint-list.ts';
import { insightStyles } from './insight.styles.ts';
import { overviewParts } from './overview-parts.ts';
import { overviewStyles } from './overview.styles.ts';
import { narrowOverview } from './narrow-overview.styles.ts';
import { overviewStrings } from './overview.strings.ts';
import { compare, talliedCols, tallyOf, type Tally } from './tally.ts';
import { shownRows } from '../shown-rows.ts';
import { wordsOf } from '../words-of.ts';

/** The class at a glance, for the teacher alone: spread, completeness, what is provisional, what may be typed wrong. */
export function createPanel(host: PanelHost): TablePanel {
  adoptLate(host.element, insightStyles);
  adoptLate(host.element, overviewStyles);
  adoptLate(host.element, narrowOverview);
  return {
    firstId: 'overview-title',
    render(session) {
      const grid = host.grid();
      return grid ? overview(session, grid, host) : nothing;
    },
  };
}

function overview(session: GradebookSession, grid: Grid, host: PanelHost): TemplateResult {
  const { sheet } = session;
  const t = wordsOf(overviewStrings, host);
  const order = shownRows(grid);
  const tallies = talliedCols(sheet).map((col) => tallyOf(sheet, col, order));
  const parts = overviewParts({ session, grid, host, t, tallies });
  return html`<div class="overview-head">
      <h3 id="overview-title" tabindex="-1">
        ${t.overviewTitle(sheet.book.subjectName, sheet.book.className)}
      </h3>
      <p class="hint">${t.overviewPrivate}</p>
      <button type="button" class="button quiet" @click=${() => host.close()}>${t.closePanel}</button>
    </div>
    <div class="overview-body">
      ${parts.columns()}
      <div class="overview-side">
        ${results(tallies).map((tally) => parts.levels(tally))}
        ${comparison(session, tallies, parts.comparison)}
      </div>
    </div>
    ${hintList(session, grid, host, t)}
    ${tallies.some(({ isScore, count }) => isScore && count > 0) ? parts.bands() : nothing}`;

  function results(all: readonly Tally[]): readonly Tally[] {
    return all.filter(({ col, isScore, count }) => col >= sheet.colCount && isScore && count > 0);
  }
}

type Compared = ReturnType<typeof overviewParts>['comparison'];

function comparison({ sheet }: GradebookSession, tallies: readonly Tally[], draw: Compared): unknown {
  const midTerm = sheet.colOf('gk');
  const final = sheet.colOf('ck');
  if (midTerm === undefined || final === undefined) return nothing;
  const compared = compare(sheet, midTerm, final);
  const before = tallies.find(({ col }) => col === midTerm);
  const after = tallies.find(({ col }) => col === final);
  return compared && before && after ? draw(compared, before, after) : nothing;
}

import { html, nothing, type TemplateResult } from 'lit';
import { valueText } from '../entry.ts';
import type { Grid } from '../grid.ts';
import { heldIn, heldOf } from '../held.ts';
import type { PanelHost } from '../panel.ts';
import type { GradebookSession } from '../session.ts';
import type { OverviewDictionary } from './overview.strings.ts';
import { givenName } from './phrases.ts';
import { bars, line } from './picture.ts';
import { BANDS, type Comparison, type Tally } from './tally.ts';
import { pupilName, shortName } from './names.ts';

export interface OverviewContext {
  readonly session: GradebookSession;
  readonly grid: Grid;
  readonly host: PanelHost;
  readonly t: OverviewDictionary;
  readonly tallies: readonly Tally[];
}

/** The parts of the overview; each picture stands in the row of a table that says the same in figures. */
export function overviewParts({ session, grid, host, t, tallies }: OverviewContext) {
  const { sheet } = session;
  const name = (col: number): string => shortName(host, grid, col);
  const figure = (tenths: number | null): string =>
    tenths === null ? '' : valueText(tenths, host.language());
  const short = (tenths: number | null): string =>
    tenths === null ? '' : valueText(Math.round(tenths), host.language(), { short: true });
  const heldAt = (col: number) => (col < sheet.colCount ? heldOf(sheet.kind(col)) : heldIn(sheet.book));
  const highest = Math.max(1, ...tallies.flatMap((tally) => tally.bars));
  const hasScore = tallies.some(({ isScore, count }) => isScore && count > 0);

  const isPrimary = sheet.book.scoring === 'level' || sheet.book.scoring === 'traits';
  /** What is counted as low, by what a column holds. */
  const lowOf = ({ isScore, count }: Tally): string => {
    if (isScore && count > 0) return t.overLow;
    return isPrimary ? t.overLowLevel(false) : t.overLowComment;
  };

  /** Over all columns. */
  function low(): string {
    if (isPrimary) return t.overLowLevel(hasScore);
    return hasScore ? t.overLow : t.overLowComment;
  }

  function columns(): TemplateResult {
    return html`<div class="wide" tabindex="0" role="group" aria-labelledby="overview-title">
      <table class="overview columns">
        <thead>
          <tr>
            <th scope="col">${t.overColumn}</th>
            <th scope="col">${hasScore ? t.overSpread : t.overSpreadLevels}</th>
            ${hasScore ? html`<th scope="col" class="figure">${t.overMean}</th>` : nothing}
            <th scope="col" class="figure">${low()}</th>
            <th scope="col" class="figure">${t.overCount}</th>
            <th scope="col"><span class="visually-hidden">${t.overUntilHead(heldIn(sheet.book))}</span></th>
          </tr>
        </thead>
        <tbody>
          ${tallies.map(row)}
        </tbody>
      </table>
    </div>`;
  }

  function row(tally: Tally): TemplateResult {
    const provisional = tally.hollow.reduce((sum, count) => sum + count, 0);
    return html`<tr class=${provisional > 0 ? 'provisional' : ''}>
      <th scope="row">${name(tally.col)}</th>
      <td class="spread">${spread(tally)}</td>
      ${hasScore ? html`<td class="figure" data-what=${t.overMean}>${figure(tally.mean)}</td>` : nothing}
      <td class="figure" data-what=${lowOf(tally)}>${tally.count > 0 ? tally.low : ''}</td>
      <td class="figure" data-what=${t.overCount}>${t.overOf(tally.count - provisional, sheet.rowCount)}</td>
      <td class="next">${next(tally)}</td>
    </tr>`;
  }

  function spread(tally: Tally): unknown {
    const { isScore, letters, lowest, median, highest: top } = tally;
    if (tally.count === 0) return html`<span class="hint">${t.overNothing(heldAt(tally.col))}</span>`;
    if (!isScore) {
      return letters.map(
        ([letter, count]) =>
          html`<span class="by-letter"
            >${line(count, 0, sheet.rowCount)}
            ${t.overLetters(valueText(letter, host.language()), count)}</span
          >`,
      );
    }
    return html`${bars(tally.bars, tally.hollow, highest)}
      <span class="hint">${t.overSpreadWords(short(lowest), short(median), short(top))}</span>`;
  }

  /** To the next pupil without a mark, after the cursor and around. */
  function next({ col, missing }: Tally): unknown {
    if (col >= sheet.colCount) return nothing;
    const here = grid.place?.row ?? -1;
    const row = missing.find((each) => each > here) ?? missing[0];
    if (row === undefined) return nothing;
    const pupil = pupilName(grid, row);
    return html`<button
      type="button"
      class="button quiet small"
      aria-label=${t.overUntilLabel(givenName(pupil), pupil, name(col), heldAt(col))}
      @click=${() => grid.goTo({ row, col })}
    >
      ${t.overUntil(givenName(pupil))}
    </button>`;
  }

  /** `8,0 trở lên`, `6,5–7,9`, …, `dưới 3,5`. */
  function band(at: number): string {
    const from = BANDS[at] ?? 0;
    const above = BANDS[at - 1];
    if (from === 0) return t.overUnder(figure(above ?? 0));
    return t.overBand(figure(from), above === undefined ? '' : figure(above - 1));
  }

  function levels({ col, bands: official, provisional }: Tally): TemplateResult {
    const most = Math.max(1, ...BANDS.map((_, at) => (official[at] ?? 0) + (provisional[at] ?? 0)));
    const isOpen = provisional.some((count) => count > 0);
    return html`<table class="levels">
      <caption>
        ${t.overLevels(name(col))}
        ${isOpen ? html`<span class="hint">${t.overProvisionalNote}</span>` : nothing}
      </caption>
      <tbody>
        ${BANDS.map((_, at) => {
          const open = provisional[at] ?? 0;
          return html`<tr>
            <th scope="row">${band(at)}</th>
            <td class="figure">${official[at] ?? 0}</td>
            <td>${line(official[at] ?? 0, open, most)}</td>
            <td>${open > 0 ? html`<i>${t.overProvisional(open)}</i>` : nothing}</td>
          </tr>`;
        })}
      </tbody>
    </table>`;
  }

  function comparison(compared: Comparison, before: Tally, after: Tally): TemplateResult {
    const { both, meanBefore, meanAfter, higher, lower, same, far } = compared;
    const top = Math.max(...before.bars, ...after.bars);
    return html`<figure class="compared">
      <figcaption><b>${t.overComparison}</b></figcaption>
      <div class="pair">
        <span>${name(before.col)} ${bars(before.bars, [], top)}</span>
        <span>${name(after.col)} ${bars(after.bars, [], top)}</span>
      </div>
      <p>
        ${t.overCompared(both, figure(meanBefore), figure(meanAfter))} ${t.overMoved(higher, lower, same)}
        ${far > 0 ? t.overFar(far) : nothing}
      </p>
    </figure>`;
  }

  function bands(): TemplateResult {
    const scores = tallies.filter(({ isScore, count }) => isScore && count > 0);
    return html`<details>
      <summary>${t.overBands}</summary>
      <div class="wide" tabindex="0" role="group" aria-label=${t.overBands}>
        <table class="overview">
          <thead>
            <tr>
              <th scope="col">${t.overColumn}</th>
              ${BANDS.map((_, at) => html`<th scope="col" class="figure">${band(at)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${scores.map(
              (tally) =>
                html`<tr>
                  <th scope="row">${name(tally.col)}</th>
                  ${BANDS.map(
                    (_, at) =>
                      html`<td class="figure">${(tally.bands[at] ?? 0) + (tally.provisional[at] ?? 0)}</td>`,
                  )}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>`;
  }

  return { columns, levels, comparison, bands };
}

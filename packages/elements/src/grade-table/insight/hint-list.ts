import { html, nothing, type TemplateResult } from 'lit';
import { valueText } from '../entry.ts';
import type { Grid } from '../grid.ts';
import type { PanelHost } from '../panel.ts';
import type { GradebookSession } from '../session.ts';
import { hintsOf, type PlacedHint } from './hint-book.ts';
import { hintWords } from './hint-words.ts';
import { hintsStrings } from './hints.strings.ts';
import type { OverviewDictionary } from './overview.strings.ts';
import { shownRows } from '../shown-rows.ts';
import { wordsOf } from '../words-of.ts';
import { pupilName, shortName } from './names.ts';

/** More than this is no help any more. */
const LISTED = 12;

/** What may be typed wrong, over the whole class; each is looked at or waved away. */
export function hintList(
  session: GradebookSession,
  grid: Grid,
  host: PanelHost,
  t: OverviewDictionary,
): TemplateResult | typeof nothing {
  if (!session.sheet.kinds.includes('mark')) return nothing;
  const hints = hintsOf(session).all(shownRows(grid));
  return html`<section class="hints" aria-labelledby="hints-title">
    <h4 id="hints-title" tabindex="-1">${t.overHints}</h4>
    ${
      hints.length === 0
        ? html`<p>${t.overNoHints}</p>`
        : html`<ul>
            ${hints.slice(0, LISTED).map((hint) => item(hint, session, grid, host))}
          </ul>`
    }
    ${hints.length > LISTED ? html`<p class="hint">${t.overHintsMore(hints.length - LISTED)}</p>` : nothing}
  </section>`;
}

function item(hint: PlacedHint, session: GradebookSession, grid: Grid, host: PanelHost): TemplateResult {
  const t = wordsOf(hintsStrings, host);
  const { row, col } = hint;
  const of = t.hintOf(pupilName(grid, row), shortName(host, grid, col));
  const act = (label: string, run: () => void): TemplateResult =>
    html`<button type="button" class="button quiet small" aria-label="${label}: ${of}" @click=${run}>
      ${label}
    </button>`;
  const dismiss = (): void => {
    hintsOf(session).dismiss(hint);
    host.update();
    // The button is gone with its line: the list keeps the focus.
    host.element.shadowRoot?.getElementById('hints-title')?.focus();
  };
  const mark = valueText(hint.value, host.language(), { short: true });
  return html`<li>
    <p><b>${of}</b> ${hintWords(hint, t, host.language())}</p>
    <div class="acts">
      ${
        hint.rule === 'refused' && !session.isReadOnly(row, col)
          ? act(t.hintWrite(mark), () => session.write({ row, col }, { state: 'value', value: hint.value }))
          : nothing
      }
      ${act(t.hintGo, () => grid.goTo({ row, col }))} ${act(t.hintRight, dismiss)}
    </div>
  </li>`;
}

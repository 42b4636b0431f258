import { html, type TemplateResult } from 'lit';
import type { ContactReviewsPage, SiteStatusPage } from './unit-board.source.ts';
import type { UnitBoardDictionary } from './unit-board.strings.ts';

/** How many units confirmed their contacts. */
export function renderReviewCounts(
  { confirmed, units, overdue, incomplete }: ContactReviewsPage['counts'],
  t: UnitBoardDictionary,
  n: (value: number) => string,
): TemplateResult {
  return html`<p class="strong counts">
    ${t.contactCounts(n(confirmed), n(units), n(overdue), n(incomplete))}
  </p>`;
}

/** How many websites are live, and what the figures rest on. */
export function renderSiteCounts(
  { live, units, stale, silent, off, noSite }: SiteStatusPage['counts'],
  t: UnitBoardDictionary,
  n: (value: number) => string,
): TemplateResult {
  return html`<p class="strong counts">
      ${t.siteCounts(n(live), n(units), n(stale), n(silent), n(off), n(noSite))}
    </p>
    <p class="muted">${t.offHint} ${t.proofHint}</p>`;
}

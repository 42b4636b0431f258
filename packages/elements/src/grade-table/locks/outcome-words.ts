import { html, nothing, type TemplateResult } from 'lit';
import type { Outcome } from './choice.ts';
import type { LocksDictionary } from './locks.strings.ts';

/** What stands open of a choice, what it lacks, and what is locked already. */
export function outcomeWords({ open, locked, lacking }: Outcome, t: LocksDictionary): TemplateResult {
  if (open.columns + locked.columns === 0) return html`<p>${t.nothing}</p>`;
  const lacks = open.blank + open.awaiting > 0;
  return html`<p>
      ${open.columns > 0 ? t.open(open.columns, open.books) : t.openNone}
      ${lacks ? html`<b>${t.lack(open.blank, open.awaiting, lacking.length)}</b>` : open.columns > 0 ? t.complete : nothing}
    </p>
    ${locked.columns > 0 ? html`<p>${t.locked(locked.columns, locked.books)}</p>` : nothing}`;
}

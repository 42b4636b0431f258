import { html, nothing, type TemplateResult } from 'lit';
import type { OriginNote } from '@lienthong/sdk';
import type { Done } from './site-keys.actions.ts';
import type { SiteKeysDictionary } from './site-keys.strings.ts';

/** What was done last, in one sentence, and what there is to know about the addresses. */
export interface Outcome {
  text: string;
  notes: readonly OriginNote[];
}

export function outcomeOf(
  { action, siteKeys: [first, replaced], notes }: Done,
  t: SiteKeysDictionary,
  dayTime: (value: string) => string,
): Outcome {
  const label = first?.label ?? '';
  const overlaps = replaced?.state === 'ending' && replaced.endsAt;
  const text = {
    created: t.doneCreated(label),
    changed: t.doneChanged(label),
    replaced: overlaps ? t.doneReplaced(dayTime(overlaps)) : t.doneReplacedNow,
    revoked: t.doneRevoked(label),
  }[action];
  return { text, notes };
}

export function renderOutcome(outcome: Outcome | undefined, t: SiteKeysDictionary): TemplateResult {
  return html`<div role="status">
    ${
      outcome
        ? html`<div class="notice success done" tabindex="-1">
            <div class="notes">
              <p>${outcome.text}</p>
              ${outcome.notes.map((note) => html`<p class="hint">${noteText(note, t)}</p>`)}
            </div>
          </div>`
        : nothing
    }
  </div>`;
}

function noteText({ code, given, origin }: OriginNote, t: SiteKeysDictionary): string {
  return code === 'scheme_assumed' || code === 'path_removed' ? t[code](given, origin) : t[code](origin);
}

export function renderSkeleton(t: SiteKeysDictionary): TemplateResult {
  const key = html`<div class="key" aria-hidden="true">
    <span class="skeleton title"></span><span class="skeleton line"></span><span class="skeleton line"></span>
  </div>`;
  return html`<p class="visually-hidden" role="status">${t.loading}</p>
    ${key}${key}`;
}

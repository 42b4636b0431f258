import { html, nothing, type TemplateResult } from 'lit';
import { deadlineLine, sign, whoActs } from '../documents/documents.parts.ts';
import type { Compose, ComposeView } from './document-desk.compose.ts';

/** The document as units will read it, and how many they are: the last look before it cannot be changed. */
export function renderPreview(compose: Compose, view: ComposeView): TemplateResult {
  const { t } = view;
  const { draft, uploads, count } = compose;
  const {
    number,
    kind,
    abstract,
    issuedOn,
    urgency,
    deadlineDay,
    deadlineTime,
    expects,
    to,
    levels,
    replaces,
  } = draft;
  const who = whoActs({ actors: { roles: [...draft.roles], text: draft.actors.trim() || null } }, t);
  const at = deadlineTime ? `${deadlineDay}T${deadlineTime}:00+07:00` : null;
  const deadline = deadlineDay ? { day: deadlineDay, at } : null;
  const names = {
    all: t.optionAll,
    levels: levels.map((level) => t.level(level)).join(', '),
    chosen: t.toChosen,
  };
  return html`<section class="preview" aria-labelledby="preview-title">
    <h4 id="preview-title" class="label" tabindex="-1">${t.previewTitle}</h4>
    <div class="document unread">
      <p class="line">
        ${urgency === 'normal' ? nothing : html`<span class="mark urgency ${urgency}">${t.urgency(urgency)}</span>`}
        <span class="number">${number}</span>
        <span class="from"
          >${[t.kind(kind), view.issuer, view.day(issuedOn)].filter(Boolean).join(' · ')}</span
        >
      </p>
      <p class="abstract">${abstract}</p>
      <ul class="facts">
        ${deadlineLine({ deadline, toAct: true }, view)} ${who ? html`<li>${t.mustAct(who)}</li>` : nothing}
        <li>${t.expects(expects)}</li>
      </ul>
      ${replaces ? html`<p class="hint">${t.replacing(replaces.number)}</p>` : nothing}
      ${
        uploads.items.length > 0
          ? html`<ul>
              ${uploads.items.map(
                ({ file }) =>
                  html`<li class="mark">
                    ${sign('file')}${file.name} <span class="hint">${view.fileSize(file.size)}</span>
                  </li>`,
              )}
            </ul>`
          : nothing
      }
    </div>
    <p>
      <strong>${t.previewTo(names[to], count === undefined ? '' : view.number(count))}</strong>
      ${to === 'chosen' ? html`<span class="hint">${draft.chosen.map(({ name }) => name).join('; ')}</span>` : nothing}
    </p>
  </section>`;
}

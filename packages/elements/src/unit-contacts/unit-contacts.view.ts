import { html, nothing, type TemplateResult } from 'lit';
import { lines, type Line } from './unit-contacts.draft.ts';
import type { ContactPerson, UnitContacts } from './unit-contacts.source.ts';
import type { UnitContactsDictionary } from './unit-contacts.strings.ts';

export interface ContactsView {
  readonly contacts: UnitContacts;
  readonly t: UnitContactsDictionary;
  day(value: string): string;
  dayTime(value: string): string;
}

/** Reviews that wait for the unit, with when it was reminded. */
export function renderReviews({ contacts, t, day, dayTime }: ContactsView): TemplateResult[] {
  return contacts.reviews
    .filter(({ state }) => state !== 'confirmed')
    .map(({ authorityName, name, reviewBy, state, reminders }) => {
      const last = reminders.at(-1);
      const sentence = state === 'overdue' ? t.reviewLate : t.review;
      return html`<div class="notice ${state === 'overdue' ? 'danger' : 'warning'} review">
        <p>
          ${sentence(authorityName, name, day(reviewBy))} ${last ? t.reminded(dayTime(last.at)) : nothing}
        </p>
      </div>`;
    });
}

export function renderMissing({ contacts, t }: ContactsView): TemplateResult {
  if (contacts.missing.length === 0) return html`<p class="complete">${t.complete}</p>`;
  return html`<div class="missing">
    <p><strong>${t.missing}</strong></p>
    <ul>
      ${contacts.missing.map((gap) => html`<li>${t[`gap_${gap}`]}</li>`)}
    </ul>
  </div>`;
}

export function renderContacts(view: ContactsView): TemplateResult {
  const { contacts, t } = view;
  return html`<section class="facts" aria-labelledby="unit">
      <h3 class="group" id="unit">${t.unit}</h3>
      <dl>${lines.map((line) => renderLine(line, view))}</dl>
    </section>
    <section aria-labelledby="people">
      <h3 class="group" id="people">${t.people}</h3>
      ${
        contacts.people.length === 0
          ? html`<p class="muted">${t.noPeople}</p>`
          : html`<ul>
              ${contacts.people.map((person) => renderPerson(person, t))}
            </ul>`
      }
      <p class="hint">${t.privacy}</p>
    </section>
    ${renderWhen(view)}`;
}

function renderLine(line: Line, { contacts, t }: ContactsView): TemplateResult {
  const value = contacts[line];
  const kind = contacts.mailboxKind;
  return html`<div>
    <dt>${t[line]}</dt>
    <dd>
      ${value === null ? html`<span class="muted">${t.none}</span>` : value}
      ${line === 'mailbox' && kind === 'official' ? html`<span class="tag">${t.official}</span>` : nothing}
      ${
        line === 'mailbox' && kind === 'private'
          ? html`<span class="tag private">${t.private}</span>
              <span class="hint">${t.privateHint(contacts.domains.join(', '))}</span>`
          : nothing
      }
      ${contacts.publicParts.includes(line) && value !== null ? html`<span class="tag">${t.public}</span>` : nothing}
    </dd>
  </div>`;
}

export function renderPerson(person: ContactPerson, t: UnitContactsDictionary): TemplateResult {
  // A number stays in one piece at the end of a line.
  const reach = [person.phone?.replaceAll(' ', '\u00a0'), person.email].filter(Boolean).join(' · ');
  return html`<li class="person">
    <strong>${person.name}</strong>, ${person.title ?? t[person.duty]}
    ${person.public ? html`<span class="tag">${t.public}</span>` : nothing}
    <span class="muted">${reach}</span>
  </li>`;
}

function renderWhen({ contacts, t, dayTime }: ContactsView): TemplateResult {
  const { confirmedAt, confirmedBy, changedSinceConfirmed, updatedAt, updatedBy } = contacts;
  return html`<p class="muted when">
    ${confirmedAt ? t.confirmed(dayTime(confirmedAt), confirmedBy ?? '') : t.neverConfirmed}
    ${changedSinceConfirmed ? t.changedSince : nothing}
    ${updatedAt ? t.updated(dayTime(updatedAt), updatedBy ?? '') : nothing}
  </p>`;
}

interface ActionsView {
  readonly contacts: UnitContacts;
  readonly t: UnitContactsDictionary;
  readonly confirming: boolean;
  /** Why it was not confirmed or not saved. */
  readonly failure: string | undefined;
  onConfirm(): void;
  onEdit(): void;
}

/** What this person may do with the directory. */
export function renderActions({
  contacts: { canConfirm, canEdit, version },
  t,
  confirming,
  failure,
  onConfirm,
  onEdit,
}: ActionsView): TemplateResult {
  return html`<div role="alert">${failure ? html`<p class="error">${failure}</p>` : nothing}</div>
    <div class="acts">
      ${
        canConfirm && version > 0
          ? html`<button
              class="button primary confirm"
              type="button"
              aria-disabled=${confirming ? 'true' : nothing}
              @click=${onConfirm}
            >
              ${confirming ? t.confirming : t.confirm}
            </button>`
          : nothing
      }
      ${canEdit ? html`<button class="button edit" type="button" @click=${onEdit}>${t.edit}</button>` : nothing}
    </div>`;
}

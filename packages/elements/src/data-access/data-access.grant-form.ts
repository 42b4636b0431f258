import type { GrantableApp } from '@lienthong/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { contact, link, row } from '../shared/app-parts.ts';
import { scopeWords } from '../shared/app-words.ts';
import type { Language } from '../shared/language.ts';
import type { GrantForm } from './data-access.grant.controller.ts';
import { today, type DraftIssue } from './data-access.model.ts';
import type { ClassChoice } from './data-access.source.ts';
import type { DataAccessDictionary } from './data-access.strings.ts';

/** What the form needs of the element that draws it. */
export interface GrantFormView {
  form: GrantForm;
  t: DataAccessDictionary;
  language: Language;
  day(value: string): string;
  problem(error: unknown): string;
  /** The app has a grant that is not over. */
  isLetIn(appId: string): boolean;
  onSubmit(event: Event): void;
  onCancel(): void;
  onRetry(): void;
}

const places: Record<DraftIssue, 'app' | 'scopes' | 'classes' | 'from' | 'until'> = {
  noApp: 'app',
  noScope: 'scopes',
  noClass: 'classes',
  fromMissing: 'from',
  fromPast: 'from',
  untilMissing: 'until',
  untilPast: 'until',
  untilBeforeFrom: 'until',
};

export function renderGrantForm(view: GrantFormView): TemplateResult | typeof nothing {
  const { form, t } = view;
  const { offer } = form;
  if (offer.state === 'closed') return nothing;
  return html`<form
    class="panel"
    novalidate
    aria-labelledby="grant-title"
    @submit=${view.onSubmit}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key === 'Escape' && !form.write.sending) view.onCancel();
    }}
  >
    <h3 class="subtitle" id="grant-title" tabindex="-1">${t.grantTitle}</h3>
    ${body(view)}
  </form>`;
}

function body(view: GrantFormView): TemplateResult {
  const { form, t } = view;
  const { offer } = form;
  const cancel = html`<button class="button" type="button" @click=${() => view.onCancel()}>
    ${t.cancel}
  </button>`;
  if (offer.state === 'failed') {
    return html`<div class="notice danger" role="alert">
        <p>${t.grantUnreachable} ${view.problem(offer.error)}</p>
        <button class="button" type="button" @click=${() => view.onRetry()}>${t.retry}</button>
      </div>
      <div class="buttons">${cancel}</div>`;
  }
  if (offer.state !== 'ready') {
    return html`<p class="status" role="status">${t.grantLoading}</p>
      <div class="buttons">${cancel}</div>`;
  }
  if (offer.options.apps.length === 0) {
    return html`<div class="notice"><p>${t.noApps}</p></div>
      <div class="buttons">${cancel}</div>`;
  }
  if (offer.options.apps.every(({ id }) => view.isLetIn(id))) {
    return html`<div class="notice"><p>${t.allLetIn}</p></div>
      <div class="buttons">${cancel}</div>`;
  }
  const { app, write } = form;
  return html`${apps(offer.options.apps, view)}
    ${
      app
        ? html`${about(app, view)} ${scopes(app, view)} ${classes(offer.options.classes, view)} ${dates(view)}
            <p class="summary">${summary(app, offer.options.classes, view)}</p>`
        : nothing
    }
    ${write.error === undefined ? nothing : html`<div class="error" role="alert">${t.notAllowedYet} ${view.problem(write.error)}</div>`}
    <div class="buttons">
      <button class="button primary" type="submit" aria-disabled=${write.sending ? 'true' : nothing}>
        ${write.sending ? t.allowing : t.allow}
      </button>
      ${cancel}
    </div>`;
}

function apps(offered: readonly GrantableApp[], view: GrantFormView): TemplateResult {
  const { form, t } = view;
  return html`<fieldset class="field choice" id="field-app" tabindex="-1" aria-describedby="error-app">
    <legend>${t.chooseApp}</legend>
    ${offered.map((app) => {
      const letIn = view.isLetIn(app.id);
      return html`<label class="option ${letIn ? 'off' : ''}">
        <input
          class="check"
          type="radio"
          name="app"
          .value=${app.id}
          ?disabled=${letIn}
          .checked=${form.draft.appId === app.id}
          @change=${() => form.choose(app)}
        />
        <span
          ><span class="name">${app.name}</span> <span class="hint">${app.vendorName}</span>
          <span class="hint">${letIn ? t.already : app.purpose}</span></span
        >
      </label>`;
    })}
    ${error('app', view)}
  </fieldset>`;
}

function about(app: GrantableApp, { t }: GrantFormView): TemplateResult {
  return html`<dl class="about">
    ${row(t.keptWhere, app.dataLocation)} ${row(t.keptHowLong, app.retention)}
    ${row(t.contact, contact(app.contact))} ${row(t.privacy, link(app.privacyUrl, t.privacyPage))}
  </dl>`;
}

function scopes(app: GrantableApp, view: GrantFormView): TemplateResult {
  const { form, t, language } = view;
  const chosen = form.draft.scopes;
  return html`<fieldset
    class="field choice"
    id="field-scopes"
    tabindex="-1"
    aria-describedby="hint-scopes error-scopes"
  >
    <legend>${t.chooseScopes}</legend>
    <p class="hint" id="hint-scopes">${t.chooseScopesHint}</p>
    ${app.scopes.map(
      ({ scope, reason }) =>
        html`<label class="option">
          <input
            class="check"
            type="checkbox"
            name="scope"
            .value=${scope}
            .checked=${chosen.includes(scope)}
            @change=${(event: Event) => form.change({ scopes: toggled(chosen, scope, event) })}
          />
          <span
            ><span class="name">${scopeWords(scope, language)}</span>
            <span class="hint">${t.why(reason)}</span></span
          >
        </label>`,
    )}
    ${error('scopes', view)}
  </fieldset>`;
}

function classes(all: readonly ClassChoice[], view: GrantFormView): TemplateResult {
  const { form, t } = view;
  const chosen = form.draft.classes;
  const radio = (on: boolean, label: string, to: 'all' | readonly string[]): TemplateResult =>
    html`<label class="option">
      <input
        class="check"
        type="radio"
        name="classes"
        .checked=${on}
        @change=${() => form.change({ classes: to })}
      />
      <span class="name">${label}</span>
    </label>`;
  return html`<fieldset
    class="field choice"
    id="field-classes"
    tabindex="-1"
    aria-describedby="error-classes"
  >
    <legend>${t.chooseClasses}</legend>
    ${radio(chosen === 'all', t.allClasses, 'all')} ${radio(chosen !== 'all', t.chosenClasses, [])}
    ${
      chosen === 'all'
        ? nothing
        : html`<div class="grades">
            ${byGrade(all).map(
              ([grade, members]) =>
                html`<div class="grade" role="group" aria-label=${t.grade(grade)}>
                  <span class="hint" aria-hidden="true">${t.grade(grade)}</span>
                  <div class="ticks">
                    ${members.map(
                      ({ id, name }) =>
                        html`<label class="tick">
                          <input
                            class="check"
                            type="checkbox"
                            name="class"
                            .value=${id}
                            .checked=${chosen.includes(id)}
                            @change=${(event: Event) => form.change({ classes: toggled(chosen, id, event) })}
                          />
                          ${name}
                        </label>`,
                    )}
                  </div>
                </div>`,
            )}
          </div>`
    }
    ${error('classes', view)}
  </fieldset>`;
}

function dates(view: GrantFormView): TemplateResult {
  const { form, t } = view;
  const { validFrom, validUntil } = form.draft;
  const day = (
    key: 'validFrom' | 'validUntil',
    place: 'from' | 'until',
    label: string,
    hint: TemplateResult | typeof nothing,
  ): TemplateResult =>
    html`<div class="field">
      <label for="field-${place}">${label}</label>
      <input
        class="input"
        type="date"
        id="field-${place}"
        min=${today()}
        .value=${form.draft[key]}
        aria-invalid=${wrong(place, view) ? 'true' : 'false'}
        aria-describedby=${hint === nothing ? `error-${place}` : `hint-${place} error-${place}`}
        @change=${(event: Event) => form.change({ [key]: (event.target as HTMLInputElement).value })}
      />
      ${hint} ${error(place, view)}
    </div>`;
  return html`<fieldset class="field">
    <legend class="visually-hidden">${t.when}</legend>
    <div class="days">
      ${day('validFrom', 'from', t.from, validFrom ? html`<p class="hint" id="hint-from">${view.day(validFrom)}</p>` : nothing)}
      ${day('validUntil', 'until', t.untilDay, validUntil ? html`<p class="hint" id="hint-until">${t.untilHint(view.day(validUntil))}</p>` : nothing)}
    </div>
  </fieldset>`;
}

function summary(app: GrantableApp, all: readonly ClassChoice[], { form, t, day }: GrantFormView): string {
  const { classes: chosen, validFrom, validUntil } = form.draft;
  const names = all.filter(({ id }) => chosen.includes(id)).map(({ name }) => name);
  const some = names.length > 0 ? t.summaryClasses(names.join(', ')) : t.summaryNoClass;
  const which = chosen === 'all' ? t.summaryAll : some;
  return t.summary(app.name, which, validFrom ? day(validFrom) : '…', validUntil ? day(validUntil) : '…');
}

function wrong(place: string, { form }: GrantFormView): DraftIssue | undefined {
  return form.issues.find((issue) => places[issue] === place);
}

function error(place: string, view: GrantFormView): TemplateResult {
  const issue = wrong(place, view);
  return html`<p class="error" id="error-${place}">${issue ? view.t[issue] : nothing}</p>`;
}

/** Where the first thing that is missing is. */
export function firstPlace(issues: readonly DraftIssue[]): string | undefined {
  return issues[0] && `#field-${places[issues[0]]}`;
}

function toggled<T extends string>(chosen: readonly T[], value: T, event: Event): T[] {
  const rest = chosen.filter((each) => each !== value);
  return (event.target as HTMLInputElement).checked ? [...rest, value] : rest;
}

function byGrade(all: readonly ClassChoice[]): [number, ClassChoice[]][] {
  const compare = new Intl.Collator('vi', { numeric: true }).compare;
  const grades = new Map<number, ClassChoice[]>();
  for (const each of [...all].sort((a, b) => a.grade - b.grade || compare(a.name, b.name)))
    grades.set(each.grade, [...(grades.get(each.grade) ?? []), each]);
  return [...grades];
}

import { html, nothing, type TemplateResult } from 'lit';
import { doneNote } from '../shared/app-parts.ts';
import type { Desk } from './app-register.desk.controller.ts';
import {
  decisionsFor,
  features,
  freezeOfApp,
  inForce,
  type Panel,
  type PanelDraft,
  type PanelIssue,
} from './app-register.model.ts';
import type { App, Freeze } from './app-register.source.ts';
import type { AppRegisterDictionary } from './app-register.strings.ts';
import { decisionHint, decisionWords, featureWords, freezeWords } from './app-register.words.ts';

/** What the forms need of the element that draws them. */
export interface FormsView {
  desk: Desk;
  t: AppRegisterDictionary;
  dayTime(value: string): string;
  /** The reason in the language of the page. */
  reason(freeze: Freeze): string;
  problem(error: unknown): string;
  /** What was just stopped, or let go on. */
  done: string | undefined;
  onOpen(panel: Panel): void;
  onCancel(): void;
  onSubmit(event: Event): void;
  onLift(freeze: Freeze): void;
}

const places: Record<PanelIssue, 'reason' | 'target' | 'vi' | 'en'> = {
  noReason: 'reason',
  noTarget: 'target',
  noVi: 'vi',
  noEn: 'en',
};

/** Where the first thing that is missing is. */
export function firstPlace(issues: readonly PanelIssue[]): string | undefined {
  return issues[0] && `#field-${places[issues[0]]}`;
}

/** What an officer may do with an app: decide on it, let it rest, let it go on. */
export function renderActions(app: App, view: FormsView): TemplateResult | typeof nothing {
  const { desk, t } = view;
  if (desk.readsOnly) return nothing;
  const { id, name, version, status } = app;
  const { panel } = desk;
  if (panel && 'appId' in panel && panel.appId === id) return appForm(app, panel, view);
  const rests = freezeOfApp(desk.freezes, id);
  return html`<div class="buttons decide">
    ${status === 'changesAsked' ? html`<p class="hint waits">${t.waitsForVendor}</p>` : nothing}
    ${decisionsFor(status).map(
      (decision) =>
        html`<button
          class="button ${decision === 'approved' || decision === 'resumed' ? 'primary' : ''}"
          type="button"
          data-decision=${decision}
          aria-label=${t.decideOf(decisionWords(decision, t), name)}
          @click=${() => view.onOpen({ kind: 'decide', appId: id, appVersion: version, decision })}
        >
          ${decisionWords(decision, t)}
        </button>`,
    )}
    ${
      status === 'approved' && !rests
        ? html`<button
            class="button freeze-app"
            type="button"
            aria-label=${t.freezeAppOf(name)}
            @click=${() => view.onOpen({ kind: 'freezeApp', appId: id })}
          >
            ${t.freezeApp}
          </button>`
        : nothing
    }
    ${rests ? liftButton(rests, view) : nothing}
  </div>`;
}

function appForm(app: App, panel: Panel, view: FormsView): TemplateResult {
  const { t } = view;
  if (panel.kind !== 'decide')
    return form(view, t.freezeAppOf(app.name), t.freezeAppHint, t.freezeNow, t.freezing, reasons(view));
  const { decision } = panel;
  return form(
    view,
    t.decideOf(decisionWords(decision, t), app.name),
    decisionHint(decision, t),
    t.save,
    t.saving,
    html`${
      decision === 'approved' && !app.lastCertification
        ? html`<p class="hint without-report">${t.approveWithoutReport}</p>`
        : nothing
    }
    ${text('reason', 'reason', t.reason, view, t.reasonHint)}`,
  );
}

/** What rests, each with the way to let it go on, and the form for one more. */
export function renderFreezes(view: FormsView): TemplateResult | typeof nothing {
  const { desk, t } = view;
  if (desk.readsOnly) return nothing;
  const rests = inForce(desk.freezes);
  return html`<section class="freezes" aria-labelledby="freezes">
    <h3 class="group" id="freezes" tabindex="-1">${t.freezes}</h3>
    ${doneNote(view.done)}
    ${
      desk.freezesError === undefined
        ? nothing
        : html`<div class="error" role="alert">${view.problem(desk.freezesError)}</div>`
    }
    ${
      rests.length === 0
        ? html`<p class="hint nothing">${t.noFreezes}</p>`
        : html`<ul>
            ${rests.map((freeze) => resting(freeze, view))}
          </ul>`
    }
    ${
      desk.panel?.kind === 'freeze'
        ? form(
            view,
            t.freezeTitle,
            t.freezeHint,
            t.freezeNow,
            t.freezing,
            html`${target(view)} ${reasons(view)}`,
          )
        : html`<div class="bar">
            <button class="button open-freeze" type="button" @click=${() => view.onOpen({ kind: 'freeze' })}>
              ${t.freezeSomething}
            </button>
          </div>`
    }
  </section>`;
}

function resting(freeze: Freeze, view: FormsView): TemplateResult {
  const { t, desk, dayTime } = view;
  const { frozenAt, frozenBy } = freeze;
  const failed = desk.liftingId === freeze.id ? desk.lifting.error : undefined;
  return html`<li class="resting">
    <div>
      <strong>${freezeWords(freeze, t)}</strong>
      <p>${view.reason(freeze)}</p>
      <p class="hint">${t.frozenSince(dayTime(frozenAt), frozenBy ?? '')}</p>
    </div>
    ${liftButton(freeze, view)}
    ${failed === undefined ? nothing : html`<div class="error" role="alert">${t.notLifted} ${view.problem(failed)}</div>`}
  </li>`;
}

function liftButton(freeze: Freeze, view: FormsView): TemplateResult {
  const { t, desk } = view;
  const sending = desk.lifting.sending && desk.liftingId === freeze.id;
  return html`<button
    class="button lift"
    type="button"
    aria-label=${t.liftOf(freezeWords(freeze, t))}
    aria-disabled=${sending ? 'true' : nothing}
    @click=${() => view.onLift(freeze)}
  >
    ${sending ? t.lifting : t.lift}
  </button>`;
}

function form(
  view: FormsView,
  title: string,
  hint: string,
  submit: string,
  sending: string,
  fields: TemplateResult,
): TemplateResult {
  const { desk, t } = view;
  const { write } = desk;
  return html`<form
    class="panel"
    novalidate
    aria-labelledby="panel-title"
    aria-describedby="panel-hint"
    @submit=${view.onSubmit}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key === 'Escape' && !write.sending) view.onCancel();
    }}
  >
    <div>
      <h4 class="subtitle" id="panel-title" aria-level=${desk.panel?.kind === 'freeze' ? 4 : 5} tabindex="-1">
        ${title}
      </h4>
      <p class="hint" id="panel-hint">${hint}</p>
    </div>
    ${fields}
    ${write.error === undefined ? nothing : html`<div class="error" role="alert">${t.notSaved} ${view.problem(write.error)}</div>`}
    ${desk.asking ? question(view) : nothing}
    <div class="buttons">
      <button class="button primary" type="submit" aria-disabled=${write.sending ? 'true' : nothing}>
        ${write.sending ? sending : submit}
      </button>
      <button class="button" type="button" @click=${() => view.onCancel()}>${t.cancel}</button>
    </div>
  </form>`;
}

/** What would rest, and how far; the focus comes here, not onto the button that acts. */
function question({ desk, t }: FormsView): TemplateResult {
  const feature = features.find((each) => desk.draft.target === `feature:${each}`);
  return html`<div
    class="notice warning question"
    role="group"
    tabindex="-1"
    aria-labelledby="freeze-question"
  >
    <p><strong id="freeze-question">${t.freezeQuestion(feature ? featureWords(feature, t) : '')}</strong></p>
  </div>`;
}

function target(view: FormsView): TemplateResult {
  const { desk, t } = view;
  return html`<div class="field">
    <label for="field-target">${t.freezeTarget}</label>
    <select
      class="input"
      id="field-target"
      aria-invalid=${wrong('target', view) ? 'true' : 'false'}
      aria-describedby="error-target"
      @change=${(event: Event) => desk.change({ target: (event.target as HTMLSelectElement).value })}
    >
      <option value="" ?selected=${!desk.draft.target}>${t.chooseTarget}</option>
      <optgroup label=${t.targetFeatures}>
        ${features.map((feature) => html`<option value="feature:${feature}">${featureWords(feature, t)}</option>`)}
      </optgroup>
      ${
        desk.schools.length > 0
          ? html`<optgroup label=${t.targetSchools}>
              ${desk.schools.map(({ id, name }) => html`<option value="school:${id}">${name}</option>`)}
            </optgroup>`
          : nothing
      }
    </select>
    ${error('target', view)}
  </div>`;
}

/** Both, because people read widgets in both. */
function reasons(view: FormsView): TemplateResult {
  return html`${text('vi', 'vi', view.t.reasonVi, view)} ${text('en', 'en', view.t.reasonEn, view)}`;
}

function text(
  place: 'reason' | 'vi' | 'en',
  key: keyof PanelDraft,
  label: string,
  view: FormsView,
  hint?: string,
): TemplateResult {
  const { desk } = view;
  return html`<div class="field">
    <label for="field-${place}">${label}</label>
    ${hint ? html`<p class="hint" id="hint-${place}">${hint}</p>` : nothing}
    <textarea
      class="input"
      id="field-${place}"
      rows="2"
      maxlength=${key === 'reason' ? 1000 : 300}
      lang=${place === 'en' ? 'en' : 'vi'}
      aria-invalid=${wrong(place, view) ? 'true' : 'false'}
      aria-describedby=${hint ? `hint-${place} error-${place}` : `error-${place}`}
      .value=${desk.draft[key]}
      @input=${(event: Event) => desk.change({ [key]: (event.target as HTMLTextAreaElement).value })}
    ></textarea>
    ${error(place, view)}
  </div>`;
}

function wrong(place: string, { desk }: FormsView): PanelIssue | undefined {
  return desk.issues.find((issue) => places[issue] === place);
}

function error(place: string, view: FormsView): TemplateResult {
  const issue = wrong(place, view);
  return html`<p class="error" id="error-${place}">${issue ? view.t[issue] : nothing}</p>`;
}

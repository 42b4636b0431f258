import { html, nothing, type TemplateResult } from 'lit';
import { contact, doneNote, link, row, stateSign, unfoldButton } from '../shared/app-parts.ts';
import { scopesSentence, scopeWords, usageWords } from '../shared/app-words.ts';
import type { Language } from '../shared/language.ts';
import type { FileState } from './app-register.desk.controller.ts';
import type { AppFile, AppSummary } from './app-register.source.ts';
import type { AppRegisterDictionary } from './app-register.strings.ts';
import { eventWords, grantWords, statusSign, statusWords } from './app-register.words.ts';

/** What the parts need of the element that draws them. */
export interface AppRegisterView {
  t: AppRegisterDictionary;
  language: Language;
  number(value: number): string;
  day(value: string): string;
  dayTime(value: string): string;
  problem(error: unknown): string;
  /** What was just done with this app. */
  done(appId: string): string | undefined;
  file(appId: string): FileState | undefined;
  onFile(appId: string): void;
  onRetryFile(appId: string): void;
  /** Buttons and the open form of an app; they stand below its file, so that it is read first. */
  actions(app: AppFile['app']): TemplateResult | typeof nothing;
}

export function renderApp(app: AppSummary, view: AppRegisterView): TemplateResult {
  const { t, language } = view;
  const { id, name, vendor } = app;
  const file = view.file(id);
  const scopes = app.scopes.map(({ scope }) => scope);
  return html`<article class="row" aria-labelledby="app-${id}">
    <div class="what">
      <h4 class="app" id="app-${id}" tabindex="-1">${name}</h4>
      <p class="vendor">${vendor.name}</p>
      <p class="reads">${scopesSentence(scopes, language)}</p>
    </div>
    ${facts(app, view)} ${doneNote(view.done(id))}
    <div class="actions">
      ${unfoldButton({ open: file !== undefined, controls: `file-${id}`, text: t.details, label: t.detailsOf(name) }, () => view.onFile(id))}
    </div>
    ${file ? html`<div class="details" id="file-${id}">${renderFile(id, file, view)}</div>` : nothing}
  </article>`;
}

function facts(app: AppSummary, view: AppRegisterView): TemplateResult {
  const { t, number, day } = view;
  const { grants, lastCertification: last, registeredAt } = app;
  return html`<dl class="facts">
    <div class="state">
      <dt class="visually-hidden">${t.status}</dt>
      <dd>${stateSign(statusSign(app))}<span>${statusWords(app, t)}</span></dd>
    </div>
    ${row(`${t.schools}:`, grants > 0 ? t.schoolCount(number(grants)) : t.noSchool)}
    ${row(
      `${t.certification}:`,
      last ? t.certified(number(last.passed), number(last.failed), day(last.finishedAt)) : t.notCertified,
    )}
    ${row(`${t.registered}:`, html`<time datetime=${registeredAt}>${day(registeredAt)}</time>`)}
  </dl>`;
}

function renderFile(appId: string, state: FileState, view: AppRegisterView): TemplateResult {
  const { t } = view;
  if (state.state === 'loading') return html`<p class="status" role="status">${t.fileLoading}</p>`;
  if (state.state === 'failed') {
    return html`<div class="error" role="alert">${t.fileUnreachable} ${view.problem(state.error)}</div>
      <div class="buttons">
        <button class="button" type="button" @click=${() => view.onRetryFile(appId)}>${t.retry}</button>
      </div>`;
  }
  const { file } = state;
  return html`${registration(file, view)} ${schools(file, view)} ${view.actions(file.app)}`;
}

function registration({ app, certifications }: AppFile, view: AppRegisterView): TemplateResult {
  const { t, language, number, dayTime } = view;
  const { name, taxCode, address } = app.vendor;
  return html`<dl>
    ${row(t.purpose, app.purpose)}
    ${row(
      t.asks,
      html`<ul>
        ${app.scopes.map(
          ({ scope, reason }) =>
            html`<li>${scopeWords(scope, language)} <span class="hint">${t.why(reason)}</span></li>`,
        )}
      </ul>`,
    )}
    ${row(t.keptWhere, app.dataLocation)} ${row(t.keptHowLong, app.retention)}
    ${row(t.vendor, t.vendorFacts(name, taxCode, address))} ${row(t.contact, contact(app.contact))}
    ${row(t.privacy, link(app.privacyUrl, t.privacyPage))} ${row(t.version, number(app.version))}
    ${row(
      t.report,
      certifications.length === 0
        ? t.noReport
        : html`<ul>
            ${certifications.map(
              ({ passed, failed, receivedAt, report }) =>
                html`<li>
                  ${t.reportSums(report.suite, number(passed), number(failed), dayTime(receivedAt))}
                  ${report.cases
                    .filter(({ outcome }) => outcome === 'failed')
                    .map(
                      ({ title, detail = '' }) =>
                        html`<span class="hint">${t.failedCase(title, detail)}</span>`,
                    )}
                </li>`,
            )}
          </ul>`,
    )}
    ${row(
      t.history,
      html`<ol class="history">
        ${app.history.map(
          ({ at, kind, reason, by }) =>
            html`<li>
              ${t.event(dayTime(at), eventWords(kind, t), by ?? '')}
              ${reason ? html`<span class="hint">${reason}</span>` : nothing}
            </li>`,
        )}
      </ol>`,
    )}
  </dl>`;
}

/** Roles are spelled out because some browsers drop them when CSS turns the table into cards. */
function schools({ app, grants }: AppFile, view: AppRegisterView): TemplateResult {
  const { t, language, number, day } = view;
  if (grants.length === 0) return html`<p class="hint">${t.noGrants}</p>`;
  return html`<table role="table" class="schools" aria-label="${t.grantedSchools}: ${app.name}">
    <thead>
      <tr role="row">
        <th role="columnheader" scope="col">${t.school}</th>
        <th role="columnheader" scope="col">${t.state}</th>
        <th role="columnheader" scope="col">${t.until}</th>
        <th role="columnheader" scope="col">${t.yesterday}</th>
      </tr>
    </thead>
    <tbody>
      ${grants.map(
        ({ schoolName, state, validUntil, yesterday }) =>
          html`<tr role="row">
            <th role="rowheader" scope="row">${schoolName}</th>
            <td role="cell">${grantWords(state, t)}</td>
            <td role="cell">
              <span class="label" aria-hidden="true">${t.until}: </span
              ><time datetime=${validUntil}>${day(validUntil)}</time>
            </td>
            <td role="cell">
              <span class="label" aria-hidden="true">${t.yesterday}: </span
              >${usageWords(yesterday, language, number)}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

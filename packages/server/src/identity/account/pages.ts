import type { AccountLink } from '../federation/links.ts';
import { html, type Html } from '../../http/html.ts';
import type { Language } from '../../http/problem.ts';
import { codeField, notice, offer, recoveryCodeList } from '../second-factor/pages.ts';
import { layout } from '../sign-in/pages.ts';
import { signInStrings } from '../sign-in/strings.ts';
import type { OpenSession } from '../sessions/open.ts';
import { newPasswordFields, passwordField } from './password-fields.ts';
import { accountStrings, type AccountStrings } from './strings.ts';

export interface Overview {
  language: Language;
  displayName: string;
  username: string;
  factor: { since: Date; recoveryCodesLeft: number } | undefined;
  required: boolean;
  links: readonly AccountLink[];
  sessions: readonly (OpenSession & { current: boolean })[];
  message: string | undefined;
}

export function overviewPage(of: Overview): string {
  const { language, displayName, username, factor, required, message } = of;
  const text = accountStrings[language];
  const lang = `?lang=${language}`;
  return layout(
    language,
    text.title,
    html`<h1>${displayName}</h1>
      <p class="lead">${text.username(username)}</p>
      ${done(message)}
      <section>
        <h2>${text.factorTitle}</h2>
        <p>
          ${factor ? text.factorOn(moment(language, factor.since, false), factor.recoveryCodesLeft) : text.factorOff}
          ${required && text.factorMust}
        </p>
        <p><a href="/account/second-factor${lang}">${factor ? text.manageFactor : text.setUp}</a></p>
      </section>
      <section>
        <h2>${text.passwordTitle}</h2>
        <p>${text.passwordHint}</p>
        <p><a href="/account/password${lang}">${text.changePassword}</a></p>
      </section>
      ${linkList(of, text)} ${sessionList(of, text)}
      <footer>${languageLink(language, '/account')}</footer>`,
    ['sign-in'],
  );
}

/** Nothing where no provider is used. */
function linkList({ language, links }: Overview, text: AccountStrings): Html {
  if (links.length === 0) return html``;
  return html`<section aria-labelledby="links">
    <h2 id="links">${text.linksTitle}</h2>
    <p>${text.linksHint}</p>
    <ul class="sessions">
      ${links.map(({ provider, label, subject, origin, since, lastUsed }) => {
        const name = label[language];
        return html`<li>
          <div>
            <strong>${name}</strong>
            <span>${text.linkSubject(subject)}</span>
            <span
              >${text.linked[origin](moment(language, since))},
              ${lastUsed ? text.lastUsed(moment(language, lastUsed)) : text.neverUsed}</span
            >
          </div>
          <form method="post" action="/account/links?lang=${language}">
            <button name="remove" value="${provider}" aria-label="${text.unlinkOf(name)}">
              ${text.unlink}
            </button>
          </form>
        </li>`;
      })}
    </ul>
  </section>`;
}

function sessionList({ language, sessions }: Overview, text: AccountStrings): Html {
  return html`<section aria-labelledby="sessions">
    <h2 id="sessions">${text.sessionsTitle}</h2>
    <p>${text.sessionsHint}</p>
    <ul class="sessions">
      ${sessions.map(({ id, device, sites, signedInAt, lastUsedAt, current }) => {
        const name = device ?? text.unknownDevice;
        return html`<li>
          <div>
            <strong>${name}</strong> ${current && html`<span class="badge">${text.thisOne}</span>`}
            <span>${sites.join(', ')}</span>
            <span
              >${text.since(moment(language, signedInAt))},
              ${text.lastUsed(moment(language, lastUsedAt))}</span
            >
          </div>
          ${
            !current &&
            html`<form method="post" action="/account/sessions?lang=${language}">
              <button name="end" value="${id}" aria-label="${text.endOf(name)}">${text.end}</button>
            </form>`
          }
        </li>`;
      })}
    </ul>
    <form method="post" action="/account/sessions?lang=${language}">
      <button name="end" value="all" class="wide">${text.endAll}</button>
    </form>
  </section>`;
}

export function passwordPage(language: Language, username: string, message: string | undefined): string {
  const text = accountStrings[language];
  return layout(
    language,
    text.changePassword,
    html`<h1>${text.changePassword}</h1>
      <p class="lead">${text.changeLead}</p>
      ${notice(message)}
      <form method="post" action="/account/password?lang=${language}" class="fields">
        <input type="hidden" name="username" value="${username}" autocomplete="username" />
        ${passwordField('current', text.current, 'current-password')}
        ${newPasswordFields(language, 'current')}
        <button class="primary">${text.save}</button>
      </form>
      ${foot(language, '/account/password')}`,
    ['sign-in'],
  );
}

/** What can be done with the second factor one has, or the beginning of setting one up. */
export function factorPage(
  language: Language,
  { has, required, message }: { has: boolean; required: boolean; message: string | undefined },
): string {
  const text = accountStrings[language];
  const action = `/account/second-factor?lang=${language}`;
  const password = html`<label for="password">${text.current}</label>
    <input
      id="password"
      name="password"
      type="password"
      autocomplete="current-password"
      maxlength="200"
      required
    />`;
  return layout(
    language,
    text.factorTitle,
    has
      ? html`<h1>${text.factorTitle}</h1>
          <p class="lead">${text.proof}</p>
          ${notice(message)}
          <form method="post" action="${action}" class="fields">
            ${password}
            <label for="code">${text.codeOrRecovery}</label>
            <input
              id="code"
              name="code"
              class="code"
              autocomplete="one-time-code"
              autocapitalize="none"
              spellcheck="false"
              maxlength="30"
              aria-describedby="code-hint"
              required
            />
            <p class="hint" id="code-hint">${text.codeOrRecoveryHint}</p>
            <div class="choices">
              <button class="primary" name="action" value="renew">${text.renewCodes}</button>
              <button class="wide" name="action" value="replace">${text.replace}</button>
              ${
                required
                  ? html`<p class="hint">${text.cannotRemove}</p>`
                  : html`<button class="wide" name="action" value="remove">${text.remove}</button>`
              }
            </div>
          </form>
          ${foot(language, '/account/second-factor')}`
      : html`<h1>${text.setUp}</h1>
          <p class="lead">${text.setUpLead} ${required && text.factorMust}</p>
          ${notice(message)}
          <form method="post" action="${action}" class="fields">
            ${password}
            <button class="primary" name="action" value="begin">${text.setUp}</button>
          </form>
          ${foot(language, '/account/second-factor')}`,
    ['sign-in'],
  );
}

export function scanPage(
  language: Language,
  { secret, username, message }: { secret: string; username: string; message: string | undefined },
): string {
  const text = accountStrings[language];
  return layout(
    language,
    text.setUp,
    html`<h1>${text.setUp}</h1>
      <p class="lead">${text.scanLead}</p>
      ${notice(message)} ${offer(language, { secret, username })}
      <form method="post" action="/account/second-factor?lang=${language}" class="fields">
        ${codeField(language, { recovery: false, invalid: message !== undefined })}
        <button class="primary" name="action" value="confirm">${text.confirm}</button>
      </form>
      <footer>
        <form method="post" action="/account/second-factor?lang=${language}">
          <button class="link" name="action" value="cancel">${text.cancel}</button>
        </form>
        ${languageLink(language, '/account/second-factor')}
      </footer>`,
    ['sign-in'],
  );
}

export function codesPage(language: Language, codes: readonly string[]): string {
  const text = accountStrings[language];
  return layout(
    language,
    text.codesTitle,
    html`<h1>${text.codesTitle}</h1>
      ${recoveryCodeList(language, codes)}
      <p><a href="/account?lang=${language}">${text.back}</a></p>`,
    [],
  );
}

function done(message: string | undefined): Html {
  return message === undefined ? html`` : html`<p class="message done" role="status">${message}</p>`;
}

function foot(language: Language, path: string): Html {
  return html`<footer>
    <a href="/account?lang=${language}">${accountStrings[language].back}</a> ${languageLink(language, path)}
  </footer>`;
}

function languageLink(language: Language, path: string): Html {
  const other: Language = language === 'vi' ? 'en' : 'vi';
  return html`<a href="${path}?lang=${other}" lang="${other}" hreflang="${other}"
    >${signInStrings[language].otherLanguage}</a
  >`;
}

/** In Vietnam's time, whatever zone the machine is in. */
function moment(language: Language, at: Date, time = true): string {
  return new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    ...(time && { hour: '2-digit', minute: '2-digit' }),
  }).format(at);
}

import { html, type Html } from '../../http/html.ts';
import type { Language } from '../../http/problem.ts';
import { codeField, notice, offer, recoveryCodeList } from '../second-factor/pages.ts';
import { layout } from '../sign-in/pages.ts';
import { signInStrings } from '../sign-in/strings.ts';
import { newPasswordFields, passwordField } from './password-fields.ts';
import { accountStrings } from './strings.ts';

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

function foot(language: Language, path: string): Html {
  return html`<footer>
    <a href="/account?lang=${language}">${accountStrings[language].back}</a> ${languageLink(language, path)}
  </footer>`;
}

export function languageLink(language: Language, path: string): Html {
  const other: Language = language === 'vi' ? 'en' : 'vi';
  return html`<a href="${path}?lang=${other}" lang="${other}" hreflang="${other}"
    >${signInStrings[language].otherLanguage}</a
  >`;
}

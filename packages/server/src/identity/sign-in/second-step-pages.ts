import { html, type Html } from '../../http/html.ts';
import type { Language } from '../../http/problem.ts';
import { codeField, notice, offer, recoveryCodeList } from '../second-factor/pages.ts';
import { factorStrings } from '../second-factor/strings.ts';
import { layout } from './pages.ts';
import { signInStrings } from './strings.ts';

export interface StepPage {
  language: Language;
  uid: string;
  username: string;
  message: string | undefined;
}

export function codePage({
  language,
  uid,
  username,
  message,
  recovery,
}: StepPage & { recovery: boolean }): string {
  const text = factorStrings[language];
  const invalid = message !== undefined;
  const way = recovery ? '&with=recovery' : '';
  const other = recovery
    ? html`<a href="/sign-in/${uid}?lang=${language}">${text.useCode}</a>`
    : html`<a href="/sign-in/${uid}?lang=${language}&with=recovery">${text.useRecovery}</a>`;
  return layout(
    language,
    text.title,
    html`<h1>${text.title}</h1>
      <p class="lead">${text.lead(username)}</p>
      ${notice(message)}
      <form method="post" action="/sign-in/${uid}/code?lang=${language}${way}" class="fields">
        ${codeField(language, { recovery, invalid })}
        <button class="primary">${text.submit}</button>
      </form>
      <p>${other}</p>
      ${foot(
        language,
        uid,
        way,
        html`<form method="post" action="/sign-in/${uid}/restart?lang=${language}">
          <button class="link">${text.otherAccount}</button>
        </form>`,
      )}`,
    ['sign-in'],
  );
}

export function enrolPage({
  language,
  uid,
  username,
  message,
  secret,
}: StepPage & { secret: string }): string {
  const text = factorStrings[language];
  return layout(
    language,
    text.enrolTitle,
    html`<h1>${text.enrolTitle}</h1>
      <p class="lead">${text.enrolLead}</p>
      ${notice(message)} ${offer(language, { secret, username })}
      <form method="post" action="/sign-in/${uid}/enrol?lang=${language}" class="fields">
        ${codeField(language, { recovery: false, invalid: message !== undefined })}
        <button class="primary">${text.submit}</button>
      </form>
      ${foot(language, uid, '', leave(language, uid))}`,
    ['sign-in'],
  );
}

/** `codes` only once, right after they were made. */
export function keepCodesPage(language: Language, uid: string, codes: readonly string[] | undefined): string {
  const text = factorStrings[language];
  return layout(
    language,
    text.recoveryTitle,
    html`<h1>${text.recoveryTitle}</h1>
      ${codes === undefined ? html`<p>${text.recoveryGone}</p>` : recoveryCodeList(language, codes)}
      <form method="post" action="/sign-in/${uid}/continue?lang=${language}" class="fields">
        <button class="primary">${codes === undefined ? text.submit : text.recoveryDone}</button>
      </form>`,
    [],
  );
}

/** Back to the page that asked, without signing in. */
export function leave(language: Language, uid: string): Html {
  return html`<form method="post" action="/sign-in/${uid}?lang=${language}">
    <button class="link" name="cancel" value="yes">${signInStrings[language].cancel}</button>
  </form>`;
}

export function foot(language: Language, uid: string, way: string, away: Html): Html {
  const other: Language = language === 'vi' ? 'en' : 'vi';
  return html`<footer>
    ${away}
    <a href="/sign-in/${uid}?lang=${other}${way}" lang="${other}" hreflang="${other}"
      >${signInStrings[language].otherLanguage}</a
    >
  </footer>`;
}

import { html } from '../../http/html.ts';
import type { Language } from '../../http/problem.ts';
import { layout } from '../sign-in/pages.ts';
import type { FailureReason } from './failure.ts';
import { federationStrings } from './strings.ts';

/** `uid`: the sign-in here that can go on with the password. */
export function failurePage(language: Language, reason: FailureReason, uid: string | undefined): string {
  const text = federationStrings[language];
  return back(language, text.failedTitle, text.failures[reason], uid);
}

export function linkedToAnotherPage(language: Language, label: string, uid: string): string {
  const text = federationStrings[language];
  return back(language, text.anotherTitle, text.another(label), uid);
}

function back(language: Language, title: string, message: string, uid: string | undefined): string {
  return layout(
    language,
    title,
    html`<h1>${title}</h1>
      <p>${message}</p>
      ${
        uid !== undefined &&
        html`<p>
          <a href="/sign-in/${uid}?lang=${language}">${federationStrings[language].withPassword}</a>
        </p>`
      }`,
    [],
  );
}

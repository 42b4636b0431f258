import { html, type Html } from '../../http/html.ts';
import type { Language } from '../../http/problem.ts';
import type { OfferedProvider } from './providers.ts';
import { federationStrings } from './strings.ts';

/** Links and no forms: a form that leads to another address would be stopped by our own content policy. */
export function providerList(language: Language, uid: string, providers: readonly OfferedProvider[]): Html {
  const text = federationStrings[language];
  return html`<section class="elsewhere" aria-labelledby="elsewhere">
    <h2 id="elsewhere">${text.elsewhere}</h2>
    <ul>
      ${providers.map(
        ({ code, label }) =>
          html`<li>
            <a href="/sign-in/${uid}/federated/${code}?lang=${language}"
              >${text.signInWith(label[language])}</a
            >
          </li>`,
      )}
    </ul>
  </section>`;
}

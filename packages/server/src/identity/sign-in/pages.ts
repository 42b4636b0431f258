import type { Language, Localized } from '../../http/problem.ts';
import { html, trusted, type Html } from '../../http/html.ts';
import { providerList } from '../federation/provider-list.ts';
import type { OfferedProvider } from '../federation/providers.ts';
import { federationStrings } from '../federation/strings.ts';
import { signInStrings, type SignInStrings } from './strings.ts';

/** An account to try out, offered by a system with demo data. */
export interface DemoSignIn {
  /** Of the account that was made with the demo data; a name could be anybody's. */
  id: string;
  username: string;
  displayName: string;
  role: Localized;
  /** On which sites it has something to do; on those of schools unless said. */
  at?: Site['kind'] | 'both' | undefined;
  /** The one school whose site it is offered on. */
  ofSchool?: string | undefined;
}

/** Whose site the sign-in is for; `service`: an outside system whose people sign in here. */
export interface Site {
  kind: 'school' | 'office' | 'service';
  name: string;
  /** Of a service: whether it is told the person's name. */
  learnsName?: boolean;
}

export interface SignInPage {
  language: Language;
  uid: string;
  site: Site | undefined;
  /** Outside identity providers to choose from. */
  providers?: readonly OfferedProvider[] | undefined;
  /** … and the one whose person is to be linked to the account, by its password. */
  linking?: OfferedProvider | undefined;
  /** What was typed, given back after a mistake. */
  username?: string | undefined;
  message?: string | undefined;
  demo: Demo | undefined;
  /** Whether it stands in for the person who is signed in: the page of the other language does too. */
  another?: boolean;
}

export interface Demo {
  accounts: readonly DemoSignIn[];
  password: string;
}

export function signInPage(view: SignInPage): string {
  const { language, uid, site, providers = [], linking, username = '', message, demo } = view;
  const text = signInStrings[language];
  const action = `/sign-in/${uid}?lang=${language}`;
  const other: Language = language === 'vi' ? 'en' : 'vi';
  const words = federationStrings[language];
  const title = linking === undefined ? text.title : words.linkTitle;
  const forWhom = site && (site.kind === 'service' ? text.forService(site.name) : text.forSite(site.name));
  return layout(
    language,
    title,
    html` <h1>${title}</h1>
      ${forWhom !== undefined && html`<p class="lead">${forWhom}</p>`}
      ${site?.kind === 'service' && html`<p>${site.learnsName === true ? text.learnsName : text.learnsNothing}</p>`}
      ${linking !== undefined && html`<p>${words.linkLead(linking.label[language])}</p>`}
      ${message !== undefined && html`<p class="message" role="alert" tabindex="-1" id="message">${message}</p>`}
      <form method="post" action="${action}" class="fields">
        <label for="username">${text.username}</label>
        <input
          id="username"
          name="username"
          value="${username}"
          autocomplete="username"
          autocapitalize="none"
          spellcheck="false"
          maxlength="100"
          required
          ${message !== undefined && trusted('aria-describedby="message"')}
        />
        <label for="password">${text.password}</label>
        <div class="password">
          <input
            id="password"
            name="password"
            type="password"
            autocomplete="current-password"
            maxlength="200"
            required
          />
          <button
            type="button"
            class="reveal"
            data-show="${text.showPassword}"
            data-hide="${text.hidePassword}"
            aria-controls="password"
            hidden
          >
            ${text.showPassword}
          </button>
        </div>
        ${linking !== undefined && html`<input type="hidden" name="link" value="${linking.code}" />`}
        <button class="primary">${linking === undefined ? text.submit : words.linkSubmit}</button>
      </form>
      ${linking !== undefined && html`<p><a href="/sign-in/${uid}?lang=${language}">${words.withoutLink}</a></p>`}
      ${linking === undefined && providers.length > 0 && providerList(language, uid, providers)}
      ${linking === undefined && demo !== undefined && demoList(demo, site, text, language, action)}
      <footer>
        <form method="post" action="${action}">
          <button class="link" name="cancel" value="yes">
            ${site === undefined || site.kind === 'school' ? text.cancel : text.cancelAtOffice}
          </button>
        </form>
        <a
          href="/sign-in/${uid}${linking !== undefined && '/federated'}?lang=${other}${view.another === true && '&account=another'}"
          lang="${other}"
          hreflang="${other}"
          >${text.otherLanguage}</a
        >
      </footer>`,
    ['sign-in'],
  );
}

function demoList(
  demo: Demo,
  site: Site | undefined,
  text: SignInStrings,
  language: Language,
  action: string,
): Html {
  const at = site?.kind === 'office' ? 'office' : 'school';
  const own = demo.accounts.filter(({ ofSchool }) => ofSchool !== undefined && ofSchool === site?.name);
  const everywhere = demo.accounts.filter(
    (account) => account.ofSchool === undefined && [at, 'both'].includes(account.at ?? 'school'),
  );
  const accounts = own.length > 0 ? own : everywhere;
  return html` <section class="demo" aria-labelledby="demo-title">
    <h2 id="demo-title">${text.demoTitle}</h2>
    <p>${text.demoHint} <code>${demo.password}</code>. ${text.demoFactor}</p>
    <ul>
      ${accounts.map(
        ({ username, displayName, role }) =>
          html` <li>
            <form method="post" action="${action}">
              <button name="demo" value="${username}">
                <strong lang="vi">${displayName}</strong> <span>${role[language]}</span>
              </button>
            </form>
          </li>`,
      )}
    </ul>
  </section>`;
}

/** Hands the answer to the page that asked, or sends the browser back to it. */
export function returnPage(
  language: Language,
  target: { mode: 'popup'; origin: string; query: string } | { mode: 'redirect'; href: string },
): string {
  const text = signInStrings[language];
  return layout(
    language,
    text.title,
    target.mode === 'popup'
      ? html`<h1>${text.title}</h1>
          <p
            id="return"
            data-origin="${target.origin}"
            data-query="${target.query}"
            data-failed="${text.closeByHand}"
          >
            ${text.returning}
          </p>`
      : html`<h1>${text.title}</h1>
          <p>${text.returning}</p>
          <p><a id="return" href="${target.href}">${text.returnByHand}</a></p>`,
    ['return'],
  );
}

export function signedOutPage(
  language: Language,
  target: { close: boolean; href: string | undefined },
): string {
  const text = signInStrings[language];
  return layout(
    language,
    text.signedOutTitle,
    html` <h1>${text.signedOutTitle}</h1>
      ${
        target.href === undefined
          ? html`<p id="signed-out" ${target.close && trusted('data-close')}>${text.signedOut}</p>`
          : html`<p><a id="return" href="${target.href}">${text.returnByHand}</a></p>`
      }`,
    ['return'],
  );
}

/** Ends the session; a page that has proved whose session it is does so without another click. */
export function signOutPage(language: Language, form: string, proven: boolean): string {
  const text = signInStrings[language];
  const completed = form.replace(
    '</form>',
    html`<input type="hidden" name="logout" value="yes"><button class="primary">${text.signOutNow}</button></form>`
      .text,
  );
  return layout(
    language,
    text.signOutTitle,
    html` <h1>${text.signOutTitle}</h1>
      <p>${text.signOutQuestion}</p>
      <div ${proven && trusted('data-submit')}>${trusted(completed)}</div>`,
    ['return'],
  );
}

export function messagePage(language: Language, title: string, message: string): string {
  return layout(
    language,
    title,
    html`<h1>${title}</h1>
      <p>${message}</p>`,
    [],
  );
}

export function layout(language: Language, title: string, main: Html, scripts: readonly string[]): string {
  const text = signInStrings[language];
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title} · ${text.service}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/sign-in/assets/sign-in.css" />
        ${scripts.map((name) => html`<script type="module" src="/sign-in/assets/${name}.js"></script>`)}
      </head>
      <body>
        <header>
          <p class="brand" lang="vi">${text.service}</p>
          <p>${text.tagline}</p>
        </header>
        <main>${main}</main>
      </body>
    </html> `.text;
}

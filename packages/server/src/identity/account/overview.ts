import { html, type Html } from '../../http/html.ts';
import type { Language } from '../../http/problem.ts';
import type { AccountLink } from '../federation/links.ts';
import type { SecurityEvent } from '../security-events.ts';
import type { OpenSession } from '../sessions/open.ts';
import { layout } from '../sign-in/pages.ts';
import { languageLink } from './pages.ts';
import { accountStrings, type AccountStrings } from './strings.ts';

export interface Overview {
  language: Language;
  displayName: string;
  username: string;
  factor: { since: Date; recoveryCodesLeft: number } | undefined;
  required: boolean;
  links: readonly AccountLink[];
  events: readonly SecurityEvent[];
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
      ${linkList(of, text)} ${sessionList(of, text)} ${eventList(of, text)}
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

function eventList({ language, events }: Overview, text: AccountStrings): Html {
  return html`<section aria-labelledby="events">
    <h2 id="events">${text.eventsTitle}</h2>
    <p>${text.eventsHint}</p>
    <ul class="sessions">
      ${events.map(({ at, kind, actor, detail, address }) => {
        const { proofs, provider } = detail;
        const how = Array.isArray(proofs) ? proofs.map((proof) => text.proofs[String(proof)] ?? '') : [];
        const more = [...how, provider, address].filter((part) => typeof part === 'string' && part !== '');
        return html`<li>
          <div>
            <strong>${text.events[kind] ?? kind}</strong>
            ${actor === 'operator' && html`<span class="badge">${text.byOperator}</span>`}
            <span>${[moment(language, at), ...more].join(' · ')}</span>
          </div>
        </li>`;
      })}
    </ul>
  </section>`;
}

function done(message: string | undefined): Html {
  return message === undefined ? html`` : html`<p class="message done" role="status">${message}</p>`;
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

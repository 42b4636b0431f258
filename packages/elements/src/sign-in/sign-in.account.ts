import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Session } from '../shared/context.ts';
import type { Language } from '../shared/language.ts';
import { placeUnder } from './sign-in.place.ts';
import { loadSessions } from './sign-in.load-account.ts';
import { roleLines } from './sign-in.roles.ts';
import type { SessionsProps } from './sign-in.sessions.ts';
import type { SignInDictionary } from './sign-in.strings.ts';

export interface AccountProps extends Omit<SessionsProps, 'language'> {
  readonly host: LitElement;
  readonly session: Session;
  /** Whose page it is; undefined on an authority's. */
  readonly schoolId: string | undefined;
  readonly place: string;
  readonly t: SignInDictionary;
  readonly language: Language;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onSignOut: () => void;
}

/** Browsers before 2024 show the panel in the flow of the page instead of above it. */
const hasPopover = 'showPopover' in HTMLElement.prototype;

let sessionsModule: Awaited<ReturnType<typeof loadSessions>> | undefined;
/** Where the list of sessions is open. */
const opened = new WeakMap<LitElement, Session>();

/** The account of a person signed in: a button that opens a panel. Loaded once somebody is. */
export function renderAccount(props: AccountProps): TemplateResult {
  const { host, session, schoolId, place, t, language, open, onOpen, onSignOut } = props;
  const { me } = session;
  const lines = roleLines(me.assignments, schoolId, t, language);
  const [first, ...others] = lines;
  const role = first && (others.length ? `${first}, ${t.more(others.length)}` : first);

  const onToggle = (event: ToggleEvent): void => {
    const panel = event.target as HTMLElement;
    const button = panel.previousElementSibling;
    if (event.newState !== 'open') closeSessions(host);
    onOpen(event.newState === 'open');
    // The panel has a size once it is shown, and must stand right before it is painted.
    if (event.newState === 'open' && button) requestAnimationFrame(() => placeUnder(panel, button));
  };
  const onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    const panel = event.currentTarget as HTMLElement;
    if (hasPopover) panel.hidePopover();
    else onOpen(false);
    (panel.previousElementSibling as HTMLElement | null)?.focus();
  };

  return html`<button
      class="button account"
      type="button"
      aria-expanded=${open}
      popovertarget="panel"
      @click=${() => hasPopover || onOpen(!open)}
    >
      <span class="who">
        <span class="name">${me.displayName}</span>
        ${role ? html`<span class="role">${role}</span>` : nothing}
      </span>
      <svg class="chevron" viewBox="0 0 16 16" aria-hidden="true"><path d="m4 6 4 4 4-4" /></svg>
    </button>
    <div
      class="panel"
      id="panel"
      role="group"
      aria-label=${t.account(me.displayName)}
      popover="auto"
      ?hidden=${!hasPopover && !open}
      @beforetoggle=${onToggle}
      @keydown=${onKeydown}
    >
      <p class="name">${me.displayName}</p>
      ${
        lines.length > 0
          ? html`<ul>
              ${lines.map((line) => html`<li>${line}</li>`)}
            </ul>`
          : html`<p class="hint">${t.noDuty(place)}</p>`
      }
      ${renderSessions(props)}
      <button class="button leave" type="button" aria-describedby="leave-hint" @click=${onSignOut}>
        ${t.signOut}
      </button>
      <p class="hint" id="leave-hint">${t.signOutHint}</p>
    </div>`;
}

/** The list is loaded when it is asked for, and anew each time. */
function renderSessions(props: AccountProps): TemplateResult | typeof nothing {
  const { host, session, t } = props;
  const { sessions } = session;
  if (!sessions) return nothing;
  const open = opened.get(host) === session;
  const onClick = async (): Promise<void> => {
    if (open) closeSessions(host);
    else {
      sessionsModule ??= await loadSessions();
      opened.set(host, session);
    }
    host.requestUpdate();
  };
  return html`<button
      class="button quiet"
      type="button"
      aria-expanded=${open}
      aria-controls="sessions"
      @click=${() => void onClick().catch(() => undefined)}
    >
      ${t.sessions}
      <svg class="chevron" viewBox="0 0 16 16" aria-hidden="true"><path d="m4 6 4 4 4-4" /></svg>
    </button>
    ${open && sessionsModule ? sessionsModule.sessionList(host, session, sessions).render(props) : nothing}`;
}

function closeSessions(host: LitElement): void {
  opened.delete(host);
  sessionsModule?.closeSessionList(host);
}

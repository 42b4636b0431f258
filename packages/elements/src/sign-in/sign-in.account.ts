import { html, nothing, type TemplateResult } from 'lit';
import type { Me } from '@lienthong/sdk';
import type { Language } from '../shared/language.ts';
import { placeUnder } from './sign-in.place.ts';
import { roleLines } from './sign-in.roles.ts';
import type { SignInDictionary } from './sign-in.strings.ts';

export interface AccountProps {
  readonly me: Me;
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

/** The account of a person signed in: a button that opens a panel. Loaded once somebody is. */
export function renderAccount({
  me,
  schoolId,
  place,
  t,
  language,
  open,
  onOpen,
  onSignOut,
}: AccountProps): TemplateResult {
  const lines = roleLines(me.assignments, schoolId, t, language);
  const [first, ...others] = lines;
  const role = first && (others.length ? `${first}, ${t.more(others.length)}` : first);

  const onToggle = (event: ToggleEvent): void => {
    const panel = event.target as HTMLElement;
    const button = panel.previousElementSibling;
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
      <button class="button leave" type="button" aria-describedby="leave-hint" @click=${onSignOut}>
        ${t.signOut}
      </button>
      <p class="hint" id="leave-hint">${t.signOutHint}</p>
    </div>`;
}

import { html, nothing, type LitElement, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { AccountSession } from '@lienthong/sdk';
import type { Session, SessionsSource } from '../shared/context.ts';
import { formatDayTime } from '../shared/format.ts';
import type { Language } from '../shared/language.ts';
import { mergeStrings, stringsOf, type StringOverrides } from '../shared/strings.ts';
import { sessionsStyles } from './sign-in.sessions.styles.ts';
import { sessionsStrings, type SessionsDictionary } from './sign-in.sessions.strings.ts';

export interface SessionsProps {
  readonly language: Language;
  readonly overrides: readonly (StringOverrides | undefined)[];
  /** Page of the central system where password and second factor are kept. */
  readonly accountPage: string | undefined;
  readonly problem: (error: unknown) => string;
  /** Asks whoever holds unsaved work, runs `end`, and shows that nobody is signed in any more. */
  readonly onEverywhere: (end: () => Promise<unknown>) => Promise<void>;
}

/**
 * The list of a person's sessions in the account panel: loads it, ends one, ends all. Loaded when it is first opened.
 * It belongs to one session; what another person sees is another list.
 */
export class SessionList {
  readonly #host: ReactiveControllerHost;
  readonly #source: SessionsSource;
  #items: readonly AccountSession[] | undefined;
  #error: unknown;
  #ended: string | undefined;
  #busy = false;

  constructor(host: ReactiveControllerHost, source: SessionsSource) {
    this.#host = host;
    this.#source = source;
    void this.load();
  }

  async load(): Promise<void> {
    await this.#run(async () => {
      this.#items = await this.#source.list();
    });
  }

  render(props: SessionsProps): TemplateResult {
    const t = mergeStrings<SessionsDictionary>(
      stringsOf(sessionsStrings, props.language),
      ...props.overrides,
    );
    return html`<div class="sessions" id="sessions" aria-busy=${this.#busy}>
      ${this.#renderItems(t, props)}
      <p class="hint" role="status">
        ${this.#ended === undefined ? nothing : t.sessionEnded(this.#ended)}
        ${this.#error === undefined ? nothing : props.problem(this.#error)}
      </p>
      ${
        this.#error === undefined
          ? nothing
          : html`<button class="button" type="button" @click=${() => this.load()}>${t.sessionsRetry}</button>`
      }
      ${
        props.accountPage === undefined
          ? nothing
          : html`<p><a href=${props.accountPage} target="_blank" rel="noopener">${t.accountPage}</a></p>`
      }
      <button
        class="button"
        type="button"
        aria-describedby="everywhere-hint"
        @click=${() => this.#everywhere(props)}
      >
        ${t.signOutEverywhere}
      </button>
      <p class="hint" id="everywhere-hint">${t.signOutEverywhereHint}</p>
    </div>`;
  }

  #renderItems(t: SessionsDictionary, { language }: SessionsProps): TemplateResult | typeof nothing {
    if (!this.#items) return this.#busy ? html`<p class="hint">${t.sessionsLoading}</p>` : nothing;
    const at = (moment: string) => formatDayTime(moment, language);
    return html`<ul>
      ${this.#items.map((item) => {
        const device = item.device ?? t.unknownDevice;
        return html`<li>
          <div>
            <strong>${device}</strong>
            <span class="hint">${t.signedInAt(at(item.signedInAt))}</span>
            <span class="hint">${t.lastUsedAt(at(item.lastUsedAt))}</span>
            ${item.otherSites > 0 ? html`<span class="hint">${t.otherSites(item.otherSites)}</span>` : nothing}
          </div>
          ${
            item.current
              ? html`<span class="hint">${t.thisSession}</span>`
              : html`<button
                  class="button"
                  type="button"
                  aria-label=${t.endSessionOf(device, at(item.signedInAt))}
                  aria-disabled=${this.#busy ? 'true' : nothing}
                  @click=${(event: Event) => this.#end(item, device, event)}
                >
                  ${t.endSession}
                </button>`
          }
        </li>`;
      })}
    </ul>`;
  }

  async #end({ id }: AccountSession, device: string, event: Event): Promise<void> {
    if (this.#busy) return;
    const toggle = (event.currentTarget as HTMLElement)
      .closest('.panel')
      ?.querySelector<HTMLElement>('[aria-controls=sessions]');
    await this.#run(async () => {
      await this.#source.end(id);
      // The button goes with its line: the keyboard stays near.
      toggle?.focus();
      this.#items = this.#items?.filter((item) => item.id !== id);
      this.#ended = device;
    });
  }

  async #everywhere({ onEverywhere }: SessionsProps): Promise<void> {
    await this.#run(() => onEverywhere(() => this.#source.endAll()));
  }

  async #run(work: () => Promise<void>): Promise<void> {
    this.#busy = true;
    this.#error = undefined;
    this.#ended = undefined;
    this.#host.requestUpdate();
    try {
      await work();
    } catch (error) {
      this.#error = error;
    }
    this.#busy = false;
    this.#host.requestUpdate();
  }
}

const lists = new WeakMap<ReactiveControllerHost, { readonly of: Session; readonly list: SessionList }>();

/** The list on show in an element; a new one for each session and each time it is opened. */
export function sessionList(host: LitElement, session: Session, source: SessionsSource): SessionList {
  dress(host);
  const known = lists.get(host);
  if (known?.of === session) return known.list;
  const list = new SessionList(host, source);
  lists.set(host, { of: session, list });
  return list;
}

/** Styles that come with the list, so that a page without it does not carry them. */
function dress({ shadowRoot }: LitElement): void {
  const sheet = sessionsStyles.styleSheet;
  if (!shadowRoot || !sheet || shadowRoot.adoptedStyleSheets.includes(sheet)) return;
  shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
}

export function closeSessionList(host: ReactiveControllerHost): void {
  lists.delete(host);
}

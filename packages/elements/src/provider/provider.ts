import { ContextProvider } from '@lit/context';
import {
  createConnection,
  siteKey as siteKeyAuth,
  type ClientOptions,
  type Connection,
  type Feed,
  type Site,
} from '@lienthong/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { EduElement } from '../shared/base-element.ts';
import { providerContext, type ProviderState } from '../shared/context.ts';
import { controls } from '../shared/controls.styles.ts';
import { createPageClient } from '../shared/page-client.ts';
import type { Language } from '../shared/language.ts';
import { problemCode, requestIdOf } from '../shared/problem-code.ts';
import type { StringOverrides } from '../shared/strings.ts';
import { EduProviderErrorEvent } from './provider.events.ts';
import { loadHeartbeat } from './provider.load-heartbeat.ts';
import { loadOrigin } from './provider.load-origin.ts';
import { providerStrings, type ProviderDictionary } from './provider.strings.ts';
import { providerStyles } from './provider.styles.ts';

export { EduProviderErrorEvent } from './provider.events.ts';
export type { ProviderDictionary } from './provider.strings.ts';
export { providerContext, type ProviderState, type ProviderStatus, type Session } from '../shared/context.ts';

let originAdvice: ((error: unknown, language: Language, advice: string) => string) | undefined;

/** A tag written wrongly: nothing was sent. */
class SetupError extends Error {
  readonly code: 'endpoint_missing' | 'endpoint_invalid' | 'site_key_missing' | 'site_key_malformed';
  constructor(code: SetupError['code']) {
    super(code);
    this.code = code;
  }
}

type NewsFeeds = readonly Feed[];
type Change = { -readonly [K in keyof ProviderState]?: ProviderState[K] | undefined };

/**
 * Connects everything inside it to the central system of the education sector: address, site key of the school
 * (or of an authority, on its own site), language, theme, and who is signed in. Without a connection the elements inside keep their fallback content.
 *
 * @slot - The page, or the part of it that holds elements.
 * @fires edu-provider-error - No connection, with the reason; cancel it to leave out the built-in notice.
 * @csspart base - The box of the built-in notice.
 * @csspart heartbeat - The line that says that the page reports to the authority, where the school lets it.
 * @cssprop --edu-accent - Colour of the school's crest; contrast is repaired where needed. Same as `accent`.
 */
export class Provider extends EduElement<ProviderDictionary> {
  static override styles = [EduElement.styles, ...controls, providerStyles].flat();

  readonly #context = new ContextProvider(this, {
    context: providerContext,
    initialValue: {
      status: 'connecting',
      endpoint: '',
      siteKey: '',
      language: 'vi',
      strings: {},
      setSession: (session, end) => this.#set({ session, sessionEnd: session ? undefined : end }),
      offerSignIn: (signIn) => this.#set({ signIn }),
      retry: () => this.connect(),
    },
  });
  #connecting: AbortController | undefined;
  /** Says anew, in the language in force, that the page reports; there while it does. */
  #state: (() => void) | undefined;

  /** Address of the central system, such as `https://lienthong.example`. */
  @property() endpoint = '';

  /** Publishable key of the school (`site_…`) or, on its own site, of an authority (`office_…`); bound to the pages' addresses. */
  @property({ attribute: 'site-key' }) siteKey = '';

  /** Colour of the school's crest, any CSS colour. */
  @property() accent: string | undefined;

  /** Phrases the site words differently, by tag name. As an attribute: JSON. */
  @property({ type: Object, attribute: 'element-strings' }) elementStrings: Readonly<
    Record<string, StringOverrides>
  > = {};

  /** Replaces the platform's `fetch`; for tests and for pages that sign their traffic. */
  @property({ attribute: false }) fetch: ClientOptions['fetch'];

  @state() private noticeFor: unknown;

  protected override readonly dictionary = providerStrings;

  override connectedCallback(): void {
    super.connectedCallback();
    // Before the first child asks: a child must not paint once in the wrong language.
    this.#set({ language: this.language, strings: this.elementStrings });
    window.addEventListener('online', this.#onOnline);
    if (this.hasUpdated && this.connection.status === 'connecting') this.connect();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.#onOnline);
    this.#connecting?.abort();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    this.#set({ language: this.language, strings: this.elementStrings });
    if (changed.has('accent')) this.#applyAccent();
    this.#state?.();
    if (changed.has('endpoint') || changed.has('siteKey') || changed.has('fetch')) this.connect();
  }

  /** What the elements inside are given. */
  get connection(): ProviderState {
    return this.#context.value;
  }

  /** Asks the central system what the site key stands for; done by itself when address or key change. */
  connect(): void {
    this.#connecting?.abort();
    const endpoint = this.endpoint.trim().replace(/\/+$/, '');
    const siteKey = this.siteKey.trim();
    const before = this.connection;
    const same = before.endpoint === endpoint && before.siteKey === siteKey;
    const attempt = new AbortController();
    this.#connecting = attempt;
    this.#set({
      status: 'connecting',
      endpoint,
      siteKey,
      site: undefined,
      office: undefined,
      client: undefined,
      ...(!same && { session: undefined }),
    });
    void this.#connect(endpoint, siteKey, attempt.signal).catch((error: unknown) => {
      if (!attempt.signal.aborted) this.#fail(error);
    });
  }

  override render() {
    const failed = this.noticeFor !== undefined;
    return html`<div role="status">${failed ? this.#renderNotice(this.noticeFor) : nothing}</div>
      ${this.fallback()}`;
  }

  #renderNotice(error: unknown): TemplateResult {
    const { t } = this;
    const passing = isPassing(error);
    const connecting = this.connection.status === 'connecting';
    const requestId = requestIdOf(error);
    return html`<div class="notice warning">
      <p>${passing ? t.unavailable : t.misconfigured}</p>
      ${
        passing
          ? html`<button class="button" type="button" ?disabled=${connecting} @click=${() => this.connect()}>
              ${connecting ? t.retrying : t.retry}
            </button>`
          : nothing
      }
      <details>
        <summary>${t.forWebmaster}</summary>
        <p>${this.#advice(error)}</p>
        <dl>
          <dt>${t.code}</dt>
          <dd><code>${problemCode(error) || 'unknown'}</code></dd>
          ${
            requestId
              ? html`<dt>${t.requestId}</dt>
                  <dd><code>${requestId}</code></dd>`
              : nothing
          }
        </dl>
      </details>
    </div>`;
  }

  #advice(error: unknown): string {
    const { t } = this;
    const { endpoint } = this.connection;
    switch (problemCode(error)) {
      case 'endpoint_missing':
        return t.endpointMissing;
      case 'endpoint_invalid':
        return t.endpointInvalid(this.endpoint);
      case 'site_key_missing':
        return t.siteKeyMissing;
      case 'site_key_malformed':
        return t.siteKeyMalformed;
      case 'site_key_unknown':
        return t.siteKeyUnknown;
      case 'origin_not_allowed':
        return this.#originAdvice(error, t.originNotAllowed(location.origin));
      case 'unreachable':
      case 'timeout':
        return t.unreachable(endpoint);
      default:
        return this.problem(error);
    }
  }

  /** The general advice until the particular one is there, should it not come at all. */
  #originAdvice(error: unknown, advice: string): string {
    if (originAdvice) return originAdvice(error, this.language, advice);
    void loadOrigin().then(
      (loaded) => {
        originAdvice = loaded.originAdvice;
        this.requestUpdate();
      },
      () => undefined,
    );
    return advice;
  }

  async #connect(endpoint: string, siteKey: string, signal: AbortSignal): Promise<void> {
    if (!endpoint) throw new SetupError('endpoint_missing');
    if (!isWebAddress(endpoint)) throw new SetupError('endpoint_invalid');
    if (!siteKey) throw new SetupError('site_key_missing');
    if (!/^(site|office)_[A-Za-z0-9_-]+$/.test(siteKey)) throw new SetupError('site_key_malformed');
    const connection = createConnection({
      baseUrl: endpoint,
      auth: siteKeyAuth(siteKey),
      language: () => this.language,
      fetch: this.fetch,
    });
    const client = createPageClient(connection);
    const holder = siteKey.startsWith('office_')
      ? { office: await client.identity.office({ signal }) }
      : { site: await client.identity.site({ signal }) };
    signal.throwIfAborted();
    this.noticeFor = undefined;
    if (holder.site) this.#report(holder.site, connection, signal);
    this.#set({ status: 'ready', ...holder, client, error: undefined });
  }

  /** Where the school lets its pages report that they are live: says so, and does it when it is awaited. */
  #report(site: Site, connection: Connection, signal: AbortSignal): void {
    const root = this.shadowRoot;
    root?.querySelector('[part=heartbeat]')?.remove();
    this.#state = undefined;
    if (site.heartbeat === 'off' || !root) return;
    const news = new Promise<NewsFeeds>((shown) => {
      const heard = (event: Event): void => shown((event as Event & { feeds?: NewsFeeds }).feeds ?? []);
      this.addEventListener('edu-news-loaded', heard, { once: true, signal });
    });
    void loadHeartbeat()
      .then(({ beat, stateHeartbeat }) => {
        if (signal.aborted) return undefined;
        this.#state = () =>
          stateHeartbeat(root, this.language, [this.elementStrings[this.localName], this.strings]);
        this.#state();
        return beat({ host: this, site, connection, news, signal });
      })
      .catch(() => undefined);
  }

  #fail(error: unknown): void {
    this.#set({ status: 'failed', error });
    const proceed = this.dispatchEvent(new EduProviderErrorEvent(problemCode(error), error));
    this.noticeFor = proceed ? error : undefined;
  }

  readonly #onOnline = (): void => {
    if (this.connection.status === 'failed' && isPassing(this.connection.error)) this.connect();
  };

  #applyAccent(): void {
    // Like a wrong colour in a style sheet, a wrong colour here is left out.
    if (this.accent && CSS.supports('color', this.accent))
      this.style.setProperty('--edu-accent', this.accent);
    else this.style.removeProperty('--edu-accent');
  }

  /** A new object only when something changed, because each one updates every element inside. */
  #set(change: Change): void {
    const before = this.connection;
    const differs = Object.entries(change).some(
      ([key, value]) => before[key as keyof ProviderState] !== value,
    );
    if (!differs) return;
    const next = Object.fromEntries(
      Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined),
    );
    this.#context.setValue(next as unknown as ProviderState);
    this.requestUpdate();
  }
}

function isWebAddress(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
}

/** Will it go away by itself? Then the visitor is offered another try; a wrong tag needs the webmaster. */
function isPassing(error: unknown): boolean {
  return !(
    error instanceof SetupError ||
    /^(site_key_unknown|origin_not_allowed|permission_denied|not_found|usage)$/.test(problemCode(error))
  );
}

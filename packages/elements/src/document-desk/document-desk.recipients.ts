import type { ReactiveControllerHost } from 'lit';
import { levels } from './document-desk.draft.ts';
import type { DocumentDeskSource, DocumentRecipientsPage, SchoolLevel } from './document-desk.source.ts';

const LISTED = 8;
/** People type a word before they look. */
const PAUSE = 250;

/** Owns how many units there are of each level, and the search for single ones. */
export class Recipients {
  query = '';
  hits: DocumentRecipientsPage | undefined;
  error: unknown;
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  readonly #counts = new Map<SchoolLevel | 'all', number>();
  #run = new AbortController();
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  /** Undefined until it is known; the form works without. */
  count(of: SchoolLevel | 'all'): number | undefined {
    return this.#counts.get(of);
  }

  async start(source: DocumentDeskSource): Promise<void> {
    const { signal } = new AbortController();
    await Promise.all(
      (['all', ...levels] as const).map(async (of) => {
        if (this.#counts.has(of)) return;
        const query = { limit: 1, ...(of !== 'all' && { level: of }) };
        const found = await source.recipients(query, { signal }).catch(() => undefined);
        if (found) this.#counts.set(of, found.total);
      }),
    );
    this.#host.requestUpdate();
  }

  search(source: DocumentDeskSource, query: string, wait = PAUSE): void {
    this.query = query;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.#search(source), wait);
    this.#host.requestUpdate();
  }

  async #search(source: DocumentDeskSource): Promise<void> {
    this.#run.abort();
    const { signal } = (this.#run = new AbortController());
    const q = this.query.trim();
    try {
      const hits = await source.recipients({ limit: LISTED, ...(q && { q }) }, { signal });
      if (signal.aborted) return;
      this.hits = hits;
      this.error = undefined;
    } catch (error) {
      if (!signal.aborted) this.error = error;
    }
    this.#host.requestUpdate();
  }
}

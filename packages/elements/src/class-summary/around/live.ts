import type { ClassSummary } from '@lienthong/sdk';
import { ChangeCount } from '../../grade-table/live/change-count.ts';
import { Reader } from '../../grade-table/live/reader.ts';
import { Timers } from '../../grade-table/live/timers.ts';
import { explainError } from '../../grade-table/sources/explain.ts';
import type { SummarySession } from '../class-summary.session.ts';
import type { ClassSummarySource } from '../class-summary.source.ts';
import type { AroundHost } from './around.ts';
import type { BelowDictionary } from './around.strings.ts';
import { newsBetween, newsText } from './news.ts';

/** Milliseconds. A hidden page stops listening after a while, and a cell glows for so long. */
const HIDDEN_FOR = 30_000;
const GLOW = 3_000;
const NOTE_FOR = 20_000;

export interface LiveHost extends Pick<
  AroundHost,
  'element' | 'summaries' | 'grid' | 'announce' | 'focus' | 'day'
> {
  t(): BelowDictionary;
}

type Field = HTMLInputElement | HTMLSelectElement;

/** A page with the id it is read by. */
interface Held {
  readonly id: string;
  readonly page: ClassSummary;
}

/**
 * Shows what others change while a summary page is open: listens where the source can, reads again what changed, and puts it in
 * without moving the cursor or touching what is being typed.
 */
export class SummaryLive {
  /** The last news, for the eye; a listener hears it. */
  note = '';

  readonly #host: LiveHost;
  readonly #count = new ChangeCount();
  readonly #timers = new Timers();
  #source: ClassSummarySource | undefined;
  #id = '';
  #stream: AbortController | null = null;
  #reader: Reader<Held> | null = null;

  constructor(host: LiveHost) {
    this.#host = host;
  }

  start(): void {
    document.addEventListener('visibilitychange', this.#onVisibility);
    addEventListener('online', this.#onBack);
    this.follow();
  }

  stop(): void {
    document.removeEventListener('visibilitychange', this.#onVisibility);
    removeEventListener('online', this.#onBack);
    this.#leave();
  }

  /** The page on screen, if it is another one than before. */
  follow(): void {
    const { session, source } = this.#host.summaries;
    const id = source?.follow ? (session?.id ?? '') : '';
    if (id === this.#id && source === this.#source) return;
    this.#leave();
    if (!source || !session || id === '') return;
    [this.#id, this.#source] = [id, source];
    this.#reader = new Reader<Held>(
      readerOf(source),
      { id, page: session.summary },
      {
        isSaving: () => this.#session?.phase === 'sending',
        onRead: ({ page }) => this.#receive(page),
      },
    );
    if (!document.hidden) this.#listen();
  }

  /** A batch of ours was answered. */
  onSaved(session: SummarySession, isChange: boolean): void {
    if (session !== this.#session) return;
    this.#reader?.saved();
    if (isChange) this.#count.saved();
    // Once the queue knows that nothing is under way any more.
    this.#timers.after('judge', 0, () => this.#judge());
  }

  /** The page on screen, if it is the one that is followed. */
  get #session(): SummarySession | null {
    const { session } = this.#host.summaries;
    return session?.id === this.#id ? session : null;
  }

  #leave(): void {
    this.#stream?.abort();
    this.#reader?.stop();
    for (const { changed } of this.#host.summaries.sessions) changed.clear();
    this.#timers.clear();
    this.#count.clear();
    [this.#id, this.#source, this.#stream, this.#reader, this.note] = ['', undefined, null, null, ''];
  }

  #listen(): void {
    const { signal } = (this.#stream = new AbortController());
    const [classId = ''] = this.#id.split('/');
    void this.#source
      ?.follow?.(classId, {
        signal,
        onChange: (what) => {
          if (signal.aborted) return;
          if (what === 'everything') this.#reader?.soon();
          else if (what === 'class') this.#reader?.later();
          // Results change with every mark that somebody types, and count when the column is full.
          else if (what === 'results') this.#reader?.sometime();
          else {
            this.#count.heard();
            this.#judge();
          }
        },
      })
      .catch(() => undefined);
  }

  /** An event may come before the answer to the save that caused it: that answer is waited for. */
  #judge(): void {
    if (this.#session?.phase === 'sending') return;
    const who = this.#count.judge();
    if (who === 'foreign') {
      this.#count.clear();
      this.#reader?.soon();
    } else if (who === 'own') this.#reader?.sometime();
  }

  readonly #onVisibility = (): void => {
    if (document.hidden) {
      this.#timers.after('hidden', HIDDEN_FOR, () => {
        this.#stream?.abort();
        this.#stream = null;
      });
      return;
    }
    this.#timers.cancel('hidden');
    if (!this.#source) return;
    if (!this.#stream) this.#listen();
    this.#onBack();
  };

  readonly #onBack = (): void => {
    if (!document.hidden) this.#reader?.soon();
  };

  #receive(page: ClassSummary): boolean {
    const session = this.#session;
    if (!session) return false;
    const before = session.summary;
    const field = this.#field();
    const text = field?.value;
    this.#host.summaries.hold(page);
    const news = newsBetween(before, session.summary);
    const cells = news.cells.map(({ pupilId, field: of }) => `${pupilId}/${of}`);
    for (const cell of cells) session.changed.add(cell);
    if (cells.length > 0)
      this.#timers.after(`glow ${performance.now()}`, GLOW, () => {
        for (const cell of cells) session.changed.delete(cell);
        this.#host.element.requestUpdate();
      });
    this.#say(newsText(news, this.#host.t(), () => this.#lockedWords(session)));
    void this.#keepPlace(field, text);
    return true;
  }

  /** The field under the cursor. */
  #field(): Field | null {
    return this.#host.element.renderRoot.querySelector('.cell-field:focus');
  }

  /** A field that is gone leaves the focus to its cell; the next key replaces a number that came, as it would have the one before. */
  async #keepPlace(field: Field | null, text: string | undefined): Promise<void> {
    await this.#host.element.updateComplete;
    if (!field || this.#host.grid.text !== null) return;
    if (!field.isConnected) this.#host.focus();
    else if (field instanceof HTMLInputElement && field.value !== text) field.select();
  }

  #lockedWords({ summary }: SummarySession): string {
    return this.#host.t().locked(this.#host.day(summary.lockedAt ?? ''));
  }

  #say(text: string): void {
    const { element, announce } = this.#host;
    element.requestUpdate();
    if (!text) return;
    this.note = text;
    announce(text);
    this.#timers.after('note', NOTE_FOR, () => {
      this.note = '';
      element.requestUpdate();
    });
  }
}

/** Pages as the reader asks for them, by one id. */
function readerOf(source: ClassSummarySource): ConstructorParameters<typeof Reader<Held>>[0] {
  return {
    explain: explainError,
    async load(id, options) {
      const [classId = '', period = ''] = id.split('/');
      return { id, page: await source.load(classId, period as ClassSummary['period'], options) };
    },
    ...(source.reload && {
      async reload(id: string, { page }: Held, options: { signal: AbortSignal }) {
        const read = await source.reload?.(page, options);
        return read ? { id, page: read } : null;
      },
    }),
  };
}

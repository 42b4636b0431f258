import type { Gradebook, Mark } from '@lienthong/sdk';
import type { LitElement, ReactiveController } from 'lit';
import { adoptLate } from '../adopt-styles.ts';
import { slotLabel } from '../column-label.ts';
import type { CellName, GradeTableSource } from '../grade-table.source.ts';
import type { MarksSavedEvent } from '../grade-table.events.ts';
import { wordsOf } from '../words-of.ts';
import { placeOf } from '../named-cell.ts';
import type { PanelHost } from '../panel.ts';
import type { GradebookSession } from '../session.ts';
import type { Place, Sheet } from '../sheet.ts';
import { ChangeCount } from './change-count.ts';
import { differences, isFrameChange, type Differences } from './differences.ts';
import { liveStrings, type LiveDictionary } from './live.strings.ts';
import { liveStyles } from './live.styles.ts';
import { News } from './news.ts';
import { Reader } from './reader.ts';
import { relock } from './relock.ts';
import { Timers } from './timers.ts';

/** Milliseconds. A hidden page stops listening after a while, and a cell glows for so long. */
const HIDDEN_FOR = 30_000;
const GLOW = 3_000;
const SAID_APART = 5_000;
const NOTE_FOR = 20_000;
/** How often it is looked whether the person has finished typing in a cell that has news. */
const LOOK_AGAIN = 250;

/**
 * Shows what others change while a gradebook is open: listens where the source can, reads again what changed, and puts it in
 * without moving the cursor, the scroll, the selection or what is being typed. Owns neither marks nor how they are drawn.
 */
export class LiveController implements ReactiveController {
  /** The last news, for the eye; a listener hears it. */
  note = '';

  readonly #host: PanelHost;
  readonly #onNews: (news: Differences | null) => void;
  readonly #count = new ChangeCount();
  readonly #news = new News();
  readonly #timers = new Timers();
  #source: GradeTableSource | null = null;
  #id = '';
  #stream: AbortController | null = null;
  #reader: Reader<Gradebook> | null = null;
  /** A colleague's mark for the cell that is being typed in. */
  #held: Mark | null = null;
  #said = -SAID_APART;

  /** `onNews`: something came, or (null) cells stopped glowing. */
  constructor(host: PanelHost, onNews: (news: Differences | null) => void) {
    this.#host = host;
    this.#onNews = onNews;
    adoptLate(host.element, liveStyles);
    host.element.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onVisibility);
    addEventListener('online', this.#onBack);
    this.#element.addEventListener('edu-marks-saved', this.#onSaved);
    this.#follow();
  }

  hostUpdated(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onVisibility);
    removeEventListener('online', this.#onBack);
    this.#element.removeEventListener('edu-marks-saved', this.#onSaved);
    this.#stop();
  }

  get #element(): LitElement {
    return this.#host.element;
  }

  /** The gradebook on screen, if it is the one that is followed. */
  get #session(): GradebookSession | null {
    const { session } = this.#host.gradebooks;
    return session?.id === this.#id ? session : null;
  }

  #follow(): void {
    const { session, source } = this.#host.gradebooks;
    const id = source && this.#element.isConnected ? (session?.id ?? '') : '';
    if (id === this.#id && source === this.#source) return;
    this.#stop();
    if (!source || !session || id === '') return;
    this.#id = id;
    this.#source = source;
    this.#reader = new Reader(source, session.sheet.book, {
      isSaving: () => this.#session?.phase === 'sending',
      onRead: (book) => this.#receive(book),
    });
    if (!document.hidden) this.#listen();
  }

  #stop(): void {
    this.#stream?.abort();
    this.#reader?.stop();
    this.#timers.clear();
    this.#count.clear();
    this.#news.take(this.#t);
    [this.#id, this.#source, this.#stream, this.#reader] = ['', null, null, null];
    [this.#held, this.note] = [null, ''];
  }

  /** Where nothing can be listened to, coming back to the page still reads. */
  #listen(): void {
    const { signal } = (this.#stream = new AbortController());
    void this.#source
      ?.follow?.(this.#id, {
        signal,
        onChange: (what) => {
          if (signal.aborted) return;
          if (what === 'everything') this.#reader?.soon();
          else if (what === 'class') this.#reader?.later();
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

  readonly #onSaved = (event: Event): void => {
    const { saved, gradebookId } = event as MarksSavedEvent;
    if (gradebookId !== this.#id) return;
    this.#reader?.saved();
    if (saved.items.some(({ outcome }) => outcome === 'saved')) this.#count.saved();
    // Once the queue knows that nothing is under way any more.
    this.#timers.after('judge', 0, () => this.#judge());
  };

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

  #receive(book: Gradebook): boolean {
    const before = this.#session;
    if (!before) return false;
    const news = differences(before.sheet, book);
    const typing = this.#typedIn(before);
    // Another class list makes the table anew: not under somebody's fingers.
    if (isFrameChange(news) && typing) return false;
    const isTyped = (mark: CellName): boolean => typing !== null && sameCell(mark, typing);
    const marks = book.marks.filter((mark) => !isTyped(mark));
    const received = this.#host.gradebooks.receive({ ...book, marks });
    relock(before.sheet, book);
    this.#held = book.marks.find(isTyped) ?? null;
    if (this.#held) this.#lookAgain();
    const others = { ...news, marks: news.marks.filter((mark) => !isTyped(mark)) };
    if (received) void received.then(() => this.#show(others));
    else this.#show(others);
    return true;
  }

  /** The cell somebody types in at this moment. */
  #typedIn({ sheet, id }: GradebookSession): CellName | null {
    const grid = this.#host.grid();
    const place = grid?.session.id === id ? grid.place : null;
    if (!grid || !place || place.col >= sheet.colCount) return null;
    if (!grid.editor.isTyping && grid.editor.mode === 'ready') return null;
    return { pupilId: sheet.pupil(place.row).id, slot: sheet.slot(place.col) };
  }

  /** What was typed first, then the colleague's mark: a difference becomes a conflict, nothing is overwritten unseen. */
  #lookAgain(): void {
    this.#timers.after('held', LOOK_AGAIN, () => {
      const session = this.#session;
      const mark = this.#held;
      if (!session || !mark) return;
      const typing = this.#typedIn(session);
      if (typing && sameCell(mark, typing)) return this.#lookAgain();
      this.#held = null;
      const { sheet } = session;
      const news = differences(sheet, { ...sheet.book, marks: [mark] });
      sheet.receive(mark);
      this.#show(news);
    });
  }

  #show(news: Differences): void {
    const sheet = this.#session?.sheet;
    if (!sheet) return;
    const places = news.marks.flatMap((mark) => placeOf(sheet, mark) ?? []);
    const glows = places.filter(({ row, col }) => sheet.cell(row, col).status === 'clean');
    sheet.together(() => glows.forEach(({ row, col }) => sheet.put(row, col, { status: 'changed' })));
    if (glows.length > 0)
      this.#timers.after(`glow ${performance.now()}`, GLOW, () => this.#fade(sheet, glows));
    this.#onNews(news);
    this.#news.add(news, this.#t, (slot) => slotLabel(slot, sheet.book.columns, this.#host.t()));
    this.#timers.after('say', Math.max(0, this.#said + SAID_APART - performance.now()), () => this.#say());
  }

  #fade(sheet: Sheet, places: readonly Place[]): void {
    const glowing = places.filter(({ row, col }) => sheet.cell(row, col).status === 'changed');
    sheet.together(() => glowing.forEach(({ row, col }) => sheet.put(row, col, { status: 'clean' })));
    this.#onNews(null);
  }

  #say(): void {
    const text = this.#news.take(this.#t);
    if (!text) return;
    this.#said = performance.now();
    this.note = text;
    this.#host.announce(text);
    this.#element.requestUpdate();
    this.#timers.after('note', NOTE_FOR, () => {
      this.note = '';
      this.#element.requestUpdate();
    });
  }

  get #t(): LiveDictionary {
    return wordsOf(liveStrings, this.#host);
  }
}

function sameCell(a: CellName, b: CellName): boolean {
  return a.pupilId === b.pupilId && a.slot === b.slot;
}

import type { ReactiveController } from 'lit';
import { adoptLate } from '../adopt-styles.ts';
import { correctionStyles } from '../corrections/corrections.styles.ts';
import { Requests } from '../corrections/requests.ts';
import { entryText, fromWire } from '../entry.ts';
import type { GradebookDesk } from '../grade-table.source.ts';
import { heldIn, heldOf, heldOver } from '../held.ts';
import { wordsOf } from '../words-of.ts';
import type { MenuItem } from '../menu.ts';
import type { PanelHost } from '../panel.ts';
import type { GradebookSession } from '../session.ts';
import type { Place } from '../sheet.ts';
import { cellKeys } from './cell-keys.ts';
import type { Differences } from './differences.ts';
import { deskStrings, type DeskDictionary } from './desk.strings.ts';
import { LiveController } from './live.controller.ts';

/**
 * What the people around a gradebook do to it: colleagues who write, the principal who locks and decides. Offers their panels
 * at the cell and in the menu, and says in words how a cell stands with them.
 */
export class Desk implements ReactiveController {
  readonly live: LiveController;

  readonly #host: PanelHost;
  #desk: GradebookDesk | null = null;
  #requests: Requests | null = null;
  #of: readonly unknown[] = [];
  #removeKeys: (() => void) | null = null;
  /** Columns of which it was said that they are published. */
  readonly #told = new Set<string>();
  /** What was typed at a cell that takes nothing. */
  #typed: { readonly place: Place; readonly text: string } | null = null;

  constructor(host: PanelHost) {
    this.#host = host;
    this.live = new LiveController(host, (news) => this.#onNews(news));
    adoptLate(host.element, correctionStyles);
    host.element.addController(this);
  }

  get note(): string {
    return this.live.note;
  }

  hostConnected(): void {
    this.#removeKeys = cellKeys(this.#host.element.renderRoot as HTMLElement, {
      place: () => this.#host.grid()?.place ?? null,
      onHistory: () => this.#desk && this.#host.open('history', undefined),
      onChoices: () => this.#find<HTMLElement>('.bar .acts button')?.focus(),
      onBack: () => this.#host.grid()?.editor.focus(),
      onType: (place, text, isReadOnly) => this.#onType(place, text, isReadOnly),
    });
  }

  hostUpdated(): void {
    const { session, source } = this.#host.gradebooks;
    const of = [session?.id, source];
    if (of.every((part, at) => part === this.#of[at])) return;
    this.#of = of;
    this.#requests?.stop();
    [this.#desk, this.#requests] = [null, null];
    this.#told.clear();
    if (session && source?.desk) void this.#begin(session.id, source.desk());
  }

  hostDisconnected(): void {
    this.#removeKeys?.();
    this.#requests?.stop();
  }

  /** Without it marks are typed all the same. */
  async #begin(id: string, coming: Promise<GradebookDesk>): Promise<void> {
    const of = this.#of;
    const desk = await coming.catch(() => null);
    if (!desk || this.#of !== of) return;
    this.#desk = desk;
    this.#requests = new Requests(desk, id);
    this.#host.update();
    await this.#read();
  }

  /** Marks in open columns are no news of requests; an event that changed nothing on the sheet may well be. */
  #onNews(news: Differences | null): void {
    const sheet = this.#host.gradebooks.session?.sheet;
    if (!sheet) return;
    this.#requests?.paint(sheet);
    const isLocked = ({ slot }: { slot: string }): boolean =>
      sheet.column(sheet.colOf(slot) ?? 0).lockedAt !== null;
    if (news && (news.marks.length === 0 || news.columns.length > 0 || news.marks.some(isLocked)))
      void this.#read();
  }

  /** Where nothing is locked nobody asks for anything. */
  async #read(): Promise<void> {
    const { session } = this.#host.gradebooks;
    if (!this.#requests || !session) return;
    const { columns, canEdit } = session.sheet.book;
    const mayAsk = canEdit && columns.some(({ lockedAt }) => lockedAt !== null);
    if (!mayAsk && !this.#desk?.isPrincipal && this.#requests.here.length === 0) return;
    // What is known stays; the next change asks again.
    await this.#readRequests().catch(() => undefined);
  }

  async #readRequests(): Promise<void> {
    const requests = this.#requests;
    if (!requests || !(await requests.read())) return;
    const { session } = this.#host.gradebooks;
    if (session) requests.paint(session.sheet);
    this.#host.update();
  }

  get #t(): DeskDictionary {
    return wordsOf(deskStrings, this.#host);
  }

  /** What waits to be decided, and the rest. */
  menu(session: GradebookSession): { waiting: MenuItem[]; rest: MenuItem[] } {
    const desk = this.#desk;
    const requests = this.#requests;
    const t = this.#t;
    const { open, gradebooks } = this.#host;
    const held = heldIn(session.sheet.book);
    const waiting: MenuItem[] = [];
    const rest: MenuItem[] = [];
    waiting.push(...this.#conflicts(session, 1));
    if (!desk || !requests) return { waiting, rest };
    const { book } = session.sheet;
    const mayAsk = book.canEdit && book.columns.some(({ lockedAt }) => lockedAt !== null);
    rest.push({ label: t.history, run: () => open('history', undefined) });
    if (desk.isPrincipal || mayAsk || requests.here.length > 0)
      (desk.isPrincipal && requests.waiting > 0 ? waiting : rest).push({
        label: t.requests(requests.waiting, held),
        ...(desk.isPrincipal ? { count: requests.waiting } : {}),
        run: () => open('corrections', { desk, requests, read: () => this.#readRequests() }),
      });
    if (desk.isPrincipal || book.canEdit)
      rest.push({
        label: t.columns,
        run: () => open('columns', { desk, reload: async () => this.#reload(session, gradebooks.source) }),
      });
    return { waiting, rest };
  }

  /** What concerns all gradebooks of the school: the principal’s. */
  school(session: GradebookSession): MenuItem[] {
    const school = this.#desk?.isPrincipal ? this.#desk.school : null;
    const { open, gradebooks } = this.#host;
    const reload = async (): Promise<void> => this.#reload(session, gradebooks.source);
    return school ? [{ label: this.#t.locks, run: () => open('locks', { school, reload }) }] : [];
  }

  async #reload({ id }: GradebookSession, source: PanelHost['gradebooks']['source']): Promise<void> {
    const { signal } = new AbortController();
    const book = await source?.load(id, { signal });
    if (book) await this.#host.gradebooks.receive(book);
  }

  /** What can be done about this cell beside typing. */
  acts(session: GradebookSession, place: Place): MenuItem[] {
    const t = this.#t;
    const { sheet } = session;
    if (place.col >= sheet.colCount) return [];
    const cell = sheet.cell(place.row, place.col);
    const items = cell.status === 'conflict' ? this.#conflicts(session, 2) : [];
    if (!this.#desk) return items;
    if (sheet.book.canEdit && sheet.isLocked(place.row, place.col)) items.push(this.#ask(session, place));
    if (cell.version > 0) {
      items.push({ label: t.history, elsewhere: true, run: () => this.#host.open('history', undefined) });
    }
    return items;
  }

  /** All of them in one list, where there are as many. */
  #conflicts({ sheet }: GradebookSession, least: number): MenuItem[] {
    const places = sheet.find('conflict');
    if (places.length < least) return [];
    const held = heldOver(places.map(({ col }) => sheet.kind(col)));
    const label = this.#t.conflicts(places.length, held);
    return [{ label, run: () => this.#host.open('conflicts', undefined) }];
  }

  #ask(session: GradebookSession, place: Place): MenuItem {
    const { sheet } = session;
    const t = this.#t;
    const [desk, requests] = [this.#desk, this.#requests];
    const request = requests?.of({ pupilId: sheet.pupil(place.row).id, slot: sheet.slot(place.col) });
    const read = (): Promise<void> => this.#readRequests();
    if (desk && requests && request?.status === 'open')
      return { label: t.request, run: () => this.#host.open('corrections', { desk, requests, read }) };
    const typed = this.#typed?.place === place ? this.#typed.text : '';
    return {
      label: t.ask,
      run: () =>
        this.#host.open('correction', { place, typed, onSent: () => void read().catch(() => undefined) }),
    };
  }

  /** How the cell stands with families and the principal; empty when there is nothing to say. */
  words(session: GradebookSession, place: Place): string {
    const { sheet } = session;
    if (place.col >= sheet.colCount) return '';
    return [this.#requestWords(session, place), this.#publishedWords(session, place)]
      .filter(Boolean)
      .join(' ');
  }

  #requestWords({ sheet }: GradebookSession, { row, col }: Place): string {
    const request = this.#requests?.of({ pupilId: sheet.pupil(row).id, slot: sheet.slot(col) });
    if (!request) return '';
    const t = this.#t;
    const held = heldOf(sheet.kind(col));
    const to = entryText(fromWire(request.to), sheet.kind(col), this.#host.language()) || t.emptied;
    const isStanding = sheet.cell(row, col).version === request.markVersion + 1;
    if (request.status === 'open') return t.openRequest(to);
    if (request.status === 'approved')
      return isStanding ? t.approvedRequest(request.decidedBy ?? '', held) : '';
    return sheet.isLocked(row, col) ? t.refusedRequest(to, request.decisionReason ?? '') : '';
  }

  #publishedWords(session: GradebookSession, { row, col }: Place): string {
    const { sheet } = session;
    if (!sheet.column(col).publishedAt || session.isReadOnly(row, col)) return '';
    const held = heldOf(sheet.kind(col));
    return sheet.cell(row, col).version > 0 ? this.#t.publishedNow(held) : this.#t.publishedNew(held);
  }

  /** Said before the first change of a column, not at each. */
  #onType(place: Place, text: string, isReadOnly: boolean): void {
    const { session } = this.#host.gradebooks;
    if (!session || place.col >= session.sheet.colCount) return;
    if (isReadOnly) {
      if (!this.#desk || !session.sheet.book.canEdit) return;
      const before = this.#typed?.place === place ? this.#typed.text : '';
      this.#typed = { place, text: before + text };
      this.#host.announce(this.#t.lockedKey);
      this.#host.update();
      return;
    }
    const slot = session.sheet.slot(place.col);
    const said = this.#publishedWords(session, place);
    if (!said || this.#told.has(slot)) return;
    this.#told.add(slot);
    this.#host.announce(said);
  }

  #find<E extends Element>(selector: string): E | null {
    return this.#host.element.renderRoot.querySelector<E>(selector);
  }
}

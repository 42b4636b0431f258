import { nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Language } from '../shared/language.ts';
import { OneWrite } from '../shared/one-write.ts';
import { problemCode } from '../shared/problem-code.ts';
import { mergeStrings, stringsOf, type StringOverrides } from '../shared/strings.ts';
import { deskStrings, type DeskDictionary } from './feeds.desk.strings.ts';
import type { FeedAction } from './feeds.events.ts';
import {
  blank,
  renderFailure,
  renderForm,
  renderQuestion,
  wrongFields,
  type FormView,
} from './feeds.forms.ts';
import { FeedLog } from './feeds.log.ts';
import type { FeedAct } from './feeds.parts.ts';
import type { Feed, FeedInput, FeedsSource } from './feeds.source.ts';
import type { FeedsDictionary } from './feeds.strings.ts';

export type DeskWords = FeedsDictionary & DeskDictionary;

/** What the desk needs of the element that draws it. */
export interface DeskView {
  readonly source: FeedsSource;
  readonly t: FeedsDictionary;
  readonly language: Language;
  /** Phrases the site words differently. */
  readonly overrides: readonly (StringOverrides | undefined)[];
  day(value: string): string;
  time(value: string): string;
  problem(error: unknown): string;
  /** `instead` is the feed whose place it took. */
  onDone(action: FeedAction, feed: Feed, text: string, instead?: Feed): void;
  onFocus(selector: string): void;
}

type Panel = { act: 'add' | 'log'; feed?: undefined } | { act: 'rename' | 'remove' | 'move'; feed: Feed };

/** Owns what an element of feeds may change: one form or question at a time, one write at a time. What was typed stays. */
export class FeedsDesk {
  /** The feed that is being read now. */
  checking: string | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #write: OneWrite;
  readonly #check: OneWrite;
  readonly #log: FeedLog;
  #panel: Panel | undefined;
  #typed: FeedInput = blank;
  #name = '';
  #tried = false;
  #etag: Promise<string | undefined> | undefined;
  #unread: { id: string; error: unknown } | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#write = new OneWrite(host);
    this.#check = new OneWrite(host);
    this.#log = new FeedLog(host);
  }

  begin(act: FeedAct, feed: Feed | undefined, view: DeskView): void {
    if (act === 'check') return feed && void this.#read(feed, view);
    if (this.#write.sending) return;
    this.#close();
    if (act === 'add' || act === 'log') this.#panel = { act };
    else if (feed) this.#panel = { act, feed };
    if (act === 'log') this.#log.open(view.source, true);
    if (act === 'rename' && feed) {
      this.#name = feed.label;
      // The change is based on the name that stands there now.
      this.#etag = view.source.get(feed.id).then(
        ({ etag }) => etag,
        () => undefined,
      );
    }
    view.onFocus(act === 'log' ? '#log-title' : '[data-first]');
  }

  /** Another person, or nobody. */
  clear(): void {
    this.#close();
    this.#typed = blank;
    this.#unread = undefined;
  }

  #close(): void {
    this.#panel = undefined;
    this.#tried = false;
    this.#etag = undefined;
    this.#log.close();
    this.#write.forget();
    this.#host.requestUpdate();
  }

  #leave({ onFocus }: DeskView): void {
    if (this.#write.sending || !this.#panel) return;
    const { act, feed } = this.#panel;
    this.#close();
    onFocus(`${feed ? `#feed-${CSS.escape(feed.id)} ` : '.bar '}[data-act=${act}]`);
  }

  async #read(feed: Feed, view: DeskView): Promise<void> {
    if (this.checking) return;
    const { id, label } = feed;
    const t = wordsOf(view);
    this.checking = id;
    this.#unread = undefined;
    const read = await this.#check.run([id], (idempotencyKey) => view.source.check(id, { idempotencyKey }));
    this.checking = undefined;
    this.#host.requestUpdate();
    if (read?.problem) view.onDone('checked', read, t.stillFailing(label, read.problem.detail));
    else if (read)
      view.onDone('checked', read, t.checked(label, read.lastSuccessAt ? view.time(read.lastSuccessAt) : ''));
    else this.#unread = { id, error: this.#check.error };
  }

  async #add(view: DeskView): Promise<void> {
    const { source } = view;
    const input = { ...this.#typed, url: this.#typed.url.trim(), label: this.#typed.label.trim() };
    this.#tried = true;
    const wrong = wrongFields(input)[0];
    if (wrong) return view.onFocus(`#feed-${wrong}`);
    const added = await this.#write.run(['add', input], (idempotencyKey) =>
      source.create(input, { idempotencyKey }),
    );
    if (!added) return view.onFocus('.panel [aria-invalid=true]');
    this.#typed = blank;
    this.#close();
    view.onDone('added', added, wordsOf(view).added(added.label));
  }

  async #rename(feed: Feed, view: DeskView): Promise<void> {
    const { source } = view;
    const label = this.#name.trim();
    this.#tried = true;
    if (!label) return view.onFocus('#feed-label');
    const renamed = await this.#write.run(['rename', feed.id, label], async () => {
      const ifMatch = (await this.#etag) ?? (await source.get(feed.id)).etag;
      this.#etag = undefined;
      return source.update(feed.id, { label }, { ifMatch });
    });
    if (!renamed) return;
    this.#close();
    view.onDone('renamed', renamed, wordsOf(view).renamed(label));
  }

  async #remove(feed: Feed, view: DeskView): Promise<void> {
    const removed = await this.#write.run(['remove', feed.id], () => takeOff(view.source, feed));
    if (!removed) return;
    this.#close();
    view.onDone('removed', removed, wordsOf(view).removed(feed.label));
  }

  /** The new address is registered before the old one goes: at no moment is the school without. */
  async #move(feed: Feed, view: DeskView): Promise<void> {
    const { source } = view;
    const { label, issuer, movedTo } = feed;
    if (!movedTo) return;
    const done = await this.#write.run(['move', feed.id, movedTo], async (idempotencyKey) => {
      const fresh = await source
        .create({ url: movedTo, label, issuer }, { idempotencyKey })
        .catch((error: unknown) => {
          if (problemCode(error) !== 'feed_exists') throw error;
          return undefined;
        });
      await takeOff(source, feed);
      return { fresh };
    });
    if (!done) return;
    this.#close();
    const t = wordsOf(view);
    if (done.fresh) view.onDone('moved', done.fresh, t.moved(label), feed);
    else view.onDone('removed', feed, t.movedAlready(label));
  }

  /** What is open above the list. */
  above(view: DeskView): TemplateResult | typeof nothing {
    const t = wordsOf(view);
    const act = this.#panel?.act;
    if (act === 'log') return this.#log.render(t, { ...view, onClose: () => this.#leave(view) });
    if (act !== 'add') return nothing;
    return renderForm(t, {
      ...this.#form(view),
      ...{ title: t.add, typed: this.#typed, asksIssuer: view.source.of === 'school' },
      submitWords: this.#write.sending ? t.adding : t.add,
      onTyped: (typed) => {
        this.#typed = { ...this.#typed, ...typed };
        this.#write.forget();
      },
      onSubmit: () => void this.#add(view),
    });
  }

  /** What is open at a feed, and why it could not be read now. */
  at(feed: Feed, view: DeskView): TemplateResult | typeof nothing {
    const t = wordsOf(view);
    const act = this.#panel?.act;
    if (this.#panel?.feed?.id !== feed.id || !act) {
      const unread = this.#unread;
      return unread?.id === feed.id ? renderFailure(t.checkFailed, unread.error, view) : nothing;
    }
    const form = this.#form(view);
    if (act === 'rename')
      return renderForm(t, {
        ...{ ...form, title: t.of(t.rename, feed.label), typed: { label: this.#name }, asksIssuer: false },
        submitWords: this.#write.sending ? t.saving : t.save,
        onTyped: ({ label }) => {
          this.#name = label ?? '';
          this.#write.forget();
        },
        onSubmit: () => void this.#rename(feed, view),
      });
    const removing = act === 'remove';
    const question = view.source.of === 'school' ? t.removeQuestion : t.removeBelow;
    return renderQuestion(t, {
      ...form,
      question: removing ? question(feed.label) : t.moveQuestion(feed.movedTo ?? ''),
      yes: removing ? t.removeNow : t.moveNow,
      onYes: () => void (removing ? this.#remove(feed, view) : this.#move(feed, view)),
    });
  }

  #form(view: DeskView): FormView {
    const { sending, error } = this.#write;
    return {
      ...{ sending, error, tried: this.#tried },
      problem: (failure) => view.problem(failure),
      onCancel: () => this.#leave(view),
    };
  }
}

async function takeOff(source: FeedsSource, { id }: Feed): Promise<Feed> {
  const { etag } = await source.get(id);
  return source.update(id, { removed: true }, { ifMatch: etag });
}

function wordsOf({ t, language, overrides }: DeskView): DeskWords {
  return { ...t, ...mergeStrings(stringsOf(deskStrings, language), ...overrides) };
}

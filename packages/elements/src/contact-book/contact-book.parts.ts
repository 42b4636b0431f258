import { html, nothing, type TemplateResult } from 'lit';
import type { Attachment, NoticeEntry, ResultEntry } from '@lienthong/sdk';
import { renderFiles, type FilesView } from '../shared/files/file-list.ts';
import type { Acknowledging } from './contact-book.acknowledgements.ts';
import type { DayOfEntries } from './contact-book.model.ts';
import type { ContactBookDictionary } from './contact-book.strings.ts';

/** What the parts need of the element that draws them. */
export interface ContactBookView extends FilesView {
  t: ContactBookDictionary;
  dayTitle(day: string): string;
  time(value: string): string;
  shortTime(value: string): string;
  /** The subject in the language of the page; the name the school sent where there is none. */
  subject(code: string, name: string): string;
  mark(value: number): string;
  isNew(entryId: string): boolean;
  acknowledging(noticeId: string): Acknowledging | undefined;
  onAcknowledge(entry: NoticeEntry): void;
  /** Undefined where files cannot be opened. */
  onDownload: ((file: Attachment) => void) | undefined;
}

export function renderDay({ day, notices, results }: DayOfEntries, view: ContactBookView): TemplateResult {
  return html`<section class="day" aria-labelledby="day-${day}">
    <h3 class="date" id="day-${day}"><time datetime=${day}>${view.dayTitle(day)}</time></h3>
    ${notices.map((entry) => notice(entry, view))}
    ${
      results.length > 0
        ? html`<div class="entry results">
            <h4 class="kind">${view.t.results}</h4>
            <ul>
              ${results.map((entry) => result(entry, view))}
            </ul>
          </div>`
        : nothing
    }
  </section>`;
}

function notice(entry: NoticeEntry, view: ContactBookView): TemplateResult {
  const { title, body, author, className, acknowledge } = entry.notice;
  return html`<article class="entry" aria-labelledby="title-${entry.id}">
    <h4 class="title" id="title-${entry.id}" tabindex="-1">${title}${fresh(entry.id, view)}</h4>
    <p class="from">
      ${view.t.from(author, className)} ·
      <time datetime=${entry.publishedAt}>${view.time(entry.publishedAt)}</time>
    </p>
    <p class="body">${body}</p>
    ${renderFiles(entry.notice.attachments, view, view.onDownload)}
    ${acknowledge ? acknowledgement(entry, view) : nothing}
  </article>`;
}

function acknowledgement(entry: NoticeEntry, view: ContactBookView): TemplateResult {
  const { t } = view;
  if (entry.acknowledgedAt) {
    return html`<p class="seen">${tick}${t.acknowledgedAt(view.shortTime(entry.acknowledgedAt))}</p>`;
  }
  const acknowledging = view.acknowledging(entry.notice.id);
  const sending = acknowledging?.state === 'sending';
  return html`<div class="ask">
    <p>${t.acknowledgeAsked}</p>
    <button
      class="button primary"
      type="button"
      aria-label=${t.acknowledgeOf(entry.notice.title)}
      aria-disabled=${sending ? 'true' : nothing}
      @click=${() => view.onAcknowledge(entry)}
    >
      ${sending ? t.acknowledging : t.acknowledge}
    </button>
    ${
      acknowledging?.state === 'failed'
        ? html`<div class="error" role="alert">
            ${t.acknowledgeFailed} ${view.problem(acknowledging.error)}
          </div>`
        : nothing
    }
  </div>`;
}

function result(entry: ResultEntry, view: ContactBookView): TemplateResult {
  const { subjectCode, subjectName, term, slot, trait, state, corrected } = entry.result;
  const { t } = view;
  const value = valueText(entry, view);
  return html`<li class="result">
    <span class="what"
      >${t.resultLine(view.subject(subjectCode, subjectName), t.term(term), slotText(slot, trait, t))}:${fresh(entry.id, view)}</span
    >
    <span class=${state === 'value' ? 'value' : 'value words'}>${value}</span>
    ${corrected ? html`<span class="corrected">${pencil}${t.corrected}</span>` : nothing}
  </li>`;
}

/** In words wherever a bare mark would need explaining. */
function valueText({ result: { kind, state, value } }: ResultEntry, { t, mark }: ContactBookView): string {
  switch (state) {
    case 'pendingMakeUp':
      return t.pendingMakeUp;
    case 'zeroByRule':
      return value === 'CD' ? t.notPassedByRule : t.zeroByRule;
    case 'empty':
      return t.withdrawn;
    case 'exempt':
      return t.exempt;
    case 'value':
      if (value === null) return t.withdrawn;
      if (typeof value === 'number') return mark(value);
      if (kind === 'level' || kind === 'rating') return t[kind](value);
      return kind === 'remark' ? value : value === 'D' ? t.passed : t.notPassed;
  }
}

type Trait = ResultEntry['result']['trait'];

function slotText(slot: string, trait: Trait, t: ContactBookDictionary): string {
  if (trait) return `${trait.name.toLocaleLowerCase('vi')}, ${slot.startsWith('gk') ? t.midTerm : t.final}`;
  if (slot === 'nx') return t.remark;
  if (slot === 'gk' || slot === 'mgk') return t.midTerm;
  if (slot === 'ck' || slot === 'mck') return t.final;
  if (slot === 'hk') return t.termTest;
  return (slot.startsWith('dk') ? t.periodic : t.regular)(Number(slot.slice(2)));
}

function fresh(entryId: string, view: ContactBookView): TemplateResult | typeof nothing {
  return view.isNew(entryId) ? html` <span class="fresh">${view.t.fresh}</span>` : nothing;
}

const tick = html`<svg viewBox="0 0 12 12" aria-hidden="true"><path d="M1.5 6.5 5 10l5.5-8" /></svg>`;
const pencil = html`<svg viewBox="0 0 12 12" aria-hidden="true">
  <path d="M1.5 10.5l.6-2.6 6-6 2 2-6 6z" />
</svg>`;

export function renderSkeleton(): TemplateResult {
  const entry = html`<div class="entry">
    <span class="skeleton title"></span><span class="skeleton from"></span><span class="skeleton"></span
    ><span class="skeleton short"></span>
  </div>`;
  return html`<div class="day" aria-hidden="true">
    <span class="skeleton date"></span>
    ${entry}${entry}${entry}
  </div>`;
}

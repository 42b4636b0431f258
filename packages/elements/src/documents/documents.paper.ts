import { html, type TemplateResult } from 'lit';
import { fold } from '../shared/fold.ts';
import { formatDay, formatDayTime } from '../shared/format.ts';
import type { Language } from '../shared/language.ts';
import { mergeStrings, stringsOf, type StringOverrides } from '../shared/strings.ts';
import { Paper } from '../shared/paper/paper.ts';
import { paperStrings, type PaperDictionary } from './documents.paper.strings.ts';
import { whoActs } from './documents.parts.ts';
import type { Wanted } from './documents.search.ts';
import type { DocumentsSource, DocumentSummary } from './documents.source.ts';
import type { DocumentsDictionary } from './documents.strings.ts';

export interface PaperProps {
  readonly source: DocumentsSource;
  readonly wanted: Wanted;
  readonly t: DocumentsDictionary;
  readonly language: Language;
  /** Phrases the site words differently. */
  readonly overrides: readonly (StringOverrides | undefined)[];
  readonly school: string;
}

/** A year of a busy school; a register longer than this is asked for by a filter. */
const MOST = 2_000;

let shown: Paper | null = null;

/** The register of incoming documents (sổ đăng kí văn bản đến, decree 30/2020) with its ten columns; what a hand writes stays empty. */
export async function printRegister(props: PaperProps): Promise<void> {
  const documents = await all(props);
  // Some browsers inside other apps never say that printing is over.
  shown?.remove();
  const paper = (shown = new Paper('A4', props.language));
  const words = mergeStrings(stringsOf(paperStrings, props.language), ...props.overrides);
  const printedAt = words.printedAt(formatDayTime(new Date(), props.language));
  paper.lay(documents.length, ([from, to], page, pages) =>
    sheet(props, words, documents.slice(from, to), words.page(page, pages), printedAt),
  );
  try {
    await paper.print();
  } finally {
    paper.remove();
  }
}

/** Oldest first, as a register is written. */
async function all({ source, wanted }: PaperProps): Promise<DocumentSummary[]> {
  const { signal } = new AbortController();
  const documents: DocumentSummary[] = [];
  let cursor: string | undefined;
  do {
    const page = await source.list({ ...wanted, cursor, limit: 200 }, { signal });
    documents.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor && documents.length < MOST);
  return documents.reverse();
}

function sheet(
  { t, school, language }: PaperProps,
  words: PaperDictionary,
  documents: readonly DocumentSummary[],
  page: string,
  printedAt: string,
): TemplateResult {
  return html`<section class="page dense">
    <header>
      <div class="office"><b>${school}</b></div>
      <h1>${words.bookTitle}</h1>
      <p class="where">${printedAt}</p>
    </header>
    <table>
      <thead>
        <tr>
          ${words.columns.split('|').map((column) => html`<th>${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${documents.map((document) => line(document, t, language))}
      </tbody>
    </table>
    <footer>
      <span></span>
      <span></span>
      <span class="page-number">${page}</span>
    </footer>
  </section>`;
}

function line(document: DocumentSummary, t: DocumentsDictionary, language: Language): TemplateResult {
  const { receivedAt, issuer, number, issuedOn, kind, abstract, withdrawn } = document;
  return html`<tr>
    <td>${formatDay(receivedAt, language)}</td>
    <td class="mark"></td>
    <td class="name">${issuer}</td>
    <td>${number}</td>
    <td>${formatDay(issuedOn, language)}</td>
    <td class="remark">${withKind(t.kind(kind), abstract)}</td>
    <td class="name">${whoActs(document, t)}</td>
    <td class="mark"></td>
    <td class="mark"></td>
    <td>${withdrawn ? t.withdrawn : ''}</td>
  </tr>`;
}

/** Most abstracts begin with their kind already. */
function withKind(kind: string, abstract: string): string {
  return fold(abstract).startsWith(fold(kind)) ? abstract : `${kind}: ${abstract}`;
}

import type { ClassSummary, SummaryPupil } from '@lienthong/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDayTime } from '../shared/format.ts';
import type { Language } from '../shared/language.ts';
import { Paper, type PaperSize } from '../shared/paper/paper.ts';
import { columnsOf, isUnder58, type Column } from './class-summary.columns.ts';
import type { ClassSummaryDictionary } from './class-summary.strings.ts';
import { cellText, columnName, isLow } from './class-summary.table.ts';

export interface PaperProps {
  readonly summary: ClassSummary;
  readonly t: ClassSummaryDictionary;
  readonly language: Language;
  readonly size: PaperSize;
  readonly school: string;
  /** The homeroom teacher, where it is they who print. */
  readonly teacher: string;
  mark(value: number): string;
}

let shown: Paper | null = null;

/** The summary page of the register (E-2 page 6) on paper: what is official, with signatures. */
export async function printSummary(props: PaperProps): Promise<void> {
  // Some browsers inside other apps never say that printing is over.
  shown?.remove();
  const paper = (shown = new Paper(props.size, props.language));
  const columns = columnsOf(props.summary, true);
  const printedAt = props.t.printedAt(formatDayTime(new Date(), props.language));
  paper.lay(props.summary.pupils.length, ([from, to], page, pages) =>
    sheet(props, columns, props.summary.pupils.slice(from, to), { page, pages, printedAt }),
  );
  try {
    await paper.print();
  } finally {
    paper.remove();
  }
}

interface Foot {
  readonly page: number;
  readonly pages: number;
  readonly printedAt: string;
}

function sheet(
  props: PaperProps,
  columns: readonly Column[],
  pupils: readonly SummaryPupil[],
  { page, pages, printedAt }: Foot,
): TemplateResult {
  const { summary, t, school } = props;
  return html`<section class="page dense">
    <header>
      <div class="office"><b>${school}</b></div>
      <h1>${t.bookTitle(isUnder58(summary))}</h1>
      <p class="what">
        ${t.title(summary.className)} – ${t.period(summary.period)} – ${t.year(summary.schoolYear)}
      </p>
      <p class="where">${printedAt}</p>
    </header>
    <table>
      <thead>
        <tr>
          <th>${t.number}</th>
          <th class="name">${t.name}</th>
          ${columns.map((column) => html`<th class="mark">${columnName(column, summary, t)[0]}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${pupils.map((pupil) => line(pupil, columns, props))}
      </tbody>
    </table>
    ${page === pages ? ending(props) : nothing}
    <footer>
      <span>${summary.period === 'year' ? t.proposal : nothing}</span>
      <span></span>
      <span class="page-number">${t.page(page, pages)}</span>
    </footer>
  </section>`;
}

function line(pupil: SummaryPupil, columns: readonly Column[], props: PaperProps): TemplateResult {
  const { summary, t, mark } = props;
  return html`<tr>
    <td>${pupil.ordinal}</td>
    <td class="name">${pupil.fullName}</td>
    ${columns.map((column) => {
      const text = cellText(pupil, column, null, { t, mark, period: summary.period });
      return html`<td class="mark">
        ${column.kind === 'result' && isLow(pupil, column) ? html`<span class="low">${text}</span>` : text}
      </td>`;
    })}
  </tr>`;
}

function ending({ t, teacher }: PaperProps): TemplateResult {
  return html`<div class="last">
    <div class="signatures">
      <p class="date">${t.dateLine}</p>
      <p class="who"><b>${t.signHomeroom}</b><i>${t.signHint}</i></p>
      <p class="who"></p>
      <p class="who"><b>${t.signPrincipal}</b><i>${t.signSealHint}</i></p>
      <p class="by">${teacher}</p>
    </div>
  </div>`;
}

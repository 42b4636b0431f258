import type { Scoring } from '@lienthong/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { heldIn } from '../held.ts';
import type { PrintDictionary } from './print.strings.ts';
import type { Register, RegisterCell, RegisterRow } from './register.ts';

/** What stands around the marks: names a school writes on its paper. */
export interface PaperHead {
  readonly authority: string;
  readonly school: string;
  readonly title: string;
  /** Subject, class and period in one line. */
  readonly what: string;
  readonly printedAt: string;
  readonly teacher: string;
}

export interface PagePlan {
  readonly register: Register;
  readonly scoring: Scoring;
  readonly head: PaperHead;
  readonly t: PrintDictionary;
  /** Each correction as a sentence. */
  readonly corrections: readonly string[];
}

/** One page of rows: heading, head of the table and foot are repeated, the last page has the signatures. */
export function registerPage(
  plan: PagePlan,
  [from, to]: readonly [number, number],
  page: number,
  pages: number,
): TemplateResult {
  const { register, head, t } = plan;
  const rows = register.rows.slice(from, to);
  const corrected = rows.reduce((sum, row) => sum + row.corrections, 0);
  return html`<section class="page">
    <header>
      <div class="office">${head.authority}<b>${head.school}</b></div>
      <h1>${head.title}</h1>
      <p class="what">${head.what}</p>
      <p class="where">${head.printedAt}</p>
    </header>
    <table>
      ${tableHead(plan)}
      <tbody>
        ${rows.map((row) => line(row, register))}
      </tbody>
    </table>
    ${page === pages ? ending(plan) : nothing}
    <footer>
      <span>${t.corrections(corrected, heldIn(plan))}</span>
      <span>${t.signTeacher}: …………………………</span>
      <span class="page-number">${t.page(page, pages)}</span>
    </footer>
  </section>`;
}

/** Regular assessments share one heading, as in the register (E-3). */
function tableHead({ register, t }: PagePlan): TemplateResult {
  const regular = register.marks.filter(({ slot }) => slot.startsWith('tx'));
  const others = register.marks.filter(({ slot }) => !slot.startsWith('tx'));
  const grouped = regular.length > 1;
  const span = grouped ? 2 : 1;
  const own = grouped ? others : register.marks;
  return html`<thead>
    <tr>
      <th rowspan=${span}>${t.number}</th>
      ${register.hasCode ? html`<th rowspan=${span}>${t.code}</th>` : nothing}
      <th class="name" rowspan=${span}>${t.name}</th>
      ${grouped ? html`<th colspan=${regular.length}>${t.regular}</th>` : nothing}
      ${own.map(({ name }) => html`<th class="mark" rowspan=${span}>${name}</th>`)}
      ${register.results.map((name) => html`<th class="mark" rowspan=${span}>${name}</th>`)}
      ${register.hasRemark ? html`<th rowspan=${span}>${t.remark}</th>` : nothing}
    </tr>
    ${
      grouped
        ? html`<tr>
            ${regular.map(({ slot }) => html`<th class="mark">${slot.slice(2)}</th>`)}
          </tr>`
        : nothing
    }
  </thead>`;
}

function line(row: RegisterRow, { hasCode }: Register): TemplateResult {
  return html`<tr>
    <td>${row.ordinal}</td>
    ${hasCode ? html`<td>${row.code}</td>` : nothing}
    <td class="name">${row.name}</td>
    ${row.cells.map((cell) => html`<td class=${cell.struck.length > 0 ? 'mark corrected' : 'mark'}>${value(cell)}</td>`)}
    ${row.results.map((text) => html`<td class="result">${text}</td>`)}
    ${row.remark ? html`<td class="remark">${value(row.remark)}</td>` : nothing}
  </tr>`;
}

function value({ text, struck, low }: RegisterCell): unknown {
  const now = low ? html`<span class="low">${text}</span>` : text;
  return struck.length === 0 ? now : [struck.map((before) => html`<s>${before || '–'}</s>`), now];
}

function ending({ head, t, corrections, scoring }: PagePlan): TemplateResult {
  return html`<div class="last">
    ${
      corrections.length > 0
        ? html`<div class="list">
            <h2>${t.correctionList(heldIn({ scoring }))}</h2>
            <ol>
              ${corrections.map((sentence) => html`<li>${sentence}</li>`)}
            </ol>
          </div>`
        : nothing
    }
    <p class="legend">${t.legend(scoring)}</p>
    <div class="signatures">
      <p class="date">${t.dateLine}</p>
      <p class="who"><b>${t.signTeacher}</b><i>${t.signHint}</i></p>
      <p class="who"><b>${t.signHomeroom}</b><i>${t.signHint}</i></p>
      <p class="who"><b>${t.signPrincipal}</b><i>${t.signSealHint}</i></p>
      <p class="by">${head.teacher}</p>
    </div>
  </div>`;
}

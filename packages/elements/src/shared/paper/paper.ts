import { adoptStyles, html, render, type TemplateResult } from 'lit';
import { paginate } from './paginate.ts';
import { paperStyles } from './paper.styles.ts';

export type PaperSize = 'A4' | 'A3';

/** The rows from … to … as one page, a `section.page` with `header`, `table` and `footer`; the last one has `.last` too. */
export type PageTemplate = (
  rows: readonly [from: number, to: number],
  page: number,
  pages: number,
) => TemplateResult;

/** Landscape; millimetres. The left edge is wider because pages are bound there (E-7). */
const SIZES: Readonly<Record<PaperSize, { inline: number; block: number }>> = {
  A4: { inline: 297, block: 210 },
  A3: { inline: 420, block: 297 },
};
const MARGIN = { block: 10, start: 18, end: 10 };
/** What the browser may round up. */
const SLACK = 1;

/**
 * Lays a register out on paper at the end of the page's body, hidden on screen; while it is there, printing the page prints it
 * alone. Everything through constructed style sheets: a page's policy may forbid any other.
 */
export class Paper {
  readonly #host = document.createElement('div');
  readonly #page = new CSSStyleSheet();
  readonly #size: { inline: number; block: number };

  constructor(size: PaperSize, language: string) {
    this.#size = SIZES[size];
    const { inline, block } = this.#size;
    this.#host.lang = language;
    this.#host.className = 'edu-paper';
    this.#host.ariaHidden = 'true';
    const root = this.#host.attachShadow({ mode: 'open' });
    adoptStyles(root, [paperStyles]);
    this.#host.style.setProperty('--inline', `${inline - MARGIN.start - MARGIN.end}mm`);
    this.#host.style.setProperty('--block', `${block - 2 * MARGIN.block - SLACK}mm`);
    // Important, because a page's reset may name every element.
    this.#page.replaceSync(`
      .edu-paper { display: block !important; position: absolute !important; inset: 0 auto auto -500vw !important; }
      @page { size: ${inline}mm ${block}mm; margin: ${MARGIN.block}mm ${MARGIN.end}mm ${MARGIN.block}mm ${MARGIN.start}mm; }
      @media print {
        html, body { all: initial !important; display: block !important; }
        body > :not(.edu-paper) { display: none !important; }
        .edu-paper { position: static !important; }
      }
    `);
  }

  /** Breaks so many rows into pages; answers how many it takes. */
  lay(count: number, pageOf: PageTemplate): number {
    const root = this.#host.shadowRoot;
    if (!root) return 0;
    document.body.append(this.#host);
    document.adoptedStyleSheets.push(this.#page);
    // Once as a single endless page, to see how high each part is at this width.
    render(paper([pageOf([0, count], 1, 1)]), root);
    const ends = paginate(this.#measure(root));
    const starts = [0, ...ends];
    render(paper(ends.map((end, index) => pageOf([starts[index] ?? 0, end], index + 1, ends.length))), root);
    return ends.length;
  }

  /** The browser's own dialog; resolves when it is closed: most browsers say so, in the others the page is touched again. */
  async print(): Promise<void> {
    const closed = new AbortController();
    const { signal } = closed;
    const close = (): void => closed.abort();
    const done = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    addEventListener('afterprint', close, { signal });
    // Fonts that are on their way change widths.
    await document.fonts.ready;
    window.print();
    for (const touch of ['pointerdown', 'keydown']) addEventListener(touch, close, { signal, capture: true });
    await done;
  }

  remove(): void {
    this.#host.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#page);
  }

  #measure(root: ShadowRoot) {
    const height = (selector: string) => outerHeight(root.querySelector(selector));
    const rows = [...root.querySelectorAll('tbody tr')].map((row) => row.getBoundingClientRect().height);
    const page = root.querySelector('.page');
    return {
      page: page ? page.clientHeight : 0,
      fixed: height('header') + height('thead') + height('footer'),
      rows,
      last: height('.last'),
    };
  }
}

function paper(pages: TemplateResult[]): TemplateResult {
  return html`<div class="paper">${pages}</div>`;
}

function outerHeight(element: Element | null): number {
  if (!element) return 0;
  const { marginBlockStart, marginBlockEnd } = getComputedStyle(element);
  return (
    element.getBoundingClientRect().height +
    (parseFloat(marginBlockStart) || 0) +
    (parseFloat(marginBlockEnd) || 0)
  );
}

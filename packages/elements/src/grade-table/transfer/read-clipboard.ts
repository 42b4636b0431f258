import { limits } from '@lienthong/regulations/mark-lists';

/** What a clipboard held; taken from the event at once, read when this module is here. */
export interface Pasted {
  readonly html: string;
  readonly text: string;
}

type Rows = readonly (readonly string[])[];

/** The table in the clipboard: as HTML where there is one, else as text between tabs. At once, unless there is quoting. */
export function pastedRows({ html, text }: Pasted): Rows | Promise<Rows> {
  return (html.includes('<t') ? tableOf(html) : null) ?? tabbed(text);
}

/** Text as spreadsheets copy it: a cell with a line break, a tab or a quotation mark at its front stands in quotation marks. */
export function tabbed(text: string): Rows | Promise<Rows> {
  const body = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  return body.includes('"') ? quoted(body) : plain(body);
}

const plain = (body: string): Rows => body.split('\n').map((line) => line.split('\t'));

async function quoted(body: string): Promise<Rows> {
  const { default: Papa } = await import('papaparse');
  const { data, errors } = Papa.parse<string[]>(body, { delimiter: '\t', newline: '\n' });
  // A lone quotation mark is no quoting: the text as it stands.
  return errors.some(({ type }) => type === 'Quotes') ? plain(body) : data;
}

interface Policy {
  createHTML(text: string): string;
}

let policy: Policy | undefined;

/** Parsed by itself: a document made so runs no script and fetches nothing, and none of it gets into the page. */
function parse(html: string): Document | null {
  try {
    const factory = (window as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } })
      .trustedTypes;
    policy ??= factory?.createPolicy('lienthong-paste', { createHTML: (text) => text });
    const bare = withoutStyles(html);
    return new DOMParser().parseFromString(policy?.createHTML(bare) ?? bare, 'text/html');
  } catch {
    // A page whose list of policies leaves this one out: the clipboard has the same as text.
    return null;
  }
}

/** Looks of the other program: unused here, and a page that forbids inline styles would complain of each of them. */
function withoutStyles(html: string): string {
  return html
    .replace(/<style[\s\S]*?<\/style>/gi, '')
    .replace(/(<[a-z][^>]*?)\sstyle\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, '$1');
}

/** The first table; merged cells keep their value in the first of them. */
function tableOf(html: string): Rows | null {
  const table = parse(html)?.querySelector('table');
  if (!table) return null;
  const rows: string[][] = [...table.rows].map(() => []);
  [...table.rows].forEach((line, row) => {
    let col = 0;
    for (const cell of line.cells) {
      const values = rows[row];
      if (!values) continue;
      while (values[col] !== undefined) col += 1;
      // A span may say more than there is, 65,534 rows.
      const down = Math.min(Math.max(1, cell.rowSpan), rows.length - row);
      const across = Math.min(Math.max(1, cell.colSpan), limits.columns);
      for (let y = 0; y < down; y += 1)
        for (let x = 0; x < across; x += 1) {
          const into = rows[row + y];
          if (into) into[col + x] = x + y === 0 ? textOf(cell) : '';
        }
      col += across;
    }
  });
  return rows.map((row) => Array.from(row, (value) => value ?? ''));
}

/** Stands for a line break while the other spaces, of the source alone, become one. */
const BREAK = '\u0001';

function textOf(cell: Element): string {
  for (const lineBreak of cell.querySelectorAll('br')) lineBreak.replaceWith(BREAK);
  const text = (cell.textContent ?? '').replace(/\s+/g, ' ').trim();
  return text
    .split(BREAK)
    .map((line) => line.trim())
    .join('\n');
}

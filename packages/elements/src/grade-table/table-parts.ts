import type { TableDictionary } from './grade-table.strings.ts';
import { must } from './must.ts';
import type { Sheet } from './sheet.ts';

/** Cells before the first mark: number and name. */
export const LEADING = 2;

export interface TableParts {
  readonly table: HTMLTableElement;
  readonly head: HTMLTableRowElement;
  readonly foot: HTMLTableRowElement;
}

/** Averages after the marks: of the term, in a gradebook of term II also of the year. */
export function resultCount(sheet: Sheet): number {
  return sheet.book.term === 2 ? 2 : 1;
}

/** The table around its body. */
export function buildTable(sheet: Sheet, body: HTMLElement, t: TableDictionary): TableParts {
  const { className, subjectName, term, scoring } = sheet.book;
  const table = document.createElement('table');
  table.setAttribute('role', 'grid');
  table.setAttribute('aria-label', t.tableLabel(subjectName, className, term));
  table.className = scoring;
  const head = buildHead(sheet, t);
  const foot = buildFoot(sheet, t);
  table.append(buildColumns(sheet), section('thead', head), body, section('tfoot', foot));
  return { table, head, foot };
}

function buildColumns(sheet: Sheet): HTMLElement {
  const group = document.createElement('colgroup');
  const widths = [
    ...['number', 'name'],
    ...sheet.slots.map(() => 'mark'),
    ...Array.from({ length: resultCount(sheet) }, () => 'result'),
  ];
  for (const width of widths) {
    const col = document.createElement('col');
    col.className = `col-${width}`;
    group.append(col);
  }
  return group;
}

function buildHead(sheet: Sheet, t: TableDictionary): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.append(header('col', 'number', t.number), header('col', 'name', t.name));
  for (const { slot, weight } of sheet.book.columns) {
    row.append(header('col', 'mark', t.slot(slot), t.slotTitle(slot, weight)));
  }
  const isScore = sheet.book.scoring === 'score';
  row.append(
    isScore
      ? header('col', 'result', t.termAverage, t.termAverageName)
      : header('col', 'result', t.termComment, t.termCommentName),
  );
  if (resultCount(sheet) === 2) {
    row.append(
      isScore
        ? header('col', 'result', t.yearAverage, t.yearAverageName)
        : header('col', 'result', t.yearComment, t.yearCommentName),
    );
  }
  return row;
}

/** Makes rows with names and empty cells by cloning one prepared row. */
export function rowBuilder(sheet: Sheet): (row: number) => HTMLTableRowElement {
  const model = document.createElement('tr');
  const name = header('row', 'name', '');
  const given = document.createElement('b');
  given.append('');
  name.append(given);
  model.append(plainCell('number'), name);
  for (let col = 0; col < sheet.colCount; col += 1) model.append(plainCell('mark'));
  for (let col = 0; col < resultCount(sheet); col += 1) model.append(plainCell('result'));
  return (row) => {
    // A source may leave names out: then the number in the register stands for the pupil.
    const { ordinal, fullName = '' } = sheet.pupil(row);
    const line = model.cloneNode(true) as HTMLTableRowElement;
    const numberCell = must(line.firstChild);
    const nameCell = must(numberCell.nextSibling);
    // Class lists are read by the given name, which stands last.
    const space = fullName.lastIndexOf(' ') + 1;
    setText(numberCell, String(ordinal));
    setText(nameCell, fullName.slice(0, space));
    setText(must(nameCell.lastChild), fullName.slice(space));
    return line;
  };
}

function buildFoot(sheet: Sheet, t: TableDictionary): HTMLTableRowElement {
  const row = document.createElement('tr');
  const label = sheet.book.scoring === 'score' ? t.completeness : t.completenessComment;
  row.append(plainCell('number'), header('row', 'name', label));
  for (let col = 0; col < sheet.colCount + resultCount(sheet); col += 1) row.append(plainCell('count'));
  return row;
}

function section(tag: 'thead' | 'tfoot', row: HTMLTableRowElement): HTMLElement {
  const element = document.createElement(tag);
  element.append(row);
  return element;
}

function header(scope: 'row' | 'col', className: string, text: string, title = ''): HTMLTableCellElement {
  const th = document.createElement('th');
  th.scope = scope;
  th.className = className;
  if (title) th.title = title;
  th.append(text);
  return th;
}

function plainCell(className: string): HTMLTableCellElement {
  const td = document.createElement('td');
  td.className = className;
  td.append('');
  return td;
}

/** Every cell keeps its text in its first child, so that painting never makes or drops a node. */
export function setText(cell: Node, text: string): void {
  const node = must(cell.firstChild);
  if (node.nodeValue !== text) node.nodeValue = text;
}

export function setAttribute(element: Element, name: string, value: string | null): void {
  if (value === null) {
    if (element.hasAttribute(name)) element.removeAttribute(name);
  } else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

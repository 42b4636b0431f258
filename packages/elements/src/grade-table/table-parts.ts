import type { ColumnKind } from '@lienthong/sdk';
import type { TableDictionary } from './grade-table.strings.ts';
import { heldIn } from './held.ts';
import { must } from './must.ts';
import type { RowBuilder } from './rows.ts';
import type { Sheet } from './sheet.ts';
import type { JoinedGradebook } from './together/join.ts';

/** Cells before the first mark: number and name. */
export const LEADING = 2;

export interface TableParts {
  readonly table: HTMLTableElement;
  readonly head: HTMLElement;
  /** Heads of the columns, those of the results last. */
  readonly heads: readonly HTMLTableCellElement[];
  readonly foot: HTMLTableRowElement;
}

/** How the cells of a kind of column stand: on the decimal comma, in the middle, or as text. */
const CLASSES: Readonly<Record<ColumnKind, string>> = {
  mark: 'mark tenths',
  test: 'mark',
  passFail: 'mark letter',
  level: 'mark letter',
  rating: 'mark letter',
  remark: 'mark text',
};

export function columnClass(sheet: Sheet, col: number): string {
  return CLASSES[sheet.kind(col)];
}

/** Averages after the marks: of the term, in a gradebook of term II also of the year; none in primary school. */
export function resultCount(sheet: Sheet): number {
  return sheet.rules.count;
}

export function resultClass(sheet: Sheet): string {
  return sheet.book.scoring === 'score' ? 'result' : 'result letter';
}

/** The table around its body. */
export function buildTable(sheet: Sheet, body: HTMLElement, t: TableDictionary): TableParts {
  const { className, subjectName, term } = sheet.book;
  const table = document.createElement('table');
  table.setAttribute('role', 'grid');
  table.setAttribute('aria-multiselectable', 'true');
  table.setAttribute('aria-label', t.tableLabel(subjectName, className, term, heldIn(sheet.book)));
  const { rows, heads } = buildHead(sheet, t);
  const foot = buildFoot(sheet, t);
  const head = section('thead', ...rows);
  table.append(buildColumns(sheet), head, body, section('tfoot', foot));
  return { table, head, heads, foot };
}

/** The width of a column goes by what it holds. */
export function widthOf(kind: ColumnKind): 'mark' | 'rating' | 'remark' {
  return kind === 'rating' || kind === 'remark' ? kind : 'mark';
}

function buildColumns(sheet: Sheet): HTMLElement {
  const group = document.createElement('colgroup');
  const widths = [
    ...['number', 'name'],
    ...sheet.kinds.map(widthOf),
    ...Array.from({ length: resultCount(sheet) }, () => 'result'),
  ];
  for (const width of widths) {
    const col = document.createElement('col');
    col.className = `col-${width}`;
    group.append(col);
  }
  return group;
}

function buildHead(sheet: Sheet, t: TableDictionary) {
  const { columns, scoring } = sheet.book;
  const groups = columns.map(t.columnGroup);
  const top = document.createElement('tr');
  const rows = [top];
  if (groups.some(Boolean)) rows.push(document.createElement('tr'));
  // What has no group reaches over both rows.
  const alone = (th: HTMLTableCellElement): HTMLTableCellElement => {
    if (rows.length > 1) th.rowSpan = 2;
    top.append(th);
    return th;
  };
  alone(header('col', 'number', t.number));
  alone(header('col', 'name', t.name));
  let over: HTMLTableCellElement | undefined;
  const heads = columns.map((column, col) => {
    const th = header('col', columnClass(sheet, col), t.columnHead(column), t.columnTitle(column));
    const group = groups[col];
    if (!group) return alone(th);
    if (over && group === groups[col - 1]) over.colSpan += 1;
    else top.append((over = header('colgroup', 'mark', group)));
    rows[1]?.append(th);
    return th;
  });
  const isScore = scoring === 'score';
  const results = isScore
    ? [
        [t.termAverage, t.termAverageName],
        [t.yearAverage, t.yearAverageName],
      ]
    : [
        [t.termComment, t.termCommentName],
        [t.yearComment, t.yearCommentName],
      ];
  for (const [label = '', title] of results.slice(0, resultCount(sheet))) {
    heads.push(alone(header('col', 'result', label, title)));
  }
  return { rows, heads };
}

/** Makes rows with names and empty cells by cloning one prepared row. */
export function rowBuilder(sheet: Sheet): RowBuilder {
  const model = document.createElement('tr');
  const name = header('row', 'name', '');
  const given = document.createElement('b');
  given.append('');
  name.append(given);
  model.append(plainCell('number'), name);
  for (let col = 0; col < sheet.colCount; col += 1) model.append(plainCell(columnClass(sheet, col)));
  for (let col = 0; col < resultCount(sheet); col += 1) model.append(plainCell(resultClass(sheet)));
  const { classNames } = sheet.book as Partial<JoinedGradebook>;
  if (classNames) name.append(classLabel());
  return (row, used) => {
    // A source may leave names out: then the number in the register stands for the pupil.
    const { id, ordinal, fullName = '' } = sheet.pupil(row);
    const line = used ?? (model.cloneNode(true) as HTMLTableRowElement);
    line.className = '';
    const numberCell = must(line.firstChild);
    const nameCell = must(numberCell.nextSibling);
    // Class lists are read by the given name, which stands last.
    const space = fullName.lastIndexOf(' ') + 1;
    setText(numberCell, String(ordinal));
    setText(nameCell, fullName.slice(0, space));
    const givenCell = must(nameCell.childNodes[1]);
    setText(givenCell, fullName.slice(space));
    if (classNames) setText(must(givenCell.nextSibling), classNames.get(id) ?? '');
    return line;
  };
}

/** In a table of several classes, whose a pupil is. */
function classLabel(): HTMLElement {
  const label = document.createElement('span');
  label.className = 'class';
  label.append('');
  return label;
}

function buildFoot(sheet: Sheet, t: TableDictionary): HTMLTableRowElement {
  const row = document.createElement('tr');
  const label = sheet.book.scoring === 'score' ? t.completeness : t.completenessComment;
  row.append(plainCell('number'), header('row', 'name', label));
  for (let col = 0; col < sheet.colCount + resultCount(sheet); col += 1) {
    const above = col < sheet.colCount ? columnClass(sheet, col) : resultClass(sheet);
    // Stands as the cells above it do.
    row.append(plainCell(above.replace(/^(mark tenths|mark|result)/, 'count')));
  }
  return row;
}

function section(tag: 'thead' | 'tfoot', ...rows: HTMLElement[]): HTMLElement {
  const element = document.createElement(tag);
  element.append(...rows);
  return element;
}

function header(
  scope: 'row' | 'col' | 'colgroup',
  className: string,
  text: string,
  title = '',
): HTMLTableCellElement {
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

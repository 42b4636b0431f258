import { columnLabel } from '../column-label.ts';
import type { PanelHost } from '../panel.ts';
import { refusalText } from '../refusal-text.ts';
import type { Place, Sheet } from '../sheet.ts';
import { wordsOf } from '../words-of.ts';
import { fieldsOf, headersOf, type Field } from './columns.ts';
import type { Choices, PlannedProblem } from './plan.ts';
import type { FormProps } from './preview-form.ts';
import { FileProblem } from './read-file.ts';
import { transferStrings } from './transfer.strings.ts';

export const FIRST_CHOICES: Choices = {
  shorthand: false,
  keepExisting: false,
  clearEmpty: false,
  reasons: {},
  pupils: new Map(),
};

/** How the headers of a block are read, for the open gradebook. */
export function fieldsFor(host: PanelHost, sheet: Sheet): (header: string) => Field | undefined {
  const { columns } = sheet.book;
  const t = host.t();
  return fieldsOf(columns, (slot) => {
    const column = columns.find((each) => each.slot === slot);
    return column ? [...headersOf(column, t.slotName(slot), t.slot(slot)), columnLabel(column, t)] : [];
  });
}

/** Heads of columns, each once, in the order of the table. */
export function headsOf(places: readonly Place[], sheet: Sheet, host: PanelHost): string {
  const cols = [...new Set(places.map(({ col }) => col))].sort((a, b) => a - b);
  return cols.map((col) => columnLabel(sheet.column(col), host.t())).join(', ');
}

/** The first of them, as an example. */
export function someHeads({ book }: Sheet, host: PanelHost): string {
  const heads = book.columns.map((column) => columnLabel(column, host.t()));
  return heads.length > 3 ? `${heads.slice(0, 3).join(', ')}…` : heads.join(', ');
}

/** Why something does not come in, as a sentence. */
export function whyNot(
  { code, place }: PlannedProblem,
  { session: { sheet }, host, t, table }: FormProps,
): string {
  switch (code) {
    case 'unknownPupil':
    case 'noPupil':
    case 'twice':
    case 'noRow':
      return t[code];
    default:
      return refusalText(code, sheet.rule(place?.col ?? 0), table, host.language());
  }
}

export function fileProblemText(error: unknown, host: PanelHost): string {
  if (!(error instanceof FileProblem)) return host.problem(error);
  const t = wordsOf(transferStrings, host);
  switch (error.code) {
    case 'TCVN3':
      return t.oldFont('TCVN3, .VnTime');
    case 'VNI':
      return t.oldFont('VNI-Times');
    case 'quotes':
      return t.quotes(error.line);
    case 'empty':
      return t.emptyFile;
    default:
      return t[error.code];
  }
}

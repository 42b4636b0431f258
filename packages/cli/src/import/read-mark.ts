import {
  formatMark,
  formatPassFail,
  markToNumber,
  parseMark,
  parsePassFail,
  secondaryRuleSetIds,
  subjectRulesById,
  type MarkTextErrorCode,
} from '@lienthong/regulations';
import type { Gradebook, Mark, MarkInput, Slot } from '@lienthong/sdk/gradebook';
import { cellText, type Cell } from '@lienthong/regulations/mark-lists';
import type { Read } from '../tables/values.ts';

export interface ReadMark {
  value: NonNullable<MarkInput['value']>;
  /** As it is kept, for people. */
  text: string;
  /** Set when the file has it more precisely. */
  roundedFrom?: string;
}

const wrong: Record<MarkTextErrorCode, string> = {
  empty: 'is no mark',
  notANumber: 'is no mark; write a number from 0 to 10',
  ambiguous: 'is no mark; write a number from 0 to 10',
  negative: 'is not a mark from 0 to 10; write 0 or more',
  aboveTen: 'is not a mark from 0 to 10; write 10 or less',
  tooManyDecimals: 'has too many decimals; write one at most',
};

/** Reads a cell as the circular of the gradebook allows a mark in that column. */
export function readMark(
  {
    scoring,
    ruleSet,
    periodsPerYear,
    columns,
  }: Pick<Gradebook, 'scoring' | 'ruleSet' | 'periodsPerYear' | 'columns'>,
  slot: Slot,
  cell: Cell,
): Read<ReadMark> {
  const text = cellText(cell);
  if (text === '') return { value: undefined };
  const kind = columns.find((column) => column.slot === slot)?.kind ?? kindOf(scoring);
  if (kind === 'remark')
    return text.length > 500
      ? { problem: 'the remark is longer than 500 characters' }
      : { value: { value: text, text } };
  if (kind === 'level' || kind === 'rating') return readLevel(kind, text);
  if (kind === 'passFail') {
    const result = parsePassFail(text);
    return result === null
      ? { problem: `${text} is no result; the subject is assessed by Đ or CĐ` }
      : { value: { value: result, text: formatPassFail(result) } };
  }
  const mark = parseMark(text, { roundQuarters: true });
  if (!mark.ok) return { problem: `${text} ${wrong[mark.error]}` };
  const step = kind === 'test' ? 10 : stepOf(ruleSet, periodsPerYear, slot);
  if (mark.tenths % step !== 0) return { problem: `${text} is not allowed here; write a whole number` };
  return {
    value: {
      value: markToNumber(mark.tenths),
      text: formatMark(mark.tenths, { short: true }),
      ...(mark.rounded && { roundedFrom: text }),
    },
  };
}

function kindOf(scoring: Gradebook['scoring']): 'mark' | 'passFail' {
  return scoring === 'comment' ? 'passFail' : 'mark';
}

/** C-2: `C` of a level and of a rating are two things, so each column takes its own letters. */
function readLevel(kind: 'level' | 'rating', text: string): Read<ReadMark> {
  const letters = kind === 'level' ? { T: 'T', H: 'H', C: 'C' } : { T: 'T', Đ: 'D', D: 'D', C: 'C' };
  const value = new Map(Object.entries(letters)).get(text.toUpperCase());
  return value === undefined
    ? { problem: `${text} is no level; write ${kind === 'level' ? 'T, H or C' : 'T, Đ or C'}` }
    : { value: { value, text: value === 'D' ? 'Đ' : value } };
}

/** Smallest difference between two marks of the column, in tenths. */
function stepOf(ruleSet: string, periodsPerYear: number, slot: Slot): number {
  const id = secondaryRuleSetIds.find((known) => known === ruleSet);
  if (id === undefined) return 1;
  const columns = subjectRulesById(id).columns({ scoring: 'score', periodsPerYear });
  return columns.find((column) => column.slot === slot)?.step ?? 1;
}

/** What stands in a cell of the gradebook, as it is written to a file; null for nothing. */
export function markCell(scoring: Gradebook['scoring'], mark: Mark | undefined): string | number | null {
  if (mark?.state === 'zeroByRule') return scoring === 'comment' ? 'CĐ' : 0;
  if (mark?.state !== 'value' || mark.value === null) return null;
  if (mark.value === 'D' || mark.value === 'CD') return formatPassFail(mark.value);
  return mark.value;
}

export function markText(scoring: Gradebook['scoring'], mark: Mark): string {
  if (mark.state === 'pendingMakeUp') return 'a make-up test is due';
  const cell = markCell(scoring, mark);
  return cell === null ? 'nothing' : String(cell).replace('.', ',');
}

/** Whether the file says what is there. */
export function sameMark(scoring: Gradebook['scoring'], mark: Mark | undefined, read: ReadMark): boolean {
  if (mark?.state === 'zeroByRule') return read.value === 0 || read.value === 'CD';
  return mark?.state === 'value' && mark.value === read.value;
}

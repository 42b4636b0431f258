import { parseMark, parsePassFail, type MarkTextErrorCode } from '@lienthong/regulations';
import type { components } from '@lienthong/specs/schema';
import type { ColumnForm, MarkState } from '../database/schema.ts';
import { Problem, type ProblemCode } from '../http/problem.ts';
import { plainText } from '../text.ts';
import { assertState } from './exemption.ts';
import type { ColumnKind } from './kinds.ts';
import { letterOf } from './levels.ts';

export type MarkInput = components['schemas']['MarkInput'];

/** What a cell shall hold, read from what was sent. */
export interface CellValue {
  state: MarkState;
  tenths: number | null;
  comment: string | null;
  reason: string | null;
}

/** What decides on how a cell is read. */
export interface CellRule {
  kind: ColumnKind;
  form: ColumnForm | null;
  ruleSet: string;
  subjectCode: string;
}

type Sent = Pick<MarkInput, 'state' | 'value' | 'reason'>;
type Value = Pick<CellValue, 'tenths' | 'comment'>;

const markProblems: Readonly<Record<MarkTextErrorCode, ProblemCode>> = {
  empty: 'mark_not_understood',
  notANumber: 'mark_not_understood',
  ambiguous: 'mark_not_understood',
  negative: 'mark_out_of_range',
  aboveTen: 'mark_out_of_range',
  tooManyDecimals: 'mark_too_precise',
};

/** Longest remark (nhận xét), in characters. */
const REMARK = 500;

/** Reads one mark as the circular allows it, or gives the problem that the answer names for this item alone. */
export function readCell(rule: CellRule, { state, value, reason }: Sent): CellValue | Problem {
  const why = plainText(reason ?? '');
  if (state !== 'value') {
    const impossible = assertState(rule, state);
    if (impossible) return impossible;
    // A value beside a state that holds none: one of the two is a mistake, and only the sender knows which.
    if (value !== undefined && value !== null) return stateAndValue();
    if ((state === 'zeroByRule' || state === 'exempt') && why === '')
      return new Problem('mark_reason_missing');
    return { state, tenths: null, comment: null, reason: state === 'empty' || why === '' ? null : why };
  }
  const read = readValue(rule, value ?? '');
  return read instanceof Problem ? read : { state, ...read, reason: null };
}

function readValue(rule: CellRule, value: number | string): Value | Problem {
  switch (rule.kind) {
    case 'mark':
    case 'test':
      return readMark(rule, value);
    case 'passFail':
      return lettered(typeof value === 'string' ? parsePassFail(value) : null, rule);
    case 'level':
      return lettered(letterOf(rule.ruleSet, 'subject', value), rule);
    case 'rating':
      return lettered(letterOf(rule.ruleSet, 'quality', value), rule);
    case 'remark':
      return readRemark(value);
  }
}

function readMark({ kind, form }: CellRule, value: number | string): Value | Problem {
  const mark = parseMark(value);
  if (!mark.ok) return new Problem(markProblems[mark.error]);
  // Circular 58/2011, article 8; circular 27/2020, article 7.
  if (mark.tenths % 10 !== 0 && (kind === 'test' || form === 'oral')) return wholeMark();
  return { tenths: mark.tenths, comment: null };
}

function readRemark(value: number | string): Value | Problem {
  const text = plainText(String(value));
  if (text === '') {
    return new Problem('mark_not_understood', {
      detail: { vi: 'Lời nhận xét chưa có chữ nào.', en: 'The remark has no text.' },
    });
  }
  return [...text].length > REMARK ? new Problem('remark_too_long') : { tenths: null, comment: text };
}

function lettered(letter: string | null, { kind }: CellRule): Value | Problem {
  if (letter !== null) return { tenths: null, comment: letter };
  if (kind === 'passFail') return new Problem('mark_not_understood');
  return new Problem('mark_not_understood', {
    detail:
      kind === 'level'
        ? {
            vi: 'Nhập T (Hoàn thành tốt), H (Hoàn thành) hoặc C (Chưa hoàn thành).',
            en: 'Enter T (Hoàn thành tốt), H (Hoàn thành) or C (Chưa hoàn thành).',
          }
        : {
            vi: 'Nhập T (Tốt), Đ (Đạt) hoặc C (Cần cố gắng).',
            en: 'Enter T (Tốt), Đ (Đạt) or C (Cần cố gắng).',
          },
  });
}

function wholeMark(): Problem {
  return new Problem('mark_too_precise', {
    detail: { vi: 'Điểm ở cột này là số nguyên, không có số lẻ.', en: 'Marks of this column are whole.' },
  });
}

function stateAndValue(): Problem {
  return new Problem('mark_not_understood', {
    detail: {
      vi: 'Ô trống, chờ kiểm tra bù, tính điểm 0 hoặc miễn học thì không kèm điểm; bỏ điểm hoặc chọn lại trạng thái.',
      en: 'A cell that is empty, awaits a make-up, counts as zero or is exempt holds no mark; leave the mark out or choose the state again.',
    },
  });
}

export function sameCell(one: CellValue, other: CellValue): boolean {
  return (
    one.state === other.state &&
    one.tenths === other.tenths &&
    one.comment === other.comment &&
    one.reason === other.reason
  );
}

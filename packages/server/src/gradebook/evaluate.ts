import { parseMark, parsePassFail, type MarkTextErrorCode } from '@lienthong/regulations';
import type { components } from '@lienthong/specs/schema';
import type { CommentResult, MarkState, Scoring } from '../database/schema.ts';
import { Problem, type ProblemCode } from '../http/problem.ts';
import { plainText } from '../text.ts';

export type MarkInput = components['schemas']['MarkInput'];

/** What a cell shall hold, read from what was sent. */
export interface CellValue {
  state: MarkState;
  tenths: number | null;
  comment: CommentResult | null;
  reason: string | null;
}

const markProblems: Readonly<Record<MarkTextErrorCode, ProblemCode>> = {
  empty: 'mark_not_understood',
  notANumber: 'mark_not_understood',
  ambiguous: 'mark_not_understood',
  negative: 'mark_out_of_range',
  aboveTen: 'mark_out_of_range',
  tooManyDecimals: 'mark_too_precise',
};

/** Reads one mark as the circular allows it, or gives the problem that the answer names for this item alone. */
export function readCell(scoring: Scoring, { state, value, reason }: MarkInput): CellValue | Problem {
  const why = plainText(reason ?? '');
  if (state !== 'value') {
    // A value beside a state that holds none: one of the two is a mistake, and only the sender knows which.
    if (value !== undefined && value !== null) return stateAndValue();
    if (state === 'zeroByRule' && why === '') return new Problem('mark_reason_missing');
    return { state, tenths: null, comment: null, reason: state === 'empty' || why === '' ? null : why };
  }
  if (scoring === 'comment') {
    const comment = typeof value === 'string' ? parsePassFail(value) : null;
    if (comment === null) return new Problem('mark_not_understood');
    return { state, tenths: null, comment, reason: null };
  }
  const mark = parseMark(value ?? '');
  if (!mark.ok) return new Problem(markProblems[mark.error]);
  return { state, tenths: mark.tenths, comment: null, reason: null };
}

function stateAndValue(): Problem {
  return new Problem('mark_not_understood', {
    detail: {
      vi: 'Ô trống, chờ kiểm tra bù hoặc tính điểm 0 thì không kèm điểm; bỏ điểm hoặc chọn lại trạng thái.',
      en: 'A cell that is empty, awaits a make-up or counts as zero holds no mark; leave the mark out or choose the state again.',
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

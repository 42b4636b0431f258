// Generated from specs/errors.yaml by `pnpm generate`. Do not edit.

import type { ProblemCode } from './problems-gradebook.vi.ts';

export const problems: Record<ProblemCode, string> = {
  mark_not_understood:
    'The mark is not understood. Enter a number from 0 to 10 such as 7.5; in a comment subject Đ or CĐ.',
  mark_out_of_range: 'A mark lies between 0 and 10. Correct the mark.',
  mark_too_precise: 'A mark has at most one decimal. Round to one decimal, such as 7.3.',
  mark_reason_missing:
    'A reason is missing. Counted as zero: say why the pupil did not sit the test. Exempt: give number and day of the decision.',
  mark_state_not_possible:
    'This column has no such state. Enter a level or a remark or leave the cell empty; make-ups and zeros by rule are for columns of tests.',
  exemption_not_possible:
    'The circular exempts nobody from this subject. Under circular 22/2021, article 10, only the practical part of physical education and of defence education is waived and theory is assessed in its place: enter the result of the theory here.',
  remark_too_long: 'The remark is longer than 500 characters. Shorten the remark.',
  slot_unknown: 'The gradebook has no such column. Use the columns the gradebook lists.',
  column_locked: 'The column is locked. Ask for a correction, which the principal decides.',
  column_not_locked: 'The column is not locked. Change the mark in the gradebook.',
  column_exists: 'The gradebook has this column already. Use the column or add the next one.',
  column_not_in_circular:
    'The circular has no such column. Add a regular mark; under circular 58/2011 also a test of one period or more.',
  column_in_use:
    'The column holds marks or was published. Keep it: only a column that nobody wrote in and that is neither published nor locked can be taken away.',
  column_required: 'The circular asks for this column. Keep the column.',
  correction_unknown: 'The request is not known. Open the list of requests again.',
  correction_open: 'A request for this cell is open. Wait for the decision, or withdraw it and ask anew.',
  correction_changes_nothing: 'The mark is already so. Enter the right mark.',
  correction_closed: 'The request is closed. Open the list of requests again.',
  correction_own: 'Nobody approves a request of their own. Somebody else must decide.',
  correction_not_yours: 'Only who asked withdraws a request. Ask the person who sent it.',
};

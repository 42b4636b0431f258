import type { components } from '@lienthong/specs/schema';
import type { Day } from '../../database/schema.ts';
import { plainText } from '../../text.ts';
import { missing, remark, type Remark } from './remarks.ts';

type RosterRow = components['schemas']['RosterRow'];
export type Sex = 'unknown' | 'male' | 'female';

/** One row as it can be worked with; what was left out is undefined. */
export interface PupilLine {
  code: string;
  fullName: string;
  birthDate: Day | undefined;
  sex: Sex | undefined;
  className: string;
  grade: number | undefined;
  ordinal: number | undefined;
}

/** Codes that begin with `xoa-` stand for pupils whose data were erased: a list brings none of them back. */
const code = /^(?!xoa-)[\p{L}\p{N}][\p{L}\p{N}./_-]{0,19}$/u;
const name = /^\p{L}[\p{L}\p{M}' .’-]{1,99}$/u;
const className = /^[\p{L}\p{N}][\p{L}\p{N} ./_+-]{0,19}$/u;

/** Everything that is wrong with a row by itself. */
export function readRow(row: RosterRow, today: Day): { line: PupilLine; problems: Remark[] } {
  const problems: Remark[] = [];
  const line: PupilLine = {
    code: clean(row.pupilCode),
    fullName: clean(row.fullName),
    birthDate: clean(row.birthDate) || undefined,
    sex: undefined,
    className: clean(row.className),
    grade: row.grade,
    ordinal: row.ordinal,
  };
  if (line.code === '') problems.push(missing('pupilCode'));
  else if (!code.test(line.code))
    problems.push(
      remark(
        'pupilCode',
        'malformed',
        'Mã học sinh gồm nhiều nhất 20 chữ và số, không có dấu cách.',
        'A pupil code has at most 20 letters and digits and no spaces.',
      ),
    );
  if (line.fullName === '') problems.push(missing('fullName'));
  else if (!name.test(line.fullName))
    problems.push(
      remark(
        'fullName',
        'malformed',
        'Họ và tên chỉ gồm chữ cái, từ 2 đến 100 kí tự.',
        'A name has letters only, 2 to 100 of them.',
      ),
    );
  if (line.className === '') problems.push(missing('className'));
  else if (!className.test(line.className))
    problems.push(
      remark(
        'className',
        'malformed',
        'Tên lớp gồm nhiều nhất 20 chữ và số, như 7A1.',
        'A class has a name of at most 20 letters and digits, such as 7A1.',
      ),
    );
  if (line.birthDate !== undefined && !isBirthDate(line.birthDate, today))
    problems.push(
      remark(
        'birthDate',
        'malformed',
        'Ngày sinh phải có trong lịch, không trước năm 1950 và không sau hôm nay; gửi theo dạng 2014-09-05.',
        'A birth date is a day of the calendar from 1950 until today; send it as 2014-09-05.',
      ),
    );
  const sex = clean(row.sex);
  if (sex === 'male' || sex === 'female' || sex === 'unknown') line.sex = sex;
  else if (sex !== '')
    problems.push(
      remark(
        'sex',
        'malformed',
        'Giới tính là male, female hoặc unknown.',
        'The sex is male, female or unknown.',
      ),
    );
  if (line.grade !== undefined && (line.grade < 0 || line.grade > 12))
    problems.push(
      remark('grade', 'malformed', 'Khối là số từ 0 đến 12.', 'A grade is a number from 0 to 12.'),
    );
  if (line.ordinal !== undefined && (line.ordinal < 1 || line.ordinal > 999))
    problems.push(
      remark(
        'ordinal',
        'malformed',
        'Số thứ tự là số từ 1 đến 999.',
        'The number in the register is a number from 1 to 999.',
      ),
    );
  return { line, problems };
}

/** As it is looked for and kept. */
export function clean(typed: string | undefined): string {
  return plainText(typed ?? '').replace(/\s+/gu, ' ');
}

function isBirthDate(text: string, today: Day): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '1950-01-01' || text > today) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  // 30 February is read as a day of March.
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === text;
}

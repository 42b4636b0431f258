import type { MarkVersion } from '@lienthong/sdk';
import { describe, expect, it } from 'vitest';
import { gradeTableStrings } from '../grade-table.strings.ts';
import { must } from '../must.ts';
import { Sheet } from '../sheet.ts';
import { mark, sampleGradebook } from '../testing/gradebooks.ts';
import { correctedOf } from './corrected.ts';
import { registerOf } from './register.ts';

const slots = ['tx1', 'tx2', 'tx3', 'tx4', 'gk', 'ck', 'nx'];

function sheetOf(options: Parameters<typeof sampleGradebook>[0] = {}) {
  const book = sampleGradebook({
    pupils: 3,
    slots,
    filled: [1, 1, 1, 1, 1, 1, 0],
    published: ['tx1'],
    ...options,
  });
  const [first] = book.pupils;
  book.marks.push(mark(must(first).id, 'nx', 'Tiến bộ rõ rệt.'));
  return new Sheet(book);
}

function version(sheet: Sheet, slot: string, change: Partial<MarkVersion>): MarkVersion {
  return {
    pupilId: sheet.pupil(0).id,
    slot,
    version: 2,
    state: 'value',
    value: 7,
    reason: null,
    writtenAt: '2026-11-21T10:00:00+07:00',
    writtenBy: 'Trần Thị Minh Hạnh',
    previous: { state: 'value', value: 6, reason: null },
    correction: null,
    ...change,
  };
}

const note = {
  id: 'c',
  why: 'Chấm sót câu 4',
  requestedAt: '2026-11-21T09:00:00+07:00',
  approvedAt: '2026-11-21T10:00:00+07:00',
  approvedBy: 'Nguyễn Văn Bình',
};

describe('corrections of a register', () => {
  it('what families had been shown, and what was locked', () => {
    const sheet = sheetOf();
    const made = correctedOf([version(sheet, 'ck', { correction: note }), version(sheet, 'tx1', {})], sheet);
    expect(made.map(({ slot, why, approvedBy }) => [slot, why, approvedBy])).toEqual([
      ['tx1', null, null],
      ['ck', 'Chấm sót câu 4', 'Nguyễn Văn Bình'],
    ]);
  });

  it('not before anybody was shown it, not a first mark, not the end of a make-up, not a remark', () => {
    const sheet = sheetOf({ published: slots });
    const versions = [
      version(sheet, 'tx1', { writtenAt: '2026-11-19T10:00:00+07:00' }),
      version(sheet, 'tx2', { previous: null }),
      version(sheet, 'tx2', { previous: { state: 'empty', value: null, reason: null } }),
      version(sheet, 'gk', { previous: { state: 'pendingMakeUp', value: null, reason: null } }),
      version(sheet, 'gk', { previous: { state: 'value', value: 7, reason: null } }),
      version(sheet, 'nx', { value: 'Tốt', previous: { state: 'value', value: 'Khá', reason: null } }),
    ];
    expect(correctedOf(versions, sheet)).toEqual([]);
  });
});

describe('the mark page of a register', () => {
  it('has marks, official averages, the remark last, and earlier values struck, oldest first', () => {
    const sheet = sheetOf();
    const made = correctedOf(
      [
        version(sheet, 'tx1', { version: 3, previous: { state: 'value', value: 6.5, reason: null } }),
        version(sheet, 'tx1', { value: 6.5 }),
      ],
      sheet,
    );
    const register = registerOf(sheet, made, gradeTableStrings.vi, 'vi');
    const row = must(register.rows[0]);
    expect(register.marks.map(({ name }) => name)).toEqual(['TX1', 'TX2', 'TX3', 'TX4', 'ĐĐGgk', 'ĐĐGck']);
    expect(register.results).toEqual(['ĐTBmhk']);
    expect(row.cells[0]?.struck).toEqual(['6', '6,5']);
    expect(row.remark?.text).toBe('Tiến bộ rõ rệt.');
    expect(row.corrections).toBe(2);
    expect(must(register.rows[1]).corrections).toBe(0);
  });

  it('leaves an average empty that is only provisional (B-17), and says of how many', () => {
    const sheet = sheetOf({ filled: [1, 1, 1, 1, 1, 0.5, 0] });
    const register = registerOf(sheet, [], gradeTableStrings.vi, 'vi');
    expect(register.rows.map(({ results }) => results[0] === '')).toEqual([false, false, true]);
    expect(register.unofficial).toBe(1);
  });

  it('marks a zero by rule, and what is under 5', () => {
    const sheet = sheetOf();
    sheet.receive(
      mark(sheet.pupil(0).id, 'gk', null, { state: 'zeroByRule', reason: 'Bỏ kiểm tra', version: 2 }),
    );
    const cell = must(registerOf(sheet, [], gradeTableStrings.vi, 'vi').rows[0]).cells[4];
    expect(cell).toEqual({ text: '0*', struck: [], low: true });
  });

  it('two averages in term II; none in a book of levels', () => {
    const second = registerOf(sheetOf({ term: 2 }), [], gradeTableStrings.vi, 'vi');
    expect(second.results).toEqual(['ĐTBmhk', 'ĐTBmcn']);
    expect(must(second.rows[0]).results).toHaveLength(2);
    const book = {
      ...sampleGradebook({ pupils: 1, slots: ['tx1'], filled: [0] }),
      scoring: 'level' as const,
    };
    const primary = registerOf(new Sheet(book), [], gradeTableStrings.vi, 'vi');
    expect(primary.results).toEqual([]);
    expect(primary.unofficial).toBe(0);
  });
});

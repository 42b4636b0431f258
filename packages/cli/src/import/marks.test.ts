import type { Gradebook, GradebookSummary, Mark } from '@lienthong/sdk/gradebook';
import { describe, expect, it } from 'vitest';
import { findGradebook } from './find-gradebook.ts';
import { MarkJudge } from './mark-judge.ts';
import { pupilMatcher } from './match-pupil.ts';
import { readMark } from './read-mark.ts';

const summary: GradebookSummary = {
  ...{ id: 'g1', classId: 'c', className: '7A1', grade: 7, schoolYear: 2026, term: 1 },
  ...{ subjectCode: 'toan', subjectName: 'Toán', scoring: 'score', ruleSet: 'TT22/2021', canEdit: true },
};
const mark = (slot: string, over: Partial<Mark> = {}): Mark => ({
  ...{ pupilId: 'an', slot, state: 'value', value: 7, reason: null, version: 2 },
  ...{ updatedAt: '2026-11-01T08:00:00+07:00', ...over },
});
const column = (slot: string, over: Partial<Gradebook['columns'][number]> = {}) => ({
  ...{ slot, kind: 'mark' as const, weight: 1, version: 1, publishedAt: null, lockedAt: null, ...over },
});
const book: Gradebook = {
  ...summary,
  periodsPerYear: 140,
  columns: [
    ...[column('tx1'), column('tx2', { lockedAt: '2026-11-01T08:00:00+07:00' }), column('gk')],
    column('ck', { publishedAt: '2026-11-01T08:00:00+07:00' }),
  ],
  pupils: [{ id: 'an', ordinal: 1, code: 'A1', fullName: 'Lê Thị An' }],
  marks: [mark('tx1'), mark('gk', { state: 'zeroByRule', value: null, reason: 'Vắng' })],
  results: [],
};
const an = { id: 'an', ordinal: 1 };

describe('a mark in a file', () => {
  const read = (cell: string | number, over: Partial<Gradebook> = {}) => {
    const answer = readMark({ ...book, ...over }, 'tx1', cell);
    return 'problem' in answer ? answer.problem : answer.value?.value;
  };

  it.each([
    ['7,5', 7.5],
    ['7.5', 7.5],
    [7.300000000000001, 7.3],
    ['10', 10],
    ['7,25', 7.3],
    ['', undefined],
  ])('%s is read', (cell, value) => {
    expect(read(cell)).toBe(value);
  });

  it.each([
    ['11', '11 is not a mark from 0 to 10; write 10 or less'],
    ['-1', '-1 is not a mark from 0 to 10; write 0 or more'],
    ['7,123', '7,123 has too many decimals; write one at most'],
    ['vắng', 'vắng is no mark; write a number from 0 to 10'],
  ])('%s is named', (cell, problem) => {
    expect(read(cell)).toBe(problem);
  });

  it('of a subject assessed by comment is Đ or CĐ', () => {
    const comment: Partial<Gradebook> = {
      scoring: 'comment',
      columns: [column('tx1', { kind: 'passFail' })],
    };
    expect(['Đ', 'cđ', 'Chưa đạt'].map((cell) => read(cell, comment))).toEqual(['D', 'CD', 'CD']);
    expect(read('8', comment)).toBe('8 is no result; the subject is assessed by Đ or CĐ');
  });

  it.each([
    ['remark', 'Đọc bài  to, rõ', 'Đọc bài to, rõ'],
    ['remark', 'x'.repeat(501), 'the remark is longer than 500 characters'],
    ['level', 'h', 'H'],
    ['level', 'Đ', 'Đ is no level; write T, H or C'],
    ['rating', 'Đ', 'D'],
    ['rating', 'H', 'H is no level; write T, Đ or C'],
    ['test', '7,5', '7,5 is not allowed here; write a whole number'],
  ] as const)('in a column of kind %s: %s', (kind, cell, answer) => {
    expect(read(cell, { columns: [column('tx1', { kind })] })).toBe(answer);
  });
});

describe('a cell of the gradebook', () => {
  const judged = (slot: string, cell: string, overwrite = false) => {
    const judge = new MarkJudge(book, overwrite);
    judge.cell({ row: 5, column: slot }, slot.toUpperCase(), an, slot, cell);
    return judge.finish({});
  };

  it('that says the same is left as it is, also where it counts as zero by rule', () => {
    expect(judged('tx1', '7')).toMatchObject({ unchanged: 1, toSave: [], conflicts: [] });
    expect(judged('gk', '0')).toMatchObject({ unchanged: 1, toSave: [], conflicts: [] });
  });

  it('that says something else is a conflict, or is taken over on the version that was seen', () => {
    expect(judged('tx1', '8').conflicts).toEqual([
      { row: 5, column: 'tx1', problem: "7 stands there, the file has 8; --overwrite takes the file's" },
    ]);
    expect(judged('tx1', '8', true).toSave[0]?.input).toMatchObject({ value: 8, version: 2 });
  });

  it.each([
    ['tx2', 'TX2', 'locked, so 1 mark that differs was not taken; the principal unlocks a column'],
    [
      'ck',
      'CK',
      'published to families, so 1 mark that differs was not taken; correct them in the gradebook',
    ],
  ])('of %s is left alone, whatever is asked', (slot, label, problem) => {
    expect(judged(slot, '8', true)).toMatchObject({ toSave: [], skipped: [{ column: label, problem }] });
  });

  it('that does not exist is named once, with those that do', () => {
    expect(judged('tx4', '8').problems).toEqual([
      {
        column: 'TX4',
        problem: 'the gradebook has no such column (1 in the file); it has TX1, TX2, ĐĐGgk, ĐĐGck',
      },
    ]);
  });
});

describe('whom a row is about', () => {
  const twins = [
    { id: '1', ordinal: 1, code: 'A1', fullName: 'Lê Thị An', birthDate: '2014-01-01' },
    { id: '2', ordinal: 2, code: 'A2', fullName: 'Lê Thị An', birthDate: '2014-02-02' },
    { id: '3', ordinal: 3, code: 'A3', fullName: 'Lê Thị Ân', birthDate: '2014-02-02' },
  ];
  const match = pupilMatcher(twins, '7A1');
  const who = (code: string, fullName: string, birthDate?: string) => {
    const found = match({ code, fullName, birthDate });
    return 'problem' in found ? found.problem : found.pupil.id;
  };

  it('is said by the code, else by name and birth date', () => {
    expect(who('A2', '')).toBe('2');
    expect(who('', 'LÊ THỊ AN', '2014-02-02')).toBe('2');
    expect(who('', 'Lê Thị Ân')).toBe('3');
  });

  it('is nobody in doubt', () => {
    expect(who('', 'Lê Thị An')).toContain('has 2 pupils of this name');
    expect(who('', 'Lê Thị An', '2014-03-03')).toContain('with another birth date');
    expect(who('A9', 'Lê Thị An')).toContain('no pupil of 7A1 has this code');
    expect(who('A1', 'Phạm Văn Khác')).toContain('the code is that of a pupil with another name');
    expect(who('', '')).toContain('write the code or the name');
  });
});

describe('the gradebook of a sheet', () => {
  const all = [
    ...[summary, { ...summary, id: 'g2', term: 2 as const }],
    { ...summary, id: 'g3', subjectCode: 'lichSu', subjectName: 'Lịch sử' },
    { ...summary, id: 'g4', subjectCode: 'lsDl', subjectName: 'Lịch sử và Địa lí' },
  ];
  const find = (wanted: Partial<Parameters<typeof findGradebook>[1]>) => {
    const found = findGradebook(all, { sheet: '', ...wanted });
    return 'problem' in found ? found.problem : found.book.id;
  };

  it('is found by class, subject and term, however they are written', () => {
    expect(find({ className: '7a1', subject: 'TOÁN', term: 2 })).toBe('g2');
    expect(find({ className: '7A1', term: 1, sheet: '7A1 Lịch sử và Địa lí HK1' })).toBe('g4');
  });

  it.each([
    [{}, 'say it: --class 7A1'],
    [{ className: '9Z' }, 'there is no gradebook of a class 9Z'],
    [{ className: '7A1' }, 'say it: --subject. 7A1 has Toán, Lịch sử'],
    [{ className: '7A1', subject: 'Nhạc' }, 'no gradebook of Nhạc'],
    [{ className: '7A1', subject: 'Toán' }, 'say it: --term 1'],
  ])('%j is not enough', (wanted, words) => {
    expect(find(wanted)).toContain(words);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { fixture } from '../testing/fixture.ts';
import { mark, useGradebooks, type MarkInput } from '../testing/gradebooks.ts';
import { books, loadOtherGradebooks } from '../testing/other-gradebooks.ts';

const [an, binh, chau] = fixture.pupils;
const { app, read, save } = useGradebooks();
beforeAll(() => loadOtherGradebooks(app().database));

const exempt = (pupilId: string, slot: string, reason: string | null, version = 0): MarkInput => ({
  ...mark(pupilId, slot, null, version),
  ...{ state: 'exempt', reason },
});

/** What became of each item: the value kept, or the code of the problem. */
async function outcomes(id: string, items: MarkInput[], as: 'teacher' | 'homeroom' = 'teacher') {
  const { body } = await save(items, { as }, id);
  return body.items.map(({ mark: kept, problem }) => problem?.code ?? kept?.value ?? kept?.state);
}

describe('a primary subject', () => {
  it('has levels and whole marks of tests, told by the kind of each column', async () => {
    const { columns, scoring } = await read(books.primary);
    expect(scoring).toBe('level');
    expect(columns.map(({ slot, kind }) => `${slot} ${kind}`)).toEqual([
      ...['mgk level', 'gk test', 'mck level', 'ck test', 'nx remark'],
    ]);
    expect(
      await outcomes(books.primary, [
        mark(an, 'mgk', 't'),
        mark(binh, 'mgk', 'Hoàn thành'),
        mark(chau, 'mgk', 'Đ'),
        mark(an, 'mck', 8),
        mark(an, 'gk', 9),
        mark(binh, 'gk', 8.5),
        mark(chau, 'gk', 'T'),
      ]),
    ).toEqual([
      'T',
      'H',
      'mark_not_understood',
      'mark_not_understood',
      9,
      'mark_too_precise',
      'mark_not_understood',
    ]);
  });

  it('knows no zero by rule, no exemption, and a make-up of tests alone', async () => {
    const of = (slot: string, state: MarkInput['state']) => ({
      ...mark(chau, slot, null),
      state,
      reason: 'Số 12',
    });
    expect(
      await outcomes(books.primary, [
        ...[of('mgk', 'pendingMakeUp'), of('ck', 'pendingMakeUp'), of('gk', 'zeroByRule')],
        of('mck', 'exempt'),
      ]),
    ).toEqual([
      'mark_state_not_possible',
      'pendingMakeUp',
      'mark_state_not_possible',
      'exemption_not_possible',
    ]);
  });

  it('ends a term and the year with the level at its end (domain C-7)', async () => {
    await save([mark(an, 'mck', 'H')], {}, books.primary);
    const { body } = await save([mark(an, 'mck', 'T')], {}, books.primaryTermTwo);
    expect(body.results).toEqual([{ pupilId: an, termValue: 'T', yearValue: 'T', firstTermValue: 'H' }]);
    const first = (await read(books.primary)).results.find(({ pupilId }) => pupilId === an);
    expect(first).toEqual({ pupilId: an, termValue: 'H', yearValue: 'T' });
  });
});

describe('competences and qualities', () => {
  it('are rated by the homeroom teacher of the class and by nobody else', async () => {
    const book = await read(books.traits, 'homeroom');
    expect(book.canEdit).toBe(true);
    expect(book.columns.map(({ slot, trait }) => [slot, trait?.dimension, trait?.name])).toEqual([
      ['gk-tuChuTuHoc', 'competence', 'Tự chủ và tự học'],
      ['gk-yeuNuoc', 'quality', 'Yêu nước'],
      ['ck-tuChuTuHoc', 'competence', 'Tự chủ và tự học'],
      ['ck-yeuNuoc', 'quality', 'Yêu nước'],
      ['nx', undefined, undefined],
    ]);
    const sent = [
      mark(an, 'gk-tuChuTuHoc', 'Tốt'),
      mark(an, 'gk-yeuNuoc', 'Đ'),
      mark(binh, 'gk-yeuNuoc', 'C'),
      mark(chau, 'gk-yeuNuoc', 'H'),
    ];
    expect(await outcomes(books.traits, sent, 'homeroom')).toEqual(['T', 'D', 'C', 'mark_not_understood']);
    const { body } = await save([mark(an, 'ck-yeuNuoc', 'T')], { as: 'teacher' }, books.traits);
    expect(body).toMatchObject({ code: 'permission_denied' });
    // Subjects are not the homeroom teacher's to enter.
    const other = await save([mark(an, 'mgk', 'C', 1)], { as: 'homeroom' }, books.primary);
    expect(other.body).toMatchObject({ code: 'permission_denied' });
    expect((await read(books.traits, 'homeroom')).results[0]).toMatchObject({
      termValue: null,
      yearValue: null,
    });
  });
});

describe('a remark', () => {
  it('is a text of at most 500 characters, kept as typed', async () => {
    const long = 'Chăm ngoan, ';
    expect(
      await outcomes(books.oldMaths, [
        mark(an, 'nx', '  Em tiến bộ rõ rệt ở hình học.  '),
        mark(binh, 'nx', 'ế'.normalize('NFD').repeat(500)),
        mark(chau, 'nx', long.repeat(42)),
      ]),
    ).toEqual(['Em tiến bộ rõ rệt ở hình học.', 'ế'.repeat(500), 'remark_too_long']);
    expect(await outcomes(books.oldMaths, [mark(chau, 'nx', ' \n ')])).toEqual(['mark_not_understood']);
    expect(
      await outcomes(books.oldMaths, [{ ...mark(chau, 'nx', null), state: 'zeroByRule', reason: 'Vắng' }]),
    ).toEqual(['mark_state_not_possible']);
    expect(await outcomes(books.oldMaths, [exempt(chau, 'nx', 'QĐ 12')])).toEqual([
      'mark_state_not_possible',
    ]);
  });

  it('counts in no average', async () => {
    const all = [
      mark(an, 'tx1', 8),
      mark(an, 'tx2', 7.5),
      mark(an, 'tx3', 8),
      mark(an, 'dk1', 7),
      mark(an, 'hk', 9),
    ];
    const { body } = await save(all, {}, books.oldMaths);
    // (8 + 7,5 + 8 + 2·7 + 3·9) / 8 = 64,5 / 8
    expect(body.results[0]?.termValue).toBe(8.1);
    const after = await save([mark(an, 'nx', '10', 1)], {}, books.oldMaths);
    expect(after.body.results[0]?.termValue).toBe(8.1);
  });
});

describe('circular 58/2011', () => {
  it('says how a test was held; an oral mark is whole', async () => {
    const { columns } = await read(books.oldMaths);
    expect(columns.flatMap(({ slot, form }) => (form ? [`${slot} ${form}`] : []))).toEqual([
      ...['tx1 oral', 'tx2 written', 'tx3 practical'],
    ]);
    expect(await outcomes(books.oldMaths, [mark(binh, 'tx1', 7.5), mark(binh, 'tx2', 7.5)])).toEqual([
      ...['mark_too_precise', 7.5],
    ]);
  });

  it('exempts from physical education by a decision; the year is then that of the other term', async () => {
    expect(await outcomes(books.sport, [exempt(an, 'tx1', ' ')])).toEqual(['mark_reason_missing']);
    expect(await outcomes(books.sport, [exempt(an, 'tx1', 'Quyết định 15/QĐ-THCS ngày 10/9/2026')])).toEqual([
      'exempt',
    ]);
    const slots = ['tx1', 'tx2', 'tx3', 'dk1', 'hk'];
    const { body } = await save(
      slots.map((slot) => mark(an, slot, 'Đ')),
      {},
      books.sportTermTwo,
    );
    expect(body.results).toEqual([{ pupilId: an, termValue: 'D', yearValue: 'D', firstTermValue: null }]);
    // A mark beside it: what holds is for people to say, so nothing is official.
    await save([mark(an, 'hk', 'CĐ')], {}, books.sport);
    expect((await read(books.sportTermTwo)).results[0]).toMatchObject({ termValue: 'D' });
    expect((await read(books.sport)).results[0]).toMatchObject({ termValue: null });
    expect(await outcomes(books.oldMaths, [exempt(chau, 'tx2', 'QĐ 15')])).toEqual([
      'exemption_not_possible',
    ]);
  });
});

it('circular 22/2021 has no exemption, and the refusal says what it has instead', async () => {
  const { body } = await save([exempt(chau, 'tx1', 'QĐ 15')]);
  expect(body.items[0]?.problem).toMatchObject({ code: 'exemption_not_possible' });
  expect(body.items[0]?.problem?.detail).toMatch(/Điều 10.*phần thực hành.*lí thuyết/);
});

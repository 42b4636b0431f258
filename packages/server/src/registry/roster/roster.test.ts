import { describe, expect, it } from 'vitest';
import type { components } from '@lienthong/specs/schema';
import { asImporter } from '../../database/tenant.ts';
import { fixture, type Answer } from '../../testing/app.ts';
import { dung, useRosters, type Imported } from '../../testing/rosters.ts';

const { school, class7A1, class7A2 } = fixture;
const { app, importRows } = useRosters();

const outcomes = ({ body }: Answer<Imported>) => body.items.map(({ outcome }) => outcome);
const problems = ({ body }: Answer<Imported>) =>
  body.items.flatMap(({ row, problems: of }) => of.map(({ field, code }) => `${row} ${field} ${code}`));
const warnings = ({ body }: Answer<Imported>) =>
  body.items.flatMap(({ row, warnings: of }) => of.map(({ field, code }) => `${row} ${field} ${code}`));

/** Everything the registry holds of the school. */
const registry = async () =>
  asImporter(app().database.db, async (trx) => ({
    classes: await trx.selectFrom('classes').selectAll().orderBy('id').execute(),
    pupils: await trx.selectFrom('pupils').selectAll().orderBy('id').execute(),
    enrolments: await trx
      .selectFrom('enrolments')
      .selectAll()
      .orderBy('pupil_id')
      .orderBy('class_id')
      .orderBy('valid_from')
      .execute(),
  }));

const register = async (classId: string) => {
  const { body } = await app().call<{ items: { code: string; fullName: string; ordinal: number }[] }>(
    'GET',
    `/schools/${school}/classes/${classId}/pupils`,
    { as: 'principal' },
  );
  return body.items.map(({ ordinal, code, fullName }) => `${ordinal} ${code} ${fullName}`);
};

describe('a list of a class that is new', () => {
  it('makes the class and its pupils, numbered in the order of the register', async () => {
    const rows = [
      { ...dung, pupilCode: 'N001', fullName: 'Trần Văn Ân' },
      { ...dung, pupilCode: 'N002', fullName: 'Lê Thị An' },
      { ...dung, pupilCode: 'N003', fullName: 'Võ  Hoài\u00a0An', sex: 'male' },
    ];
    const tried = await importRows(rows, { dryRun: true });
    const before = await registry();
    const done = await importRows(rows);
    expect(tried.body).toMatchObject({ created: 3, refused: 0, newClasses: ['6B1'], dryRun: true });
    expect(tried.body.items.every(({ pupilId, classId }) => pupilId === null && classId === null)).toBe(true);
    expect(before.classes.map(({ name }) => name)).not.toContain('6B1');
    expect(done.body).toMatchObject({ created: 3, refused: 0, newClasses: ['6B1'], dryRun: false });
    expect(await register(done.body.items[0]?.classId ?? '')).toEqual([
      '1 N002 Lê Thị An',
      '2 N003 Võ Hoài An',
      '3 N001 Trần Văn Ân',
    ]);
  });

  it('changes nothing when it is sent again, and is answered from memory under the same key', async () => {
    const row = { ...dung, pupilCode: 'N010', className: '6B2' };
    const idempotencyKey = 'roster-test-key-0001';
    const first = await importRows([row], { idempotencyKey });
    expect((await importRows([row], { idempotencyKey })).body).toEqual(first.body);
    const before = await registry();
    expect(outcomes(await importRows([row]))).toEqual(['unchanged']);
    expect(await registry()).toEqual(before);
  });
});

describe('a pupil the school knows', () => {
  it('is corrected by the code; what is left out stays', async () => {
    await importRows([{ ...dung, pupilCode: 'N020', className: '6B3' }]);
    const { body } = await importRows([{ pupilCode: 'N020', fullName: 'Đỗ Thuỳ Dung', className: '6B3' }]);
    expect(body.items[0]).toMatchObject({ outcome: 'changed', changed: ['fullName'] });
    const { pupils: held } = await registry();
    expect(held.find(({ code }) => code === 'N020')).toMatchObject({
      ...{ full_name: 'Đỗ Thuỳ Dung', birth_date: '2015-09-05', sex: 'female' },
    });
  });

  it('leaves one class on the eve and is in the other from today', async () => {
    const { body } = await importRows([
      { pupilCode: 'N030', fullName: 'Bùi Văn Em', birthDate: '2014-02-03', className: '7A1' },
    ]);
    const pupilId = body.items[0]?.pupilId ?? '';
    const moved = await importRows([{ pupilCode: 'N030', fullName: 'Bùi Văn Em', className: '7A2' }]);
    expect(moved.body.items[0]).toMatchObject({ outcome: 'changed', changed: ['className'] });
    expect(await register(class7A1)).toHaveLength(3);
    expect(await register(class7A2)).toEqual(['1 HS004 Võ Gia Hân', '2 N030 Bùi Văn Em']);
    // And back, on the same day.
    await importRows([{ pupilCode: 'N030', fullName: 'Bùi Văn Em', className: '7A1', ordinal: 9 }]);
    const { enrolments } = await registry();
    expect(
      enrolments
        .filter(({ pupil_id }) => pupil_id === pupilId)
        .map((of) => [of.class_id, of.ordinal, of.valid_from, of.valid_to]),
    ).toEqual([
      [class7A1, 9, '2026-11-11', null],
      [class7A2, 2, '2026-11-11', '2026-11-10'],
    ]);
    await importRows([{ pupilCode: 'N030', fullName: 'Bùi Văn Em', className: '6B3' }]);
  });

  it('goes up with a list of the next school year, on its first day', async () => {
    const { body } = await importRows(
      [{ ...dung, pupilCode: 'N040', fullName: 'Cao Minh Giang', className: '7C1', grade: 7 }],
      { schoolYear: 2027 },
    );
    const pupilId = body.items[0]?.pupilId;
    const { enrolments } = await registry();
    expect(enrolments.filter(({ pupil_id }) => pupil_id === pupilId)).toMatchObject([
      { valid_from: '2027-08-01', valid_to: null },
    ]);
  });

  it('moves within this year without losing the place in the next one', async () => {
    const row = { ...dung, pupilCode: 'N045', className: '6D1' };
    const { body } = await importRows([row]);
    await importRows([{ ...row, className: '7D1', grade: 7 }], { schoolYear: 2027 });
    await importRows([{ ...row, className: '6D2' }]);
    await importRows([{ ...row, className: '7D2', grade: 7 }], { schoolYear: 2027 });
    const { classes, enrolments } = await registry();
    const nameOf = new Map(classes.map(({ id, name }) => [id, name]));
    const held = enrolments
      .filter(
        ({ pupil_id: id, valid_from: from, valid_to: to }) =>
          id === body.items[0]?.pupilId && (to === null || to >= from),
      )
      .map((of) => [nameOf.get(of.class_id), of.valid_from, of.valid_to]);
    expect(held.sort()).toEqual([
      ['6D2', '2026-11-11', '2027-07-31'],
      ['7D2', '2027-08-01', null],
    ]);
  });

  it('stays as they are when the list does not name them', async () => {
    const before = await register(class7A1);
    await importRows([{ ...dung, pupilCode: 'N050', className: '6B9' }]);
    expect(await register(class7A1)).toEqual(before);
  });
});

describe('who follows the changes of the school', () => {
  const changes = async (cursor = '') => {
    const { body } = await app().call<components['schemas']['ChangesPage']>(
      'GET',
      `/schools/${school}/changes?limit=200${cursor && `&cursor=${cursor}`}`,
      { as: 'principal' },
    );
    return body;
  };

  it('is told of the class and the pupils, and of nothing that was only tried', async () => {
    const { nextCursor } = await changes();
    const row = { ...dung, pupilCode: 'N080', className: '6C1' };
    await importRows([row], { dryRun: true });
    expect((await changes(nextCursor)).items).toEqual([]);
    const { body } = await importRows([row]);
    const told = (await changes(nextCursor)).items.map(({ kind, id }) => `${kind} ${id}`);
    expect(told.sort()).toEqual(
      [`class ${body.items[0]?.classId}`, `pupil ${body.items[0]?.pupilId}`].sort(),
    );
  });
});

describe('a row that is not right', () => {
  it('is refused with every problem, and the rows beside it are taken', async () => {
    const before = await registry();
    const rows = [
      { ...dung, pupilCode: 'N 060', fullName: 'A1', birthDate: '2015-02-30', sex: 'nam', ordinal: 0 },
      { ...dung, pupilCode: '', fullName: ' ', className: '' },
      { ...dung, pupilCode: 'N061', grade: 12, className: '12A1' },
      { pupilCode: 'N062', fullName: 'Lê Văn Hải', className: '6Z1' },
      { ...dung, pupilCode: 'N063', className: '7A1', grade: 6 },
      { ...dung, pupilCode: 'N064', className: '6Z2' },
      { ...dung, pupilCode: 'N064', className: '6Z2' },
      { ...dung, pupilCode: 'N065', className: '6Z3', ordinal: 4 },
      { ...dung, pupilCode: 'N066', className: '6Z3', ordinal: 4 },
      { ...dung, pupilCode: 'HS001', fullName: 'Người Khác Hẳn', className: '7A1', grade: 7 },
      { ...dung, pupilCode: 'N067', fullName: 'Ngô Thị Ý', className: '6Z4' },
    ];
    const tried = await importRows(rows, { dryRun: true });
    expect(problems(tried)).toEqual([
      ...['2 pupilCode malformed', '2 fullName malformed', '2 birthDate malformed', '2 sex malformed'],
      '2 ordinal malformed',
      ...['3 pupilCode missing', '3 fullName missing', '3 className missing'],
      '4 grade notOfSchool',
      ...['5 grade missing', '5 birthDate missing'],
      '6 grade otherGrade',
      ...['7 pupilCode repeated', '8 pupilCode repeated'],
      ...['9 ordinal repeated', '10 ordinal repeated'],
      '11 pupilCode belongsToAnother',
    ]);
    expect(await registry()).toEqual(before);
    const done = await importRows(rows);
    expect(done.body.items.map(({ pupilId, classId, ...rest }) => [rest, pupilId === classId])).toEqual(
      tried.body.items.map(({ pupilId, classId, ...rest }, index) => [
        rest,
        index < 10 && pupilId === classId,
      ]),
    );
    expect(outcomes(done).at(-1)).toBe('created');
    const after = await registry();
    expect(after.pupils.length).toBe(before.pupils.length + 1);
    expect(after.classes.length).toBe(before.classes.length + 1);
  });

  it('says so in the language asked for, and nothing of the pupil whose code it is', async () => {
    const row = { ...dung, pupilCode: 'HS001', fullName: 'Người Khác Hẳn', className: '7A1', grade: 7 };
    const { body } = await importRows([row], { language: 'vi', dryRun: true });
    expect(body.items[0]?.problems[0]?.detail).toBe(
      'Mã này là của học sinh khác họ tên và khác ngày sinh; kiểm tra lại mã.',
    );
    expect(JSON.stringify(body)).not.toContain('Lê Thị An');
    expect(body.items[0]?.pupilId).toBeNull();
  });

  it('brings back nobody whose data were erased', async () => {
    const row = { ...dung, pupilCode: 'xoa-000300000001', className: '7A1' };
    expect(problems(await importRows([row], { dryRun: true }))).toContain('2 pupilCode malformed');
  });

  it('makes no second record of a child under another code', async () => {
    const an = { pupilCode: 'N070', fullName: 'Le Thi An', birthDate: '2014-03-15', className: '7A1' };
    expect(problems(await importRows([an]))).toEqual(['2 pupilCode alsoEnrolled']);
    // In another class it may be another child.
    expect(outcomes(await importRows([{ ...an, className: '7A2' }], { dryRun: true }))).toEqual(['created']);
  });

  it('is taken with a warning where somebody should look', async () => {
    const row = { fullName: 'Vũ Gia Khánh', birthDate: '2014-05-06', className: '7A1' };
    const tried = await importRows(
      [
        { ...row, pupilCode: 'N071', ordinal: 2 },
        { ...row, pupilCode: 'N072' },
      ],
      { dryRun: true },
    );
    expect(outcomes(tried)).toEqual(['created', 'created']);
    expect(warnings(tried)).toEqual([
      '2 fullName alsoEnrolled',
      '2 ordinal taken',
      '3 fullName alsoEnrolled',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { asImporter, inTenant } from '../database/tenant.ts';
import type { Call } from '../testing/app.ts';
import { fixture } from '../testing/fixture.ts';
import { comments, mark, of7A2, termTwo, useGradebooks, type Gradebook } from '../testing/gradebooks.ts';

const { class7A1, gradebook, otherGradebook, accounts, pupils } = fixture;
const [an, binh, chau] = pupils;
const code = (body: unknown) => (body as { code?: string }).code;
const { app, call, read, save } = useGradebooks();

describe('saving marks', () => {
  it('answers each item by itself', async () => {
    const { status, body } = await save([
      mark(an, 'tx1', 8.5),
      mark(binh, 'tx1', 11),
      mark(chau, 'tx1', 'abc'),
      mark(an, 'tx2', 7.25),
      mark(fixture.pupilOf7A2, 'tx1', 8),
      mark(an, 'tx9', 8),
      mark(binh, 'tx2', 9, 4),
      { ...mark(chau, 'gk', null), state: 'zeroByRule' },
      { ...mark(chau, 'ck', null), state: 'pendingMakeUp' },
      mark(binh, 'tx3', 5),
      mark(binh, 'tx3', 6),
    ]);
    expect(status).toBe(200);
    expect(body.items.map(({ outcome, problem }) => [outcome, problem?.code ?? null])).toEqual([
      ['saved', null],
      ['refused', 'mark_out_of_range'],
      ['refused', 'mark_not_understood'],
      ['refused', 'mark_too_precise'],
      ['refused', 'pupil_not_in_class'],
      ['refused', 'slot_unknown'],
      ['conflict', 'version_conflict'],
      ['refused', 'mark_reason_missing'],
      ['saved', null],
      ['refused', 'validation_failed'],
      ['refused', 'validation_failed'],
    ]);
    expect(body.items[0]?.mark).toMatchObject({
      value: 8.5,
      version: 1,
      updatedBy: 'Người teacher',
      updatedAt: '2026-11-11T09:00:00+07:00',
    });
    expect(body.items[1]?.mark).toBeNull();
    expect(body.results.map(({ pupilId }) => pupilId).sort()).toEqual([an, chau]);
  });

  it('computes term and year by circular 22/2021, and moves both terms to a new version', async () => {
    const before = await call<Gradebook>('GET', `/${termTwo}`, { as: 'teacher' });
    const inTermOne = ['tx2', 'tx3', 'tx4', 'gk', 'ck'].map((slot, index) =>
      mark(an, slot, [6, 7.8, 8, 3.8, 4.7][index] ?? null),
    );
    const one = await save(inTermOne);
    // (8,5 + 6 + 7,8 + 8 + 2·3,8 + 3·4,7) / 9 = 52 / 9
    expect(one.body.results).toEqual([{ pupilId: an, termValue: 5.8, yearValue: null }]);
    const after = await call<Gradebook>('GET', `/${termTwo}`, { as: 'teacher' });
    expect(after.headers['etag']).not.toBe(before.headers['etag']);

    const inTermTwo = ['tx1', 'tx2', 'tx3', 'tx4', 'gk', 'ck'].map((slot) => mark(an, slot, 8));
    const two = await save(inTermTwo, {}, termTwo);
    expect(two.body.results).toEqual([{ pupilId: an, termValue: 8, yearValue: 7.3, firstTermValue: 5.8 }]);
    expect((await read()).results[0]).toEqual({ pupilId: an, termValue: 5.8, yearValue: 7.3 });
  });

  it('takes Đ and CĐ in a comment subject, where one CĐ decides', async () => {
    const { body } = await save(
      ['tx1', 'tx2', 'gk', 'ck'].map((slot) => mark(an, slot, slot === 'gk' ? 'CĐ' : 'D')),
      {},
      comments,
    );
    expect(body.items.map(({ mark: saved }) => saved?.value)).toEqual(['D', 'D', 'CD', 'D']);
    expect(body.results).toEqual([{ pupilId: an, termValue: 'CD', yearValue: null }]);
    expect((await save([mark(an, 'tx1', 8, 1)], {}, comments)).body.items[0]).toMatchObject({
      problem: { code: 'mark_not_understood' },
    });
  });

  it('keeps every earlier value, and shows a stale writer what stands there', async () => {
    await save([mark(binh, 'gk', 6)]);
    await save([{ ...mark(binh, 'gk', null, 1), state: 'zeroByRule', reason: 'Vắng không phép' }]);
    const third = await save([mark(binh, 'gk', 7, 2)], { as: 'nobody' });
    expect(third.body.items[0]?.mark).toMatchObject({
      value: 7,
      version: 3,
      reason: null,
      updatedBy: 'Người nobody',
    });
    const stale = await save([mark(binh, 'gk', 9, 2)], { language: 'en' });
    expect(stale.body.items[0]).toMatchObject({
      outcome: 'conflict',
      mark: { value: 7, version: 3 },
      problem: { code: 'version_conflict', detail: 'Look at both values, then keep yours or take theirs.' },
    });
    const history = await asImporter(app().database.db, (trx) =>
      trx
        .selectFrom('mark_history')
        .select(['version', 'state', 'tenths', 'reason', 'written_by'])
        .where('pupil_id', '=', binh)
        .where('slot', '=', 'gk')
        .orderBy('version')
        .execute(),
    );
    expect(history).toEqual([
      { version: 1, state: 'value', tenths: 60, reason: null, written_by: accounts.teacher },
      {
        version: 2,
        state: 'zeroByRule',
        tenths: null,
        reason: 'Vắng không phép',
        written_by: accounts.teacher,
      },
    ]);
  });

  it('changes nothing when a cell already holds what is sent', async () => {
    await save([mark(chau, 'tx2', 6)]);
    const before = await call('GET', `/${gradebook}`, { as: 'teacher' });
    const again = await save([mark(chau, 'tx2', 6, 1)]);
    expect(again.body).toMatchObject({ items: [{ outcome: 'saved', mark: { version: 1 } }], results: [] });
    expect((await call('GET', `/${gradebook}`, { as: 'teacher' })).headers['etag']).toBe(
      before.headers['etag'],
    );
  });

  it('names in the ledger every pupil whose mark it shows, and shows none of a pupil who left', async () => {
    const named = async () =>
      (
        await inTenant(
          app().database.db,
          { caller: { kind: 'anonymous' }, schoolId: fixture.school },
          (trx) =>
            trx
              .selectFrom('audit_entries')
              .select('records')
              .orderBy('seq', 'desc')
              .limit(1)
              .executeTakeFirst(),
        )
      )?.records['pupil'];
    await save([mark(an, 'tx1', 1, 999), mark(chau, 'tx2', 6, 1), mark(binh, 'tx2', 99)]);
    expect(await named()).toEqual([an, chau]);

    const enrolment = (valid_to: string | null) =>
      asImporter(app().database.db, (trx) =>
        trx
          .updateTable('enrolments')
          .set({ valid_to })
          .where('class_id', '=', class7A1)
          .where('pupil_id', '=', chau)
          .execute(),
      );
    await enrolment('2026-11-10');
    const { body } = await save([mark(chau, 'tx2', 7, 1)]);
    await enrolment(null);
    expect(body.items[0]).toMatchObject({ mark: null, problem: { code: 'pupil_not_in_class' } });
    expect(await named()).toEqual([]);
  });

  it('lets one of two writers of a cell through, and tells the other', async () => {
    const writers = (['teacher', 'nobody', 'teacher', 'nobody'] as const).map((as, index) =>
      save([mark(chau, 'tx3', index + 5)], { as }),
    );
    const outcomes = (await Promise.all(writers)).map(({ body }) => body.items[0]);
    expect(outcomes.map((item) => item?.outcome).sort()).toEqual([
      'conflict',
      'conflict',
      'conflict',
      'saved',
    ]);
    const [first, ...others] = [...new Set(outcomes.map((item) => item?.mark?.value))];
    expect(others).toEqual([]);
    expect((await read()).marks.find(({ pupilId, slot }) => pupilId === chau && slot === 'tx3')?.value).toBe(
      first,
    );
  });

  it('never stops two writers who send the same cells in opposite order, over both terms', async () => {
    const version = new Map((await read()).marks.map((row) => [`${row.pupilId}${row.slot}`, row.version]));
    const forth = [an, binh, chau].map((pupilId) =>
      mark(pupilId, 'tx4', 7, version.get(`${pupilId}tx4`) ?? 0),
    );
    const rounds = Array.from({ length: 6 }, (_, round) =>
      save(
        round % 2 ? [...forth].reverse() : forth,
        { as: round % 2 ? 'nobody' : 'teacher' },
        round % 3 === 2 ? termTwo : gradebook,
      ),
    );
    for (const { status } of await Promise.all(rounds)) expect(status).toBe(200);
  });

  it('does a repeated write once', async () => {
    const options: Call = { idempotencyKey: 'the-same-key-0001' };
    const first = await save([mark(binh, 'ck', 4)], options);
    const second = await save([mark(binh, 'ck', 4)], options);
    expect(second.body).toEqual(first.body);
    expect((await save([mark(binh, 'ck', 5)], options)).status).toBe(422);
    expect((await read()).marks.find(({ pupilId, slot }) => pupilId === binh && slot === 'ck')).toMatchObject(
      { value: 4, version: 1 },
    );
  });

  it('refuses whoever does not teach the subject in the class, and a batch that does not fit the contract', async () => {
    for (const as of ['homeroom', 'principal', 'guardian', 'otherPrincipal', 'former'] as const) {
      expect((await save([mark(an, 'tx1', 1, 1)], { as })).status).toBe(403);
    }
    expect((await save([mark(an, 'tx1', 1, 1)], {}, of7A2)).status).toBe(403);
    expect(code((await save([mark(an, 'tx1', 1, 1)], {}, otherGradebook)).body)).toBe('gradebook_unknown');
    expect((await save([])).status).toBe(400);
    expect((await save([{ ...mark(an, 'tx1', 8), value: 'x'.repeat(2001) }])).status).toBe(400);
    expect((await save([mark(an, 'tx1', 1, 1)], { idempotencyKey: null })).status).toBe(400);
  });

  it('no longer takes marks of a pupil who left the class, and no longer shows them', async () => {
    const leave = (valid_to: string | null) =>
      asImporter(app().database.db, (trx) =>
        trx
          .updateTable('enrolments')
          .set({ valid_to })
          .where('class_id', '=', class7A1)
          .where('pupil_id', '=', chau)
          .execute(),
      );
    await leave('2026-11-10');
    expect((await save([mark(chau, 'tx1', 8)])).body.items[0]?.problem?.code).toBe('pupil_not_in_class');
    expect((await read()).marks.some(({ pupilId }) => pupilId === chau)).toBe(false);
    await leave(null);
    expect((await read()).marks.some(({ pupilId }) => pupilId === chau)).toBe(true);
  });
});

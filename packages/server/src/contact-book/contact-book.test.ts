import type { components } from '@lienthong/specs/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asImporter } from '../database/tenant.ts';
import { fixture, testApp, type Call, type TestApp } from '../testing/app.ts';

type Entry = components['schemas']['ContactBookEntry'];
type Notice = components['schemas']['Notice'];
interface List {
  items: Entry[];
  nextCursor: string | null;
}

const { school, otherSchool, class7A1, class7A2, pupils, gradebook, accounts, otherPupil } = fixture;
const [an, binh] = pupils;
const start = new Date('2026-11-11T09:00:00+07:00');
let now = start;
let test: TestApp;

const list = (as: Call['as'], query = '', pupil: string = an) =>
  test.call<List>('GET', `/schools/${school}/pupils/${pupil}/contact-book${query}`, { as });
const entries = async (as: Call['as'] = 'guardian', pupil: string = an) =>
  (await list(as, '', pupil)).body.items;
const notify = (body: unknown, as: Call['as'] = 'homeroom', more: Call = {}) =>
  test.call<Notice>('POST', `/schools/${school}/notices`, { as, body, ...more });
const acknowledge = (noticeId: string, pupilId: string, as: Call['as'] = 'guardian', more: Call = {}) =>
  test.call<{ acknowledgedAt: string }>('POST', `/schools/${school}/notices/${noticeId}/acknowledgements`, {
    as,
    body: { pupilId },
    ...more,
  });
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};
const text = { title: 'Họp phụ huynh', body: 'Thứ Bảy, 7 giờ 30.' };

beforeAll(async () => {
  test = await testApp({ clock: () => now });
});
afterAll(() => test.close());

describe('writing to families', () => {
  it('reaches every family of the class', async () => {
    const { status, body } = await notify({ classId: class7A1, ...text, acknowledge: true });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      ...text,
      className: '7A1',
      author: 'Người homeroom',
      acknowledge: true,
      publishedAt: '2026-11-11T09:00:00+07:00',
    });
    expect(await entries()).toEqual([
      {
        id: `notice:${body.id}`,
        kind: 'notice',
        publishedAt: body.publishedAt,
        notice: body,
        acknowledgedAt: null,
      },
    ]);
    expect(await entries('principal', binh)).toHaveLength(1);
    expect(await entries('principal', fixture.pupilOf7A2)).toHaveLength(0);
  });

  it('reaches one family only', async () => {
    later(1);
    const { body } = await notify({ classId: class7A1, pupilId: binh, title: 'Riêng', body: 'x' }, 'teacher');
    expect((await entries('principal', binh))[0]).toMatchObject({ notice: { id: body.id } });
    expect((await entries()).map(({ id }) => id)).not.toContain(`notice:${body.id}`);
  });

  it('is for teachers of the class and the principal', async () => {
    for (const as of ['guardian', 'pupil', 'otherPrincipal', 'ward', 'former', 'admissions'] as const) {
      expect((await notify({ classId: class7A1, ...text }, as)).status).toBe(403);
    }
    for (const as of ['homeroom', 'teacher'] as const)
      expect((await notify({ classId: class7A2, ...text }, as)).status).toBe(403);
    expect((await notify({ classId: class7A2, ...text }, 'principal')).status).toBe(201);
  });

  it.each([
    [{ classId: otherSchool, ...text }, 404, 'class_unknown'],
    [{ classId: fixture.otherClass, ...text }, 404, 'class_unknown'],
    [{ classId: class7A1, pupilId: fixture.pupilOf7A2, ...text }, 422, 'pupil_not_in_class'],
    [{ classId: class7A1, pupilId: otherPupil, ...text }, 422, 'pupil_not_in_class'],
    [{ classId: class7A1, title: '', body: 'x' }, 400, 'validation_failed'],
    [{ classId: class7A1, title: '   ', body: 'x' }, 400, 'validation_failed'],
    [{ classId: class7A1, title: 'x', body: ' \n ' }, 400, 'validation_failed'],
    [{ classId: class7A1, title: 'x'.repeat(151), body: 'x' }, 400, 'validation_failed'],
  ])('refuses %j with %i %s', async (body, status, code) => {
    expect(await notify(body, 'principal')).toMatchObject({ status, body: { code } });
  });

  it('is done once under one idempotency key, and keeps no control characters', async () => {
    later(1);
    const options = { idempotencyKey: 'notice-key-0000001' };
    const body = { classId: class7A2, title: 'a\u0007b\ud800', body: 'dòng 1\r\ndòng 2' };
    const [first, second] = [
      await notify(body, 'principal', options),
      await notify(body, 'principal', options),
    ];
    expect(first.body).toMatchObject({ title: 'ab\ufffd', body: 'dòng 1\ndòng 2' });
    expect(second.body).toEqual(first.body);
    const sent = (await entries('principal', fixture.pupilOf7A2)).filter(
      ({ publishedAt }) => publishedAt === first.body.publishedAt,
    );
    expect(sent).toHaveLength(1);
  });
});

describe('confirming', () => {
  it('counts per guardian, once', async () => {
    const { body: notice } = await notify({ classId: class7A1, ...text, acknowledge: true });
    const first = await acknowledge(notice.id, an);
    expect(first.status).toBe(201);
    later(5);
    expect((await acknowledge(notice.id, an)).body).toEqual(first.body);
    const seen = (items: Entry[]) => items.find(({ id }) => id === `notice:${notice.id}`);
    expect(seen(await entries())).toMatchObject({ acknowledgedAt: first.body.acknowledgedAt });
    expect(seen(await entries('homeroom'))).toMatchObject({ acknowledgedAt: null });
  });

  it('is for a guardian of that pupil and a notice to it', async () => {
    const { body: own } = await notify({ classId: class7A1, pupilId: binh, ...text });
    expect((await acknowledge(own.id, an)).body).toMatchObject({ code: 'notice_unknown' });
    expect((await acknowledge(own.id, binh)).status).toBe(403);
    for (const as of ['homeroom', 'principal', 'pupil', 'otherPrincipal'] as const) {
      expect((await acknowledge(own.id, an, as)).status).toBe(403);
    }
    expect((await acknowledge(school, an)).status).toBe(404);
  });
});

describe('what a family sees', () => {
  const save = (slot: string, value: number | null, version: number, pupilId: string = an) =>
    test.call('POST', `/schools/${school}/gradebooks/${gradebook}/marks`, {
      as: 'teacher',
      body: { items: [{ pupilId, slot, state: value === null ? 'empty' : 'value', value, version }] },
    });
  const publish = (slot: string) =>
    test.call('PATCH', `/schools/${school}/gradebooks/${gradebook}/columns/${slot}`, {
      as: 'teacher',
      body: { published: true },
      headers: { 'if-match': '"1"' },
    });
  const results = async (as: Call['as'] = 'guardian', pupil: string = an) =>
    (await entries(as, pupil)).flatMap((entry) => (entry.kind === 'result' ? [entry] : []));

  it('is published marks only', async () => {
    await save('tx1', 8.5, 0);
    expect(await results()).toEqual([]);
    later(1);
    await publish('tx1');
    expect(await results()).toEqual([
      {
        id: `result:${gradebook}:tx1`,
        kind: 'result',
        publishedAt: '2026-11-11T09:08:00+07:00',
        result: {
          subjectCode: 'toan',
          subjectName: 'Toán',
          term: 1,
          slot: 'tx1',
          kind: 'mark',
          state: 'value',
          value: 8.5,
          corrected: false,
        },
      },
    ]);
    expect(await results('principal', binh)).toEqual([]);
  });

  it('shows a late mark and a correction on top, and says which is one', async () => {
    later(1);
    await save('tx1', 9, 1);
    expect((await results())[0]).toMatchObject({
      publishedAt: '2026-11-11T09:09:00+07:00',
      result: { value: 9, corrected: true },
    });
    later(1);
    await save('tx1', 6, 0, binh);
    expect((await results('principal', binh))[0]).toMatchObject({ result: { value: 6, corrected: false } });
    later(1);
    await save('tx1', null, 2);
    expect((await results())[0]).toMatchObject({ result: { state: 'empty', value: null, corrected: true } });
  });

  it('is paged newest first, without gap or repetition while others write', async () => {
    const all = (await entries()).map(({ id }) => id);
    expect(all.length).toBeGreaterThan(2);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const { body }: { body: List } = await list('guardian', `?limit=1${cursor ? `&cursor=${cursor}` : ''}`);
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor;
      later(1);
      await notify({ classId: class7A1, ...text });
    } while (cursor);
    expect(seen).toEqual(all);
    expect((await list('guardian', '?cursor=abc')).status).toBe(400);
  });

  it('is closed to everybody else', async () => {
    for (const as of ['guardian', 'pupil', 'homeroom', 'principal'] as const)
      expect((await list(as)).status).toBe(200);
    for (const as of ['teacher', 'ward', 'department', 'otherPrincipal', 'former', 'admissions'] as const) {
      expect(await list(as)).toMatchObject({ status: 403, body: { code: 'permission_denied' } });
    }
    for (const as of ['guardian', 'pupil'] as const) expect((await list(as, '', binh)).status).toBe(403);
    expect((await list('homeroom', '', fixture.pupilOf7A2)).status).toBe(403);
    expect((await list('guardian', '', otherPupil)).body).toMatchObject({ code: 'pupil_unknown' });
    const theirs = await test.call<List>('GET', `/schools/${otherSchool}/pupils/${otherPupil}/contact-book`, {
      as: 'guardian',
      at: fixture.otherSiteKey,
    });
    expect(theirs).toMatchObject({ status: 200, body: { items: [] } });
    const page = await test.call('GET', `/schools/${school}/pupils/${an}/contact-book`, {
      siteKey: fixture.siteKey,
    });
    expect(page.status).toBe(401);
  });

  it('ends with the guardianship, and starts with the enrolment', async () => {
    const guardianship = (valid_to: string | null) =>
      asImporter(test.database.db, (trx) =>
        trx
          .updateTable('guardianships')
          .set({ valid_to })
          .where('pupil_id', '=', an)
          .where('account_id', '=', accounts.guardian)
          .execute(),
      );
    await guardianship('2026-11-10');
    expect((await list('guardian')).status).toBe(403);
    await guardianship(null);

    const enrolled = (valid_from: string) =>
      asImporter(test.database.db, (trx) =>
        trx.updateTable('enrolments').set({ valid_from }).where('pupil_id', '=', an).execute(),
      );
    await enrolled('2026-11-12');
    expect((await entries()).filter(({ kind }) => kind === 'notice')).toEqual([]);
    await enrolled('2026-08-15');
  });
});

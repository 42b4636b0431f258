import { describe, expect, it } from 'vitest';
import { department } from '../testing/app-flow.ts';
import { fixture } from '../testing/fixture.ts';
import { comments, filtered, ids, useOneRoster, type Records, type Schemas } from '../testing/one-roster.ts';

const { school, class7A1, class7A2, pupils, pupilOf7A2, accounts, gradebook } = fixture;
const [an, binh, chau] = pupils;
const { app, roster, marks, only7A2 } = useOneRoster();

describe('marks', () => {
  it('are numbers with one decimal, words of the circular, or missing', async () => {
    const { body } = await marks<Records<'results', Schemas['OneRosterResult']>>('results');
    const shown = Object.fromEntries(body.results.map(({ sourcedId, ...result }) => [sourcedId, result]));
    expect(Object.keys(shown)).toHaveLength(5);
    const of = (book: string, pupil: string, slot: string) => shown[`${book}.${pupil}.${slot}`];
    expect(of(gradebook, an, 'tx1')).toMatchObject({
      ...{ score: 8.3, scoreStatus: 'fully graded', scoreDate: '2026-11-02', status: 'active' },
      ...{ dateLastModified: '2026-11-01T20:00:00.000Z', metadata: { state: 'value' } },
      lineItem: { sourcedId: `${gradebook}.tx1` },
    });
    expect(of(gradebook, an, 'tx2')).toMatchObject({ status: 'tobedeleted', scoreStatus: 'not submitted' });
    expect(of(gradebook, an, 'tx2')).not.toHaveProperty('score');
    expect(of(gradebook, binh, 'tx1')).toMatchObject({ scoreStatus: 'not submitted', missing: 'true' });
    expect(of(gradebook, chau, 'tx1')).toMatchObject({
      score: 0,
      scoreStatus: 'fully graded',
      comment: 'Không dự kiểm tra',
    });
    expect(of(comments, pupilOf7A2, 'gk')).toMatchObject({
      ...{ textScore: 'CĐ', scoreScale: { sourcedId: `${class7A2}.nguVan.scale` } },
    });
    expect(of(comments, pupilOf7A2, 'gk')).not.toHaveProperty('score');
    expect(JSON.stringify(body)).not.toContain('Chăm ngoan');
    const columns = (await marks<Records<'lineItems', Schemas['OneRosterLineItem']>>('lineItems')).body
      .lineItems;
    expect(columns.filter(({ sourcedId }) => sourcedId.endsWith('.nx'))).toEqual([]);
  });

  it('lie in columns of a kind and a term, with no mean and no place among the others', async () => {
    const { body } = await marks<{ lineItem: Schemas['OneRosterLineItem'] }>(`lineItems/${gradebook}.tx1`);
    expect(body.lineItem).toMatchObject({
      ...{ title: 'Đánh giá thường xuyên 1 · Toán', resultValueMin: 0, resultValueMax: 10 },
      ...{ category: { sourcedId: `${school}.tx` }, academicSession: { sourcedId: `${school}.2026.1` } },
      metadata: { slot: 'tx1', gradebook },
    });
    expect(JSON.stringify(body)).not.toMatch(/rank|mean|average/i);
    const { body: scale } =
      await marks<Records<'scoreScales', Schemas['OneRosterScoreScale']>>('scoreScales');
    expect(ids(scale.scoreScales)).toEqual([`${class7A2}.nguVan.scale`]);
    const { body: kinds } = await marks<Records<'categories', Schemas['OneRosterCategory']>>('categories');
    expect(ids(kinds.categories)).toContain(`${school}.gk`);
  });

  it('are read by class, column and pupil', async () => {
    const { body } = await marks<Records<'results', unknown>>(`classes/${class7A1}.toan/results`);
    expect(body.results).toHaveLength(4);
    const by = async (text: string) =>
      (await marks<Records<'results', unknown>>(`results?${filtered(text)}`)).body.results.length;
    expect(await by(`lineItem.sourcedId='${gradebook}.tx1'`)).toBe(3);
    expect(await by(`student.sourcedId='${an}'`)).toBe(2);
    expect(await by(`student.sourcedId='${an}' AND lineItem.sourcedId='${gradebook}.tx1'`)).toBe(1);
    expect(await by(`student.sourcedId='${an}' OR student.sourcedId='${binh}'`)).toBe(3);
    expect(await by(`student.sourcedId='${an}' AND student.sourcedId='${binh}'`)).toBe(0);
    expect(await by("score>'8'")).toBe(1);
    expect(await by("textScore='CĐ'")).toBe(1);
    expect((await marks(`classes/${class7A1}.anh/results`)).status).toBe(404);
  });
});

describe('a grant for one class', () => {
  it('shows that class, its pupils, its staff and its marks', async () => {
    const { body: classes } = await roster<Records<'classes', { sourcedId: string }>>('classes', only7A2());
    expect(ids(classes.classes)).toEqual([class7A2, `${class7A2}.nguVan`]);
    const { body: users } = await roster<Records<'users', { sourcedId: string }>>('users', only7A2());
    expect(ids(users.users)).toEqual([pupilOf7A2]);
    const { body: results } = await marks<Records<'results', { sourcedId: string }>>('results', only7A2());
    expect(ids(results.results)).toEqual([`${comments}.${pupilOf7A2}.gk`]);
    for (const path of [
      `classes/${class7A1}`,
      `users/${an}`,
      `teachers/${accounts.homeroom}`,
      `classes/${class7A1}/students`,
    ])
      expect((await roster(path, only7A2())).status, path).toBe(404);
    expect((await marks(`results/${gradebook}.${an}.tx1`, only7A2())).status).toBe(404);
  });
});

describe('the school', () => {
  it('sees in its ledger whom was read about', async () => {
    await roster(`students?${filtered("givenName='An'")}`);
    const { body } = await app().call<{ items: Schemas['AuditEntry'][] }>(
      'GET',
      `/schools/${school}/audit/entries?limit=200`,
      {
        as: 'principal',
      },
    );
    const entry = body.items.find(({ operation }) => operation === 'readOneRosterStudents');
    expect(entry).toMatchObject({ outcome: 200, records: { pupil: [an] } });
  });

  it('is left alone while what is shown rests', async () => {
    const freeze = (feature: string) =>
      app().call('POST', `/authorities/${fixture.department}/freezes`, {
        ...{ ...department, body: { feature, reason: { vi: 'Đang kiểm tra.', en: 'Looked into.' } } },
      });
    await freeze('gradebook');
    const refused = await marks<Schemas['OneRosterStatus']>('results');
    expect(refused.status).toBe(403);
    expect(refused.body.imsx_description).toContain('(feature_frozen)');
    expect((await roster('classes')).status).toBe(200);
    await freeze('registry');
    expect((await roster('classes')).status).toBe(403);
  });
});

import type { components } from '@lienthong/specs/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appToken, bearer, grantTo, newCredential, registeredApp } from '../testing/app-flow.ts';
import { fixture, testApp, type Call, type TestApp } from '../testing/app.ts';

type Schemas = components['schemas'];
type Article = Schemas['Article'];

const { school, otherSchool, siteKey } = fixture;
const articles = `/schools/${school}/articles`;
const principal = { as: 'principal' } as const;
const url = 'https://truong.example/tin/khai-giang';

let now = new Date('2026-11-11T08:00:00+07:00');
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};
let test: TestApp;
beforeAll(async () => {
  test = await testApp({ clock: () => now });
});
afterAll(() => test.close());

const create = (body: object, call: Call = principal) =>
  test.call<Article>('POST', articles, { ...call, body });
const read = (id: string, call: Call = principal) => test.call<Article>('GET', `${articles}/${id}`, call);
async function update(id: string, body: object, call: Call = principal) {
  const { headers } = await read(id, call);
  return test.call<Article>('PATCH', `${articles}/${id}`, {
    ...call,
    body,
    headers: { ...call.headers, 'if-match': headers['etag'] ?? '' },
  });
}
const titlesOfNews = async (query = '') =>
  (
    await test.call<{ items: Schemas['NewsItem'][] }>('GET', `/schools/${school}/news${query}`, { siteKey })
  ).body.items.map(({ title }) => title);
const feed = async (format: string) =>
  (await test.call<string>('GET', `/schools/${school}/articles.${format}`)).body;

describe('an article', () => {
  it('is a draft first, cleaned, and in no list but its writers’', async () => {
    const { status, body, headers } = await create({
      title: '  Lễ khai giảng\n năm học  ',
      url,
      html: '<p onclick="x()">Chào mừng</p><script>alert(1)</script><h1>A</h1><a href="/anh">Ảnh</a>',
      categories: ['Sự kiện', ' Sự kiện ', 'Nhà trường'],
      author: 'Tổ truyền thông',
      imageUrl: 'https://truong.example/anh.jpg',
      imageSize: { width: 1200, height: 800 },
    });
    expect(status).toBe(201);
    expect(headers['location']).toBe(`/v1${articles}/${body.id}`);
    expect(body).toMatchObject({
      ...{ status: 'draft', title: 'Lễ khai giảng năm học', url, publishAt: null, withdrawnAt: null },
      ...{ categories: ['Sự kiện', 'Nhà trường'], author: 'Tổ truyền thông', attachments: [] },
      imageSize: { width: 1200, height: 800 },
    });
    expect(body.html).toBe(
      '<p>Chào mừng</p><h3>A</h3><a href="https://truong.example/anh" rel="noopener">Ảnh</a>',
    );
    expect(await titlesOfNews()).toEqual([]);
    expect(await feed('rss')).not.toContain('khai giảng');
    const list = await test.call<{ items: Article[] }>('GET', `${articles}?status=draft`, principal);
    expect(list.body.items).toEqual([body]);
  });

  it('is published at once or by itself at its moment, and not without an address', async () => {
    const { body: draft } = await create({ title: 'Thu học phí học kì I' });
    const refused = await update(draft.id, { publishAt: '2026-11-11T08:00:00+07:00' });
    expect(refused).toMatchObject({ status: 400, body: { code: 'validation_failed' } });
    expect((refused.body as unknown as Schemas['Problem']).errors?.[0]?.pointer).toBe('/url');

    const published = await update(draft.id, {
      url: 'https://truong.example/thu-học-phí',
      publishAt: '2026-11-11T08:00:00+07:00',
    });
    expect(published.body).toMatchObject({
      status: 'published',
      url: 'https://truong.example/thu-h%E1%BB%8Dc-ph%C3%AD',
    });
    expect(await titlesOfNews()).toEqual(['Thu học phí học kì I']);

    const { body: coming } = await create({ title: 'Ngày mai', url, publishAt: '2026-11-11T08:02:00+07:00' });
    expect(coming.status).toBe('scheduled');
    expect(await titlesOfNews()).toEqual(['Thu học phí học kì I']);
    later(2);
    expect((await read(coming.id)).body.status).toBe('published');
    expect(await titlesOfNews()).toEqual(['Ngày mai', 'Thu học phí học kì I']);
    expect(await feed('json')).toContain('Ngày mai');
  });

  it('is changed from its last version only, and every version is kept', async () => {
    const { body, headers } = await create({ title: 'Bản một', html: '<p>Một</p>' });
    const change = (to: string) =>
      test.call<Article>('PATCH', `${articles}/${body.id}`, {
        ...principal,
        body: { title: to },
        headers: { 'if-match': headers['etag'] ?? '' },
      });
    later(1);
    expect((await change('Bản hai')).body).toMatchObject({ title: 'Bản hai', html: '<p>Một</p>' });
    expect(await change('Bản ba')).toMatchObject({ status: 412, body: { code: 'precondition_failed' } });
    expect((await update(body.id, {})).status).toBe(400);
    const versions = await test.call<{ items: Schemas['ArticleVersion'][]; nextCursor: string }>(
      'GET',
      `${articles}/${body.id}/versions?limit=1`,
      principal,
    );
    expect(versions.body.items).toMatchObject([
      { version: 2, title: 'Bản hai', writtenAt: '2026-11-11T08:03:00+07:00' },
    ]);
    const rest = await test.call<{ items: Schemas['ArticleVersion'][] }>(
      'GET',
      `${articles}/${body.id}/versions?cursor=${versions.body.nextCursor}`,
      principal,
    );
    expect(rest.body.items).toMatchObject([{ version: 1, title: 'Bản một' }]);
    expect(rest.body.items[0]?.writtenBy).toBeTruthy();
  });

  it('that is withdrawn is gone from the news and every feed, and can come back', async () => {
    const { body } = await create({ title: 'Đăng nhầm', url, publishAt: now.toISOString() });
    expect(await titlesOfNews()).toContain('Đăng nhầm');
    const { body: withdrawn } = await update(body.id, { withdrawn: true });
    expect(withdrawn).toMatchObject({ status: 'withdrawn', publishAt: body.publishAt });
    expect(withdrawn.withdrawnAt).not.toBeNull();
    expect(await titlesOfNews()).not.toContain('Đăng nhầm');
    for (const format of ['rss', 'atom', 'json']) expect(await feed(format)).not.toContain('Đăng nhầm');
    expect((await update(body.id, { withdrawn: false })).body.status).toBe('published');
    expect(await titlesOfNews()).toContain('Đăng nhầm');
  });

  it('is written by the principal, and by apps the school granted it to, nobody else', async () => {
    for (const as of ['teacher', 'homeroom', 'guardian', 'ward', 'otherPrincipal'] as const)
      expect((await create({ title: 'x' }, { as })).status).toBe(403);
    expect((await create({ title: 'x' }, { siteKey })).status).toBe(401);

    const appId = await registeredApp(test, ['news.publish']);
    await grantTo(test, appId, ['news.publish']);
    const app = bearer(await appToken(test, await newCredential(test, appId), { scope: 'news.publish' }));
    const { status, body } = await create(
      { title: 'Từ hệ quản trị nội dung', url, publishAt: now.toISOString() },
      app,
    );
    expect(status).toBe(201);
    expect((await update(body.id, { title: 'Đã sửa' }, app)).status).toBe(200);
    const versions = `${articles}/${body.id}/versions`;
    const { body: history } = await test.call<{ items: Schemas['ArticleVersion'][] }>(
      'GET',
      versions,
      principal,
    );
    expect(history.items.map(({ writtenBy }) => writtenBy)).toEqual(['Ngày ảnh thẻ', 'Ngày ảnh thẻ']);
    expect((await test.call('GET', versions, app)).status).toBe(403);
    expect((await create({ title: 'x' }, { ...app, origin: fixture.origin })).status).toBe(403);

    // An app of some classes does not speak for the school, nor does it read what is not published.
    const ofClass = await registeredApp(test, ['news.publish'], { name: 'Trang của lớp' });
    await grantTo(test, ofClass, ['news.publish'], { classIds: [fixture.class7A1] });
    const some = bearer(await appToken(test, await newCredential(test, ofClass), { scope: 'news.publish' }));
    const tried = [
      await create({ title: 'x' }, some),
      await test.call('PATCH', `${articles}/${body.id}`, {
        ...{ body: { title: 'x' }, headers: { ...some.headers, 'if-match': '"2"' } },
      }),
      await test.call('GET', articles, some),
      await test.call('GET', `${articles}/${body.id}`, some),
    ];
    expect(tried.map((answer) => [answer.status, (answer.body as unknown as { code: string }).code])).toEqual(
      Array(4).fill([403, 'permission_denied']),
    );
    expect((tried[0]?.body as unknown as { detail: string }).detail).toMatch(/cả trường|whole school/);

    const other = await registeredApp(test, ['registry.classes']);
    await grantTo(test, other, ['registry.classes']);
    const reader = bearer(
      await appToken(test, await newCredential(test, other), { scope: 'registry.classes' }),
    );
    expect(await create({ title: 'x' }, reader)).toMatchObject({
      status: 403,
      body: { code: 'scope_missing' },
    });
  });

  it('is of its school', async () => {
    const { body } = await create({ title: 'Của trường này' });
    const there = await test.call('GET', `/schools/${otherSchool}/articles/${body.id}`, {
      as: 'otherPrincipal',
    });
    expect(there).toMatchObject({ status: 404, body: { code: 'article_unknown' } });
  });

  it('is told of in the change feed to those who write', async () => {
    const { body } = await create({ title: 'Có thay đổi' });
    const changes = await test.call<Schemas['ChangesPage']>(
      'GET',
      `/schools/${school}/changes?limit=200`,
      principal,
    );
    expect(changes.body.items.find(({ id }) => id === body.id)).toMatchObject({
      kind: 'article',
      event: 'saved',
    });
    const appId = await registeredApp(test, ['registry.classes']);
    await grantTo(test, appId, ['registry.classes']);
    const app = bearer(await appToken(test, await newCredential(test, appId), { scope: 'registry.classes' }));
    const { body: others } = await test.call<Schemas['ChangesPage']>(
      'GET',
      `/schools/${school}/changes?limit=200`,
      app,
    );
    expect(others.items.map(({ kind }) => kind)).not.toContain('article');
    expect(others.items.map(({ kind }) => kind)).toContain('class');
  });
});

describe('searching the news', () => {
  it('finds articles with and without marks, by category and kind', async () => {
    expect(await titlesOfNews('?q=hoc%20phi')).toEqual(['Thu học phí học kì I']);
    expect(await titlesOfNews(`?q=${encodeURIComponent('học phí')}`)).toEqual(['Thu học phí học kì I']);
    expect(await titlesOfNews(`?q=${encodeURIComponent('hóc phí')}`)).toEqual([]);
    const { body } = await create({
      title: 'Hội thao',
      url,
      categories: ['Thể dục thể thao'],
      publishAt: now.toISOString(),
    });
    expect(await titlesOfNews('?category=the%20duc%20THE%20thao')).toEqual(['Hội thao']);
    expect(await titlesOfNews('?kind=document')).toEqual([]);
    expect(await titlesOfNews('?kind=news&q=hoi')).toEqual([body.title]);
    expect(await titlesOfNews(`?source=${school}&q=hoi`)).toEqual([body.title]);
  });
});

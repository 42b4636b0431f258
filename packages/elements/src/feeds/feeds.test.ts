import { expect, fixture, html } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  fakeClient,
  fakeOffice,
  fakeOfficer,
  fakePrincipal,
  fakeProvider,
  fakeSession,
} from '../shared/testing/fake-provider.ts';
import { deferred, fixtureUnder, settled, until } from '../shared/testing/fixtures.ts';
import './feeds.define.ts';
import { inMemoryFeeds, type FeedsInMemory } from './feeds.in-memory.ts';
import type { Feed, FeedsSource, FeedWindow } from './feeds.source.ts';
import type { FeedChangeEvent, Feeds } from './feeds.ts';

const dayOf = (days: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(Date.now() - days * 86_400_000);
const written = (days: number): string => dayOf(days).split('-').reverse().join('/');
const good = { problem: null, missedWindows: 0, movedTo: null, movedFrom: null };
const read = (days: number, time: string) => `${dayOf(days)}T${time}:00+07:00`;
const school: Feed = {
  ...{
    id: 'truong',
    label: 'Trường Nguyễn Trãi',
    issuer: 'school',
    registeredBy: 'school',
    authorityId: null,
  },
  ...{ url: 'https://truong.example/rss', ...good, lastCheckedAt: read(0, '07:42') },
  ...{ lastSuccessAt: read(0, '07:42'), nextCheckAt: read(0, '08:00') },
};
const ward: Feed = {
  ...{ ...school, id: 'phuong', label: 'UBND phường', issuer: 'ward', url: 'https://phuong.example/rss' },
  ...{ registeredBy: 'authority', authorityId: 'a1', lastSuccessAt: read(2, '16:40'), missedWindows: 2 },
  problem: { code: 'feed_unreachable', detail: 'Máy chủ nguồn tin trả lời mã 500.' },
};
const moved: Feed = { ...school, id: 'doan', label: 'Đoàn phường', movedTo: 'https://moi.example/rss' };
const missed = (days: number, closes: FeedWindow['closes'], { id, label }: Feed = ward): FeedWindow => ({
  ...{ feedId: id, label, day: dayOf(days), closes, checkedAt: null, missed: true },
});
const windows: FeedWindow[] = [
  { ...missed(0, '08:00', school), checkedAt: read(0, '07:42'), missed: false },
  missed(0, '08:00'),
  missed(1, '17:00'),
  missed(1, '17:00', school),
  missed(9, '08:00'),
];
const refusal = (code: string, more = {}): Promise<never> =>
  Promise.reject(Object.assign(new Error(code), { code, ...more }));

const text = (element: ParentNode | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const one = <E extends HTMLElement = HTMLElement>(element: Feeds, selector: string): E => {
  const found = element.renderRoot.querySelector<E>(selector);
  if (!found) throw new Error(`There is no ${selector} in: ${text(element.renderRoot)}`);
  return found;
};
const there = (element: Feeds, selector: string) => until(() => !!element.renderRoot.querySelector(selector));
const focused = (element: Feeds) => element.shadowRoot?.activeElement as HTMLElement | null | undefined;
const row = (element: Feeds, id: string) => text(one(element, `#feed-${id}`));

async function shown(
  start: FeedsInMemory = { feeds: [ward, school], windows },
  parts: Partial<FeedsSource> = {},
  lang = 'vi',
): Promise<Feeds> {
  const source = { ...inMemoryFeeds(start), ...parts };
  const element = await fixture<Feeds>(html`<edu-feeds .source=${source} lang=${lang}></edu-feeds>`);
  await until(() => !element.renderRoot.querySelector('.skeleton'));
  await settled(element);
  return element;
}

/** Opens the form with the keyboard and fills it as one does. */
async function typeFeed(element: Feeds, url: string, label: string): Promise<void> {
  one(element, '[data-act=add]').focus();
  await userEvent.keyboard('{Enter}');
  await until(() => focused(element)?.id === 'feed-url');
  await userEvent.keyboard(`${url}{Tab}${label}{Enter}`);
}

describe('edu-feeds', () => {
  it('names first the hours that were missed in seven days, by day and feed', async () => {
    const element = await shown();
    expect(one(element, '.frame').firstElementChild).to.equal(one(element, '.alarm'));
    expect(text(one(element, '.alarm h3'))).to.equal('2 khung giờ bị lỡ trong 7 ngày qua');
    expect([...one(element, '.alarm ul').children].map(text)).to.deep.equal([
      `Trước 8:00, ${written(0)}: UBND phường`,
      `Trước 17:00, ${written(1)}: UBND phường, Trường Nguyễn Trãi`,
    ]);
    await expect(element).to.be.accessible();
  });

  it('says in one line when no hour was missed', async () => {
    const element = await shown({ feeds: [school], windows: [missed(9, '08:00')] });
    expect(element.renderRoot.querySelector('.alarm')).to.equal(null);
    expect(text(one(element, '.kept'))).to.contain('Không lỡ khung giờ');
  });

  it('says of each feed whose it is, when it was read, what is wrong and since when', async () => {
    const gone: Feed = { ...ward, id: 'het', registeredBy: 'school', nextCheckAt: null, lastSuccessAt: null };
    const element = await shown({ feeds: [ward, school, gone], windows });
    expect(row(element, 'truong')).to.contain('Đọc lúc 07:42').and.to.contain('do trường đăng kí');
    expect(row(element, 'phuong'))
      .to.contain('Phường, xã, do cấp trên đăng kí, trường không đổi được')
      .and.to.contain('Chưa đọc được')
      .and.to.contain(`Máy chủ nguồn tin trả lời mã 500. Đọc được lần cuối lúc 16:40, ${written(2)}.`);
    const acts = (id: string) =>
      [...one(element, `#feed-${id}`).querySelectorAll<HTMLElement>('[data-act]')].map(
        ({ dataset }) => dataset.act,
      );
    expect(acts('phuong')).to.deep.equal(['check']);
    expect(acts('truong')).to.deep.equal(['check', 'rename', 'remove']);
    expect(row(element, 'het')).to.contain('Đã bỏ hẳn').and.to.contain('thêm địa chỉ mới');
  });

  it('adds a feed with the keyboard, tells the page and moves the focus to it', async () => {
    const element = await shown();
    const changes: FeedChangeEvent[] = [];
    element.addEventListener('edu-feed-change', (event) => changes.push(event));
    await typeFeed(element, 'https://thuvien.example/rss', 'Thư viện');
    await there(element, '#feed-in-memory-3');
    await until(() => focused(element)?.id === 'label-in-memory-3');
    expect(changes.map(({ action, feed }) => [action, feed.label, feed.issuer])).to.deep.equal([
      ['added', 'Thư viện', 'department'],
    ]);
    expect(text(one(element, '[role=status]'))).to.equal('Đã thêm “Thư viện”.');
    await expect(element).to.be.accessible();
  });

  it('says at the field what is wrong with an address, and keeps what was typed', async () => {
    const answers = [
      () => refusal('not_a_feed', { detail: 'Ở địa chỉ này là một trang web, không phải RSS hoặc Atom.' }),
      () => refusal('feed_exists'),
    ];
    const element = await shown(undefined, { create: () => answers.shift()!() });
    await typeFeed(element, 'https://phuong.example/', 'Phường');
    await until(() => text(one(element, '#error-url')).includes('không phải RSS hoặc Atom'));
    await until(() => focused(element)?.id === 'feed-url');
    expect(text(one(element, '#error-url'))).to.contain('Tìm địa chỉ RSS hoặc Atom trên trang đó');
    await expect(element).to.be.accessible();
    await userEvent.keyboard('{Enter}');
    await until(() => text(one(element, '#error-url')).includes('Nguồn tin này đã có'));
    await userEvent.keyboard('{Escape}');
    await until(() => focused(element)?.dataset.act === 'add');
    await userEvent.keyboard('{Enter}');
    await until(() => focused(element)?.id === 'feed-url');
    expect(one<HTMLInputElement>(element, '#feed-url').value).to.equal('https://phuong.example/');
    expect(one<HTMLInputElement>(element, '#feed-label').value).to.equal('Phường');
  });

  it('asks nobody for an address that is none', async () => {
    const element = await shown(undefined, { create: () => Promise.reject(new Error('It was asked.')) });
    await typeFeed(element, 'phuong', '');
    await until(() => text(one(element, '#error-url')).includes('Ghi địa chỉ đầy đủ'));
    expect(text(one(element, '#error-label'))).to.equal('Ghi tên nguồn tin.');
    expect(focused(element)?.id).to.equal('feed-url');
  });

  it('sends an address that was not answered again under the same key', async () => {
    const keys: string[] = [];
    const inner = inMemoryFeeds({ feeds: [school], windows });
    const create: FeedsSource['create'] = (input, once) => {
      keys.push(once.idempotencyKey);
      return keys.length === 1 ? Promise.reject(new TypeError('Failed to fetch')) : inner.create(input, once);
    };
    const element = await shown(undefined, { ...inner, create });
    await typeFeed(element, 'https://a.example/rss', 'A');
    await there(element, '.panel .error[role=alert]:not(:empty)');
    one(element, '.panel .primary').click();
    await there(element, '#feed-in-memory-2');
    expect(keys).to.have.length(2);
    expect(keys[0]).to.equal(keys[1]);
  });

  it('renames on the name that was read', async () => {
    const versions: string[] = [];
    const inner = inMemoryFeeds({ feeds: [school], windows });
    const update: FeedsSource['update'] = (id, change, { ifMatch }) => {
      versions.push(ifMatch);
      return inner.update(id, change, { ifMatch });
    };
    const element = await shown(undefined, { ...inner, update });
    one(element, '#feed-truong [data-act=rename]').focus();
    await userEvent.keyboard('{Enter}');
    await until(() => focused(element)?.id === 'feed-label');
    await userEvent.keyboard('{Control>}a{/Control}Tin trường{Enter}');
    await until(() => row(element, 'truong').includes('Tin trường'));
    expect(versions).to.deep.equal(['"1"']);
    expect(row(element, 'truong')).to.contain('Đã đổi tên thành “Tin trường”.');
  });

  it('asks in its place before it removes', async () => {
    const element = await shown();
    const button = () => one(element, '#feed-truong [data-act=remove]');
    button().focus();
    await userEvent.keyboard('{Enter}');
    await until(() => focused(element)?.id === 'question');
    expect(row(element, 'truong')).to.contain('Bỏ “Trường Nguyễn Trãi”?');
    await expect(element).to.be.accessible();
    await userEvent.keyboard('{Escape}');
    await until(() => focused(element) === button());
    await userEvent.keyboard('{Enter}');
    await until(() => focused(element)?.id === 'question');
    await userEvent.keyboard('{Tab}{Enter}');
    await until(() => !element.renderRoot.querySelector('#feed-truong'));
    await until(() => focused(element)?.dataset.act === 'add');
    expect(text(one(element, '[role=status]'))).to.equal('Đã bỏ “Trường Nguyễn Trãi”.');
  });

  it('registers the new address before the old one goes, also when it is registered already', async () => {
    const done: string[] = [];
    const inner = inMemoryFeeds({ feeds: [moved], windows: [] });
    const watched: Partial<FeedsSource> = {
      ...inner,
      create: (input, once) => {
        done.push(`create ${input.url} ${input.label}`);
        return done.length > 2 ? refusal('feed_exists') : inner.create(input, once);
      },
      update: (id, change, once) => {
        done.push(`remove ${id}`);
        return done.length === 2
          ? Promise.reject(new TypeError('Failed to fetch'))
          : inner.update(id, change, once);
      },
    };
    const element = await shown(undefined, watched);
    expect(row(element, 'doan')).to.contain('đã chuyển hẳn sang https://moi.example/rss');
    one(element, '[data-act=move]').click();
    await there(element, '.question');
    one(element, '.question .button').click();
    await there(element, '.question .error');
    one(element, '.question .button').click();
    await until(() => !element.renderRoot.querySelector('#feed-doan'));
    expect(done).to.deep.equal([
      'create https://moi.example/rss Đoàn phường',
      'remove doan',
      'create https://moi.example/rss Đoàn phường',
      'remove doan',
    ]);
    expect(text(one(element, '.rows'))).to.contain('https://moi.example/rss');
  });

  it('reads one now, once for two presses, and says when it still fails', async () => {
    const answer = deferred<Feed>();
    let asked = 0;
    const check = () => {
      asked += 1;
      return answer.promise;
    };
    const element = await shown(undefined, { check });
    one(element, '#feed-phuong [data-act=check]').click();
    await until(() => row(element, 'phuong').includes('Đang đọc'));
    one(element, '#feed-phuong [data-act=check]').click();
    answer.resolve(ward);
    await until(() => row(element, 'phuong').includes('“UBND phường” vẫn chưa đọc được.'));
    expect(asked).to.equal(1);
  });

  it('shows the log: what was missed, then all', async () => {
    const element = await shown();
    one(element, '.bar [data-act=log]').focus();
    await userEvent.keyboard('{Enter}');
    await there(element, 'table');
    expect(focused(element)?.id).to.equal('log-title');
    const rows = () => [...element.renderRoot.querySelectorAll('tbody tr')].map(text);
    expect(rows()).to.have.length(4);
    expect(rows()[0])
      .to.contain(`Trước 8:00, ${written(0)}`)
      .and.to.contain('UBND phường')
      .and.to.contain('lỡ');
    await expect(element).to.be.accessible();
    one(element, '.panel [type=checkbox]').click();
    await until(() => rows().length === 5);
    expect(rows()[0]).to.contain('Đọc lúc 07:42');
    await userEvent.keyboard('{Escape}');
    await until(() => focused(element)?.dataset.act === 'log');
  });

  it('shows an officer the feeds of the authority, and their missed hours by number', async () => {
    const calls: string[] = [];
    const page = { items: [{ ...ward, label: 'Tin của Sở' }], nextCursor: null };
    const client = fakeClient({
      news: {
        listAuthorityFeeds: (id: string) => {
          calls.push(id);
          return Promise.resolve(page) as never;
        },
        createAuthorityFeed: (_id, input) => {
          calls.push(JSON.stringify(input));
          return refusal('feed_gone');
        },
      },
    });
    const provider = fakeProvider({ office: fakeOffice, session: fakeSession(client, fakeOfficer) });
    provider.set({ site: undefined });
    const element = document.createElement('edu-feeds');
    provider.element.append(element);
    await fixture(html`${provider.element}`);
    await there(element, '.alarm');
    expect(text(one(element, '.alarm ul'))).to.equal('Tin của Sở: 2 khung giờ');
    expect(element.renderRoot.querySelector('[data-act=log]')).to.equal(null);
    await typeFeed(element, 'https://so.example/rss', 'Tin');
    await until(() => text(one(element, '#error-url')).includes('bỏ hẳn'));
    expect(element.renderRoot.querySelector('#feed-issuer')).to.equal(null);
    expect(calls).to.deep.equal([fakeOffice.authorityId, '{"url":"https://so.example/rss","label":"Tin"}']);
  });

  it('keeps nothing of one person for the next, but for who was signed out by time', async () => {
    const client = () =>
      fakeClient({
        news: {
          listFeeds: () => Promise.resolve({ items: [school], nextCursor: null }) as never,
          listFeedWindows: () => Promise.resolve({ items: [], nextCursor: null }) as never,
        },
      });
    const provider = fakeProvider({ session: fakeSession(client(), fakePrincipal), signIn: () => {} });
    const element = document.createElement('edu-feeds');
    provider.element.append(element);
    await fixture(html`${provider.element}`);
    await there(element, '#feed-truong');
    await typeFeed(element, 'https://do.example/rss', '');
    provider.set({ session: undefined, sessionEnd: 'expired' });
    await until(() => text(element.renderRoot).includes('đăng nhập để xem'));
    expect(text(element.renderRoot)).not.to.contain('Trường Nguyễn Trãi');
    provider.set({ session: fakeSession(client(), fakePrincipal), sessionEnd: undefined });
    await there(element, '#feed-url');
    expect(one<HTMLInputElement>(element, '#feed-url').value).to.equal('https://do.example/rss');
    provider.set({ session: undefined, sessionEnd: 'signed-out' });
    provider.set({ session: fakeSession(client(), fakePrincipal), sessionEnd: undefined });
    await there(element, '#feed-truong');
    expect(element.renderRoot.querySelector('#feed-url')).to.equal(null);
  });

  it('asks nothing for a teacher, who could not have it', async () => {
    // A client that was given nothing fails loudly when called.
    const provider = fakeProvider({ session: fakeSession(fakeClient({ news: {} })) });
    const element = document.createElement('edu-feeds');
    provider.element.append(element);
    await fixture(html`${provider.element}`);
    await until(() => text(element.renderRoot).includes('dành cho hiệu trưởng'));
  });

  it('says who this is for, and tries again what could not be read', async () => {
    const refused = await shown(undefined, { windows: () => refusal('permission_denied') });
    expect(text(refused.renderRoot)).to.contain('dành cho hiệu trưởng');
    let works = false;
    const inner = inMemoryFeeds({ feeds: [school], windows });
    const element = await shown(undefined, {
      list: (...asked) => (works ? inner.list(...asked) : Promise.reject(new TypeError('Failed to fetch'))),
    });
    await until(() => text(element.renderRoot).includes('Chưa tải được nguồn tin.'));
    works = true;
    one(element, '.notice .button').click();
    await there(element, '#feed-truong');
    works = false;
    await element.refresh();
    await until(() => text(element.renderRoot).includes('Danh sách dưới đây tải lúc'));
    expect(row(element, 'truong')).to.contain('Đọc lúc 07:42');
  });

  it.each(['unset', 'bootstrap3'] as const)('never scrolls sideways at 320 px under %s', async (reset) => {
    const label = 'Trung tâm Giáo dục nghề nghiệp và Giáo dục thường xuyên liên phường '.repeat(2);
    const url = `https://${'a'.repeat(120)}.example/rss`;
    const source = inMemoryFeeds({ feeds: [{ ...moved, label, url, movedTo: url }, ward], windows });
    const box = await fixtureUnder<HTMLElement>(
      reset,
      html`<div style="display: block; inline-size: 320px"><edu-feeds .source=${source}></edu-feeds></div>`,
    );
    const element = box.querySelector('edu-feeds');
    if (!element) throw new Error('There is no element.');
    await there(element, '#feed-doan');
    one(element, '.bar [data-act=log]').click();
    await there(element, 'table');
    const frame = one(element, '.frame');
    expect(frame.scrollWidth).to.be.at.most(320);
    one(element, '#feed-doan [data-act=move]').click();
    await there(element, '.question');
    expect(frame.scrollWidth).to.be.at.most(320);
  });

  it('speaks English', async () => {
    const element = await shown(undefined, {}, 'en');
    expect(text(one(element, '.alarm h3'))).to.equal('Missed in the last 7 days: 2');
    one(element, '[data-act=add]').click();
    await there(element, '#feed-url');
    expect(text(one(element, 'label[for=feed-url]'))).to.equal('RSS or Atom address');
  });
});

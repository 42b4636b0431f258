import { expect, fixture, html } from '@open-wc/testing';
import type { Connection, SiteKey } from '@lienthong/sdk';
import { describe, it } from 'vitest';
import { fakePrincipal, fakeProvider, fakeSession, fakeSite } from '../shared/testing/fake-provider.ts';
import { deferred, fixtureUnder, settled, until } from '../shared/testing/fixtures.ts';
import './site-keys.define.ts';
import type { SiteKeyChangeEvent } from './site-keys.events.ts';
import { lineFaults, linesOf, snippet } from './site-keys.model.ts';
import { inMemorySiteKeys, type SiteKeysSource } from './site-keys.source.ts';
import type { SiteKeys } from './site-keys.ts';

const key = (change: Partial<SiteKey> = {}): SiteKey => ({
  ...{ id: 'k1', key: 'site_aaaa', label: 'Trang web của trường', origins: ['https://truong.example'] },
  ...{
    allows: ['publicReads', 'signIn'],
    heartbeats: false,
    state: 'active',
    createdAt: '2026-08-20T08:00:00+07:00',
  },
  ...{ createdBy: 'Phạm Thị Loan', endsAt: null, revokedAt: null, replacedById: null },
  ...{ lastUsedOn: null, refusedOrigins: [], ...change },
});
const refused = (origin: string, difference: SiteKey['refusedOrigins'][number]['difference']) => ({
  ...{ origin, shown: origin, day: '2026-11-22', count: 31, difference },
});
const failure = (code: string, more: object = {}) =>
  Promise.reject<never>(Object.assign(new Error(code), { code, ...more }));

const text = (element: Node | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const all = (element: SiteKeys, selector: string) => [
  ...element.renderRoot.querySelectorAll<HTMLElement>(selector),
];
const one = (element: SiteKeys, selector: string) => {
  const [found] = all(element, selector);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
};
const button = (element: SiteKeys, name: string, within = '') => {
  const found = all(element, `${within} button`).find(
    (each) => text(each) === name || each.ariaLabel === name,
  );
  if (!found) throw new Error(`There is no button ${name}`);
  return found;
};
/** The source of an element, with parts of it replaced and what was called of it. */
function listening(siteKeys: readonly SiteKey[], parts: Partial<SiteKeysSource> = {}) {
  const calls: [string, ...unknown[]][] = [];
  const inner = { ...inMemorySiteKeys(siteKeys), ...parts };
  const source = Object.fromEntries(
    Object.entries(inner).map(([name, method]) => [
      name,
      (...args: unknown[]) => {
        if (name !== 'list') calls.push([name, ...args]);
        return Reflect.apply(method as () => unknown, inner, args);
      },
    ]),
  ) as unknown as SiteKeysSource;
  return { source, calls };
}
async function shown(source: SiteKeysSource, lang = 'vi'): Promise<SiteKeys> {
  const element = await fixture<SiteKeys>(
    html`<edu-site-keys .source=${source} lang=${lang} endpoint="https://central.example"></edu-site-keys>`,
  );
  await until(() => !element.renderRoot.querySelector('.skeleton'));
  await settled(element);
  return element;
}
async function press(element: SiteKeys, name: string, within?: string): Promise<void> {
  button(element, name, within).click();
  await settled(element);
}
const fill = (element: SiteKeys, selector: string, value: string) => {
  (one(element, selector) as HTMLInputElement).value = value;
};
const done = (element: SiteKeys) => until(() => element.renderRoot.querySelector('.done') !== null);

describe('edu-site-keys', () => {
  it('shows what each key is, where and for what it works', async () => {
    const element = await shown(
      inMemorySiteKeys([key(), key({ id: 'k2', label: 'Cổng phường', lastUsedOn: '2026-11-20' })]),
    );
    expect(all(element, 'h3').map(text)).to.deep.equal(['Trang web của trường', 'Cổng phường']);
    const [first, second] = all(element, 'dl').map(text);
    expect(first).to.contain('site_aaaa').and.to.contain('https://truong.example');
    expect(first).to.contain('đọc thông tin công khai, đăng nhập').and.to.contain('chưa dùng lần nào');
    expect(second).to.contain('20/11/2026');
    await expect(element).to.be.accessible();
  });

  it('says of a key without an https address that nobody can sign in', async () => {
    const unsafe = async (change: Partial<SiteKey>) =>
      all(await shown(inMemorySiteKeys([key(change)])), '.unsafe').map(text);
    const plain = 'http://truong-cu.example';
    expect(await unsafe({ origins: [plain] })).to.have.length(1);
    expect((await unsafe({ origins: [plain] }))[0]).to.contain('chỉ dùng được trên trang https');
    expect(await unsafe({ origins: [plain, 'https://truong.example'] })).to.deep.equal([]);
    expect(await unsafe({ origins: [plain], allows: ['publicReads'] })).to.deep.equal([]);
    expect(await unsafe({ origins: ['http://localhost:3000'] })).to.deep.equal([]);
    expect(await unsafe({ origins: ['http://localhost.evil.example'] })).to.have.length(1);
  });

  it('gives the HTML to paste, with the address of the central system', async () => {
    const element = await shown(inMemorySiteKeys([key()]));
    expect(one(element, 'pre').textContent).to.contain(
      '<edu-provider endpoint="https://central.example" site-key="site_aaaa">',
    );
    expect(snippet('https://c.example', 'site_x', '<b>Trường & lớp')).to.contain('&lt;b>Trường &amp; lớp');
  });

  it('selects the text where the clipboard is closed to the page', async () => {
    const element = await shown(inMemorySiteKeys([key()]));
    const { clipboard } = navigator;
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    try {
      await press(element, 'Chép mã');
      await until(() => text(one(element, '.copy button')) === 'Đã chọn, bấm Ctrl+C');
    } finally {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    }
  });

  it('keeps ended keys apart, folded', async () => {
    const ended = key({
      id: 'k2',
      label: 'Trang cũ',
      state: 'revoked',
      revokedAt: '2026-10-05T16:20:00+07:00',
    });
    const element = await shown(inMemorySiteKeys([key(), ended]));
    expect(all(element, '.key')).to.have.length(1);
    expect(text(one(element, '.over')))
      .to.contain('Mã đã ngừng (1)')
      .and.to.contain('Đã thu hồi lúc 16:20, 05/10/2026');
  });

  it('makes a key, tells what was kept of its addresses and gives the focus to that', async () => {
    const notes = [
      { code: 'path_removed' as const, given: 'https://a.example/x', origin: 'https://a.example' },
      { code: 'not_encrypted' as const, given: 'http://b.example', origin: 'http://b.example' },
    ];
    const made = key({ id: 'k9', label: 'Trang mới' });
    const { source, calls } = listening([], { create: () => Promise.resolve({ siteKey: made, notes }) });
    const element = await shown(source);
    const events: SiteKeyChangeEvent[] = [];
    element.addEventListener('edu-site-key-change', (event) => events.push(event));
    await press(element, 'Tạo mã trang');
    expect(element.shadowRoot?.activeElement?.id).to.equal('form-label');
    fill(element, '#form-label', ' Trang mới ');
    fill(element, '#form-origins', 'https://a.example/x\n\n  http://b.example ');
    await press(element, 'Lưu');
    await done(element);
    expect(calls[0]?.[1]).to.deep.equal({
      ...{ label: 'Trang mới', origins: ['https://a.example/x', 'http://b.example'] },
      allows: ['publicReads', 'admissions'],
    });
    expect(text(one(element, '.done')))
      .to.contain('Đã tạo mã trang cho Trang mới.')
      .and.to.contain('Từ “https://a.example/x” chỉ giữ https://a.example')
      .and.to.contain('http://b.example không mã hóa');
    expect(element.shadowRoot?.activeElement?.className).to.contain('done');
    expect(events.map(({ action, siteKey }) => [action, siteKey.id])).to.deep.equal([['created', 'k9']]);
    expect(all(element, 'h3').map(text)).to.deep.equal(['Trang mới']);
  });

  it('says at each field what is missing, sends nothing and keeps what was typed', async () => {
    const { source, calls } = listening([]);
    const element = await shown(source);
    await press(element, 'Tạo mã trang');
    fill(element, '#form-label', 'Trang mới');
    for (const box of all(element, '[type=checkbox]')) (box as HTMLInputElement).checked = false;
    await press(element, 'Lưu');
    expect(calls).to.deep.equal([]);
    expect(all(element, '.error').map(text).filter(Boolean)).to.deep.equal([
      'Ghi ít nhất một địa chỉ.',
      'Chọn ít nhất một việc.',
    ]);
    expect((one(element, '#form-label') as HTMLInputElement).value).to.equal('Trang mới');
    expect(element.shadowRoot?.activeElement?.id).to.equal('form-origins');
  });

  it('puts what the central system refuses at the line it is about', async () => {
    const errors = [{ pointer: '/origins/1', code: 'wildcard', detail: 'x' }];
    const { source } = listening([key()], { update: () => failure('site_origin_invalid', { errors }) });
    const element = await shown(source);
    await press(element, 'Sửa Trang web của trường');
    await until(() => element.renderRoot.querySelector('form') !== null);
    fill(element, '#form-origins', 'https://truong.example\nhttps://*.truong.example');
    await press(element, 'Lưu');
    await until(() => text(one(element, '#form-origins-error')) !== '');
    expect(text(one(element, '#form-origins-error'))).to.equal(
      '“https://*.truong.example”: không dùng dấu *; ghi từng địa chỉ',
    );
    expect((one(element, '#form-origins') as HTMLTextAreaElement).value).to.contain('*.truong');
    await expect(element).to.be.accessible();
  });

  it('bases a change on the key as it stands, and offers it anew when somebody else was faster', async () => {
    const outdated = { tries: 0 };
    const { source, calls } = listening([key()], {
      update: (id, change) => {
        outdated.tries += 1;
        const siteKey = key({ id, ...change });
        return outdated.tries === 1
          ? failure('precondition_failed')
          : Promise.resolve({ siteKey, notes: [] });
      },
    });
    const element = await shown(source);
    await press(element, 'Sửa Trang web của trường');
    await until(() => element.renderRoot.querySelector('form') !== null);
    fill(element, '#form-label', 'Tên mới');
    await press(element, 'Lưu');
    await until(() => text(one(element, '.panel')).includes('Người khác vừa sửa'));
    await press(element, 'Mở lại');
    await until(() => (one(element, '#form-label') as HTMLInputElement).value === 'Trang web của trường');
    fill(element, '#form-label', 'Tên mới');
    await press(element, 'Lưu');
    await done(element);
    expect(calls.map(([name]) => name)).to.deep.equal(['get', 'update', 'get', 'update']);
    expect(calls[1]?.[3]).to.deep.equal({ ifMatch: '"1"' });
    expect(all(element, 'h3').map(text)).to.deep.equal(['Tên mới']);
  });

  it('replaces a key, saying until when the old one works', async () => {
    const { source, calls } = listening([key()]);
    const element = await shown(source);
    await press(element, 'Thay mã của Trang web của trường');
    const select = one(element, '#overlap') as HTMLSelectElement;
    expect(select.value).to.equal('168');
    expect(text(one(element, '#overlap-means'))).to.match(/^Mã cũ dừng lúc \d\d:\d\d, \d\d\/\d\d\/\d{4};/);
    select.value = '0';
    select.dispatchEvent(new Event('change'));
    await settled(element);
    expect(text(one(element, '#overlap-means'))).to.match(/^Mã cũ dừng ngay/);
    select.value = '24';
    select.dispatchEvent(new Event('change'));
    await settled(element);
    await press(element, 'Tạo mã mới');
    await done(element);
    expect(calls.map(([name, id, hours]) => [name, id, hours])).to.deep.equal([['rotate', 'k1', 24]]);
    expect(text(one(element, '.done'))).to.match(/^Mã mới đã chạy\. Dán vào trang trước khi mã cũ dừng lúc/);
    expect(all(element, '.state').map(text)[1]).to.match(/^Dừng lúc/);
    // The one that has a follower is not replaced again.
    expect(all(element, '.key:nth-of-type(2) .acts button').map(text)).to.deep.equal(['Sửa', 'Thu hồi']);
  });

  it('asks before it revokes, and a retry is the same write', async () => {
    let tries = 0;
    const { source, calls } = listening([key()], {
      revoke: () => {
        tries += 1;
        return tries === 1
          ? failure('unreachable')
          : Promise.resolve(key({ state: 'revoked', revokedAt: '2026-11-22T09:00:00+07:00' }));
      },
    });
    const element = await shown(source);
    await press(element, 'Thu hồi mã của Trang web của trường');
    expect(calls).to.deep.equal([]);
    await press(element, 'Thu hồi ngay');
    await until(() => text(one(element, '.panel [role=alert]')).startsWith('Chưa thu hồi được.'));
    await press(element, 'Thu hồi ngay');
    await done(element);
    expect(calls[0]?.[2]).to.deep.equal(calls[1]?.[2]);
    expect(all(element, '.key')).to.have.length(0);
    expect(text(one(element, '.over'))).to.contain('Mã đã ngừng (1)');
  });

  it('gives the focus back when a panel is closed by Escape', async () => {
    const element = await shown(inMemorySiteKeys([key()]));
    await press(element, 'Thu hồi mã của Trang web của trường');
    one(element, '#revoke-title').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }),
    );
    await settled(element);
    expect(element.shadowRoot?.activeElement?.id).to.equal('revoke-k1');
  });

  it('adds a near address with one press to what the key has now', async () => {
    const www = 'https://www.truong.example';
    const before = key({ refusedOrigins: [refused(www, 'origin_www')] });
    const { source, calls } = listening([before]);
    const element = await shown(source);
    expect(text(one(element, '.refused')))
      .to.contain('31 lần, ngày 22/11/2026')
      .and.to.contain('“www”');
    await press(element, `Thêm địa chỉ này: ${www}`);
    await done(element);
    expect(calls.at(-1)?.[2]).to.deep.equal({ origins: ['https://truong.example', www] });
    expect(element.renderRoot.querySelector('.refused')).to.equal(null);
  });

  it('asks first whether a strange address is the school’s, since anybody can send one', async () => {
    const strange = 'https://truong.evil.test';
    const { source, calls } = listening([key({ refusedOrigins: [refused(strange, 'origin_other')] })]);
    const element = await shown(source);
    await press(element, `Thêm địa chỉ này: ${strange}`);
    expect(calls).to.deep.equal([]);
    expect(text(one(element, '.question'))).to.contain('Ai cũng có thể gửi đến một địa chỉ bất kì');
    await press(element, 'Thôi');
    expect(element.shadowRoot?.activeElement?.getAttribute('data-origin')).to.equal(strange);
    await press(element, `Thêm địa chỉ này: ${strange}`);
    await press(element, 'Là trang của trường, thêm vào');
    await done(element);
    expect(calls.map(([name]) => name)).to.deep.equal(['get', 'update']);
  });

  it('warns when the page itself lives by the key', async () => {
    const connection = {
      list: () => Promise.resolve({ items: [key({ key: 'site_own' })], nextCursor: null }),
    } as unknown as Connection;
    const provider = fakeProvider({
      siteKey: 'site_own',
      session: { ...fakeSession(undefined, fakePrincipal), connection },
    });
    await fixture(html`<div>${provider.element}</div>`);
    const element = document.createElement('edu-site-keys');
    provider.element.append(element);
    await until(() => element.renderRoot.querySelector('.key') !== null);
    expect(text(one(element, '.key'))).to.contain('Trang đang mở dùng mã này.');
    expect(one(element, 'pre').textContent).to.contain(fakeSite.schoolName);
    await press(element, 'Thu hồi mã của Trang web của trường');
    expect(text(one(element, '.panel'))).to.contain('thầy cô cũng bị đăng xuất');
    // Nobody signed in any more: nothing of the school stays on the screen.
    provider.set({ session: undefined });
    await settled(element);
    expect(text(element.renderRoot)).to.contain('Hiệu trưởng đăng nhập');
    expect(text(element.renderRoot)).not.to.contain('site_own');
  });

  it('says who manages the keys to anybody else', async () => {
    const element = await shown({ ...inMemorySiteKeys([]), list: () => failure('permission_denied') });
    expect(text(one(element, '.notice'))).to.contain('do hiệu trưởng quản lí');
  });

  it('asks nothing for a teacher, who could not have it', async () => {
    let asked = 0;
    const list = () => (asked++, Promise.resolve({ items: [], nextCursor: null }));
    const provider = fakeProvider({
      session: { ...fakeSession(), connection: { list } as unknown as Connection },
    });
    await fixture(html`<div>${provider.element}</div>`);
    const element = document.createElement('edu-site-keys');
    provider.element.append(element);
    await until(() => text(element.renderRoot).includes('do hiệu trưởng quản lí'));
    expect(asked).to.equal(0);
  });

  it('says why the keys could not be read, and tries again', async () => {
    let tries = 0;
    const page = { items: [key()], nextCursor: null };
    const element = await shown({
      ...inMemorySiteKeys([]),
      list: () => (++tries === 1 ? failure('unreachable') : Promise.resolve(page)),
    });
    expect(text(one(element, '[role=alert]'))).to.match(/^Chưa tải được mã trang\. Không kết nối/);
    await press(element, 'Thử lại');
    await until(() => element.renderRoot.querySelector('.key') !== null);
  });

  it('holds the space while it loads and does not send twice', async () => {
    const waiting = deferred<never>();
    const { source, calls } = listening([key()], { rotate: () => waiting.promise });
    const element = await shown(source);
    await press(element, 'Thay mã của Trang web của trường');
    one(element, 'form').dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
    one(element, 'form').dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
    await settled(element);
    expect(calls).to.have.length(1);
    expect(text(one(element, '.primary'))).to.equal('Đang thay…');
  });

  it('speaks English and stands on unkind pages', async () => {
    const element = await fixtureUnder<SiteKeys>(
      'unset',
      html`<edu-site-keys lang="en" .siteKeys=${[key()]}></edu-site-keys>`,
    );
    await until(() => element.renderRoot.querySelector('.key') !== null);
    expect(text(one(element, '.title'))).to.equal('Site keys of the school');
    expect(getComputedStyle(one(element, '.key')).display).to.equal('grid');
    await expect(element).to.be.accessible();
  });
});

describe('lines of addresses', () => {
  it('are told apart, empty ones left out, and faults found by their number', () => {
    const lines = linesOf(' a \n\n b\r\n');
    expect(lines).to.deep.equal(['a', 'b']);
    const errors = [
      { pointer: '/origins/1', code: 'host' },
      { pointer: '/origins/7', code: 'host' },
      { pointer: '/label', code: 'minLength' },
    ];
    expect(lineFaults({ errors }, lines)).to.deep.equal([{ line: 'b', code: 'host' }]);
    expect(lineFaults(undefined, lines)).to.deep.equal([]);
  });

  it('switches reports of the website on for a key that is there, with words on what is sent', async () => {
    const { source, calls } = listening([key()]);
    const element = await shown(source);
    expect(text(one(element, 'dl'))).to.contain('không báo');
    await press(element, 'Sửa');
    await until(() => element.renderRoot.querySelector('[name=heartbeats]') !== null);
    expect(text(one(element, 'form'))).to.contain('Không có gì về người xem');
    one(element, '[name=heartbeats]').click();
    await expect(element).to.be.accessible();
    await press(element, 'Lưu');
    await done(element);
    const update = calls.find(([name]) => name === 'update');
    expect(update?.[2]).to.include({ heartbeats: true });
    expect(text(one(element, 'dl'))).to.contain('mỗi ngày một lần');
  });
});

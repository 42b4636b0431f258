import { expect, fixture, html } from '@open-wc/testing';
import type { Grant, GrantableApp, GrantApp } from '@lienthong/sdk';
import { afterEach, describe, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  fakeClient,
  fakeOffice,
  fakePrincipal,
  fakeProvider,
  fakeSession,
  fakeSite,
} from '../shared/testing/fake-provider.ts';
import { deferred, fixtureUnder, until } from '../shared/testing/fixtures.ts';
import { resting } from '../shared/testing/resting.ts';
import './data-access.define.ts';
import { draftFor, issuesOf, lastDayOfSchoolYear, toInput } from './data-access.model.ts';
import {
  clientDataAccess,
  inMemoryDataAccess,
  type DataAccessSource,
  type GrantsPage,
} from './data-access.source.ts';
import type { DataAccess, GrantChangeEvent } from './data-access.ts';

const photo: GrantableApp = {
  id: 'photo',
  name: 'Ảnh thẻ học sinh',
  vendorName: 'Công ty TNHH Ảnh Việt',
  purpose: 'Chụp ảnh thẻ và ảnh lớp.',
  scopes: [
    { scope: 'registry.pupil-names', reason: 'In tên dưới ảnh thẻ.' },
    { scope: 'registry.classes', reason: 'Sắp lịch chụp theo lớp.' },
  ],
  dataLocation: 'Việt Nam, Viettel IDC',
  retention: '30 ngày',
  contact: { name: 'Lê Hoài An', email: 'an@anhviet.example', phone: null },
  privacyUrl: 'https://anhviet.example/quyen-rieng-tu',
  status: 'approved',
};
const exam: GrantableApp = {
  ...photo,
  id: 'exam',
  name: 'Chấm trắc nghiệm',
  scopes: [{ scope: 'gradebook.write', reason: 'Ghi điểm vào cột đã chọn.' }],
};
const classes = [
  { id: 'c1', name: '6A1', grade: 6 },
  { id: 'c2', name: '6A2', grade: 6 },
  { id: 'c3', name: '7A1', grade: 7 },
];

const grant = (change: Partial<Grant> = {}): Grant => ({
  id: 'g1',
  appId: 'photo',
  schoolId: fakeSite.schoolId,
  app: photo,
  scopes: ['registry.pupil-names'],
  classIds: ['c1', 'c2'],
  classes: ['6A1', '6A2'],
  validFrom: '2026-11-02',
  validUntil: '2027-05-31',
  grantedAt: '2026-11-02T08:15:00+07:00',
  grantedBy: 'Lê Hoàng Dũng',
  revokedAt: null,
  revokeReason: null,
  state: 'inForce',
  yesterday: {
    day: '2026-11-21',
    requests: 3,
    refused: 0,
    pupils: 45,
    operations: [{ operation: 'listPupils', requests: 3 }],
  },
  ...change,
});

const text = (node: Element | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const find = <E extends Element = HTMLElement>(element: DataAccess, selector: string) =>
  element.renderRoot.querySelector<E>(selector);
const all = (element: DataAccess, selector: string) =>
  [...element.renderRoot.querySelectorAll(selector)].map(text);
const announced = (element: DataAccess) => text(find(element, '[role=status]'));
const focused = (element: DataAccess) => element.shadowRoot?.activeElement;

const memory = (grants: readonly Grant[]) =>
  inMemoryDataAccess({ grants, grantable: [photo, exam], classes });

async function access(source: DataAccessSource, lang = 'vi'): Promise<DataAccess> {
  return fixture<DataAccess>(html`<edu-data-access lang=${lang} .source=${source}></edu-data-access>`);
}

async function shown(source: DataAccessSource, lang?: string): Promise<DataAccess> {
  const element = await access(source, lang);
  await until(() => find(element, '.row .app') !== null);
  return element;
}

async function click(element: DataAccess, selector: string): Promise<void> {
  await until(() => find(element, selector) !== null);
  find(element, selector)?.click();
  await element.updateComplete;
}

describe('edu-data-access', () => {
  it('says who may read what, of whom, until when, and what was read yesterday', async () => {
    const element = await shown(memory([grant()]));
    expect(text(find(element, '.app'))).to.equal('Ảnh thẻ học sinh');
    expect(text(find(element, '.vendor'))).to.equal('Công ty TNHH Ảnh Việt');
    expect(text(find(element, '.reads'))).to.equal('Đọc tên và số thứ tự của học sinh.');
    expect(all(element, '.facts > div')).to.deep.equal([
      'Tình trạng Đang cho phép',
      'Lớp: 6A1, 6A2',
      'Đến hết: 31/05/2027',
      'Hôm qua: 3 lần, 45 học sinh',
    ]);
    await expect(element).to.be.accessible();
  });

  it('says every state in words, and what was not read or refused', async () => {
    const quiet = { day: '2026-11-21', requests: 0, refused: 0, pupils: 0, operations: [] };
    const element = await shown(
      memory([
        grant({ id: 'a', yesterday: quiet, classIds: null, classes: [] }),
        grant({
          id: 'b',
          state: 'upcoming',
          validFrom: '2026-12-01',
          yesterday: { ...quiet, requests: 2, refused: 2 },
        }),
        grant({ id: 'c', state: 'frozen' }),
        grant({ id: 'd', state: 'suspended' }),
        grant({ id: 'e', state: 'ended' }),
        grant({ id: 'f', state: 'revoked' }),
      ]),
    );
    expect(all(element, '.state dd')).to.deep.equal([
      'Đang cho phép',
      'Cơ quan quản lí tạm dừng ứng dụng',
      'Cơ quan quản lí đình chỉ ứng dụng',
      'Sắp tới, từ 01/12/2026',
      'Hết hạn',
      'Đã thu hồi',
    ]);
    expect(all(element, '.facts')[0]).to.match(/Lớp: Tất cả các lớp .*Hôm qua: không đọc gì$/);
    expect(all(element, '.facts')[3]).to.match(/Hôm qua: không đọc gì; 2 lần bị từ chối$/);
    expect(all(element, '.group')).to.deep.equal(['Đang được phép', 'Sắp tới', 'Đã kết thúc']);
    expect(element.renderRoot.querySelectorAll('.revoke')).to.have.length(4);
    await expect(element).to.be.accessible();
  });

  it('folds out reasons, operations, contact, privacy page and who granted', async () => {
    const element = await shown(memory([grant()]));
    await click(element, '.unfold');
    const details = text(find(element, '.details'));
    for (const part of [
      'Chụp ảnh thẻ và ảnh lớp.',
      'Tên và số thứ tự của học sinh Lí do: In tên dưới ảnh thẻ.',
      'Xem danh sách học sinh: 3 lần',
      'Việt Nam, Viettel IDC',
      '30 ngày',
      'Lê Hoài An, an@anhviet.example',
      'Lê Hoàng Dũng, 08:15, 02/11/2026',
      'ghi vào nhật kí truy cập',
    ])
      expect(details).to.contain(part);
    expect(details).not.to.contain('Sắp lịch chụp');
    expect(find<HTMLAnchorElement>(element, '.details a[target]')?.rel).to.equal('noopener noreferrer');
    expect(find(element, '.unfold')?.getAttribute('aria-expanded')).to.equal('true');
    await expect(element).to.be.accessible();
  });

  it('never makes a link of an address that is none', async () => {
    const element = await shown(memory([grant({ app: { ...photo, privacyUrl: 'javascript:alert(1)' } })]));
    await click(element, '.unfold');
    expect(find(element, '.details a[target]')).to.equal(null);
    expect(text(find(element, '.details'))).to.contain('javascript:alert(1)');
  });
});

describe('revoking', () => {
  it('asks once in place, revokes, says so, and the focus goes with the row', async () => {
    const element = await shown(memory([grant()]));
    const heard: GrantChangeEvent[] = [];
    element.addEventListener('edu-grant-change', (event) => heard.push(event));
    await click(element, '.revoke');
    await until(() => focused(element)?.classList.contains('question'));
    expect(text(find(element, '.question p'))).to.match(
      /^Thu hồi quyền của Ảnh thẻ học sinh\? .+không hoàn tác được/,
    );
    await expect(element).to.be.accessible();
    await click(element, '.question .primary');
    await until(() => announced(element) !== '');
    expect(announced(element)).to.match(/^Đã thu hồi quyền của Ảnh thẻ học sinh\./);
    expect(heard.map(({ action, grant: { id, state } }) => [action, id, state])).to.deep.equal([
      ['revoked', 'g1', 'revoked'],
    ]);
    await until(() => focused(element)?.id === 'app-g1');
    expect(text(find(element, '.row .success'))).to.equal(announced(element));
    await expect(element).to.be.accessible();
    expect(all(element, '.state dd')).to.deep.equal(['Đã thu hồi']);
    expect(all(element, '.group'), 'it is over').to.deep.equal(['Đã kết thúc']);
    expect(find(element, '.revoke')).to.equal(null);
  });

  it('can be left by its button or by Escape, and the focus goes back', async () => {
    const element = await shown(memory([grant()]));
    for (const leave of [
      () => click(element, '.question .primary + .button'),
      () => userEvent.keyboard('{Escape}'),
    ]) {
      await click(element, '.revoke');
      await until(() => focused(element)?.classList.contains('question'));
      await leave();
      await until(() => focused(element)?.id === 'revoke-g1');
      expect(find(element, '.question')).to.equal(null);
    }
    expect(all(element, '.state dd')).to.deep.equal(['Đang cho phép']);
  });

  it('says why it failed, and happens once when tried again', async () => {
    const keys: string[] = [];
    const source = memory([grant()]);
    const element = await shown({
      ...source,
      revoke: (id, options) => {
        keys.push(options.idempotencyKey);
        return keys.length === 1
          ? Promise.reject(new TypeError('Failed to fetch'))
          : source.revoke(id, options);
      },
    });
    await click(element, '.revoke');
    await click(element, '.question .primary');
    await until(() => find(element, '.question .error') !== null);
    expect(text(find(element, '.question .error'))).to.match(
      /^Chưa thu hồi được\. Không kết nối được máy chủ/,
    );
    await expect(element).to.be.accessible();
    await click(element, '.question .primary');
    await until(() => find(element, '.question') === null);
    expect(keys[0]).to.match(/^[0-9a-f]{32}$/);
    expect(keys).to.deep.equal([keys[0], keys[0]]);
  });

  it('is sent once however often the button is pressed', async () => {
    const answer = deferred<Grant>();
    let sent = 0;
    const element = await shown({
      ...memory([grant()]),
      revoke: () => {
        sent += 1;
        return answer.promise;
      },
    });
    await click(element, '.revoke');
    await click(element, '.question .primary');
    await click(element, '.question .primary');
    expect(sent).to.equal(1);
    expect(text(find(element, '.question .primary'))).to.equal('Đang thu hồi…');
    answer.resolve(grant({ state: 'revoked' }));
    await until(() => find(element, '.question') === null);
  });
});

describe('letting an app in', () => {
  afterEach(() => void vi.useRealTimers());

  it('offers approved apps with what the school must know, and grants what is left ticked', async () => {
    const sent: GrantApp[] = [];
    const source = memory([]);
    const element = await access({
      ...source,
      grant: (input, options) => {
        sent.push(input);
        return source.grant(input, options);
      },
    });
    const heard: GrantChangeEvent[] = [];
    element.addEventListener('edu-grant-change', (event) => heard.push(event));
    await click(element, '.open-form');
    await until(() => focused(element)?.id === 'grant-title');
    await click(element, '[name=app][value=photo]');
    for (const part of ['Việt Nam, Viettel IDC', '30 ngày', 'Lê Hoài An', 'Lí do: In tên dưới ảnh thẻ.'])
      expect(text(find(element, '.panel'))).to.contain(part);
    await click(element, '[name=scope][value="registry.classes"]');
    await click(element, '[name=classes]:not(:checked)');
    expect(text(find(element, '.summary'))).to.match(/^Ảnh thẻ học sinh, chưa chọn lớp, từ/);
    await click(element, '[name=class][value=c3]');
    expect(text(find(element, '.summary'))).to.match(
      /^Ảnh thẻ học sinh, lớp 7A1, từ .+ đến hết 31\/05\/\d{4}\.$/,
    );
    await expect(element).to.be.accessible();
    await click(element, '[type=submit]');
    await until(() => announced(element) !== '');
    expect(sent).to.deep.equal([
      {
        appId: 'photo',
        scopes: ['registry.pupil-names'],
        classIds: ['c3'],
        validUntil: lastDayOfSchoolYear(),
      },
    ]);
    expect(announced(element)).to.equal('Đã cho phép Ảnh thẻ học sinh.');
    expect(heard[0]?.action).to.equal('granted');
    await until(() => focused(element)?.classList.contains('app'));
    expect(all(element, '.app')).to.deep.equal(['Ảnh thẻ học sinh']);
    expect(text(find(element, '.row .success'))).to.equal('Đã cho phép Ảnh thẻ học sinh.');
    expect(find(element, '.panel')).to.equal(null);
  });

  it('names what is missing and goes there', async () => {
    const element = await access(memory([]));
    await click(element, '.open-form');
    await click(element, '[type=submit]');
    await until(() => focused(element)?.id === 'field-app');
    expect(text(find(element, '#error-app'))).to.equal('Chọn một ứng dụng.');
    await click(element, '[name=app][value=exam]');
    await click(element, '[name=scope]');
    await click(element, '[type=submit]');
    await until(() => focused(element)?.id === 'field-scopes');
    expect(text(find(element, '#error-scopes'))).to.equal('Chọn ít nhất một điều được đọc.');
    await expect(element).to.be.accessible();
  });

  it('refuses a first day that is past, at its field', async () => {
    const element = await access({ ...memory([]), grant: () => Promise.reject(new Error('Was sent.')) });
    await click(element, '.open-form');
    await click(element, '[name=app][value=exam]');
    const from = find<HTMLInputElement>(element, '#field-from')!;
    from.value = '2020-01-01';
    from.dispatchEvent(new Event('change'));
    await click(element, '[type=submit]');
    await until(() => focused(element) === from);
    expect(text(find(element, '#error-from'))).to.equal('Ngày bắt đầu phải từ hôm nay trở đi.');
    expect(from.getAttribute('aria-invalid')).to.equal('true');
    expect(find(element, '.panel > .error'), 'nothing was sent').to.equal(null);
  });

  it('does not offer what is let in already', async () => {
    const element = await shown(memory([grant()]));
    await click(element, '.open-form');
    await until(() => find(element, '[name=app]') !== null);
    expect(find<HTMLInputElement>(element, '[name=app][value=photo]')?.disabled).to.equal(true);
    expect(text(find(element, '.option.off'))).to.contain('thu hồi rồi cho phép lại');
  });

  it('says when every approved app is let in', async () => {
    const element = await shown(inMemoryDataAccess({ grants: [grant()], grantable: [photo], classes }));
    await click(element, '.open-form');
    await until(() => find(element, '.panel .notice') !== null);
    expect(text(find(element, '.panel .notice'))).to.equal('Mọi ứng dụng được duyệt đều đang được phép.');
    expect(find(element, '[type=submit]')).to.equal(null);
    await click(element, '.panel .button');
    await until(() => focused(element)?.classList.contains('open-form'));
  });

  it('keeps what was chosen when it could not be saved', async () => {
    const element = await access({ ...memory([]), grant: () => Promise.reject({ code: 'grant_exists' }) });
    await click(element, '.open-form');
    await click(element, '[name=app][value=photo]');
    await click(element, '[type=submit]');
    await until(() => find(element, '.panel > .error') !== null);
    expect(text(find(element, '.panel > .error'))).to.match(
      /^Chưa lưu được\. Trường đang cho phép ứng dụng này/,
    );
    expect(find<HTMLInputElement>(element, '[name=app][value=photo]')?.checked).to.equal(true);
  });

  it('ends with the school year unless told otherwise', () => {
    expect(lastDayOfSchoolYear('2026-11-22')).to.equal('2027-05-31');
    expect(lastDayOfSchoolYear('2027-05-31')).to.equal('2027-05-31');
    expect(lastDayOfSchoolYear('2027-06-01')).to.equal('2028-05-31');
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T23:30:00+07:00') });
    const draft = draftFor(photo);
    expect(draft).to.include({ validFrom: '2026-11-22', validUntil: '2027-05-31', classes: 'all' });
    expect(toInput(draft)).not.to.have.keys('validFrom', 'classIds');
    expect(toInput({ ...draft, validFrom: '2026-12-01' })).to.include({ validFrom: '2026-12-01' });
    expect(issuesOf({ ...draft, validFrom: '2020-01-01' })).to.deep.equal(['fromPast']);
    expect(issuesOf({ ...draft, validUntil: '2026-11-21' })).to.deep.equal(['untilPast']);
    expect(issuesOf({ ...draft, validFrom: '2027-06-01' })).to.deep.equal(['untilBeforeFrom']);
    expect(issuesOf({ ...draft, validUntil: '', classes: [] })).to.deep.equal(['noClass', 'untilMissing']);
  });
});

describe('what is so', () => {
  it('nothing yet, not the principal, no connection, at rest', async () => {
    const says = async (parts: Partial<DataAccessSource>): Promise<string> => {
      const element = await access({ ...memory([]), ...parts });
      await until(() => find(element, '.notice') !== null);
      await expect(element).to.be.accessible();
      return text(find(element, '.notice'));
    };
    const fails = (error: unknown) => ({ list: () => Promise.reject(error) });
    expect(await says({})).to.match(/^Chưa có ứng dụng nào được xem dữ liệu/);
    expect(await says(fails({ code: 'permission_denied' }))).to.match(/^Phần này dành cho hiệu trưởng\./);
    expect(await says(fails(new TypeError('Failed to fetch')))).to.match(/^Chưa tải được .+ Thử lại$/);
    expect(await says(fails(resting('school_frozen')))).to.match(/^Dữ liệu của trường đang tạm dừng/);
  });

  it('holds the space of rows while it loads', async () => {
    const element = await access({ ...memory([]), list: () => deferred<GrantsPage>().promise });
    await element.updateComplete;
    expect(element.renderRoot.querySelectorAll('.row')).to.have.length(3);
    expect(element.renderRoot.textContent).to.contain('Đang tải danh sách ứng dụng');
    await expect(element).to.be.accessible();
  });

  it('speaks English', async () => {
    const element = await shown(memory([grant()]), 'en');
    expect(text(find(element, '.reads'))).to.equal('Reads names and register numbers of pupils.');
    expect(all(element, '.facts > div').at(-1)).to.equal('Yesterday: 3 times, 45 pupils');
    await click(element, '.unfold');
    await expect(element).to.be.accessible();
  });

  it('keeps its look on unkind pages and fits 320 px', async () => {
    for (const reset of ['unset', 'bootstrap3'] as const) {
      const element = await fixtureUnder<DataAccess>(
        reset,
        html`<edu-data-access .grants=${[grant()]}></edu-data-access>`,
      );
      await until(() => find(element, '.app') !== null);
      const name = getComputedStyle(find(element, '.app')!);
      expect([name.fontSize, name.textTransform, name.textAlign], reset).to.deep.equal([
        '17px',
        'none',
        'start',
      ]);
    }
    const box = await fixture<HTMLElement>(
      html`<div><edu-data-access .grants=${[grant()]}></edu-data-access></div>`,
    );
    box.style.width = '288px';
    const element = box.querySelector('edu-data-access')!;
    await until(() => find(element, '.app') !== null);
    await click(element, '.unfold');
    expect(element.scrollWidth).to.be.at.most(288);
  });
});

describe('inside an edu-provider', () => {
  it('asks to sign in, reads for the person, and forgets at sign-out', async () => {
    const provider = fakeProvider();
    await fixture(html`<div>${provider.element}</div>`);
    const element = document.createElement('edu-data-access');
    provider.element.append(element);
    await until(() => find(element, '.notice') !== null);
    expect(text(find(element, '.notice'))).to.match(/^Hiệu trưởng đăng nhập/);
    const asked: unknown[] = [];
    const connection = {
      list: (path: string, ids: object, query: object) => {
        asked.push([path, ids, query]);
        return Promise.resolve({ items: [grant()], nextCursor: null });
      },
    };
    provider.set({ session: { ...fakeSession(), connection: connection as never } });
    await until(() => text(find(element, '.notice')).startsWith('Phần này dành cho hiệu trưởng'));
    expect(asked, 'of a teacher nothing is asked').to.deep.equal([]);
    provider.set({ session: { ...fakeSession(undefined, fakePrincipal), connection: connection as never } });
    await until(() => find(element, '.app') !== null);
    expect(asked).to.deep.equal([
      ['/schools/{schoolId}/grants', { schoolId: fakeSite.schoolId }, { limit: 50 }],
    ]);
    provider.set({ session: undefined });
    await until(() => find(element, '.app') === null);
    expect(text(find(element, '.notice'))).to.match(/^Hiệu trưởng đăng nhập/);
  });

  it('says that the key is an authority’s', async () => {
    const provider = fakeProvider({ office: fakeOffice });
    provider.set({ site: undefined });
    await fixture(html`<div>${provider.element}</div>`);
    const element = document.createElement('edu-data-access');
    provider.element.append(element);
    await until(() => find(element, '.notice') !== null);
    expect(text(find(element, '.notice'))).to.contain('mã trang của một trường');
  });

  it('offers every app and class of the school', async () => {
    const pages = (items: unknown[]) => ({ collect: () => Promise.resolve(items) });
    const source = clientDataAccess(
      {
        apps: { listGrantable: () => pages([photo]) } as never,
        registry: fakeClient({ registry: { listClasses: (() => pages(classes)) as never } }).registry,
      },
      'school',
    );
    const { signal } = new AbortController();
    expect(await source.options({ signal })).to.deep.equal({ apps: [photo], classes });
  });
});

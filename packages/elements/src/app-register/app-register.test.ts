import { expect, fixture, html } from '@open-wc/testing';
import type { App, AppCertification, AppGrant, AppraiseApp, Freeze, NewFreeze } from '@lienthong/sdk';
import { describe, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fakeOffice, fakeProvider, fakeSession, fakeTeacher } from '../shared/testing/fake-provider.ts';
import { deferred, fixtureUnder, until } from '../shared/testing/fixtures.ts';
import './app-register.define.ts';
import { decisionsFor, emptyDraft, issuesOf, toFreeze } from './app-register.model.ts';
import { inMemoryAppRegister, type AppRegisterSource, type AppsPage } from './app-register.source.ts';
import type { AppRegister } from './app-register.ts';

const app = (change: Partial<App> = {}): App => ({
  id: 'photo',
  authorityId: fakeOffice.authorityId,
  vendor: {
    id: 'v1',
    name: 'Công ty TNHH Ảnh Việt',
    taxCode: '0312345678',
    address: 'Thành phố Hồ Chí Minh',
  },
  name: 'Ảnh thẻ học sinh',
  purpose: 'Chụp ảnh thẻ và ảnh lớp.',
  scopes: [{ scope: 'registry.pupil-names', reason: 'In tên dưới ảnh thẻ.' }],
  status: 'submitted',
  registeredAt: '2026-09-14T09:20:00+07:00',
  frozen: false,
  grants: 0,
  lastCertification: { id: 'r1', passed: 116, failed: 2, finishedAt: '2026-11-17T21:03:00+07:00' },
  dataLocation: 'Việt Nam, Viettel IDC',
  retention: '30 ngày',
  contact: { name: 'Lê Hoài An', email: 'an@anhviet.example', phone: null },
  privacyUrl: 'https://anhviet.example/quyen-rieng-tu',
  certificationKey: null,
  version: 3,
  history: [
    { at: '2026-09-14T09:20:00+07:00', kind: 'submitted', reason: null, by: 'Lê Hoài An', appVersion: 1 },
    {
      at: '2026-09-20T09:20:00+07:00',
      kind: 'changesAsked',
      reason: 'Thiếu lí do.',
      by: 'Trần Quốc Việt',
      appVersion: 1,
    },
  ],
  ...change,
});

const schoolGrant: AppGrant = {
  id: 'g1',
  appId: 'photo',
  schoolId: 's1',
  schoolName: 'Trường THCS Nguyễn Trãi',
  scopes: ['registry.pupil-names'],
  classIds: null,
  validFrom: '2026-11-02',
  validUntil: '2027-05-31',
  grantedAt: '2026-11-02T08:15:00+07:00',
  revokedAt: null,
  revokeReason: null,
  state: 'inForce',
  yesterday: { day: '2026-11-21', requests: 3, refused: 0, pupils: 45, operations: [] },
};

const certification: AppCertification = {
  ...{ id: 'r1', passed: 116, failed: 2, finishedAt: '2026-11-17T21:03:00+07:00' },
  receivedAt: '2026-11-17T21:05:00+07:00',
  report: {
    ...{ id: 'r1', appId: 'photo', suite: 'lienthong-certify 0.1.0', contract: '1.0.0' },
    ...{ startedAt: '2026-11-17T20:58:00+07:00', finishedAt: '2026-11-17T21:03:00+07:00' },
    cases: [{ id: 'a', title: 'Ngừng gọi khi trường thu hồi quyền', outcome: 'failed', detail: 'vẫn gọi' }],
  },
};

const freeze: Freeze = {
  ...{ id: 'f1', kind: 'feature', appId: null, appName: null, schoolId: null, schoolName: null },
  feature: 'gradebook',
  reason: { vi: 'Đang đối chiếu điểm.', en: 'Marks are being checked.' },
  ...{ frozenAt: '2026-11-22T10:30:00+07:00', frozenBy: 'Trần Quốc Việt', liftedAt: null },
};

const memory = (apps: readonly App[], freezes: readonly Freeze[] = []) =>
  inMemoryAppRegister({
    apps,
    freezes,
    grants: [schoolGrant],
    certifications: [certification],
    schools: [{ id: 's1', name: 'Trường THCS Nguyễn Trãi' }],
  });

const text = (node: Element | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const find = <E extends Element = HTMLElement>(element: AppRegister, selector: string) =>
  element.renderRoot.querySelector<E>(selector);
const all = (element: AppRegister, selector: string) =>
  [...element.renderRoot.querySelectorAll(selector)].map(text);
const announced = (element: AppRegister) => text(find(element, '[role=status]'));
const focused = (element: AppRegister) => element.shadowRoot?.activeElement;

async function desk(source: AppRegisterSource, lang = 'vi'): Promise<AppRegister> {
  return fixture<AppRegister>(html`<edu-app-register lang=${lang} .source=${source}></edu-app-register>`);
}

async function shown(source: AppRegisterSource, lang?: string): Promise<AppRegister> {
  const element = await desk(source, lang);
  await until(() => find(element, '.row .app') !== null);
  return element;
}

async function click(element: AppRegister, selector: string): Promise<void> {
  await until(() => find(element, selector) !== null);
  find(element, selector)?.click();
  await element.updateComplete;
}

async function write(element: AppRegister, selector: string, value: string): Promise<void> {
  await until(() => find(element, selector) !== null);
  const field = find<HTMLTextAreaElement | HTMLSelectElement>(element, selector);
  if (!field) return;
  field.value = value;
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input'));
  await element.updateComplete;
}

describe('edu-app-register', () => {
  it('shows every app with the same facts', async () => {
    const element = await shown(
      memory([
        app({ status: 'approved', grants: 12 }),
        app({ id: 'b', name: 'B', lastCertification: null, frozen: true, status: 'approved' }),
      ]),
    );
    expect(all(element, '.app')).to.deep.equal(['Ảnh thẻ học sinh', 'B']);
    expect(all(element, '.facts')[0]).to.equal(
      'Tình trạng Đã duyệt Trường: 12 trường đang cho phép Kiểm tra: 116 đạt, 2 không đạt, 17/11/2026 Khai báo: 14/09/2026',
    );
    expect(all(element, '.facts')[1]).to.match(
      /^Tình trạng Đã duyệt, đang tạm dừng Trường: chưa trường nào cho phép Kiểm tra: chưa có báo cáo/,
    );
    await expect(element).to.be.accessible();
  });

  it('filters by state, and says so', async () => {
    const element = await shown(memory([app(), app({ id: 'b', name: 'B', status: 'refused' })]));
    const [, submitted, , approved] =
      element.renderRoot.querySelectorAll<HTMLButtonElement>('.filter .button');
    submitted?.click();
    await until(() => announced(element) !== '');
    expect(all(element, '.app')).to.deep.equal(['Ảnh thẻ học sinh']);
    expect(announced(element)).to.equal('Đang hiện 1 ứng dụng.');
    approved?.click();
    await until(() => find(element, '.notice') !== null);
    expect(text(find(element, '.notice'))).to.equal('Không có ứng dụng nào ở tình trạng này. Xem tất cả');
    await click(element, '.notice .button');
    await until(() => all(element, '.app').length === 2);
  });

  it('opens the file: registration, report with what failed, appraisal, schools with yesterday', async () => {
    const element = await shown(memory([app({ status: 'approved' })]));
    await click(element, '.unfold');
    await until(() => find(element, '.details dl') !== null);
    const file = text(find(element, '.details'));
    for (const part of [
      'Tên và số thứ tự của học sinh Lí do: In tên dưới ảnh thẻ.',
      'mã số thuế 0312345678',
      'lienthong-certify 0.1.0: 116 đạt, 2 không đạt',
      'Không đạt: Ngừng gọi khi trường thu hồi quyền (vẫn gọi)',
      '09:20, 20/09/2026: Yêu cầu sửa, Trần Quốc Việt Thiếu lí do.',
    ])
      expect(file).to.contain(part);
    expect(text(find(element, '.schools tbody tr'))).to.equal(
      'Trường THCS Nguyễn Trãi Đang cho phép Đến hết: 31/05/2027 Hôm qua: 3 lần, 45 học sinh',
    );
    await expect(element).to.be.accessible();
    await click(element, '.unfold');
    expect(find(element, '.details')).to.equal(null);
  });

  it('says when a file cannot be read, and tries again', async () => {
    const source = memory([app()]);
    let tries = 0;
    const element = await shown({
      ...source,
      open: (id, options) =>
        tries++ === 0 ? Promise.reject(new TypeError('Failed to fetch')) : source.open(id, options),
    });
    await click(element, '.unfold');
    await until(() => find(element, '.details .error') !== null);
    expect(text(find(element, '.details .error'))).to.match(/^Chưa tải được hồ sơ\. Không kết nối/);
    await click(element, '.details .button');
    await until(() => find(element, '.details dl') !== null);
  });
});

describe('deciding', () => {
  it('asks for a reason, sends the version that was read, and says what stands', async () => {
    const sent: AppraiseApp[] = [];
    const source = memory([app()]);
    const element = await shown({
      ...source,
      appraise: (id, body, options) => {
        sent.push(body);
        return source.appraise(id, body, options);
      },
    });
    const heard: string[] = [];
    element.addEventListener('edu-app-decision', (event) => heard.push(event.app.status));
    await click(element, '.unfold');
    await until(() => find(element, '.decide') !== null);
    expect(all(element, '.decide .button')).to.deep.equal(['Duyệt', 'Yêu cầu sửa', 'Từ chối']);
    await click(element, '[data-decision=approved]');
    await until(() => focused(element)?.id === 'panel-title');
    await expect(element).to.be.accessible();
    await click(element, '[type=submit]');
    await until(() => focused(element)?.id === 'field-reason');
    expect(text(find(element, '#error-reason'))).to.equal('Ghi lí do, ít nhất ba chữ cái.');
    await write(element, '#field-reason', ' Hồ sơ đủ. ');
    await click(element, '[type=submit]');
    await until(() => announced(element) !== '');
    expect(sent).to.deep.equal([{ decision: 'approved', reason: 'Hồ sơ đủ.', appVersion: 3 }]);
    expect(heard).to.deep.equal(['approved']);
    expect(announced(element)).to.equal('Ảnh thẻ học sinh: Đã duyệt.');
    expect(text(find(element, '.state dd'))).to.equal('Đã duyệt');
    expect(text(find(element, '.details'))).to.contain('Duyệt Hồ sơ đủ.');
    await until(() => focused(element)?.id === 'app-photo');
    expect(text(find(element, '.row > .success'))).to.equal('Ảnh thẻ học sinh: Đã duyệt.');
    await expect(element).to.be.accessible();
  });

  it('says of a file that is to be changed whom it waits for', async () => {
    const element = await shown(memory([app({ status: 'changesAsked' })]));
    await click(element, '.unfold');
    await until(() => find(element, '.waits') !== null);
    expect(text(find(element, '.waits'))).to.equal('Chờ nhà cung cấp gửi lại.');
    expect(find(element, '[data-decision]')).to.equal(null);
  });

  it('says in the form when there is no report to approve upon', async () => {
    const without = async (lastCertification: App['lastCertification']): Promise<string> => {
      const element = await shown(memory([app({ lastCertification })]));
      await click(element, '.unfold');
      await click(element, '[data-decision=approved]');
      return text(find(element, '.without-report'));
    };
    expect(await without(null)).to.match(/^Ứng dụng này chưa có báo cáo kiểm tra/);
    expect(await without(app().lastCertification)).to.equal('');
  });

  it('keeps the reason when the registration changed meanwhile', async () => {
    const element = await shown({
      ...memory([app()]),
      appraise: () => Promise.reject({ code: 'app_changed' }),
    });
    await click(element, '.unfold');
    await click(element, '[data-decision=refused]');
    await write(element, '#field-reason', 'Không cần ngày sinh.');
    await click(element, '[type=submit]');
    await until(() => find(element, '.panel > .error') !== null);
    expect(text(find(element, '.panel > .error'))).to.match(/^Chưa lưu được\. Hồ sơ ứng dụng vừa được sửa/);
    expect(find<HTMLTextAreaElement>(element, '#field-reason')?.value).to.equal('Không cần ngày sinh.');
  });

  it('offers what the state allows, and gives the focus back when left', async () => {
    expect(decisionsFor('submitted')).to.deep.equal(['approved', 'changesAsked', 'refused']);
    expect(decisionsFor('approved')).to.deep.equal(['suspended']);
    expect(decisionsFor('suspended')).to.deep.equal(['resumed']);
    expect([...decisionsFor('refused'), ...decisionsFor('changesAsked')]).to.deep.equal([]);
    const element = await shown(memory([app({ status: 'approved' })]));
    await click(element, '.unfold');
    await click(element, '[data-decision=suspended]');
    await until(() => focused(element)?.id === 'panel-title');
    await userEvent.keyboard('{Escape}');
    await until(() => focused(element)?.getAttribute('data-decision') === 'suspended');
    expect(find(element, '.panel')).to.equal(null);
  });
});

describe('letting rest', () => {
  it('a feature, with the reason in both languages, and lets it go on', async () => {
    const sent: NewFreeze[] = [];
    const source = memory([app()]);
    const element = await shown({
      ...source,
      freeze: (body, options) => {
        sent.push(body);
        return source.freeze(body, options);
      },
    });
    expect(text(find(element, '.freezes .nothing'))).to.equal('Không có gì đang tạm dừng.');
    await click(element, '.open-freeze');
    await click(element, '.freezes [type=submit]');
    await until(() => focused(element)?.id === 'field-target');
    expect(all(element, '.freezes .field .error')).to.deep.equal([
      'Chọn chức năng hoặc trường.',
      'Ghi lí do bằng tiếng Việt.',
      'Ghi lí do bằng tiếng Anh.',
    ]);
    await expect(element).to.be.accessible();
    await write(element, '#field-target', 'feature:gradebook');
    await write(element, '#field-vi', 'Đang đối chiếu điểm.');
    await write(element, '#field-en', 'Marks are being checked.');
    await click(element, '.freezes [type=submit]');
    await until(() => focused(element)?.classList.contains('question'));
    expect(text(find(element, '.question'))).to.match(/^Tạm dừng Sổ điểm, ở mọi trường\?/);
    expect(sent, 'it was only asked').to.deep.equal([]);
    await expect(element).to.be.accessible();
    await userEvent.keyboard('{Escape}');
    await until(() => find(element, '.question') === null);
    expect(find<HTMLTextAreaElement>(element, '#field-vi')?.value).to.equal('Đang đối chiếu điểm.');
    await click(element, '.freezes [type=submit]');
    await until(() => focused(element)?.classList.contains('question'));
    await click(element, '.freezes [type=submit]');
    await until(() => find(element, '.resting') !== null);
    expect(sent).to.deep.equal([
      { feature: 'gradebook', reason: { vi: 'Đang đối chiếu điểm.', en: 'Marks are being checked.' } },
    ]);
    expect(announced(element)).to.equal('Đã tạm dừng: Sổ điểm.');
    expect(text(find(element, '.resting'))).to.match(/^Sổ điểm Đang đối chiếu điểm\. Từ .+ Cho chạy lại$/);
    await click(element, '.lift');
    await until(() => find(element, '.resting') === null);
    expect(announced(element)).to.equal('Sổ điểm đã chạy lại.');
    expect(text(find(element, '.freezes .success'))).to.equal('Sổ điểm đã chạy lại.');
    await until(() => focused(element)?.id === 'freezes');
  });

  it('a school', async () => {
    const element = await shown(memory([app()]));
    await click(element, '.open-freeze');
    await until(() => find(element, 'option[value="school:s1"]') !== null);
    const draft = { ...emptyDraft, target: 'school:s1', vi: ' Đang kiểm tra ', en: 'Checking' };
    expect(toFreeze({ kind: 'freeze' }, draft)).to.deep.equal({
      schoolId: 's1',
      reason: { vi: 'Đang kiểm tra', en: 'Checking' },
    });
    expect(issuesOf({ kind: 'freezeApp', appId: 'photo' }, draft)).to.deep.equal([]);
  });

  it('an app, from its file, and lets it go on from there', async () => {
    const element = await shown(memory([app({ status: 'approved' })]));
    await click(element, '.unfold');
    await click(element, '.freeze-app');
    await write(element, '#field-vi', 'Đang xem xét.');
    await write(element, '#field-en', 'Being looked into.');
    await click(element, '.details [type=submit]');
    await until(() => text(find(element, '.state dd')) === 'Đã duyệt, đang tạm dừng');
    expect(text(find(element, '.resting strong'))).to.equal('Ảnh thẻ học sinh');
    await click(element, '.details .lift');
    await until(() => text(find(element, '.state dd')) === 'Đã duyệt');
    expect(find(element, '.freeze-app')).not.to.equal(null);
  });

  it('says why it does not go on, beside it', async () => {
    const element = await shown({
      ...memory([app()], [freeze]),
      lift: () => Promise.reject(new TypeError('Failed to fetch')),
    });
    await click(element, '.lift');
    await until(() => find(element, '.resting .error') !== null);
    expect(text(find(element, '.resting .error'))).to.match(/^Chưa cho chạy lại được\. Không kết nối/);
  });

  it('reads the reason in the language of the page', async () => {
    const element = await shown(memory([app()], [freeze]), 'en');
    await until(() => find(element, '.resting') !== null);
    expect(text(find(element, '.resting'))).to.match(
      /^Gradebook Marks are being checked\. Since 10:30, 22\/11\/2026/,
    );
    await expect(element).to.be.accessible();
  });
});

describe('what is so', () => {
  it('nothing yet, no officer, no connection', async () => {
    const says = async (parts: Partial<AppRegisterSource>): Promise<string> => {
      const element = await desk({ ...memory([]), ...parts });
      await until(() => find(element, '.notice') !== null);
      await expect(element).to.be.accessible();
      return text(find(element, '.notice'));
    };
    expect(await says({})).to.equal('Chưa có ứng dụng nào được khai báo.');
    expect(await says({ list: () => Promise.reject({ code: 'permission_denied' }) })).to.match(
      /^Phần này dành cho cán bộ/,
    );
    expect(await says({ list: () => Promise.reject(new TypeError('Failed to fetch')) })).to.match(
      /^Chưa tải được .+ Thử lại$/,
    );
  });

  it('a vendor reads its own files and decides nothing', async () => {
    const element = await shown({
      ...memory([app({ status: 'approved' })]),
      freezes: () => Promise.reject({ code: 'permission_denied' }),
    });
    await click(element, '.unfold');
    await until(() => find(element, '.schools') !== null);
    expect(find(element, '.freezes')).to.equal(null);
    expect(find(element, '[data-decision]')).to.equal(null);
    expect(find(element, '.freeze-app')).to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('holds the space of rows while it loads', async () => {
    const element = await desk({ ...memory([]), list: () => deferred<AppsPage>().promise });
    await element.updateComplete;
    expect(element.renderRoot.querySelectorAll('.row')).to.have.length(3);
    await expect(element).to.be.accessible();
  });

  it('keeps its look on unkind pages and fits 320 px', async () => {
    for (const reset of ['unset', 'bootstrap3'] as const) {
      const element = await fixtureUnder<AppRegister>(
        reset,
        html`<edu-app-register .source=${memory([app()])}></edu-app-register>`,
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
      html`<div><edu-app-register .source=${memory([app()], [freeze])}></edu-app-register></div>`,
    );
    box.style.width = '288px';
    const element = box.querySelector('edu-app-register')!;
    await click(element, '.unfold');
    await until(() => find(element, '.schools') !== null);
    expect(element.scrollWidth).to.be.at.most(288);
    expect(find(element, '.schools tr')?.getAttribute('role')).to.equal('row');
  });
});

describe('inside an edu-provider', () => {
  it('asks for the key of an authority, then to sign in, then reads for the officer', async () => {
    const provider = fakeProvider();
    await fixture(html`<div>${provider.element}</div>`);
    const element = document.createElement('edu-app-register');
    provider.element.append(element);
    await until(() => find(element, '.notice') !== null);
    expect(text(find(element, '.notice'))).to.contain('office_');
    provider.set({ site: undefined, office: fakeOffice });
    await until(() => text(find(element, '.notice')).startsWith('Cán bộ của cơ quan quản lí đăng nhập'));
    const asked: string[] = [];
    const connection = {
      list: (path: string, { authorityId }: { authorityId: string }) => {
        asked.push(`${path} ${authorityId}`);
        return Promise.resolve({ items: path.endsWith('/apps') ? [app()] : [], nextCursor: null });
      },
    };
    provider.set({ session: { ...fakeSession(), connection: connection as never } });
    await until(() => find(element, '.app') !== null);
    expect(asked.sort()).to.deep.equal([
      `/authorities/{authorityId}/apps ${fakeOffice.authorityId}`,
      `/authorities/{authorityId}/freezes ${fakeOffice.authorityId}`,
    ]);
    provider.set({ session: undefined });
    await until(() => find(element, '.app') === null);
    asked.length = 0;
    const [duty] = fakeTeacher.assignments;
    const vendor = { ...fakeTeacher, assignments: [{ ...duty!, role: 'vendor' as const }] };
    provider.set({ session: { ...fakeSession(undefined, vendor), connection: connection as never } });
    await until(() => find(element, '.app') !== null);
    expect(asked, 'what rests is not a vendor’s to read').to.deep.equal([
      `/authorities/{authorityId}/apps ${fakeOffice.authorityId}`,
    ]);
    expect(find(element, '.freezes')).to.equal(null);
  });
});

import { expect, fixture, html } from '@open-wc/testing';
import type { ContactReview } from '@lienthong/sdk/contacts';
import type { SiteStatus } from '@lienthong/sdk/site-status';
import { describe, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fakeOffice, fakeOfficer, fakeProvider, fakeSession } from '../shared/testing/fake-provider.ts';
import { fixtureUnder, settled, until } from '../shared/testing/fixtures.ts';
import './unit-board.define.ts';
import { inMemoryUnitBoard, type ContactRound, type UnitBoardSource } from './unit-board.source.ts';
import type { UnitBoard } from './unit-board.ts';

const place = (number: number) => ({
  ...{ schoolId: `s${number}`, schoolCode: `7960100${number}`, schoolName: `THCS Số ${number}` },
  authorityName: 'Phường An Phú Đông',
});
const review = (number: number, change: Partial<ContactReview> = {}): ContactReview => ({
  ...{ ...place(number), state: 'waiting', missing: [], mailbox: `so${number}@hcm.edu.vn`, phone: null },
  ...{ website: null, confirmedAt: null, updatedAt: null, reminders: [], ...change },
});
const site = (number: number, change: Partial<SiteStatus> = {}): SiteStatus => ({
  ...{ ...place(number), state: 'live', origin: 'https://truong.example', version: '0.1.0' },
  lastHeartbeatAt: '2026-11-11T07:30:00+07:00',
  feeds: {
    department: { fresh: true, lastSuccessAt: '2026-11-11T07:00:00+07:00' },
    ward: { fresh: true, lastSuccessAt: '2026-11-11T07:00:00+07:00' },
  },
  ...change,
});
const nothing = { fresh: false, lastSuccessAt: null };
const off = { state: 'off', origin: null, version: null, lastHeartbeatAt: null } as const;
const round: ContactRound = {
  ...{ id: 'r1', name: 'Rà soát học kì I', authorityId: 'a1', authorityName: 'Sở Giáo dục và Đào tạo' },
  ...{ reviewBy: '2026-11-20', openedAt: '2026-11-02T07:00:00+07:00', endedAt: null },
};
const reviews = [
  review(1, {
    state: 'overdue',
    missing: ['officialMailbox', 'it'],
    reminders: [{ kind: 'overdue', at: round.openedAt }],
  }),
  review(2),
  review(3, { state: 'confirmed', confirmedAt: '2026-11-05T09:00:00+07:00' }),
];
const sites = [
  site(1, {
    state: 'stale',
    feeds: { department: { fresh: false, lastSuccessAt: '2026-11-09T07:00:00+07:00' }, ward: nothing },
  }),
  site(2, { ...off, feeds: { department: nothing, ward: nothing } }),
  site(3),
];

const text = (element: ParentNode | null | undefined) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const one = <E extends HTMLElement = HTMLElement>(element: UnitBoard, selector: string): E => {
  const found = element.renderRoot.querySelector<E>(selector);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
};
const rows = (element: UnitBoard) => [...element.renderRoot.querySelectorAll('tbody tr')].map(text);
const chip = (element: UnitBoard, words: string) =>
  [...element.renderRoot.querySelectorAll<HTMLElement>('button')].find((each) => text(each) === words);
async function shown(source: UnitBoardSource, view = 'contacts', lang = 'vi'): Promise<UnitBoard> {
  const element = await fixture<UnitBoard>(
    html`<edu-unit-board .source=${source} view=${view} lang=${lang}></edu-unit-board>`,
  );
  await until(() => !element.renderRoot.querySelector('.skeleton'));
  await settled(element);
  return element;
}

describe('edu-unit-board', () => {
  it('shows who confirmed and what is missing, with counts of all and the review that is on', async () => {
    const element = await shown(inMemoryUnitBoard({ reviews, sites, round }));
    expect(text(one(element, '.counts'))).to.contain(
      '1 trong 3 đơn vị đã xác nhận; 1 quá hạn; 1 còn thiếu mục',
    );
    expect(text(one(element, '.notice'))).to.contain('Rà soát học kì I, hạn 20/11/2026');
    const [first, second, third] = rows(element);
    expect(first)
      .to.contain('Quá hạn')
      .and.to.contain('đang ghi hộp thư riêng')
      .and.to.contain('07:00, 02/11/2026');
    expect(second).to.contain('Chưa xác nhận').and.to.contain('chưa lần nào');
    expect(third).to.contain('Đã xác nhận').and.to.contain('09:00, 05/11/2026');
    await expect(element).to.be.accessible();
  });

  it('shows whose website is live, since when a feed is not fresh, and that not reporting is no fault', async () => {
    const element = await shown(inMemoryUnitBoard({ reviews, sites, round }));
    chip(element, 'Trang web')?.click();
    await until(() => rows(element)[0]?.includes('Tin không mới'));
    const [stale, silent, live] = rows(element);
    expect(stale).to.contain('không mới từ 07:00, 09/11/2026').and.to.contain('chưa thấy');
    expect(silent).to.contain('Không báo').and.not.to.contain('chưa thấy');
    expect(live).to.contain('Chạy, tin mới').and.to.contain('https://truong.example');
    expect(text(element.renderRoot)).to.contain('không có nghĩa là trang hỏng');
    await expect(element).to.be.accessible();
  });

  it('filters by state and searches, with keys', async () => {
    const element = await shown(inMemoryUnitBoard({ reviews, sites, round }));
    await userEvent.selectOptions(one(element, '#state'), 'overdue');
    await until(() => rows(element).length === 1);
    expect(rows(element)[0]).to.contain('THCS Số 1');
    await userEvent.selectOptions(one(element, '#state'), '');
    await until(() => rows(element).length === 3);
    one(element, '#q').focus();
    await userEvent.keyboard('Số 2{Enter}');
    await until(() => rows(element).length === 1);
    expect(rows(element)[0]).to.contain('THCS Số 2');
    expect(text(one(element, '.counts'))).to.contain('trong 3 đơn vị');
  });

  it('opens a review, names what is missing in the form, and ends it', async () => {
    const element = await shown(inMemoryUnitBoard({ reviews, sites }));
    expect(text(one(element, '.notice'))).to.contain('không có đợt rà soát');
    one(element, '.open-round').click();
    await until(() => element.shadowRoot?.activeElement?.id === 'round-name');
    await expect(element).to.be.accessible();
    one(element, '.panel .primary').click();
    await until(() => text(element.renderRoot.querySelector('.panel .error')) !== '');
    await userEvent.fill(one(element, '#round-name'), 'Rà soát học kì II');
    await userEvent.fill(one(element, '#round-day'), '2027-01-31');
    one(element, '.panel .primary').click();
    await until(() => text(element.renderRoot.querySelector('.notice')).includes('hạn 31/01/2027'));
    one(element, '.end-round').click();
    await until(() => element.renderRoot.querySelector('.open-round') !== null);
  });

  it('keeps what was typed of a review for who was signed out by time, and for nobody else', async () => {
    const provider = fakeProvider({ site: undefined as never, office: fakeOffice });
    const element = document.createElement('edu-unit-board');
    provider.element.append(element);
    await fixture(html`<div>${provider.element}</div>`);
    const { reviews: list } = inMemoryUnitBoard({ reviews });
    const signal = new AbortController().signal;
    const signIn = (id: string): void => {
      const connection = { list: () => list({ limit: 50 }, { signal }) };
      const session = { ...fakeSession(undefined, { ...fakeOfficer, id }), connection: connection as never };
      provider.set({ session, sessionEnd: undefined });
    };
    const typed = async (): Promise<string | undefined> => {
      await until(() => element.renderRoot.querySelector('.open-round, #round-name') !== null);
      element.renderRoot.querySelector<HTMLElement>('.open-round')?.click();
      await until(() => element.renderRoot.querySelector('#round-name') !== null);
      return one<HTMLInputElement>(element, '#round-name').value;
    };
    signIn('a');
    expect(await typed()).to.equal('');
    await userEvent.fill(one(element, '#round-name'), 'Rà soát học kì II');
    for (const [back, stands] of [
      ['a', 'Rà soát học kì II'],
      ['b', ''],
    ] as const) {
      provider.set({ session: undefined, sessionEnd: 'expired' });
      await until(() => element.renderRoot.querySelector('#round-name') === null);
      signIn(back);
      expect(await typed(), back).to.equal(stands);
    }
  });

  it('hands over every unit of the filter as a file', async () => {
    const many = Array.from({ length: 260 }, (_, index) => review(index));
    const made: Blob[] = [];
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob) => (made.push(blob as Blob), create.call(URL, blob as Blob));
    try {
      const element = await shown(inMemoryUnitBoard({ reviews: [...many, ...reviews.slice(0, 1)] }));
      one(element, '.csv').click();
      await until(() => made.length > 0);
      const lines = (await (made[0] as Blob).text()).trim().split('\r\n');
      expect(lines).to.have.length(262);
      expect(lines[0]).to.contain('Mã;Đơn vị;Trực thuộc;Tình trạng;Còn thiếu');
      expect(lines.at(-1)).to.contain('Quá hạn');
    } finally {
      URL.createObjectURL = create;
    }
  });

  it('reads on page by page, and keeps its rows when it cannot be read again', async () => {
    const inner = inMemoryUnitBoard({ reviews });
    let down = false;
    const element = await shown({
      ...inner,
      reviews: (query, options) =>
        down
          ? Promise.reject(new TypeError('Failed to fetch'))
          : inner.reviews({ ...query, limit: 2 }, options),
    });
    expect(rows(element)).to.have.length(2);
    chip(element, 'Xem thêm đơn vị')?.click();
    await until(() => rows(element).length === 3);
    down = true;
    await element.refresh();
    await settled(element);
    expect(rows(element)).to.have.length(3);
    expect(text(one(element, '.notice.warning'))).to.contain('Chưa cập nhật được');
  });

  it('says why there is nothing: not allowed, no answer, a school’s site, nobody signed in', async () => {
    const refuse = () => Promise.reject<never>(Object.assign(new Error('no'), { code: 'permission_denied' }));
    const refused = await shown({ ...inMemoryUnitBoard({}), reviews: refuse });
    expect(text(one(refused, '.notice'))).to.contain('dành cho cán bộ');
    const empty = await shown(inMemoryUnitBoard({}));
    expect(text(empty.renderRoot)).to.contain('Không có đơn vị nào');
    const provider = fakeProvider();
    const stray = document.createElement('edu-unit-board');
    provider.element.append(stray);
    document.body.append(provider.element);
    await settled(stray);
    expect(text(stray.renderRoot.querySelector('.notice'))).to.contain('office_');
    provider.element.remove();
    const alone = await fixture<UnitBoard>(html`<edu-unit-board lang="vi">Bảng</edu-unit-board>`);
    expect(text(alone.renderRoot.querySelector('.notice'))).to.contain('đăng nhập');
  });

  it('speaks English, and is a list of facts at 320 pixels on an unkind page', async () => {
    const element = await shown(inMemoryUnitBoard({ reviews, sites, round }), 'sites', 'en');
    expect(text(one(element, '.counts'))).to.contain('1 of 3 units are live');
    const under = await fixtureUnder<UnitBoard>(
      'bootstrap3',
      html`<edu-unit-board
        style="inline-size: 320px"
        .source=${inMemoryUnitBoard({ reviews })}
      ></edu-unit-board>`,
    );
    await until(() => under.renderRoot.querySelector('tbody td') !== null);
    expect(getComputedStyle(one(under, 'tbody td')).display).to.equal('block');
    expect(one(under, '.scroll').scrollWidth).to.be.at.most(320);
  });
});

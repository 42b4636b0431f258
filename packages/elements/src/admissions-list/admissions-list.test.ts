import { expect, fixture, html } from '@open-wc/testing';
import type { Campaign, PublicApplication } from '@lienthong/sdk';
import { describe, it } from 'vitest';
import { ApplicationFiledEvent } from '../admissions-form/admissions-form.events.ts';
import { fakeClient, fakeProvider, fakeSite } from '../shared/testing/fake-provider.ts';
import { deferred, fixtureUnder, until } from '../shared/testing/fixtures.ts';
import { resting, restingReason } from '../shared/testing/resting.ts';
import './admissions-list.define.ts';
import type { AdmissionsList } from './admissions-list.ts';
import {
  chooseCampaign,
  type AdmissionsListSource,
  type ApplicationsPage,
} from './admissions-list.source.ts';

const row = (number: number, status: PublicApplication['status'] = 'submitted'): PublicApplication => ({
  code: `TS6-${String(number).padStart(4, '0')}`,
  displayName: 'N. T. B. H.',
  birthYear: 2016,
  submittedOn: '2026-11-22',
  status,
});
const rows = [row(3, 'underReview'), row(2, 'accepted'), row(1, 'refused')];
const campaign = { id: 'campaign-1', name: 'Tuyển sinh lớp 6' };

const text = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const codes = (element: AdmissionsList) => [...element.renderRoot.querySelectorAll('tbody th')].map(text);
const button = (element: AdmissionsList) => element.renderRoot.querySelector<HTMLButtonElement>('.button');
const announced = (element: AdmissionsList) => text(element.renderRoot.querySelector('[role=status]'));
const ready = (element: AdmissionsList) => until(() => element.renderRoot.querySelector('tbody th') !== null);

/** A source that counts, and answers the pages it was given. */
function source(...pages: (Partial<ApplicationsPage> | Error)[]): AdmissionsListSource & { calls: number } {
  return {
    calls: 0,
    list() {
      const page = pages[Math.min(this.calls++, pages.length - 1)];
      if (page instanceof Error) return Promise.reject(page);
      return Promise.resolve({ campaign, items: rows, total: rows.length, nextCursor: null, ...page });
    },
  };
}

async function listOf(from: AdmissionsListSource): Promise<AdmissionsList> {
  return fixture<AdmissionsList>(html`<edu-admissions-list lang="vi" .source=${from}></edu-admissions-list>`);
}

describe('edu-admissions-list', () => {
  it('is a table with a caption, column headers and a header for each row', async () => {
    const element = await listOf(source({}));
    await ready(element);
    const table = element.renderRoot.querySelector('table');
    expect(text(table?.caption)).to.equal('Danh sách hồ sơ đã nộp: Tuyển sinh lớp 6');
    expect([...element.renderRoot.querySelectorAll('thead th')].map(text)).to.deep.equal([
      'Mã hồ sơ',
      'Học sinh',
      'Năm sinh',
      'Ngày nộp',
      'Tình trạng',
    ]);
    expect(codes(element)).to.deep.equal(['TS6-0003', 'TS6-0002', 'TS6-0001']);
    expect(text(element.renderRoot.querySelector('tbody tr'))).to.match(/22\/11\/2026 Đang xét$/);
    expect(text(element.renderRoot.querySelector('.total'))).to.equal('3 hồ sơ');
    await expect(element).to.be.accessible();
  });

  it('says states in words, also in English', async () => {
    const element = await fixture<AdmissionsList>(
      html`<edu-admissions-list
        lang="en"
        .applications=${rows}
        campaign-name="Grade 6"
      ></edu-admissions-list>`,
    );
    await ready(element);
    expect([...element.renderRoot.querySelectorAll('.result')].map(text)).to.deep.equal([
      'Under review',
      'Admitted',
      'Not admitted',
    ]);
    expect(text(element.renderRoot.querySelector('.total'))).to.equal('3 applications');
  });

  it('becomes cards where it is narrow, and stays a table for readers', async () => {
    const box = await fixture<HTMLElement>(
      html`<div>
        <edu-admissions-list .applications=${rows}></edu-admissions-list>
      </div>`,
    );
    const element = box.querySelector('edu-admissions-list')!;
    // A card on a page of 360 px, and one on a page of 320.
    for (const width of [328, 254]) {
      box.style.width = `${width}px`;
      await ready(element);
      const first = element.renderRoot.querySelector('tbody tr')!;
      expect(getComputedStyle(first).display).to.equal('flex');
      expect(first.getAttribute('role')).to.equal('row');
      expect(element.scrollWidth).to.be.at.most(width);
    }
    expect(element.renderRoot.querySelector<HTMLElement>('.number .label')?.offsetWidth).to.be.above(0);
    await expect(element).to.be.accessible();
  });

  it('keeps its look on unkind pages', async () => {
    for (const reset of ['unset', 'bootstrap3'] as const) {
      const element = await fixtureUnder<AdmissionsList>(
        reset,
        html`<edu-admissions-list .applications=${rows}></edu-admissions-list>`,
      );
      await ready(element);
      const cell = getComputedStyle(element.renderRoot.querySelector('tbody td')!);
      expect(cell.fontSize, reset).to.equal('15px');
      expect(cell.textTransform, reset).to.equal('none');
      expect(cell.textAlign, reset).to.equal('start');
    }
  });

  it('loads more, says how many, and moves on to the first new row when the button goes', async () => {
    const from = source({ nextCursor: 'b', total: 4 }, { items: [row(0)], total: 4 });
    const element = await listOf(from);
    await ready(element);
    expect(text(button(element))).to.equal('Xem thêm hồ sơ');
    button(element)!.click();
    await until(() => codes(element).length === 4);
    await until(() => announced(element) !== '');
    expect(announced(element)).to.equal('Đã tải thêm 1 hồ sơ.');
    await until(() => text(element.shadowRoot?.activeElement) === 'TS6-0000');
    expect(button(element)).to.equal(null);
  });

  it('reads itself again when an application is filed on the page, and marks it', async () => {
    const from = source({}, { items: [row(4), ...rows], total: 4 });
    const element = await listOf(from);
    await ready(element);
    document.dispatchEvent(
      new ApplicationFiledEvent('campaign-1', {
        id: '4',
        code: 'TS6-0004',
        submittedAt: '2026-11-22T07:42:00+07:00',
        status: 'submitted',
      }),
    );
    await until(() => codes(element).length === 4);
    expect(codes(element)[0]).to.equal('TS6-0004vừa nộp');
    await until(() => announced(element) !== '');
    expect(announced(element)).to.equal('Danh sách vừa cập nhật: 4 hồ sơ.');
    await expect(element).to.be.accessible();
  });

  it('leaves alone an application of another campaign', async () => {
    const from = source({});
    const element = await listOf(from);
    await ready(element);
    const receipt = {
      id: '9',
      code: 'TS10-1',
      submittedAt: '2026-11-22T07:42:00+07:00',
      status: 'submitted',
    } as const;
    document.dispatchEvent(new ApplicationFiledEvent('campaign-2', receipt));
    await element.updateComplete;
    expect(from.calls).to.equal(1);
  });

  it('keeps the list when it cannot be read again, and says since when', async () => {
    const element = await listOf(source({}, new TypeError('Failed to fetch')));
    await ready(element);
    await element.refresh();
    await element.updateComplete;
    expect(codes(element)).to.have.length(3);
    expect(text(element.renderRoot.querySelector('.notice'))).to.match(
      /^Chưa cập nhật được. Danh sách dưới đây tải lúc \d\d:\d\d. Thử lại$/,
    );
  });

  it('says what is so when there is no application, and when there is no campaign', async () => {
    const empty = await listOf(source({ items: [], total: 0 }));
    await until(() => empty.renderRoot.querySelector('.notice') !== null);
    expect(text(empty.renderRoot.querySelector('.notice'))).to.match(/^Chưa có hồ sơ nào/);
    await expect(empty).to.be.accessible();
    const none = await listOf(source({ items: [], total: 0, campaign: null }));
    await until(() => none.renderRoot.querySelector('.notice') !== null);
    expect(text(none.renderRoot.querySelector('.notice'))).to.match(/^Nhà trường chưa có đợt tuyển sinh nào/);
  });

  it('shows the page’s own words when it cannot be reached, and tries again', async () => {
    const from = source(new TypeError('Failed to fetch'), {});
    const element = await fixture<AdmissionsList>(
      html`<edu-admissions-list lang="vi" .source=${from}><p>Niêm yết tại trường.</p></edu-admissions-list>`,
    );
    await until(() => element.renderRoot.querySelector('[role=alert]') !== null);
    expect(text(element.renderRoot.querySelector('[role=alert]'))).to.match(
      /^Chưa tải được danh sách hồ sơ\. Không kết nối/,
    );
    expect(element.shadowRoot?.querySelector('slot')?.hidden).to.equal(false);
    button(element)!.click();
    await ready(element);
    expect(element.renderRoot.querySelector('[role=alert]')).to.equal(null);
  });

  it('holds the space of rows while it loads, and says so once', async () => {
    const waiting = deferred<ApplicationsPage>();
    const element = await listOf({ list: () => waiting.promise });
    await element.updateComplete;
    expect(element.renderRoot.querySelectorAll('tr')).to.have.length(6);
    expect(element.renderRoot.textContent).to.contain('Đang tải danh sách hồ sơ');
    await expect(element).to.be.accessible();
  });

  it('says politely that it rests', async () => {
    const element = await listOf(source(resting(), {}));
    await until(() => element.renderRoot.querySelector('.notice') !== null);
    expect(text(element.renderRoot.querySelector('.notice'))).to.match(/^Chức năng này đang tạm dừng\./);
    expect(text(element.renderRoot.querySelector('.notice'))).to.contain(`“${restingReason}”`);
    expect(element.renderRoot.querySelector('.notice.danger')).to.equal(null);
    button(element)!.click();
    await ready(element);
  });

  it('asks the client of the edu-provider for the open campaign', async () => {
    const asked: unknown[] = [];
    const campaigns = [{ ...campaign, state: 'open', closesAt: '2026-12-31T17:00:00+07:00' } as Campaign];
    const client = fakeClient({
      admissions: {
        listCampaigns: ((...args: unknown[]) => {
          asked.push(args.slice(0, 1));
          return Promise.resolve({ items: campaigns, nextCursor: null });
        }) as never,
        listApplications: ((...args: unknown[]) => {
          asked.push(args.slice(0, 3));
          return Promise.resolve({ items: rows, total: 3, nextCursor: null });
        }) as never,
      },
    });
    const provider = fakeProvider({ client });
    const holder = await fixture<HTMLElement>(html`<div>${provider.element}</div>`);
    const element = document.createElement('edu-admissions-list');
    provider.element.append(element);
    await ready(element);
    expect(holder.isConnected).to.equal(true);
    expect(asked).to.deep.equal([[fakeSite.schoolId], [fakeSite.schoolId, 'campaign-1', { limit: 20 }]]);
  });
});

describe('the campaign that is listed', () => {
  const of = (id: string, state: Campaign['state'], closesAt: string) =>
    ({ id, state, closesAt }) as Campaign;
  const past = of('past', 'closed', '2025-06-30T17:00:00+07:00');
  const last = of('last', 'closed', '2026-06-30T17:00:00+07:00');
  const next = of('next', 'upcoming', '2027-06-30T17:00:00+07:00');
  const open = of('open', 'open', '2026-12-31T17:00:00+07:00');

  it('is the one asked for, else the open one, else the one that closed last', () => {
    expect(chooseCampaign([past, open, next], 'past')?.id).to.equal('past');
    expect(chooseCampaign([past, open, next])?.id).to.equal('open');
    expect(chooseCampaign([past, next, last])?.id).to.equal('last');
    expect(chooseCampaign([next])).to.equal(undefined);
  });
});

import { expect, fixture, html } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { fakeProvider } from '../shared/testing/fake-provider.ts';
import { deferred, until } from '../shared/testing/fixtures.ts';
import { resting, restingReason } from '../shared/testing/resting.ts';
import './admissions-form.define.ts';
import type { ApplicationFiledEvent } from './admissions-form.events.ts';

import {
  offered,
  type AdmissionsFormSource,
  type ApplicationInput,
  type ApplicationReceipt,
  type Campaign,
} from './admissions-form.source.ts';
import { campaign, fill, find, form, opened, receipt, refusal, submit, text, typed } from './testing/form.ts';

describe('edu-admissions-form', () => {
  it('names every field, groups them, and ticks nothing by itself', async () => {
    const { element } = await opened();
    for (const input of element.renderRoot.querySelectorAll<HTMLInputElement>('input, textarea')) {
      expect(input.labels?.length, input.name).to.equal(1);
      expect(input.checked, input.name).to.equal(false);
    }
    expect([...element.renderRoot.querySelectorAll('.section > legend')].map(text)).to.deep.equal([
      'Học sinh',
      'Nơi ở hiện tại của học sinh',
      'Cha, mẹ hoặc người giám hộ',
      'Cam kết và đồng ý',
    ]);
    expect(text(find(element, '.consent'))).to.equal(campaign.consent.text);
    await expect(element).to.be.accessible();
  });

  it('lets the browser fill in what is the guardian’s and nothing of the child', async () => {
    const { element } = await opened();
    const autocomplete = (name: string) => find<HTMLInputElement>(element, `[name=${name}]`)?.autocomplete;
    expect(['guardianName', 'phone', 'email', 'province', 'ward', 'street'].map(autocomplete)).to.deep.equal([
      'name',
      'tel',
      'email',
      'address-level1',
      'address-level2',
      'address-line1',
    ]);
    expect(['childName', 'birthDate', 'personalId'].map(autocomplete)).to.deep.equal(['off', 'off', 'off']);
  });

  it('files what was typed and tells the document, without the child', async () => {
    const filed: [string, ApplicationInput][] = [];
    const { element } = await opened({
      file: (id, application) => {
        filed.push([id, application]);
        return Promise.resolve(receipt);
      },
    });
    const heard: ApplicationFiledEvent[] = [];
    const listen = (event: ApplicationFiledEvent): void => void heard.push(event);
    document.addEventListener('edu-application-filed', listen);
    await fill(element, typed);
    await submit(element);
    await until(() => find(element, '.code') !== null);
    document.removeEventListener('edu-application-filed', listen);
    expect(filed).to.have.length(1);
    expect(filed[0]?.[0]).to.equal(campaign.id);
    expect(filed[0]?.[1].child).to.deep.include({ fullName: 'Nguyễn Ngọc Bảo Hân', birthDate: '2016-09-05' });
    expect(heard.map(({ campaignId, receipt: { code } }) => [campaignId, code])).to.deep.equal([
      [campaign.id, 'TS6-0028'],
    ]);
    expect(text(find(element, '.code'))).to.equal('TS6-0028');
    expect(text(find(element, '.receipt'))).to.contain('Nộp lúc 07:42, 22/11/2026');
    await until(() => element.shadowRoot?.activeElement?.id === 'filed');
    await expect(element).to.be.accessible();
  });

  it('names what is missing: a summary takes the focus, its links lead to the fields', async () => {
    const { element } = await opened();
    await fill(element, { ...typed, birthDate: '31/02/2016', phone: '', consent: false });
    await submit(element);
    await until(() => element.shadowRoot?.activeElement?.classList.contains('summary'));
    expect(text(find(element, '#summary'))).to.equal('Có 3 mục cần xem lại');
    const links = [...element.renderRoot.querySelectorAll<HTMLAnchorElement>('.summary a')];
    expect(links.map(text)).to.deep.equal([
      'Ngày sinh: Không có ngày 31/02/2016 trong lịch. Xem lại ngày và tháng.',
      'Số điện thoại: Ghi số điện thoại.',
      'Tôi đã đọc và đồng ý với nội dung trên: Đánh dấu đồng ý để nhà trường được nhận và xét hồ sơ.',
    ]);
    links[1]?.click();
    const phone = element.shadowRoot?.activeElement as HTMLInputElement;
    expect(phone.name).to.equal('phone');
    expect(phone.getAttribute('aria-invalid')).to.equal('true');
    const described = phone.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described.map((id) => text(find(element, `#${id}`)))).to.deep.equal([
      'Nhà trường gọi số này khi cần bổ sung hồ sơ',
      'Ghi số điện thoại.',
    ]);
    await expect(element).to.be.accessible();
    await fill(element, { phone: '0903123456' });
    expect(text(find(element, '#summary'))).to.equal('Có 2 mục cần xem lại');
  });

  it('speaks of a field when it is left with something wrong in it, not before', async () => {
    const { element } = await opened();
    const birthDate = find<HTMLInputElement>(element, '[name=birthDate]')!;
    birthDate.focus();
    birthDate.blur();
    await element.updateComplete;
    expect(find(element, '#birthDate-error')).to.equal(null);
    await fill(element, { birthDate: 'tháng chín' });
    expect(text(find(element, '#birthDate-error'))).to.equal(
      'Ghi ngày sinh theo ngày/tháng/năm, ví dụ 05/09/2016 hoặc 05092016.',
    );
    await fill(element, { birthDate: '5.9.2016' });
    expect(find(element, '#birthDate-error')).to.equal(null);
    expect(birthDate.value).to.equal('05/09/2016');
  });

  it('takes a child without a number, and keeps a number that was typed before', async () => {
    const { element, filed } = await opened();
    await fill(element, { ...typed, personalId: '0793', noPersonalId: true });
    expect(find<HTMLInputElement>(element, '[name=personalId]')?.disabled).to.equal(true);
    await submit(element);
    await until(() => filed.length === 1);
    expect(filed[0]?.child.personalId).to.equal(null);
    await until(() => find(element, '.receipt') !== null);
    expect(text(find(element, '.receipt'))).to.contain('bổ sung số định danh');
  });

  it('warns of a number that does not match, and files it all the same', async () => {
    const { element, filed } = await opened();
    await fill(element, { ...typed, sex: 'male' });
    expect(text(find(element, '#personalId-warning'))).to.match(
      /^Chữ số thứ tư của số định danh ứng với giới tính khác/,
    );
    expect(find(element, '[name=personalId]')?.getAttribute('aria-invalid')).to.equal(null);
    await expect(element).to.be.accessible();
    await submit(element);
    await until(() => filed.length === 1);
  });

  it('asks the reason of a child outside the usual age, and takes the child', async () => {
    const { element, filed } = await opened();
    expect(find(element, '[name=ageReason]')).to.equal(null);
    await fill(element, { ...typed, birthDate: '05/09/2014', personalId: '079314012345' });
    expect(text(find(element, '#ageReason-hint'))).to.match(
      /^Học sinh lớp 6 đợt này thường sinh năm 2016, em sinh năm 2014/,
    );
    await submit(element);
    expect(text(find(element, '#ageReason-error'))).to.equal('Ghi lí do đi học sớm hoặc muộn.');
    await fill(element, { ageReason: 'Cháu nghỉ học hai năm để chữa bệnh.' });
    await submit(element);
    await until(() => filed.length === 1);
    expect(filed[0]?.ageReason).to.equal('Cháu nghỉ học hai năm để chữa bệnh.');
  });

  it('loses nothing when it cannot be filed, and tries again with the same key', async () => {
    const keys: string[] = [];
    const { element } = await opened({
      file: (_id, _application, { idempotencyKey }) => {
        keys.push(idempotencyKey);
        return keys.length < 3 ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(receipt);
      },
    });
    await fill(element, typed);
    await submit(element);
    await until(() => element.shadowRoot?.activeElement?.classList.contains('failure'));
    expect(text(find(element, '.failure'))).to.equal(
      'Chưa nộp được hồ sơ. Không kết nối được máy chủ. Kiểm tra đường truyền rồi thử lại. Nội dung đã ghi vẫn còn trên trang này.',
    );
    expect(find<HTMLInputElement>(element, '[name=childName]')?.value).to.equal('Nguyễn Ngọc Bảo Hân');
    expect(text(find(element, '.submit'))).to.equal('Nộp lại');
    await expect(element).to.be.accessible();
    await submit(element);
    await until(() => keys.length === 2 && text(find(element, '.submit')) === 'Nộp lại');
    await submit(element);
    await until(() => find(element, '.code') !== null);
    expect(new Set(keys).size).to.equal(1);
  });

  it('loses nothing while it rests: what was filled in stays, and is filed when it is over', async () => {
    let frozen = true;
    const { element } = await opened({
      file: () => (frozen ? Promise.reject(resting()) : Promise.resolve(receipt)),
    });
    await fill(element, typed);
    await submit(element);
    await until(() => element.shadowRoot?.activeElement?.classList.contains('failure'));
    expect(find(element, '.failure.danger')).to.equal(null);
    expect(text(find(element, '.failure'))).to.match(/^Chức năng này đang tạm dừng\./);
    expect(text(find(element, '.failure'))).to.contain(`“${restingReason}”`);
    expect(text(find(element, '.failure'))).to.match(/Nội dung đã ghi vẫn còn trên trang này\.$/);
    expect(find<HTMLInputElement>(element, '[name=childName]')?.value).to.equal('Nguyễn Ngọc Bảo Hân');
    await expect(element).to.be.accessible();
    frozen = false;
    await submit(element);
    await until(() => find(element, '.code') !== null);
  });

  it('says politely that admission rests before anything is filled in', async () => {
    const element = await form({ campaigns: () => Promise.reject(resting('school_frozen')) });
    await until(() => find(element, '.notice') !== null);
    expect(find(element, '.notice.danger')).to.equal(null);
    expect(text(find(element, '.notice'))).to.contain(`“${restingReason}”`);
  });

  it('files once however often the button is pressed', async () => {
    const answer = deferred<ApplicationReceipt>();
    let calls = 0;
    const { element } = await opened({
      file: () => {
        calls++;
        return answer.promise;
      },
    });
    await fill(element, typed);
    await submit(element);
    await until(() => find(element, '.submit')?.getAttribute('aria-disabled') === 'true');
    await submit(element);
    expect(calls).to.equal(1);
    answer.resolve(receipt);
    await until(() => find(element, '.code') !== null);
  });

  it('puts what the central system found beside its field', async () => {
    const { element } = await opened({
      file: () =>
        Promise.reject(
          refusal('validation_failed', [
            { pointer: '/guardian/phone', code: 'pattern' },
            { pointer: '#/child/birthDate', code: 'birth_date_invalid' },
          ]),
        ),
    });
    await fill(element, typed);
    await submit(element);
    await until(() => element.shadowRoot?.activeElement?.classList.contains('summary'));
    expect(text(find(element, '#phone-error'))).to.equal('Hệ thống chưa nhận mục này. Xem lại và sửa.');
    expect(text(find(element, '#birthDate-error'))).to.match(/^Ngày sinh chưa hợp lệ/);
    expect(text(find(element, '.failure'))).to.contain('Mã yêu cầu khi cần hỗ trợ: req-7f3');
    await fill(element, { phone: '0903123457' });
    expect(find(element, '#phone-error')).to.equal(null);
  });

  it('shows the new text when the one agreed to has changed, and asks again', async () => {
    let asked = 0;
    const { element } = await opened({
      campaigns: () => {
        const consent = asked++ === 0 ? campaign.consent : { version: '2026-2', text: 'Nội dung mới.' };
        return Promise.resolve([{ ...campaign, consent }]);
      },
      file: () => Promise.reject(refusal('consent_outdated')),
    });
    await fill(element, typed);
    await submit(element);
    await until(() => text(find(element, '.consent')) === 'Nội dung mới.');
    expect(find<HTMLInputElement>(element, '[name=consent]')?.checked).to.equal(false);
    expect(text(find(element, '#consent-error'))).to.match(/^Nội dung vừa thay đổi/);
    expect(find<HTMLInputElement>(element, '[name=childName]')?.value).to.equal('Nguyễn Ngọc Bảo Hân');
  });

  it('copies the code, and begins again for a second child with the same address', async () => {
    const { element } = await opened();
    await fill(element, typed);
    await submit(element);
    await until(() => find(element, '.code') !== null);
    find<HTMLButtonElement>(element, '.actions .button')?.click();
    await until(() => text(find(element, '.ticket [role=status]')) !== '');
    const buttons = [...element.renderRoot.querySelectorAll('button')];
    buttons.at(-1)?.click();
    await until(() => find(element, '[name=childName]') !== null);
    const value = (name: string) => find<HTMLInputElement>(element, `[name=${name}]`)?.value;
    expect([value('childName'), value('birthDate'), value('personalId')]).to.deep.equal(['', '', '']);
    expect([value('ward'), value('phone')]).to.deep.equal(['Phường Bến Thành', '0903 123 456']);
    expect(find<HTMLInputElement>(element, '[name=consent]')?.checked).to.equal(false);
    await until(() => element.shadowRoot?.activeElement?.id === 'childName');
  });

  it('has the browser ask before what was typed is thrown away', async () => {
    const { element } = await opened();
    const leave = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(leave()).to.equal(true);
    await fill(element, { childName: 'Nguyễn' });
    expect(leave()).to.equal(false);
    element.remove();
    expect(leave()).to.equal(true);
  });

  it('says when the campaign opens, that it is over, or that there is none', async () => {
    const says = async (...campaigns: Campaign[]): Promise<string> => {
      const element = await form({ campaigns: () => Promise.resolve(campaigns) });
      await until(() => find(element, '.notice') !== null);
      await expect(element).to.be.accessible();
      return text(find(element, '.notice'));
    };
    expect(await says({ ...campaign, state: 'upcoming' })).to.equal(
      'Tuyển sinh lớp 6 bắt đầu nhận hồ sơ lúc 07:30, 02/11/2026.',
    );
    expect(await says({ ...campaign, state: 'closed' })).to.match(
      /^Tuyển sinh lớp 6 đã hết hạn nhận hồ sơ lúc 17:00, 31\/12\/2026/,
    );
    expect(await says()).to.match(/^Nhà trường chưa mở đợt tuyển sinh nào/);
  });

  it('lets choose between campaigns that are open together, and takes the one of campaign-id', async () => {
    const second = { ...campaign, id: 'second', name: 'Lớp 6 tích hợp' };
    const source: Partial<AdmissionsFormSource> = { campaigns: () => Promise.resolve([campaign, second]) };
    const { element } = await opened(source);
    const select = find<HTMLSelectElement>(element, '#campaign')!;
    select.value = 'second';
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(text(find(element, '#campaign-name'))).to.equal('Lớp 6 tích hợp');
    element.campaignId = campaign.id;
    await until(() => text(find(element, '#campaign-name')) === 'Tuyển sinh lớp 6');
    expect(find(element, '#campaign')).to.equal(null);
  });

  it('shows the page’s own words when it cannot be opened, and tries again', async () => {
    let tries = 0;
    const element = await form(
      {
        campaigns: () =>
          tries++ === 0 ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve([campaign]),
      },
      html`<p>Nộp hồ sơ giấy tại phòng tuyển sinh.</p>`,
    );
    await until(() => find(element, '[role=alert]') !== null);
    expect(text(find(element, '[role=alert]'))).to.match(/^Chưa mở được phiếu đăng kí\. Không kết nối/);
    expect(element.shadowRoot?.querySelector('slot')?.hidden).to.equal(false);
    find<HTMLButtonElement>(element, '.button')?.click();
    await until(() => find(element, 'form') !== null);
  });

  it('holds the space while it opens, and says why the page is not connected', async () => {
    const provider = fakeProvider({ status: 'connecting' });
    provider.set({ client: undefined, site: undefined });
    await fixture(html`<div>${provider.element}</div>`);
    const element = document.createElement('edu-admissions-form');
    provider.element.append(element);
    await element.updateComplete;
    expect(element.renderRoot.querySelectorAll('.skeleton').length).to.be.above(8);
    provider.set({ status: 'failed', error: refusal('site_key_unknown') });
    await until(() => find(element, '[role=alert]') !== null);
    expect(text(find(element, '[role=alert]'))).to.contain('Mã trang (site key) không đúng');
  });

  it('speaks English', async () => {
    const { element } = await opened({}, 'en');
    expect(text(find(element, '.submit'))).to.equal('File the application');
    expect(text(find(element, 'label[for=birthDate]'))).to.equal('Date of birth');
    await expect(element).to.be.accessible();
  });
});

describe('the campaigns that are offered', () => {
  const at = (id: string, state: Campaign['state'], year: number): Campaign => ({
    ...campaign,
    id,
    state,
    opensAt: `${year}-06-01T07:30:00+07:00`,
    closesAt: `${year}-06-30T17:00:00+07:00`,
  });
  const all = [
    at('far', 'upcoming', 2028),
    at('near', 'upcoming', 2027),
    at('old', 'closed', 2024),
    at('last', 'closed', 2026),
  ];

  it('are the open ones; else the next to come, else the last that closed', () => {
    const ids = (campaigns: Campaign[], id?: string) => offered(campaigns, id).map((each) => each.id);
    expect(ids([...all, campaign])).to.deep.equal([campaign.id]);
    expect(ids(all)).to.deep.equal(['near']);
    expect(ids(all.slice(2))).to.deep.equal(['last']);
    expect(ids(all, 'old')).to.deep.equal(['old']);
  });
});

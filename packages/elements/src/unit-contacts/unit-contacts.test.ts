import { expect, fixture, html } from '@open-wc/testing';
import type { UnitContacts } from '@lienthong/sdk/contacts';
import { describe, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  fakeGuardian,
  fakeOffice,
  fakePrincipal,
  fakeProvider,
  fakeSession,
} from '../shared/testing/fake-provider.ts';
import { fixtureUnder, settled, until } from '../shared/testing/fixtures.ts';
import './unit-contacts.define.ts';
import { changeOf, draftOf, faultsOf, merge } from './unit-contacts.draft.ts';
import type { ContactsChangeEvent } from './unit-contacts.events.ts';
import { inMemoryUnitContacts, type UnitContactsSource } from './unit-contacts.source.ts';
import type { UnitContactsElement } from './unit-contacts.ts';

const principal = {
  ...{ duty: 'principal' as const, name: 'Phạm Thị Loan', title: null, phone: '028 3812 0001' },
  ...{ email: null, public: false },
};
const unit = (change: Partial<UnitContacts> = {}): UnitContacts => ({
  ...{ schoolId: 's1', version: 3, mailbox: 'thcs.nguyentrai@hcm.edu.vn', mailboxKind: 'official' },
  ...{
    phone: '028 3812 0000',
    address: '12 Vườn Lài',
    website: 'https://truong.example/',
    publicParts: ['phone'],
  },
  ...{ people: [principal], missing: ['office', 'it'], domains: ['hcm.edu.vn'] },
  ...{
    updatedAt: '2026-10-02T08:00:00+07:00',
    updatedBy: 'Phạm Thị Loan',
    confirmedAt: null,
    confirmedBy: null,
  },
  ...{ changedSinceConfirmed: false, canEdit: true, canConfirm: true },
  reviews: [
    {
      ...{ roundId: 'r1', name: 'Rà soát học kì I', authorityName: 'Sở Giáo dục và Đào tạo' },
      ...{ reviewBy: '2026-11-20', state: 'waiting' },
      reminders: [{ kind: 'opened', at: '2026-11-02T07:00:00+07:00' }],
    },
  ],
  ...change,
});
const failure = (code: string) => Promise.reject<never>(Object.assign(new Error(code), { code }));

const text = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const one = <E extends HTMLElement = HTMLElement>(element: UnitContactsElement, selector: string): E => {
  const found = element.renderRoot.querySelector<E>(selector);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
};
async function shown(source: UnitContactsSource, lang = 'vi'): Promise<UnitContactsElement> {
  const element = await fixture<UnitContactsElement>(
    html`<edu-unit-contacts .source=${source} lang=${lang}></edu-unit-contacts>`,
  );
  await until(() => !element.renderRoot.querySelector('.skeleton'));
  await settled(element);
  return element;
}
async function press(element: UnitContactsElement, selector: string): Promise<void> {
  one(element, selector).click();
  await settled(element);
}
async function type(element: UnitContactsElement, selector: string, value: string): Promise<void> {
  const field = one<HTMLInputElement>(element, selector);
  field.focus();
  await userEvent.fill(field, value);
  await settled(element);
}

describe('edu-unit-contacts', () => {
  it('shows the directory, what it lacks, and the review that waits with its reminder', async () => {
    const element = await shown(inMemoryUnitContacts(unit()));
    expect(text(one(element, '.review')))
      .to.contain('Hạn xác nhận: 20/11/2026')
      .and.to.contain('Đã nhắc lúc 07:00');
    expect(text(one(element, '.missing')))
      .to.contain('văn phòng')
      .and.to.contain('công nghệ thông tin');
    expect(text(one(element, 'dl'))).to.contain('thcs.nguyentrai@hcm.edu.vn tên miền công vụ');
    expect(text(one(element, '.person')))
      .to.contain('Phạm Thị Loan, Hiệu trưởng')
      .and.to.contain('028 3812 0001');
    expect(text(one(element, '.when'))).to.contain('Chưa xác nhận lần nào');
    await expect(element).to.be.accessible();
  });

  it('tells a private mailbox as such, with the domains that are official', async () => {
    const element = await shown(
      inMemoryUnitContacts(
        unit({ mailbox: 'truong@gmail.com', mailboxKind: 'private', missing: ['officialMailbox'] }),
      ),
    );
    expect(text(one(element, 'dl')))
      .to.contain('hộp thư riêng')
      .and.to.contain('hcm.edu.vn');
    await expect(element).to.be.accessible();
  });

  it('saves what was changed alone, typed with keys, and says so', async () => {
    const changes: unknown[] = [];
    const inner = inMemoryUnitContacts(unit());
    const element = await shown({
      ...inner,
      save: (change, options) => (changes.push(change), inner.save(change, options)),
    });
    const events: ContactsChangeEvent[] = [];
    element.addEventListener('edu-contacts-change', (event) => events.push(event));
    await press(element, '.edit');
    expect(element.shadowRoot?.activeElement).to.equal(one(element, '#mailbox'));
    await userEvent.keyboard('{Tab}{Tab}');
    expect(element.shadowRoot?.activeElement).to.equal(one(element, '#phone'));
    await type(element, '#phone', '028 3812 7777');
    await expect(element).to.be.accessible();
    await userEvent.keyboard('{Enter}');
    await until(() => element.renderRoot.querySelector('.said') !== null);
    expect(changes).to.deep.equal([{ phone: '028 3812 7777' }]);
    expect(events.map(({ action }) => action)).to.deep.equal(['saved']);
    expect(element.shadowRoot?.activeElement).to.equal(one(element, '.said'));
    expect(text(one(element, 'dl'))).to.contain('028 3812 7777');
  });

  it('adds a person, names what is wrong at its field, and sends nothing until it is right', async () => {
    const element = await shown(inMemoryUnitContacts(unit()));
    await press(element, '.edit');
    await press(element, '.add');
    expect(element.shadowRoot?.activeElement).to.equal(one(element, '#name-1'));
    await type(element, '#email-1', 'không phải thư');
    await press(element, '[type=submit], .primary');
    expect(text(one(element, '#name-1-error'))).to.contain('Ghi họ tên');
    expect(text(one(element, '#email-1-error'))).to.contain('địa chỉ thư');
    expect(element.shadowRoot?.activeElement).to.equal(one(element, '#name-1'));
    await type(element, '#name-1', 'Trần Văn Hòa');
    await type(element, '#email-1', 'hoa@hcm.edu.vn');
    await press(element, '.primary');
    await until(() => element.renderRoot.querySelector('.said') !== null);
    expect(text(element.renderRoot.querySelectorAll('.person')[1])).to.contain('Trần Văn Hòa, Văn phòng');
  });

  it('shows in place what a colleague saved meanwhile, and loses nothing that was typed', async () => {
    const inner = inMemoryUnitContacts(unit());
    const element = await shown(inner);
    await press(element, '.edit');
    await type(element, '#phone', '028 1111 1111');
    await type(element, '#address', '14 Vườn Lài');
    await inner.save({ phone: '028 2222 2222', website: 'https://moi.example/' }, { ifMatch: '"3"' });
    await press(element, '.primary');
    await until(() => element.renderRoot.querySelector('.theirs') !== null);
    expect(text(one(element, '[data-place=phone]'))).to.contain('028 2222 2222');
    expect(element.renderRoot.querySelectorAll('.theirs')).to.have.length(1);
    expect(one<HTMLInputElement>(element, '#phone').value).to.equal('028 1111 1111');
    expect(one<HTMLInputElement>(element, '#address').value).to.equal('14 Vườn Lài');
    expect(one<HTMLInputElement>(element, '#website').value).to.equal('https://moi.example/');
    await expect(element).to.be.accessible();
    await press(element, '[data-place=phone] button');
    expect(one<HTMLInputElement>(element, '#phone').value).to.equal('028 2222 2222');
    await press(element, '.primary');
    await until(() => element.renderRoot.querySelector('.said') !== null);
    expect(text(one(element, 'dl')))
      .to.contain('028 2222 2222')
      .and.to.contain('14 Vườn Lài');
  });

  it('keeps what was typed when the system does not answer', async () => {
    const inner = inMemoryUnitContacts(unit());
    let down = true;
    const save: UnitContactsSource['save'] = (change, options) =>
      down ? Promise.reject(new TypeError('Failed to fetch')) : inner.save(change, options);
    const element = await shown({ ...inner, save });
    await press(element, '.edit');
    await type(element, '#phone', '028 1111 1111');
    await press(element, '.primary');
    await until(() => text(element.renderRoot.querySelector('form [role=alert]')).includes('Chưa lưu được'));
    expect(one<HTMLInputElement>(element, '#phone').value).to.equal('028 1111 1111');
    down = false;
    await press(element, '.primary');
    await until(() => element.renderRoot.querySelector('.said') !== null);
  });

  it('confirms the version that is shown; of another it shows the new one first', async () => {
    const inner = inMemoryUnitContacts(unit());
    const element = await shown(inner);
    await inner.save({ phone: '028 2222 2222' }, { ifMatch: '"3"' });
    await press(element, '.confirm');
    await until(() => text(element.renderRoot.querySelector('.error')).includes('vừa được người khác sửa'));
    expect(text(one(element, 'dl'))).to.contain('028 2222 2222');
    await press(element, '.confirm');
    await until(() => element.renderRoot.querySelector('.said') !== null);
    expect(element.renderRoot.querySelector('.review')).to.equal(null);
  });

  it('lets somebody who may only read, read', async () => {
    const element = await shown(inMemoryUnitContacts(unit({ canEdit: false, canConfirm: false })));
    expect(element.renderRoot.querySelector('.acts')?.children.length).to.equal(0);
  });

  it('says at the form that the session ended, and saves what was typed after the next sign-in', async () => {
    const inner = inMemoryUnitContacts(unit());
    const signal = new AbortController().signal;
    const provider = fakeProvider({ signIn: () => {} });
    const element = document.createElement('edu-unit-contacts');
    provider.element.append(element);
    await fixture(html`<div>${provider.element}</div>`);
    const signIn = (): void => {
      const connection = {
        read: () => inner.read({ signal }),
        update: (_path: string, _ids: object, change: object, options: { ifMatch: string }) =>
          inner.save(change, options),
      };
      provider.set({
        session: { ...fakeSession(undefined, fakePrincipal), connection: connection as never },
        sessionEnd: undefined,
      });
    };
    signIn();
    await until(() => element.renderRoot.querySelector('.edit') !== null);
    await press(element, '.edit');
    await type(element, '#phone', '028 1111 1111');
    provider.set({ session: undefined, sessionEnd: 'expired' });
    await until(() => text(element.renderRoot.querySelector('form [role=alert]')).includes('hết hạn'));
    expect(text(one(element, 'form [role=alert]'))).to.contain('Đăng nhập lại; nội dung đã nhập vẫn còn');
    await press(element, 'form .primary');
    expect(element.shadowRoot?.activeElement).to.equal(one(element, 'slot .button'));
    expect(one<HTMLInputElement>(element, '#phone').value).to.equal('028 1111 1111');
    await expect(element).to.be.accessible();
    signIn();
    await until(() => element.renderRoot.querySelector('slot') === null);
    expect(text(one(element, 'form [role=alert]'))).to.equal('');
    await press(element, 'form .primary');
    await until(() => element.renderRoot.querySelector('.said') !== null);
    expect((await inner.read({ signal })).phone).to.equal('028 1111 1111');
  });

  it('does not ask the central system for whom it would refuse', async () => {
    const provider = fakeProvider();
    const element = document.createElement('edu-unit-contacts');
    provider.element.append(element);
    await fixture(html`<div>${provider.element}</div>`);
    // A connection that is asked for anything fails the test.
    provider.set({ session: { ...fakeSession(undefined, fakeGuardian), connection: {} as never } });
    await until(() => text(element.renderRoot.querySelector('.notice')).includes('dành cho cán bộ'));
  });

  it('takes of each line what the central system takes', async () => {
    const element = await shown(inMemoryUnitContacts(unit()));
    await press(element, '.edit');
    const most = (id: string): number => one<HTMLInputElement>(element, `#${id}`).maxLength;
    expect(
      ['mailbox', 'phone', 'address', 'website', 'name-0', 'email-0', 'title-0'].map(most),
    ).to.deep.equal([200, 40, 300, 300, 100, 200, 100]);
    const draft = { ...draftOf(unit()), mailbox: 'truong@-hcm.edu.vn' };
    expect([...faultsOf(draft).keys()]).to.deep.equal(['mailbox']);
  });

  it('says why there is nothing: not allowed, no answer, an authority’s site, nobody signed in', async () => {
    const refused = await shown({
      ...inMemoryUnitContacts(unit()),
      read: () => failure('permission_denied'),
    });
    expect(text(one(refused, '.notice'))).to.contain('dành cho cán bộ, giáo viên');
    const source = inMemoryUnitContacts(unit());
    let tries = 0;
    const down = await shown({
      ...source,
      read: (options) =>
        ++tries > 1 ? source.read(options) : Promise.reject(new TypeError('Failed to fetch')),
    });
    await press(down, '.notice .button');
    await until(() => down.renderRoot.querySelector('dl') !== null);
    const provider = fakeProvider({ site: undefined as never, office: fakeOffice });
    const stray = document.createElement('edu-unit-contacts');
    provider.element.append(stray);
    document.body.append(provider.element);
    await settled(stray);
    expect(text(stray.renderRoot.querySelector('.notice'))).not.to.equal('');
    provider.element.remove();
    const alone = await fixture<UnitContactsElement>(
      html`<edu-unit-contacts lang="vi">Danh bạ</edu-unit-contacts>`,
    );
    expect(text(alone.renderRoot.querySelector('.notice'))).to.contain('Đăng nhập');
  });

  it('speaks English, and looks the same on an unkind page', async () => {
    const element = await shown(inMemoryUnitContacts(unit()), 'en');
    expect(text(one(element, '.missing'))).to.contain('office, with a way to reach it');
    const under = await fixtureUnder<UnitContactsElement>(
      'bootstrap3',
      html`<edu-unit-contacts .source=${inMemoryUnitContacts(unit())}></edu-unit-contacts>`,
    );
    await until(() => under.renderRoot.querySelector('dl') !== null);
    expect(getComputedStyle(one(under, 'dl')).textTransform).to.equal('none');
  });
});

describe('a draft', () => {
  const base = draftOf(unit());
  it('is a change where it differs, spaces apart', () => {
    expect(changeOf(base, { ...base, phone: ` ${base.phone} ` })).to.deep.equal({});
    expect(changeOf(base, { ...base, website: '' })).to.deep.equal({ website: null });
  });

  it('over another’s: theirs where nothing was typed, one where both wrote the same', () => {
    const mine = { ...base, phone: '028 1111 1111' };
    expect(merge(base, mine, { ...base, phone: '028 1111 1111', address: 'mới' })).to.deep.equal({
      ...{ draft: { ...mine, address: 'mới' }, conflicts: [] },
    });
    expect(
      merge(base, { ...base, people: [] }, { ...base, people: [principal, principal] }).conflicts,
    ).to.deep.equal(['people']);
  });

  it('is faulty by the rules of the contract', () => {
    const faulty = { ...base, mailbox: 'a@b', website: 'truong.vn', phone: 'gọi tôi' };
    expect([...faultsOf(faulty).keys()]).to.deep.equal(['mailbox', 'phone', 'website']);
    expect(faultsOf(base).size).to.equal(0);
  });
});

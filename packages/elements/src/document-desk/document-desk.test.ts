import { expect, fixture, html } from '@open-wc/testing';
import { describe, it, onTestFinished } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fakeOffice, fakeOfficer, fakeProvider, fakeSession } from '../shared/testing/fake-provider.ts';
import { deferred, fixtureUnder, until } from '../shared/testing/fixtures.ts';
import { all, announced, click, find, focused, text, write } from '../shared/testing/screen.ts';
import type { Attachment, DocumentDeskSource, SentDocumentsPage } from './document-desk.source.ts';
import type { DocumentDesk, DocumentSentEvent } from './document-desk.ts';
import { sent } from './testing/desk.ts';
import { desk, lost, memory, shown } from './testing/screen.ts';

describe('edu-document-desk', () => {
  it('says how many units did what a document asks, and who is late', async () => {
    const element = await shown(memory(sent({ urgency: 'urgent' })));
    expect(text(find(element, '.document'))).to.match(/^Khẩn 1234\/SGDĐT-VP Công văn · 20\/11\/2026/);
    expect(all(element, '.facts li')).to.deep.equal(['1/3 đơn vị đã nhận', '1 đơn vị trễ hạn']);
    await expect(element).to.be.accessible();
  });

  it('opens the board with whom to ask first, shows the others by a press, finds a unit', async () => {
    const element = await shown(memory(sent()));
    find(element, '.open')?.focus();
    await userEvent.keyboard('{Enter}');
    await until(() => find(element, '.units') !== null);
    expect(all(element, '.board .filter .button')).to.deep.equal([
      'Trễ hạn (1)',
      'Chưa nhận (2)',
      'Chưa đọc (1)',
      'Đã nhận (1)',
      'Tất cả (3)',
    ]);
    expect(all(element, '.units tbody tr')).to.have.length(1);
    expect(all(element, '.units tbody tr')[0]).to.match(/^Trường THCS Trần Phú 79000702 Chưa đọc trễ hạn/);
    await expect(element).to.be.accessible();
    await click(element, '[data-chip=all]');
    await until(() => announced(element) === 'Đang hiện 3 đơn vị.');
    expect(all(element, '.units tbody tr')[0]).to.contain('09:05, 20/11/2026, Lê Thị Thu Trang');
    await write(element, '.board .search .input', 'kim dong');
    await userEvent.keyboard('{Enter}');
    await until(() => announced(element) === 'Đang hiện 1 đơn vị.');
    await click(element, '.open');
    expect(find(element, '.board')).to.equal(null);
  });

  it('writes all units to a file for Excel, late ones first, nothing that runs', async () => {
    const urls: Blob[] = [];
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob: Blob) => {
      urls.push(blob);
      return 'blob:nothing';
    };
    onTestFinished(() => void (URL.createObjectURL = createObjectURL));
    const stop = (event: Event): void => event.preventDefault();
    const click_ = HTMLAnchorElement.prototype.click;
    const names: string[] = [];
    HTMLAnchorElement.prototype.click = function click() {
      names.push(this.download);
      stop(new Event('click'));
    };
    onTestFinished(() => void (HTMLAnchorElement.prototype.click = click_));
    const element = await shown(memory(sent()));
    await click(element, '.open');
    await click(element, '.export');
    await until(() => announced(element).startsWith('Đã xuất'));
    expect(names).to.deep.equal(['theo-doi-1234-SGDĐT-VP.csv']);
    const lines = (await urls[0]!.text()).split('\r\n');
    expect(lines[0]).to.match(/^Mã đơn vị;Đơn vị;Cấp học;Gửi đến;Đọc lúc;/);
    expect(lines[1]).to.match(/^79000702;Trường THCS Trần Phú;THCS;.+;x$/);
    expect(lines[3]).to.contain("'=Trường Tiểu học Kim Đồng");
  });

  it('withdraws with a reason that it keeps until it is through', async () => {
    const source = memory(sent());
    let tries = 0;
    const element = await shown({
      ...source,
      update: (...call) => (tries++ === 0 ? lost() : source.update(...call)),
    });
    const heard: DocumentSentEvent[] = [];
    element.addEventListener('edu-document-sent', (event) => heard.push(event));
    await click(element, '.open');
    await click(element, '[data-change=withdrawn]');
    await until(() => focused(element)?.id === 'change-title');
    await click(element, '.board .panel [type=submit]');
    await until(() => focused(element)?.id === 'change-field');
    expect(text(find(element, '#change-error'))).to.equal('Ghi lí do, ít nhất 3 chữ.');
    await expect(element).to.be.accessible();
    await write(element, '#change-field', 'Sai số liệu.');
    await click(element, '.board .panel [type=submit]');
    await until(() => find(element, '.board .panel > .error') !== null);
    await userEvent.keyboard('{Escape}');
    find(element, '#change-field')?.focus();
    await userEvent.keyboard('{Escape}');
    await until(() => focused(element)?.getAttribute('data-change') === 'withdrawn');
    await userEvent.keyboard('{Enter}');
    await until(() => find(element, '#change-field') !== null);
    expect(find<HTMLTextAreaElement>(element, '#change-field')?.value).to.equal('Sai số liệu.');
    await click(element, '.board .panel [type=submit]');
    await until(() => announced(element) === 'Đã thu hồi văn bản 1234/SGDĐT-VP.');
    expect(text(find(element, '.line'))).to.match(/^Đã thu hồi/);
    expect(heard.map(({ action }) => action)).to.deep.equal(['withdrawn']);
    expect(all(element, '.board .buttons .button')).to.deep.equal(['Gửi văn bản thay thế']);
  });

  it('sends another document in its place, which withdraws it', async () => {
    const element = await shown(memory(sent()));
    await click(element, '.open');
    await click(element, '.replace');
    await until(() => focused(element)?.id === 'compose-title');
    expect(text(find(element, '.compose'))).to.contain(
      'Thay thế văn bản 1234/SGDĐT-VP. Văn bản ấy tự động thu hồi.',
    );
    await write(element, '#field-number', '1235/SGDĐT-VP');
    await write(element, '#field-abstract', 'Thay thế');
    await click(element, '.compose [type=submit]');
    await until(() => find(element, '.preview') !== null);
    await click(element, '.compose [type=submit]');
    await until(() => all(element, '.documents .number')[0] === '1235/SGDĐT-VP');
    expect(all(element, '.documents .line')[1]).to.match(/^Đã thu hồi/);
  });

  it('sets another deadline', async () => {
    const element = await shown(memory(sent()));
    await click(element, '.open');
    await click(element, '[data-change=deadline]');
    await click(element, '.board .panel [type=submit]');
    await until(() => text(find(element, '#change-error')) === 'Chọn ngày từ hôm nay trở đi.');
    await write(element, '#change-field', '2099-12-31');
    await click(element, '.board .panel [type=submit]');
    await until(() => announced(element) === 'Đã đổi hạn của văn bản 1234/SGDĐT-VP.');
    expect(text(find(element, '.facts .deadline.later'))).to.match(/^Hạn 31\/12\/2099: còn/);
  });

  it('keeps the time of a deadline when its day changes', async () => {
    const asked: unknown[] = [];
    const desk = memory(sent({ deadline: { day: '2099-12-30', at: '2099-12-30T16:30:00+07:00' } }));
    const element = await shown({
      ...desk,
      update: (id, change) => (asked.push(change), desk.update(id, change)),
    });
    await click(element, '.open');
    await click(element, '[data-change=deadline]');
    expect(find<HTMLInputElement>(element, '#change-time')?.value).to.equal('16:30');
    await write(element, '#change-field', '2020-01-01');
    await click(element, '.board .panel [type=submit]');
    await until(() => text(find(element, '#change-error')) === 'Hạn đã qua; chọn hạn khác.');
    await write(element, '#change-field', '2099-12-31');
    await click(element, '.board .panel [type=submit]');
    await until(() => announced(element) === 'Đã đổi hạn của văn bản 1234/SGDĐT-VP.');
    expect(asked).to.deep.equal([{ deadline: { at: '2099-12-31T16:30:00+07:00' } }]);
    expect(text(find(element, '.facts .deadline.later'))).to.match(/^Hạn 16:30, 31\/12\/2099: còn/);
  });
});

describe('what is so', () => {
  it('nothing yet, no officer, no connection, still on its way', async () => {
    const says = async (parts: Partial<DocumentDeskSource>): Promise<string> => {
      const element = await desk({ ...memory(), ...parts });
      await until(() => find(element, '.notice') !== null);
      await expect(element).to.be.accessible();
      return text(find(element, '.notice'));
    };
    expect(await says({})).to.equal('Cơ quan chưa gửi văn bản nào.');
    expect(await says({ list: () => Promise.reject({ code: 'permission_denied' }) })).to.match(
      /^Phần này dành cho cán bộ/,
    );
    expect(await says({ list: lost })).to.match(/^Chưa tải được văn bản đã gửi\. .+ Thử lại$/);
    const waiting = await desk({ ...memory(), list: () => deferred<SentDocumentsPage>().promise });
    expect(waiting.renderRoot.querySelectorAll('.document')).to.have.length(3);
  });

  it('keeps its look on unkind pages, fits 320 px, speaks English', async () => {
    const unkind = await fixtureUnder<DocumentDesk>(
      'bootstrap3',
      html`<edu-document-desk .source=${memory(sent())}></edu-document-desk>`,
    );
    await until(() => find(unkind, '.open') !== null);
    expect(getComputedStyle(find(unkind, '.open')!).textTransform).to.equal('none');
    const box = await fixture<HTMLElement>(
      html`<div lang="en">
        <edu-document-desk
          .source=${{ ...memory(sent()), upload: () => deferred<Attachment>().promise }}
        ></edu-document-desk>
      </div>`,
    );
    box.style.width = '288px';
    const element = box.querySelector('edu-document-desk')!;
    await click(element, '.open');
    await click(element, '[data-chip=all]');
    await click(element, '.to-compose');
    await until(() => find(element, '.units') !== null && find(element, '.compose') !== null);
    expect(element.scrollWidth).to.be.at.most(288);
    expect(find(element, '.units tr')?.getAttribute('role')).to.equal('row');
    expect(text(find(element, '.facts'))).to.match(/^1\/3 units have acknowledged 1 unit late/);
    await expect(element).to.be.accessible();
  });
});

describe('inside an edu-provider', () => {
  it('asks for the key of an authority, then to sign in, then reads for the officer', async () => {
    const provider = fakeProvider();
    await fixture(html`<div>${provider.element}</div>`);
    const element = document.createElement('edu-document-desk');
    provider.element.append(element);
    await until(() => find(element, '.notice') !== null);
    expect(text(find(element, '.notice'))).to.contain('office_');
    provider.set({ site: undefined, office: fakeOffice });
    await until(() => text(find(element, '.notice')).startsWith('Cán bộ của cơ quan đăng nhập'));
    const asked: string[] = [];
    const connection = {
      list: (path: string, { authorityId }: { authorityId: string }) => {
        asked.push(`${path} ${authorityId}`);
        return Promise.resolve({ items: [sent()], nextCursor: null });
      },
    };
    provider.set({ session: { ...fakeSession(), connection: connection as never } });
    await until(() => text(find(element, '.notice')).startsWith('Phần này dành cho cán bộ'));
    expect(asked, 'of a teacher nothing is asked').to.deep.equal([]);
    provider.set({
      session: { ...fakeSession(undefined, fakeOfficer), connection: { ...connection } as never },
    });
    await until(() => find(element, '.open') !== null);
    expect(asked).to.deep.equal([`/authorities/{authorityId}/documents ${fakeOffice.authorityId}`]);
    provider.set({ session: undefined });
    await until(() => find(element, '.open') === null);
  });
});

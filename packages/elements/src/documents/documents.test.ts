import { expect, fixture, html } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fakeOffice, fakeProvider, fakeSession, fakeTeacher } from '../shared/testing/fake-provider.ts';
import { deferred, fixtureUnder, until } from '../shared/testing/fixtures.ts';
import { resting } from '../shared/testing/resting.ts';
import './documents.define.ts';
import { inMemoryDocuments } from './documents.in-memory.ts';
import type { DocumentsPage, DocumentsSource, ForwardDocument } from './documents.source.ts';
import { dayFromNow, document, staff } from './testing/documents.ts';
import type { DocumentHandledEvent, Documents } from './documents.ts';

const memory = (...documents: ReturnType<typeof document>[]) =>
  inMemoryDocuments({ documents, staff, person: 'Lê Thị Thu Trang' });
const lost = () => Promise.reject(new TypeError('Failed to fetch'));

const text = (node: Element | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const find = <E extends Element = HTMLElement>(element: Documents, selector: string) =>
  element.renderRoot.querySelector<E>(selector);
const all = (element: Documents, selector: string) =>
  [...element.renderRoot.querySelectorAll(selector)].map(text);
const announced = (element: Documents) => text(find(element, '[role=status]'));
const focused = (element: Documents) => element.shadowRoot?.activeElement;

async function list(source: DocumentsSource, lang = 'vi'): Promise<Documents> {
  return fixture<Documents>(html`<edu-documents lang=${lang} .source=${source}></edu-documents>`);
}

async function shown(source: DocumentsSource, lang?: string): Promise<Documents> {
  const element = await list(source, lang);
  await until(() => find(element, '.document .open') !== null);
  return element;
}

async function click(element: Documents, selector: string): Promise<void> {
  await until(() => find(element, selector) !== null);
  find(element, selector)?.click();
  await element.updateComplete;
}

async function write(element: Documents, selector: string, value: string): Promise<void> {
  await until(() => find(element, selector) !== null);
  await userEvent.fill(find(element, selector)!, value);
  await element.updateComplete;
}

describe('edu-documents', () => {
  it('says number, abstract, urgency, deadline, who acts, and marks what is unread by sign, word and weight', async () => {
    const element = await shown(
      memory(
        document({ urgency: 'immediate' }),
        document({
          id: 'd2',
          readAt: '2026-11-21T08:00:00+07:00',
          deadline: null,
          expects: 'nothing',
          toAct: false,
        }),
      ),
    );
    const [first, second] = all(element, '.document');
    expect(first).to.match(
      /^Chưa đọc Hỏa tốc 1234\/SGDĐT-VP Công văn · Sở Giáo dục và Đào tạo · 20\/11\/2026 Về việc báo cáo/,
    );
    expect(first).to.contain('còn 2 ngày');
    expect(first).to.contain('Xử lí: hiệu trưởng');
    expect(second).not.to.contain('Chưa đọc');
    const weights = [...element.renderRoot.querySelectorAll('.abstract')].map(
      (each) => getComputedStyle(each).fontWeight,
    );
    expect(weights).to.deep.equal(['600', '400']);
    await expect(element).to.be.accessible();
  });

  it('counts opening as reading, once, and shows what became of it', async () => {
    let reads = 0;
    const source = memory(
      document({
        forwards: [
          {
            name: 'A',
            by: 'B',
            at: '2026-11-21T09:00:00+07:00',
            note: 'Gấp',
            mayAcknowledge: false,
            readAt: null,
          },
        ],
      }),
    );
    const element = await shown({
      ...source,
      markRead: (...call) => {
        reads += 1;
        return source.markRead(...call);
      },
    });
    await userEvent.tab();
    find(element, '.open')?.focus();
    await userEvent.keyboard('{Enter}');
    await until(() => find(element, '.course') !== null && find(element, '.unread') === null);
    expect(text(find(element, '.details'))).to.contain('A, 09:00, 21/11/2026, chưa đọc “Gấp”');
    await userEvent.keyboard('{Enter}');
    expect(find(element, '.details')).to.equal(null);
    await userEvent.keyboard('{Enter}');
    await until(() => find(element, '.buttons') !== null);
    expect(reads).to.equal(1);
    await expect(element).to.be.accessible();
  });

  it('keeps what it has when a document cannot be opened, and tries again with the same key', async () => {
    const keys: string[] = [];
    const source = memory(document());
    const element = await shown({
      ...source,
      markRead: (id, options) => {
        keys.push(options.idempotencyKey);
        return keys.length === 1 ? lost() : source.markRead(id, options);
      },
    });
    await click(element, '.open');
    await until(() => find(element, '.details .notice') !== null);
    expect(text(find(element, '.details .notice'))).to.match(/^Chưa mở được đủ văn bản; .+ Không kết nối/);
    expect(find(element, '.unread')).not.to.equal(null);
    await click(element, '.details .notice .button');
    await until(() => find(element, '.acknowledge') !== null);
    expect(keys[0]).to.equal(keys[1]);
  });

  it('asks in its place before it acknowledges, then shows time and name', async () => {
    const element = await shown(memory(document()));
    const heard: DocumentHandledEvent[] = [];
    element.addEventListener('edu-document-handled', (event) => heard.push(event));
    await click(element, '.open');
    await click(element, '.acknowledge');
    await until(() => focused(element)?.classList.contains('question'));
    expect(text(find(element, '.question strong'))).to.equal(
      'Xác nhận trường đã nhận văn bản 1234/SGDĐT-VP?',
    );
    await expect(element).to.be.accessible();
    await userEvent.keyboard('{Escape}');
    await until(() => focused(element)?.classList.contains('acknowledge'));
    await userEvent.keyboard('{Enter}');
    await until(() => focused(element)?.classList.contains('question'));
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await until(() => find(element, '.facts .done') !== null);
    expect(text(find(element, '.facts .done'))).to.match(/^Đã nhận lúc .+, Lê Thị Thu Trang$/);
    expect(announced(element)).to.equal('Đã xác nhận nhận văn bản 1234/SGDĐT-VP.');
    await until(() => focused(element)?.classList.contains('open'));
    expect(find(element, '.acknowledge')).to.equal(null);
    expect(heard.map(({ action }) => action)).to.deep.equal(['acknowledged']);
  });

  it('says why it was not acknowledged and sends the same key again', async () => {
    const keys: string[] = [];
    const source = memory(document());
    const element = await shown({
      ...source,
      acknowledge: (id, options) => {
        keys.push(options.idempotencyKey);
        return keys.length === 1 ? lost() : source.acknowledge(id, options);
      },
    });
    await click(element, '.open');
    await click(element, '.acknowledge');
    await click(element, '.confirm');
    await until(() => find(element, '.question .error') !== null);
    expect(text(find(element, '.question .error'))).to.match(/^Chưa gửi được xác nhận\. Không kết nối/);
    await click(element, '.confirm');
    await until(() => find(element, '.facts .done') !== null);
    expect(keys[0]).to.equal(keys[1]);
  });

  it('forwards to people found without diacritics, with a note', async () => {
    const sent: ForwardDocument[] = [];
    const source = memory(document());
    const element = await shown({
      ...source,
      forward: (id, body, options) => {
        sent.push(body);
        return source.forward(id, body, options);
      },
    });
    await click(element, '.open');
    await click(element, '.to-forward');
    await until(() => focused(element)?.id === 'form-title');
    await click(element, '.panel [type=submit]');
    await until(() => focused(element)?.id === 'people-query');
    expect(text(find(element, '#people-error'))).to.equal('Chọn ít nhất một người nhận.');
    await expect(element).to.be.accessible();
    await write(element, '#people-query', 'do nguyet');
    expect(all(element, '.hits .hit')).to.deep.equal(['Đỗ Thị Ánh Nguyệt giáo viên bộ môn']);
    await userEvent.keyboard('{Enter}');
    expect(all(element, '.chosen li')).to.deep.equal(['Đỗ Thị Ánh Nguyệt']);
    await write(element, '#form-text', 'Thầy cô chuẩn bị số liệu.');
    await click(element, '.panel [type=submit]');
    await until(() => find(element, '.panel') === null);
    expect(sent).to.deep.equal([
      { staffIds: ['p2'], mayAcknowledge: false, note: 'Thầy cô chuẩn bị số liệu.' },
    ]);
    expect(text(find(element, '.course'))).to.match(
      /Đỗ Thị Ánh Nguyệt, .+ chưa đọc “Thầy cô chuẩn bị số liệu\.”/,
    );
    expect(announced(element)).to.equal('Đã chuyển văn bản 1234/SGDĐT-VP cho 1 người.');
  });

  it('keeps what was typed when forwarding fails and when the form is left', async () => {
    const element = await shown({ ...memory(document()), forward: lost });
    await click(element, '.open');
    await click(element, '.to-forward');
    await write(element, '#form-text', 'Thầy cô chuẩn bị số liệu.');
    await click(element, '.hits .check');
    await click(element, '.panel [type=submit]');
    await until(() => find(element, '.panel > .error') !== null);
    expect(text(find(element, '.panel > .error'))).to.match(
      /^Chưa chuyển được; những gì đã ghi vẫn còn đây\./,
    );
    await userEvent.keyboard('{Escape}');
    find(element, '#form-text')?.focus();
    await userEvent.keyboard('{Escape}');
    await until(() => focused(element)?.classList.contains('to-forward'));
    await userEvent.keyboard('{Enter}');
    await until(() => find(element, '#form-text') !== null);
    expect(find<HTMLTextAreaElement>(element, '#form-text')?.value).to.equal('Thầy cô chuẩn bị số liệu.');
    expect(all(element, '.chosen li')).to.have.length(1);
  });

  it('reports what was done where the document asks for it', async () => {
    const element = await shown(memory(document({ expects: 'answer' })));
    expect(text(find(element, '.waits'))).to.equal('Chờ trường báo cáo đã thực hiện');
    await click(element, '.open');
    await click(element, '.to-answer');
    await click(element, '.panel [type=submit]');
    await until(() => focused(element)?.id === 'form-text');
    expect(text(find(element, '#form-text-error'))).to.equal('Ghi nội dung báo cáo.');
    await write(element, '#form-text', 'Đã gửi số liệu.');
    await click(element, '.panel [type=submit]');
    await until(() => find(element, '.answer-text') !== null);
    expect(text(find(element, '.facts .done'))).to.match(/^Đã báo cáo lúc .+, Lê Thị Thu Trang$/);
    expect(find(element, '.waits')).to.equal(null);
  });

  it('shows staff what was handed on to them and lets them do nothing for the school', async () => {
    const element = await shown(
      memory(
        document({
          mayAcknowledge: false,
          forwardedToMe: {
            at: '2026-11-21T09:00:00+07:00',
            by: 'Lê Thị Thu Trang',
            note: 'Cô xem giúp.',
            mayAcknowledge: false,
          },
        }),
      ),
    );
    await click(element, '.open');
    await until(() => find(element, '.mine') !== null);
    expect(text(find(element, '.mine'))).to.equal(
      'Lê Thị Thu Trang chuyển lúc 09:00, 21/11/2026 “Cô xem giúp.”',
    );
    await until(() => find(element, '.unread') === null);
    expect(find(element, '.details .buttons')).to.equal(null);
  });

  it('searches and filters at its source, and says what was found', async () => {
    const element = await shown(
      memory(
        document({ overdue: true, deadline: { day: dayFromNow(-3), at: null } }),
        document({ id: 'd2', number: '77/KH-UBND', abstract: 'Kế hoạch phổ cập', urgency: 'urgent' }),
      ),
    );
    expect(text(find(element, '.deadline.over strong'))).to.equal('quá hạn 3 ngày');
    await write(element, '.search .input', 'ke hoach');
    await userEvent.keyboard('{Enter}');
    await until(() => announced(element) === 'Có 1 văn bản.');
    expect(all(element, '.number')).to.deep.equal(['77/KH-UBND']);
    await click(element, '.filter .button:nth-of-type(4)');
    await until(() => find(element, '.notice') !== null);
    expect(text(find(element, '.notice'))).to.equal('Không có văn bản nào khớp. Xem tất cả');
    await click(element, '.notice .button');
    await until(() => all(element, '.number').length === 2);
    expect(find<HTMLInputElement>(element, '.search .input')?.value).to.equal('');
    await userEvent.selectOptions(find<HTMLSelectElement>(element, '.filter select')!, 'urgent');
    await until(() => all(element, '.number').length === 1);
  });

  it('hears of new documents and says how many', async () => {
    const documents = [document()];
    let tell = (): void => {};
    const source = (): DocumentsSource => inMemoryDocuments({ documents });
    const element = await shown({
      ...source(),
      list: (...call) => source().list(...call),
      follow: (onChange) => {
        tell = onChange;
        return deferred<void>().promise;
      },
    });
    documents.unshift(document({ id: 'd9', number: '9/TB' }));
    tell();
    tell();
    await until(() => announced(element) === 'Có 1 văn bản mới.');
    expect(text(find(element, '.document'))).to.match(/^Chưa đọc Mới 9\/TB|^Chưa đọc .*Mới.*9\/TB/);
  });

  it('reads the list once more when something was done while it was read', async () => {
    const source = memory(document());
    const late = deferred<DocumentsPage>();
    let asked = 0;
    const element = await shown({
      ...source,
      list: (...call) => (++asked === 2 ? late.promise : source.list(...call)),
    });
    await click(element, '.open');
    await until(() => find(element, '.acknowledge') !== null);
    const before = await source.list({ limit: 20 }, { signal: new AbortController().signal });
    const refreshed = element.refresh();
    await click(element, '.acknowledge');
    await click(element, '.confirm');
    await until(() => find(element, '.facts .done') !== null);
    late.resolve(before);
    await refreshed;
    expect(asked).to.equal(3);
    expect(text(find(element, '.facts .done'))).to.match(/^Đã nhận lúc/);
  });

  it('says what was withdrawn and lets nothing be done with it', async () => {
    const element = await shown(
      memory(
        document({
          withdrawn: { at: '2026-11-21T09:00:00+07:00', reason: 'Sai số liệu.' },
          readAt: '2026-11-21T09:00:00+07:00',
        }),
      ),
    );
    await click(element, '.open');
    await until(() => find(element, '.course') !== null);
    expect(text(find(element, '.details .notice'))).to.equal(
      'Cơ quan gửi đã thu hồi văn bản này lúc 09:00, 21/11/2026. Lí do: Sai số liệu.',
    );
    expect(find(element, '.details .buttons')).to.equal(null);
  });
});

describe('what is so', () => {
  it('nothing yet, not for them, at rest, no connection', async () => {
    const says = async (refusal?: unknown): Promise<string> => {
      const element = await list({
        ...memory(),
        ...(refusal !== undefined && { list: () => Promise.reject(refusal as Error) }),
      });
      await until(() => find(element, '.notice') !== null);
      await expect(element).to.be.accessible();
      return text(find(element, '.notice'));
    };
    expect(await says()).to.equal('Chưa có văn bản nào gửi đến trường.');
    expect(await says({ code: 'permission_denied' })).to.match(/^Phần này dành cho hiệu trưởng/);
    expect(await says(resting())).to.contain('tạm dừng');
    expect(await says(new TypeError('Failed to fetch'))).to.match(/^Chưa tải được văn bản\. .+ Thử lại$/);
  });

  it('holds the space while it loads, keeps what it has when it cannot look again', async () => {
    const waiting = await list({ ...memory(), list: () => deferred<DocumentsPage>().promise });
    expect(waiting.renderRoot.querySelectorAll('.document')).to.have.length(3);
    await expect(waiting).to.be.accessible();
    const source = memory(document());
    let tries = 0;
    const element = await shown({
      ...source,
      list: (...call) => (tries++ === 0 ? source.list(...call) : lost()),
    });
    await click(element, '.refresh');
    await until(() => find(element, '.notice') !== null);
    expect(text(find(element, '.notice'))).to.match(/^Chưa cập nhật được\. Văn bản dưới đây tải lúc /);
    expect(all(element, '.number')).to.have.length(1);
  });

  it('keeps its look on unkind pages, fits 320 px, speaks English', async () => {
    for (const reset of ['unset', 'bootstrap3'] as const) {
      const element = await fixtureUnder<Documents>(
        reset,
        html`<edu-documents .source=${memory(document())}></edu-documents>`,
      );
      await until(() => find(element, '.open') !== null);
      const style = getComputedStyle(find(element, '.open')!);
      expect([style.fontSize, style.textTransform, style.textAlign], reset).to.deep.equal([
        '17px',
        'none',
        'start',
      ]);
    }
    const box = await fixture<HTMLElement>(
      html`<div lang="en">
        <edu-documents
          .source=${memory(document({ number: '1234567/SGDĐT-GDTrHTXCN-KHTC' }))}
        ></edu-documents>
      </div>`,
    );
    box.style.width = '288px';
    const element = box.querySelector('edu-documents')!;
    await click(element, '.open');
    await click(element, '.to-forward');
    await until(() => find(element, '.hits') !== null);
    expect(element.scrollWidth).to.be.at.most(288);
    expect(text(find(element, '.document'))).to.match(/^1234567\/SGDĐT-GDTrHTXCN-KHTC Official letter/);
    await expect(element).to.be.accessible();
  });
});

describe('inside an edu-provider', () => {
  it('asks to sign in, reads for the person, and forgets with them; not on an authority’s site', async () => {
    const provider = fakeProvider();
    await fixture(html`<div>${provider.element}</div>`);
    const element = globalThis.document.createElement('edu-documents');
    provider.element.append(element);
    await until(() => find(element, '.notice') !== null);
    expect(text(find(element, '.notice'))).to.match(/^Hiệu trưởng và thầy cô đăng nhập/);
    const asked: string[] = [];
    const connection = {
      list: (path: string) => {
        asked.push(path);
        return Promise.resolve({ items: [document()], nextCursor: null });
      },
      open: () => new Promise<never>(() => {}),
    };
    provider.set({ session: { ...fakeSession(), connection: connection as never } });
    await until(() => find(element, '.open') !== null);
    expect(asked).to.deep.equal(['/schools/{schoolId}/documents']);
    provider.set({ session: undefined });
    await until(() => find(element, '.open') === null);
    expect(text(find(element, '.notice'))).to.match(/^Hiệu trưởng và thầy cô đăng nhập/);
    provider.set({ site: undefined, office: fakeOffice });
    await until(() => text(find(element, '.notice')).includes('cơ quan quản lí'));
  });

  it('gives back what was typed to who was signed out by time, and to nobody else', async () => {
    const provider = fakeProvider();
    await fixture(html`<div>${provider.element}</div>`);
    const element = globalThis.document.createElement('edu-documents');
    provider.element.append(element);
    const connection = (): never =>
      ({
        list: (path: string) =>
          Object.assign(
            Promise.resolve({ items: path.endsWith('/documents') ? [document()] : staff, nextCursor: null }),
            { collect: () => Promise.resolve(staff) },
          ),
        create: () => Promise.resolve(document({ readAt: '2026-11-21T09:00:00+07:00' })),
        read: () => Promise.resolve(document()),
        open: () => new Promise<never>(() => {}),
      }) as never;
    const signIn = (id: string) =>
      provider.set({
        session: { ...fakeSession(undefined, { ...fakeTeacher, id }), connection: connection() },
      });
    const toForm = async (): Promise<string | undefined> => {
      await click(element, '.open');
      // The form that was open is open again.
      await until(() => find(element, '#form-text, .to-forward') !== null);
      find(element, '.to-forward')?.click();
      await until(() => find(element, '#form-text') !== null);
      return find<HTMLTextAreaElement>(element, '#form-text')?.value;
    };
    signIn('a');
    await toForm();
    await write(element, '#form-text', 'Gấp.');
    provider.set({ session: undefined, sessionEnd: 'expired' });
    await until(() => find(element, '.open') === null);
    signIn('a');
    expect(await toForm()).to.equal('Gấp.');
    provider.set({ session: undefined, sessionEnd: 'expired' });
    await until(() => find(element, '.open') === null);
    signIn('b');
    expect(await toForm()).to.equal('');
  });
});

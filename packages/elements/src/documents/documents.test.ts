import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { deferred, until } from '../shared/testing/fixtures.ts';
import { all, announced, click, find, text, write } from '../shared/testing/screen.ts';
import { inMemoryDocuments } from './documents.in-memory.ts';
import type { DocumentsPage, DocumentsSource } from './documents.source.ts';
import { dayFromNow, document } from './testing/documents.ts';
import { lost, memory, shown } from './testing/screen.ts';

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

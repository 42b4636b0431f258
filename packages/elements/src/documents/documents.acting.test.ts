import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { until } from '../shared/testing/fixtures.ts';
import { all, announced, click, find, focused, text, write } from '../shared/testing/screen.ts';
import type { ForwardDocument } from './documents.source.ts';
import type { DocumentHandledEvent } from './documents.ts';
import { document } from './testing/documents.ts';
import { lost, memory, shown } from './testing/screen.ts';

describe('what is done with a document', () => {
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

  it('asks before the page is left with something typed, and no more once it is sent', async () => {
    const leaves = (): boolean => dispatchEvent(new Event('beforeunload', { cancelable: true }));
    const element = await shown(memory(document({ expects: 'answer' })));
    await click(element, '.open');
    await click(element, '.to-answer');
    expect(leaves()).to.equal(true);
    await write(element, '#form-text', 'Đã gửi số liệu.');
    expect(leaves()).to.equal(false);
    await click(element, '.panel [type=submit]');
    await until(() => find(element, '.answer-text') !== null);
    expect(leaves()).to.equal(true);
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
});

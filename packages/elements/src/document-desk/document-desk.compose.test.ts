import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { deferred, until } from '../shared/testing/fixtures.ts';
import { all, announced, click, find, focused, text, write } from '../shared/testing/screen.ts';
import { emptyDraft, issuesOf, toSend } from './document-desk.draft.ts';
import type { Attachment, SendDocument } from './document-desk.source.ts';
import { sent } from './testing/desk.ts';
import { lost, memory, shown } from './testing/screen.ts';

describe('writing', () => {
  it('says what is missing at its place, shows what units will see, sends once', async () => {
    const bodies: SendDocument[] = [];
    const keys: string[] = [];
    const source = memory(sent());
    const element = await shown({
      ...source,
      send: (body, options) => {
        bodies.push(body);
        keys.push(options.idempotencyKey);
        return keys.length === 1 ? lost() : source.send(body, options);
      },
    });
    await click(element, '.to-compose');
    await until(() => focused(element)?.id === 'compose-title');
    await click(element, '.compose [type=submit]');
    await until(() => focused(element)?.id === 'field-number');
    expect(all(element, '.compose .error').filter(Boolean)).to.deep.equal([
      'Ghi số, kí hiệu.',
      'Ghi trích yếu.',
    ]);
    await expect(element).to.be.accessible();
    await write(element, '#field-number', '15/TB-SGDĐT');
    await write(element, '#field-abstract', 'Thông báo lịch nghỉ');
    await userEvent.selectOptions(find<HTMLSelectElement>(element, '#field-urgency')!, 'immediate');
    [...element.renderRoot.querySelectorAll<HTMLInputElement>('[name=to]')][1]?.click();
    await until(() => find(element, '[name=level]') !== null);
    await click(element, '.compose [type=submit]');
    await until(() => focused(element)?.id === 'field-levels');
    expect(text(find(element, '#error-to'))).to.equal('Chọn ít nhất một cấp học.');
    await click(element, '.hit:nth-of-type(3) [name=level]');
    await click(element, '.compose [type=submit]');
    await until(() => focused(element)?.id === 'preview-title');
    expect(text(find(element, '.preview'))).to.contain('Hỏa tốc 15/TB-SGDĐT Công văn');
    expect(text(find(element, '.preview'))).to.contain('Nơi nhận: THCS, 2 đơn vị.');
    await expect(element).to.be.accessible();
    await click(element, '.compose [type=submit]');
    await until(() => find(element, '.compose > .error') !== null);
    expect(text(find(element, '.compose > .error'))).to.match(
      /^Chưa gửi được; những gì đã ghi vẫn còn đây\./,
    );
    await click(element, '.compose [type=submit]');
    await until(() => announced(element) === 'Đã gửi văn bản 15/TB-SGDĐT đến 2 đơn vị.');
    expect(keys[0]).to.equal(keys[1]);
    expect(bodies[1]).to.deep.include({
      number: '15/TB-SGDĐT',
      urgency: 'immediate',
      recipients: { to: 'levels', levels: ['lowerSecondary'] },
    });
    expect(find(element, '.compose')).to.equal(null);
    await until(() => all(element, '.number')[0] === '15/TB-SGDĐT');
  });

  it('to units found without diacritics, and keeps what was written when it is left', async () => {
    const element = await shown(memory(sent()));
    await click(element, '.to-compose');
    await until(() => find(element, '[name=to]') !== null);
    [...element.renderRoot.querySelectorAll<HTMLInputElement>('[name=to]')][2]?.click();
    await write(element, '#field-units', 'nguyen trai');
    await until(() => all(element, '.hits .hit').length === 1);
    find(element, '#field-units')?.focus();
    await userEvent.keyboard('{Enter}');
    expect(all(element, '.chosen li')).to.deep.equal(['Trường THCS Nguyễn Trãi']);
    await write(element, '#field-number', '9');
    expect(dispatchEvent(new Event('beforeunload', { cancelable: true }))).to.equal(false);
    await userEvent.keyboard('{Escape}');
    await until(() => focused(element)?.classList.contains('to-compose'));
    await userEvent.keyboard('{Enter}');
    await until(() => find(element, '#field-number') !== null);
    expect(find<HTMLInputElement>(element, '#field-number')?.value).to.equal('9');
    expect(all(element, '.chosen li')).to.have.length(1);
  });

  it('waits for files, says how far they are and why one is not there', async () => {
    const answers: { resolve(file: Attachment): void; reject(error: unknown): void }[] = [];
    const element = await shown({
      ...memory(sent()),
      upload: (_file, { onProgress }) => {
        const { promise, ...answer } = deferred<Attachment>();
        answers.push(answer);
        onProgress(40, 100);
        return promise;
      },
    });
    await click(element, '.to-compose');
    await write(element, '#field-number', '9');
    await write(element, '#field-abstract', 'Có tệp');
    await userEvent.upload(find(element, '#field-files')!, new File(['%PDF-1.7'], 'kế hoạch.pdf'));
    await until(() => find(element, '.upload progress') !== null);
    expect(text(find(element, '.upload'))).to.match(/^kế hoạch\.pdf 1 kB, đang gửi lên 40 %/);
    await click(element, '.compose [type=submit]');
    await until(() => focused(element)?.id === 'field-files');
    expect(text(find(element, '#error-files'))).to.match(/^Đợi tệp lên hết/);
    await expect(element).to.be.accessible();
    answers[0]?.reject({ code: 'file_type_refused' });
    await until(() => find(element, '.upload .error') !== null);
    await click(element, '.upload .button');
    answers[1]?.resolve({ id: 'f1', name: 'kế hoạch.pdf', type: 'application/pdf', size: 8 });
    await until(() => text(find(element, '.upload')).includes('đã lên'));
    await click(element, '.compose [type=submit]');
    await until(() => focused(element)?.id === 'preview-title');
    expect(text(find(element, '.preview'))).to.contain('kế hoạch.pdf');
  });

  it('names the file that was refused when the document was sent, and brings it again', async () => {
    const source = memory(sent());
    const ids: string[][] = [];
    let brought = 0;
    const element = await shown({
      ...source,
      upload: ({ name }) => Promise.resolve({ id: `f${++brought}`, name, size: 9, type: 'application/pdf' }),
      send: (body) => {
        ids.push(body.attachmentIds ?? []);
        const errors = [{ pointer: '/attachmentIds/1', code: 'attachment_unusable', detail: '' }];
        return ids.length === 1
          ? Promise.reject(Object.assign(new Error('no'), { code: 'attachment_unusable', errors }))
          : Promise.resolve(sent({ number: body.number }));
      },
    });
    await click(element, '.to-compose');
    await write(element, '#field-number', '16/TB-SGDĐT');
    await write(element, '#field-abstract', 'Thông báo');
    const files = ['một.pdf', 'hai.pdf'].map((name) => new File(['%PDF-1.7'], name));
    await userEvent.upload(find(element, '#field-files')!, files);
    await until(() => all(element, '.upload').filter((line) => line.includes('đã lên')).length === 2);
    await click(element, '.compose [type=submit]');
    await until(() => find(element, '.preview') !== null);
    await click(element, '.compose [type=submit]');
    await until(() => focused(element)?.id === 'field-files');
    expect(all(element, '.upload').map((line) => line.includes('Tệp chưa lên được.'))).to.deep.equal([
      false,
      true,
    ]);
    expect(text(find(element, '.upload [role=alert]'))).to.contain('Gửi lại tệp');
    await click(element, '.upload [aria-label="Thử lại: hai.pdf"]');
    await until(() => all(element, '.upload').filter((line) => line.includes('đã lên')).length === 2);
    await click(element, '.compose [type=submit]');
    await until(() => find(element, '.preview') !== null);
    await click(element, '.compose [type=submit]');
    await until(() => announced(element).startsWith('Đã gửi văn bản 16/TB-SGDĐT'));
    expect(ids).to.deep.equal([
      ['f1', 'f2'],
      ['f1', 'f3'],
    ]);
  });

  it('knows a deadline that is over, a day that is to come, and writes a moment of Vietnam', () => {
    const now = Date.parse('2026-11-22T10:00:00+07:00');
    const draft = { ...emptyDraft(), number: ' 1 ', abstract: 'a', issuedOn: '2026-11-23' };
    expect(issuesOf({ ...draft, deadlineDay: '2026-11-21' }, now)).to.deep.equal([
      'issuedLater',
      'deadlinePast',
    ]);
    const good = { ...draft, issuedOn: '2026-11-22', deadlineDay: '2026-11-22', deadlineTime: '16:30' };
    expect(issuesOf(good, now)).to.deep.equal([]);
    expect(toSend(good, ['f'])).to.deep.include({
      number: '1',
      deadline: { at: '2026-11-22T16:30:00+07:00' },
      attachmentIds: ['f'],
    });
  });
});

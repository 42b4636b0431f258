import { expect, fixture, html } from '@open-wc/testing';
import { describe, it } from 'vitest';
import {
  fakeGuardian,
  fakeOffice,
  fakeProvider,
  fakeSession,
  fakeTeacher,
} from '../shared/testing/fake-provider.ts';
import { deferred, fixtureUnder, until } from '../shared/testing/fixtures.ts';
import { resting } from '../shared/testing/resting.ts';
import { all, click, find, text, write } from '../shared/testing/screen.ts';
import type { DocumentsPage } from './documents.source.ts';
import type { Documents } from './documents.ts';
import { document, staff } from './testing/documents.ts';
import { list, lost, memory, shown } from './testing/screen.ts';

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

  it('does not ask the central system for whom it would refuse', async () => {
    const provider = fakeProvider();
    await fixture(html`<div>${provider.element}</div>`);
    const element = globalThis.document.createElement('edu-documents');
    provider.element.append(element);
    // A connection that is asked for anything fails the test.
    provider.set({ session: { ...fakeSession(undefined, fakeGuardian), connection: {} as never } });
    await until(() => text(find(element, '.notice')).startsWith('Phần này dành cho hiệu trưởng'));
    expect(find(element, '.search')).to.equal(null);
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

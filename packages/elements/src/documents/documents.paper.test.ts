import { expect, fixture, html } from '@open-wc/testing';
import { describe, it, onTestFinished, vi } from 'vitest';
import { until } from '../shared/testing/fixtures.ts';
import './documents.define.ts';
import { inMemoryDocuments } from './documents.in-memory.ts';
import { document as incoming } from './testing/documents.ts';
import type { Documents } from './documents.ts';

const paper = () => document.querySelector('.edu-paper')?.shadowRoot ?? null;

describe('the register on paper', () => {
  it('has every document, oldest first, with ten columns and page numbers', async () => {
    let pages: string[] = [];
    let columns = 0;
    const print = vi.spyOn(window, 'print').mockImplementation(() => {
      const shown = [...(paper()?.querySelectorAll<HTMLElement>('.page') ?? [])];
      pages = shown.map((page) => page.innerText);
      columns = shown[0]?.querySelectorAll('th').length ?? 0;
      dispatchEvent(new Event('afterprint'));
    });
    onTestFinished(() => print.mockRestore());
    const documents = Array.from({ length: 45 }, (_, index) =>
      incoming({
        id: `d${index}`,
        number: `${45 - index}/CV`,
        withdrawn: index === 0 ? { at: '2026-11-21T09:00:00+07:00', reason: 'Sai' } : null,
      }),
    );
    const element = await fixture<Documents>(
      html`<edu-documents lang="vi" .source=${inMemoryDocuments({ documents })}></edu-documents>`,
    );
    await until(() => element.renderRoot.querySelector('.print') !== null);
    element.renderRoot.querySelector<HTMLButtonElement>('.print')?.click();
    await until(() => pages.length > 0 && paper() === null);
    expect(columns).to.equal(10);
    expect(pages.length).to.be.greaterThan(1);
    const all = pages.join('\n');
    expect(all.indexOf('\t1/CV\t')).to.be.greaterThan(-1);
    expect(all.indexOf('\t45/CV\t')).to.be.greaterThan(all.indexOf('\t1/CV\t'));
    expect(pages.map((page, index) => page.includes(`Trang ${index + 1}/${pages.length}`))).not.to.contain(
      false,
    );
    expect(all).to.contain('Đã thu hồi');
  });
});

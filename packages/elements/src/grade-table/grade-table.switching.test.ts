import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { GradeTable } from './grade-table.ts';
import { must } from './must.ts';
import { inMemoryGradebooks } from './sources/in-memory-gradebooks.ts';
import { sampleGradebook } from './testing/gradebooks.ts';
import { look, settle } from './testing/harness.ts';

describe('edu-grade-table and another gradebook while the line is cut', () => {
  it('says what waits in the first, keeps the choice, and does not speak of signing in', async () => {
    const first = sampleGradebook({ pupils: 3 });
    const second = { ...sampleGradebook({ pupils: 3 }), id: 'second', classId: '7a2', className: '7A2' };
    let isCut = false;
    const source = inMemoryGradebooks([structuredClone(first), second], {
      before: () => {
        if (isCut) throw Object.assign(new Error('cut'), { code: 'unreachable' });
      },
    });
    const element = await fixture<GradeTable>(
      html`<edu-grade-table lang="vi" .source=${source}>
        <p>Cần JavaScript và đăng nhập.</p>
      </edu-grade-table>`,
    );
    const text = (): string => (element.renderRoot as HTMLElement).innerText;
    const chooser = (): HTMLSelectElement => must(element.renderRoot.querySelector('select'));
    await waitUntil(() => element.renderRoot.querySelector('select'));
    const { shows } = look(element);
    const before = shows(0, 0);
    isCut = true;
    element.focus();
    await userEvent.keyboard('9,9{Enter}');
    const options = [...chooser().options].map(({ text: name, value }) => ({ name, value }));
    const other = must(options.find(({ name }) => name.includes('7A2')));
    await userEvent.selectOptions(chooser(), other.value);
    await waitUntil(() => text().includes('1 ô của'));
    expect(text()).to.contain('1 ô của Toán 7A1, học kì I đang chờ gửi.');
    expect(must(element.shadowRoot?.querySelector('slot')).hidden).to.equal(true);
    expect(chooser().options.length).to.be.greaterThan(1);
    isCut = false;
    await userEvent.selectOptions(chooser(), must(options.find(({ name }) => name.includes('7A1'))).value);
    await settle(element);
    await waitUntil(() => element.unsavedCount === 0);
    expect(shows(0, 0)).to.equal('9,9').and.not.equal(before);
  });
});

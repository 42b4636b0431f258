import { expect, fixture, html } from '@open-wc/testing';
import { describe, it } from 'vitest';
import './loader.ts';

describe('the loader', () => {
  it('loads what stands on the page, now and later, and nothing else', async () => {
    await fixture(html`<p>A page without our tags</p>`);
    expect(customElements.get('edu-sign-in')).to.equal(undefined);

    const box = await fixture<HTMLElement>(html`<div></div>`);
    const section = document.createElement('section');
    section.innerHTML = '<p><edu-sign-in><a href="/dang-nhap">Đăng nhập</a></edu-sign-in></p>';
    box.append(section);
    await customElements.whenDefined('edu-sign-in');
    expect(section.querySelector('edu-sign-in')?.shadowRoot).not.to.equal(null);
    expect(customElements.get('edu-provider')).to.equal(undefined);
  });
});

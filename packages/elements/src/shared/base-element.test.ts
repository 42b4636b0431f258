import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { nothing } from 'lit';
import { describe, it } from 'vitest';
import { FiguresElement } from './figures-element.ts';
import { define } from './define.ts';
import { defineStrings } from './strings.ts';
import { fakeProvider } from './testing/fake-provider.ts';
import { deferred, fixtureUnder, hostResets } from './testing/fixtures.ts';

const strings = defineStrings(
  { title: 'Tin tức', more: (count: number) => `Xem thêm ${count} tin` },
  { title: 'News', more: (count: number) => `${count} more` },
);

class Sample extends FiguresElement<(typeof strings)['vi']> {
  protected override readonly dictionary = strings;
  withFallback = true;
  override render() {
    return html`<h2>${this.t.title}</h2>
      <p>${this.t.more(2)}</p>
      <p>${this.tenths(75)} ${this.number(1234.5)} ${this.day('2026-09-05')}</p>
      ${this.withFallback ? this.fallback() : nothing}`;
  }
  get text(): string {
    return (this.renderRoot.textContent ?? '').replace(/\s+/g, ' ').trim();
  }
}
define('edu-sample', Sample);

const sample = (template = html`<edu-sample></edu-sample>`) => fixture<Sample>(template);

describe('FiguresElement', () => {
  it('speaks Vietnamese unless told otherwise', async () => {
    document.documentElement.removeAttribute('lang');
    const element = await sample();
    expect(element.text).to.equal('Tin tức Xem thêm 2 tin 7,5 1.234,5 05/09/2026');
    expect(element.shadowRoot?.querySelector('.edu')?.getAttribute('lang')).to.equal('vi');
  });

  it('follows the nearest lang and its changes', async () => {
    const box = await fixture<HTMLElement>(html`<div lang="en-GB"><edu-sample></edu-sample></div>`);
    const element = box.firstElementChild as Sample;
    expect(element.text).to.equal('News 2 more 7.5 1,234.5 05/09/2026');
    box.lang = 'vi';
    await nextFrame();
    await element.updateComplete;
    expect(element.language).to.equal('vi');
    element.lang = 'en';
    await nextFrame();
    await element.updateComplete;
    expect(element.text).to.contain('News');
  });

  it('takes language and phrases from the provider, its own phrases last', async () => {
    const provider = fakeProvider({ language: 'en', strings: { 'edu-sample': { title: 'School news' } } });
    const box = await fixture<HTMLElement>(html`<div lang="vi">${provider.element}</div>`);
    const element = document.createElement('edu-sample') as Sample;
    provider.element.append(element);
    await element.updateComplete;
    expect(element.text).to.contain('School news 2 more');
    element.setAttribute('strings', '{"more": "{0} older items", "unknown": "x"}');
    await element.updateComplete;
    expect(element.text).to.contain('School news 2 older items');
    box.append(element);
    await element.updateComplete;
    expect(element.text, 'forgets a provider it left').to.contain('Tin tức 2 older items');
  });

  it('waits for a language that is loaded apart, keeping the page’s content meanwhile', async () => {
    const english = deferred<{ title: string }>();
    class Patient extends FiguresElement<{ title: string }> {
      protected override readonly dictionary = defineStrings({ title: 'Tin tức' }, () => english.promise);
      override render() {
        return html`<h2>${this.t.title}</h2>`;
      }
    }
    define('edu-patient', Patient);
    const box = document.createElement('div');
    box.innerHTML = '<edu-patient lang="en"><a href="/news">News</a></edu-patient>';
    document.body.append(box);
    const element = box.firstElementChild as Patient;
    await nextFrame();
    expect(element.renderRoot.textContent).to.equal('');
    expect(element.shadowRoot?.querySelector('slot')?.hidden).to.equal(false);
    english.resolve({ title: 'News' });
    await element.updateComplete;
    expect(element.renderRoot.textContent).to.equal('News');
    expect(element.shadowRoot?.querySelector('slot')?.hidden).to.equal(true);
    box.remove();
  });

  it('speaks Vietnamese when another language cannot be loaded', async () => {
    class Stranded extends FiguresElement<{ title: string }> {
      protected override readonly dictionary = defineStrings({ title: 'Tin tức' }, () =>
        Promise.reject(new TypeError('Failed to fetch dynamically imported module')),
      );
      override render() {
        return html`${this.t.title}`;
      }
    }
    define('edu-stranded', Stranded);
    const element = await fixture<Stranded>(html`<edu-stranded lang="en"></edu-stranded>`);
    expect(element.renderRoot.textContent).to.equal('Tin tức');
  });

  it('shows the light DOM as fallback only when there is any', async () => {
    const shown = (element: Sample) => !element.shadowRoot?.querySelector('slot')?.hidden;
    expect(shown(await sample(html`<edu-sample> </edu-sample>`))).to.equal(false);
    const box = await fixture<HTMLElement>(
      html`<div class="page">
        <edu-sample><a href="/tin-tuc">Tin tức</a></edu-sample>
      </div>`,
    );
    box.style.fontSize = '21px';
    const element = box.firstElementChild as Sample;
    expect(shown(element)).to.equal(true);
    const link = element.querySelector('a');
    expect(link && getComputedStyle(link).fontSize, 'keeps the look of the page').to.equal('21px');
    element.withFallback = false;
    element.requestUpdate();
    await element.updateComplete;
    expect(shown(element)).to.equal(false);
  });

  it('stays itself under unkind page styles', async () => {
    const look = (element: Sample) => {
      const heading = element.shadowRoot?.querySelector('h2');
      if (!heading) throw new Error('No heading.');
      const { display, fontSize, letterSpacing, textTransform, textAlign, lineHeight, color } =
        getComputedStyle(heading);
      return { display, fontSize, letterSpacing, textTransform, textAlign, lineHeight, color };
    };
    const kind = look(await sample());
    for (const reset of Object.keys(hostResets) as (keyof typeof hostResets)[]) {
      const element = await fixtureUnder<Sample>(reset, html`<edu-sample></edu-sample>`);
      expect(look(element), reset).to.deep.equal(kind);
      element.parentElement?.parentElement?.remove();
    }
  });

  it('can be hidden and placed by the page', async () => {
    const element = await sample(html`<edu-sample hidden></edu-sample>`);
    expect(getComputedStyle(element).display).to.equal('none');
  });

  it('registers once, whoever comes second', () => {
    define('edu-sample', class extends HTMLElement {});
    expect(customElements.get('edu-sample')).to.equal(Sample);
  });
});

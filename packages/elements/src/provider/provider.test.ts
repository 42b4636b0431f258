import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { Site } from '@lienthong/sdk';
import { describe, it } from 'vitest';
import { EduElement } from '../shared/base-element.ts';
import { define } from '../shared/define.ts';
import { defineStrings } from '../shared/strings.ts';
import { fakeOffice, fakeSession, fakeSite } from '../shared/testing/fake-provider.ts';
import { contrast } from '../shared/testing/contrast.ts';
import { until } from '../shared/testing/fixtures.ts';
import './provider.define.ts';
import type { Provider } from './provider.ts';

class Child extends EduElement {
  protected override readonly dictionary = defineStrings({ hello: 'Xin chào' }, { hello: 'Hello' });
  readonly seen: string[] = [];
  override render() {
    const { provider } = this;
    this.seen.push(`${this.language} ${provider?.status ?? 'alone'} ${this.t.hello}`);
    return html`${this.fallback()}`;
  }
  get link() {
    return this.provider;
  }
}
define('edu-child', Child);

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' },
  });

const refusal = (status: number, code: string) =>
  json({ type: code, title: code, status, code, detail: code, requestId: 'req-7f3' }, status);

function answering(...answers: (Response | Error)[]) {
  const requests: Request[] = [];
  const fetch = (request: Request): Promise<Response> => {
    requests.push(request);
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer instanceof Response) return Promise.resolve(answer.clone());
    return Promise.reject(answer ?? new TypeError('Failed to fetch'));
  };
  return { fetch, requests };
}

const site: Site = fakeSite;
const text = (element: Provider) => (element.renderRoot.textContent ?? '').replace(/\s+/g, ' ').trim();

async function provider(fetch: Provider['fetch'], siteKey = 'site_demo_thcs') {
  const element = await fixture<Provider>(
    html`<edu-provider endpoint="https://lienthong.example/" site-key=${siteKey} lang="vi" .fetch=${fetch}>
      <edu-child><a href="/tin-tuc">Tin tức</a></edu-child>
    </edu-provider>`,
  );
  return { element, child: element.querySelector('edu-child') as Child };
}

/** The error event, and the notice that follows it. */
async function failure(fetch: Provider['fetch'], siteKey?: string) {
  const failed = oneEvent(document, 'edu-provider-error');
  const { element, child } = await provider(fetch, siteKey);
  const event = await failed;
  await element.updateComplete;
  return { element, child, event };
}

describe('edu-provider', () => {
  it('asks what the site key stands for and gives the answer to its children', async () => {
    const { fetch, requests } = answering(json(site));
    const { element, child } = await provider(fetch);
    expect(child.link?.status).to.equal('connecting');
    await until(() => child.link?.status === 'ready');
    expect(requests).to.have.lengthOf(1);
    expect(requests[0]?.url).to.equal('https://lienthong.example/v1/site');
    expect(requests[0]?.headers.get('Site-Key')).to.equal('site_demo_thcs');
    expect(child.link?.site).to.include({ schoolName: site.schoolName });
    expect(child.link?.client).to.have.property('news');
    expect(text(element)).to.equal('');
    await expect(element).to.be.accessible();
  });

  it('paints children once in the right language and follows a change', async () => {
    const { fetch } = answering(json(site));
    const element = await fixture<Provider>(
      html`<edu-provider endpoint="https://a.example" site-key="site_x" lang="en" .fetch=${fetch}>
        <edu-child></edu-child>
      </edu-provider>`,
    );
    const child = element.querySelector('edu-child') as Child;
    await child.updateComplete;
    expect(child.seen.every((line) => line.startsWith('en '))).to.equal(true);
    element.lang = 'vi';
    await until(() => child.language === 'vi');
    expect(child.seen.at(-1)).to.contain('Xin chào');
  });

  it('passes the replaced phrases on', async () => {
    const { fetch } = answering(json(site));
    const { element, child } = await provider(fetch);
    element.setAttribute('element-strings', '{"edu-child": {"hello": "Kính chào"}}');
    await until(() => child.seen.at(-1)?.includes('Kính chào') ?? false);
  });

  it('explains an unknown key to the webmaster and leaves children their fallback', async () => {
    const { element, child, event } = await failure(answering(refusal(401, 'site_key_unknown')).fetch);
    expect(event).to.include({ code: 'site_key_unknown' });
    expect(text(element))
      .to.contain('chưa sẵn sàng')
      .and.contain('không có mã trang này')
      .and.contain('req-7f3');
    expect(element.renderRoot.querySelector('button'), 'trying again would not help').to.equal(null);
    await child.updateComplete;
    expect(child.shadowRoot?.querySelector('slot')?.hidden).to.equal(false);
    await expect(element).to.be.accessible();
  });

  it('names the address that the key does not allow', async () => {
    const { element } = await failure(answering(refusal(403, 'origin_not_allowed')).fetch);
    expect(text(element)).to.contain(location.origin);
  });

  it('tells a webmaster what keeps the address of the page from the ones listed', async () => {
    const told = async (code: string) => {
      const answer = { type: 'x', title: 'x', status: 403, code: 'origin_not_allowed', detail: 'x' };
      const errors = [{ pointer: '#/header/Origin', code, detail: 'x' }];
      const { element } = await failure(answering(json({ ...answer, requestId: 'r', errors }, 403)).fetch);
      return element;
    };
    const www = await told('origin_www');
    await until(() => text(www).includes('chỉ khác “www”'));
    expect(text(www)).to.contain(location.origin);
    expect(text(await told('origin_scheme'))).to.contain('https là tốt nhất');
    expect(text(await told('origin_null')))
      .to.contain('không có địa chỉ')
      .and.not.to.contain('Thêm địa chỉ này');
    expect(text(await told('constructor'))).to.contain(location.origin);
  });

  it('asks which authority a key of an office stands for', async () => {
    const { fetch, requests } = answering(json(fakeOffice));
    const { element, child } = await provider(fetch, 'office_so');
    await until(() => child.link?.status === 'ready');
    expect(requests[0]?.url).to.equal('https://lienthong.example/v1/office');
    expect(requests[0]?.headers.get('Site-Key')).to.equal('office_so');
    expect(child.link?.office).to.include({ authorityName: fakeOffice.authorityName });
    expect(child.link?.site).to.equal(undefined);
    expect(text(element)).to.equal('');
  });

  it('never sends a key that cannot be one', async () => {
    const { fetch, requests } = answering(json(site));
    const { element, event } = await failure(fetch, 'secret_abc');
    expect(event).to.include({ code: 'site_key_malformed' });
    expect(requests).to.have.lengthOf(0);
    expect(text(element)).to.contain('site_');
  });

  it('says which attribute is missing', async () => {
    const failed = oneEvent(document, 'edu-provider-error');
    const element = await fixture<Provider>(html`<edu-provider lang="en"></edu-provider>`);
    expect(await failed).to.include({ code: 'endpoint_missing' });
    await element.updateComplete;
    expect(text(element)).to.contain('no endpoint attribute');
  });

  it('offers another try after a refusal that passes, and connects', async () => {
    const { fetch } = answering(refusal(403, 'internal_error'), json(site));
    const { element, child, event } = await failure(fetch);
    expect(event).to.include({ code: 'internal_error' });
    element.renderRoot.querySelector('button')?.click();
    await until(() => child.link?.status === 'ready');
    await element.updateComplete;
    expect(text(element)).to.equal('');
  });

  it('stays silent when the page handles the event itself', async () => {
    const handle = (event: Event) => event.preventDefault();
    document.addEventListener('edu-provider-error', handle, { once: true });
    const { element } = await failure(answering(refusal(401, 'site_key_unknown')).fetch);
    expect(text(element)).to.equal('');
  });

  it('forgets the session when it changes to another school', async () => {
    const { fetch } = answering(json(site));
    const { element, child } = await provider(fetch);
    await until(() => child.link?.status === 'ready');
    child.link?.setSession(fakeSession());
    expect(child.link?.session?.me.displayName).to.equal('Trần Thị Minh Hạnh');
    element.siteKey = 'site_other';
    await element.updateComplete;
    expect(child.link?.session).to.equal(undefined);
  });

  it('sets theme and crest for what is inside', async () => {
    const { fetch } = answering(json(site));
    const { element, child } = await provider(fetch);
    element.theme = 'dark';
    element.accent = '#ffd400';
    await element.updateComplete;
    const box = child.shadowRoot?.querySelector('.edu');
    if (!box) throw new Error('No box.');
    expect(contrast(getComputedStyle(box).color, 'black')).to.be.above(7);
    expect(element.style.getPropertyValue('--edu-accent')).to.equal('#ffd400');
    element.accent = undefined;
    await element.updateComplete;
    expect(element.style.getPropertyValue('--edu-accent')).to.equal('');
  });
});

import { expect, fixture, html } from '@open-wc/testing';
import type { Site } from '@lienthong/sdk';
import { describe, it } from 'vitest';
import { fakeSite } from '../shared/testing/fake-provider.ts';
import { until } from '../shared/testing/fixtures.ts';
import './provider.define.ts';
import type { Provider } from './provider.ts';

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
const feeds = [
  {
    id: 'f',
    url: 'https://so.example/rss',
    label: 'Sở',
    issuer: 'department',
    lastSuccessAt: '2026-11-11T07:30:00+07:00',
  },
];
/** What edu-news fires; a test needs no news for it. */
const loaded = () =>
  Object.assign(new Event('edu-news-loaded', { bubbles: true, composed: true }), { feeds });

/** A provider whose site is as told, and what it sent besides asking for it. */
async function page(heartbeat: Site['heartbeat'], refuse = false) {
  const sent: { url: string; body: Record<string, unknown> }[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    if (request.url.endsWith('/site')) return json({ ...fakeSite, heartbeat });
    sent.push({ url: request.url, body: (await request.json()) as Record<string, unknown> });
    return refuse ? json({ code: 'feature_frozen', status: 403 }, 403) : json({ heartbeat: 'done' });
  };
  const element = await fixture<Provider>(
    html`<edu-provider
      endpoint="https://lienthong.example"
      site-key="site_demo_thcs"
      lang="vi"
      .fetch=${fetch}
    >
      <edu-news></edu-news>
    </edu-provider>`,
  );
  await until(() => element.connection.status === 'ready');
  return { element, sent, news: element.querySelector('edu-news') as HTMLElement };
}
const line = (element: Provider) => element.shadowRoot?.querySelector('.heartbeat');

describe('the heartbeat of a page', () => {
  it('sends nothing and says nothing where the school has not switched it on', async () => {
    const { element, sent, news } = await page('off');
    news.dispatchEvent(loaded());
    await new Promise((resolve) => requestIdleCallback(resolve));
    expect(sent).to.deep.equal([]);
    expect(line(element) ?? null).to.equal(null);
  });

  it('tells once which feeds are shown, by issuer, and nothing else', async () => {
    const { sent, news } = await page('due');
    news.dispatchEvent(loaded());
    await until(() => sent.length > 0);
    news.dispatchEvent(loaded());
    await new Promise((resolve) => requestIdleCallback(resolve));
    expect(sent).to.have.length(1);
    expect(sent[0]?.url).to.equal(`https://lienthong.example/v1/schools/${fakeSite.schoolId}/heartbeats`);
    expect(sent[0]?.body).to.deep.equal({
      ...{ version: '0.1.0', elements: ['edu-provider', 'edu-news'] },
      feeds: [{ issuer: 'department', lastSuccessAt: '2026-11-11T07:30:00+07:00' }],
    });
  });

  it('says on the page what is sent, also when today’s was sent by another visit', async () => {
    const { element, sent, news } = await page('done');
    await until(() => line(element) !== null);
    news.dispatchEvent(loaded());
    await new Promise((resolve) => requestIdleCallback(resolve));
    expect(sent).to.deep.equal([]);
    expect(line(element)?.textContent)
      .to.contain('mỗi ngày một lần')
      .and.to.contain('Không có gì về người xem');
    element.lang = 'en';
    await until(() => line(element)?.textContent?.includes('Once a day'));
    await expect(element).to.be.accessible();
  });

  it('says it in the words of the site, where it has its own', async () => {
    const { element } = await page('done');
    await until(() => line(element) !== null);
    element.elementStrings = { 'edu-provider': { heartbeat: 'Trang có báo cáo tình trạng.' } };
    await until(() => line(element)?.textContent?.includes('Trang có báo cáo tình trạng.'));
    element.setAttribute('strings', '{"heartbeatSends":"Chỉ gửi tên các phần của trang."}');
    await until(() => line(element)?.textContent?.includes('Chỉ gửi tên các phần của trang.'));
    expect(line(element)?.textContent).not.to.contain('mỗi ngày một lần');
  });

  it('leaves a refusal alone: nothing is shown, nothing is sent again', async () => {
    const { element, sent, news } = await page('due', true);
    news.dispatchEvent(loaded());
    await until(() => sent.length > 0);
    await new Promise((resolve) => requestIdleCallback(resolve));
    expect(sent).to.have.length(1);
    expect(element.connection.status).to.equal('ready');
    expect(element.renderRoot.querySelector('.notice')).to.equal(null);
  });

  it('stores nothing on the device', async () => {
    const { sent, news } = await page('due');
    const before = [document.cookie, localStorage.length, sessionStorage.length];
    news.dispatchEvent(loaded());
    await until(() => sent.length > 0);
    expect([document.cookie, localStorage.length, sessionStorage.length]).to.deep.equal(before);
  });
});

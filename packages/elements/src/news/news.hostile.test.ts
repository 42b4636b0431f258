import { expect } from '@open-wc/testing';
import DOMPurify from 'dompurify';
import { afterEach, beforeEach, describe, it } from 'vitest';
import { until } from '../shared/testing/fixtures.ts';
import { cleanMarkup } from './news.markup.ts';
import { all, answering, find, item, news, shown } from './testing/news-fixtures.ts';
import { payloads } from './testing/payloads.ts';
import type { News } from './news.ts';

const globals = window as unknown as { pwned?: () => void };
const tags =
  'a abbr b blockquote br caption code dd del div dl dt em figcaption figure h4 h5 h6 hr i img ins li ol p pre s small span ' +
  'strong sub sup table tbody td tfoot th thead time tr u ul';
const attributes = /^(alt|colspan|datetime|dir|height|href|lang|rowspan|scope|src|start|title|width)$/;
/** What our own code adds. */
const added = /^(class|rel|target|loading|decoding|referrerpolicy|tabindex|role|aria-label)$/;

/** Everything of a text that should not be there. */
function intruders(text: ParentNode): string[] {
  return [...text.querySelectorAll('*')].flatMap((node) => [
    ...(tags.split(' ').includes(node.localName) && node.namespaceURI === 'http://www.w3.org/1999/xhtml'
      ? []
      : [`<${node.nodeName}>`]),
    ...[...node.attributes].flatMap(({ name, value }) => {
      if (name === 'class') return /^(heading|scroll)$/.test(value) ? [] : [`class=${value}`];
      if (name === 'href' || name === 'src') return /^https?:\/\//.test(value) ? [] : [`${name}=${value}`];
      return attributes.test(name) || added.test(name) ? [] : [`${name}=${value}`];
    }),
  ]);
}

/** Unfolds every text and touches what can be touched. */
async function openAll(element: News, count: number): Promise<Element[]> {
  for (const button of all<HTMLButtonElement>(element, '.unfold')) button.click();
  await until(() => all(element, '.text').length === count && find(element, '[role=status]') !== null);
  const texts = all(element, '.text');
  for (const text of texts) {
    for (const link of text.querySelectorAll('a')) {
      link.addEventListener('click', (event) => event.preventDefault());
      link.click();
    }
    for (const node of text.querySelectorAll<HTMLElement>('*')) {
      node.focus();
      for (const type of ['error', 'load', 'toggle', 'mouseover', 'focus', 'animationstart'])
        node.dispatchEvent(new Event(type));
    }
  }
  await new Promise((resolve) => setTimeout(resolve));
  return texts;
}

describe('hostile markup', () => {
  let ran: number;
  beforeEach(() => {
    ran = 0;
    globals.pwned = () => void ran++;
  });
  afterEach(() => {
    expect(ran, 'a script ran').to.equal(0);
    delete globals.pwned;
  });

  it('is a corpus that would run somewhere', async () => {
    const box = document.createElement('div');
    document.body.append(box);
    box.innerHTML = payloads[0] ?? '';
    await until(() => ran > 0);
    box.remove();
    ran = 0;
    expect(payloads.length).to.be.above(150);
  });

  it('is cleaned by what is delivered: DOMPurify without names it would allow by itself', () => {
    expect(DOMPurify.sanitize('<p>Thông báo <b>số 1</b></p>')).to.equal('Thông báo số 1');
  });

  it('leaves nothing but text structure, links and pictures', () => {
    for (const payload of payloads) {
      const fragment = cleanMarkup(payload, {
        base: 'https://so.example.vn/tin',
        level: 4,
        pictures: true,
      });
      expect(intruders(fragment), payload).to.deep.equal([]);
      // What was cleaned stays clean when it is written out and read again.
      const again = document.createElement('template');
      const box = document.createElement('div');
      box.append(fragment);
      again.innerHTML = box.innerHTML;
      expect(intruders(again.content), payload).to.deep.equal([]);
    }
  });

  it('runs nothing on its way from a feed through the reader', async () => {
    const texts = payloads.map(
      (payload, index) =>
        `<item><title>${escape(payload)}</title><guid>${index}</guid><link>https://so.example.vn/${index}</link>` +
        `<description><![CDATA[<p>Thông báo số ${index}, kèm lịch của từng lớp.</p><ul><li>1</li></ul>${payload.replaceAll(']]>', '')}]]></description></item>`,
    );
    const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>Sở</title>${texts.join('')}</channel></rss>`;
    const url = URL.createObjectURL(new Blob([rss], { type: 'application/rss+xml' }));
    const element = await news({ src: url, pageSize: 500, pictures: true });
    await shown(element, payloads.length - 5);
    URL.revokeObjectURL(url);
    const opened = await openAll(element, all(element, '.unfold').length);
    expect(opened.length).to.be.above(payloads.length - 20);
    for (const text of opened) expect(intruders(text)).to.deep.equal([]);
    const links = all<HTMLAnchorElement>(element, 'h3 a');
    expect(links.filter(({ protocol }) => protocol !== 'https:')).to.have.length(0);
  });

  it('runs nothing when a server sends it as its own html, title, picture, address or file', async () => {
    const bad = payloads.map((payload, index) => {
      const address = /(?:href|src|action)="([^"]+)"/.exec(payload)?.[1] ?? `javascript:pwned(${index})`;
      return item(String(index), {
        title: payload,
        summary: payload,
        html: `<p>Thông báo số ${index}, kèm lịch của từng lớp.</p><ul><li>1</li></ul>${payload}`,
        url: address,
        imageUrl: address,
        document: { number: payload, issuedOn: payload, issuer: payload, attachmentUrl: address },
        categories: [payload],
      });
    });
    const element = await news({
      source: answering(() => ({ items: bad, sources: [], nextCursor: null })),
      pictures: true,
    });
    await shown(element, payloads.length);
    const opened = await openAll(element, payloads.length);
    for (const text of opened) expect(intruders(text)).to.deep.equal([]);
    for (const link of all<HTMLAnchorElement>(element, 'a[href]'))
      expect(link.protocol, link.outerHTML).to.match(/^https?:$/);
    for (const image of all<HTMLImageElement>(element, 'img')) expect(image.src).to.match(/^https?:/);
    expect(all(element, 'script, iframe, svg script, form, style')).to.have.length(0);
  });
});

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

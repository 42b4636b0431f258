/** The page of the bench: `edu-news` over feeds that are already there, so that the time counts from their bytes. */
import { mergeItems, readFeed } from '@lienthong/feeds';
import '@lienthong/elements/define/news.js';
import { inMemoryNews, type News, type NewsItem, type NewsSource } from '@lienthong/elements/news.js';
import { feedNews } from '../../../elements/src/news/news.feed-reader.ts';

export interface Shown {
  /** From the bytes (or the property, or the last letter) to the first page painted. */
  painted: number;
  /** Until everything was read and merged. */
  whole: number;
  /** The longest time between two frames meanwhile. */
  longestFrame: number;
}

declare global {
  interface Window {
    bench: {
      feeds(): Promise<Shown>;
      atOnce(): Promise<Shown>;
      property(): Promise<Shown>;
      search(): Promise<Shown>;
    };
  }
}

const perFeed = 2_000;
const labels = ['so', 'phuong', 'truong', 'bo', 'cum'];
const words = 'Học sinh khối 6, 7, 8 và 9 kiểm tra cuối học kì I từ ngày 14/12 đến ngày 24/12. ';

function feedOf(name: string, shift: number): Uint8Array {
  const items = Array.from({ length: perFeed }, (_, index) => {
    const day = new Date(Date.UTC(2026, 10, 20) - (index * 5 + shift) * 3_600_000).toUTCString();
    const address = `https://${name}.example.vn/tin/${index}`;
    return (
      `<item><title>Thông báo số ${index} về kiểm tra &amp; tổng kết</title><link>${address}</link><guid>${address}</guid>` +
      `<pubDate>${day}</pubDate><category>Thông báo</category><description>&lt;p&gt;${words}&lt;a href="/lich"&gt;Xem lịch&lt;/a&gt;&lt;/p&gt;` +
      `&lt;p&gt;${words}&lt;strong&gt;Phụ huynh&lt;/strong&gt; xem tại bảng tin.&lt;/p&gt;</description></item>`
    );
  });
  const xml = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${name}</title>${items.join('')}</channel></rss>`;
  return new TextEncoder().encode(xml);
}

const feeds = labels.map((name, shift) => ({
  name,
  url: `https://${name}.example.vn/rss`,
  bytes: feedOf(name, shift),
}));
/** Answers at once with bytes that are there already. */
const fetcher = ((input: string) =>
  Promise.resolve({
    ok: true,
    url: input,
    headers: new Headers({ 'Content-Type': 'application/rss+xml' }),
    arrayBuffer: () => Promise.resolve(feeds.find(({ url }) => url === input)?.bytes.buffer),
  })) as unknown as typeof fetch;

function afterPaint(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    });
  });
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(requestAnimationFrame);
}

/** Watches the frames while `work` goes on. */
async function watched(work: () => Promise<{ painted: number; whole: number }>): Promise<Shown> {
  let last = performance.now();
  let longestFrame = 0;
  let isOver = false;
  const watch = (): void => {
    const now = performance.now();
    longestFrame = Math.max(longestFrame, now - last);
    last = now;
    if (!isOver) requestAnimationFrame(watch);
  };
  await afterPaint();
  last = performance.now();
  requestAnimationFrame(watch);
  const times = await work();
  isOver = true;
  await afterPaint();
  return { ...times, longestFrame };
}

function place(): News {
  const element = document.createElement('edu-news');
  element.search = true;
  document.body.replaceChildren(element);
  return element;
}
const rows = (element: News): NodeListOf<Element> => element.renderRoot.querySelectorAll('h3 a');

async function show(source: NewsSource): Promise<{ painted: number; whole: number }> {
  const element = place();
  let whole: number | undefined;
  const started = performance.now();
  element.source = {
    list: (query, { signal, onMore }) =>
      source.list(query, {
        signal,
        onMore: () => {
          whole = performance.now() - started;
          onMore?.();
        },
      }),
  };
  await until(() => rows(element).length > 0);
  const painted = (await afterPaint()) - started;
  if (source !== readAtOnce) await until(() => whole !== undefined);
  return { painted, whole: whole ?? painted };
}

const itemsOfAll = (): NewsItem[] =>
  mergeItems(feeds.map(({ url, bytes }) => ({ source: url, items: readFeed(bytes, { url }).items }))).map(
    (item) => ({
      ...item,
      html: item.unsafeHtml,
      document: null,
      sourceIds: item.sources,
    }),
  );

/** What a page does that reads all of its feeds and then shows them. */
const readAtOnce: NewsSource = {
  list: (query, options) => inMemoryNews(itemsOfAll()).list(query, options),
};

window.bench = {
  feeds: () =>
    watched(() =>
      show(
        feedNews(
          feeds.map(({ url }) => ({ url })),
          fetcher,
        ),
      ),
    ),
  atOnce: () => watched(() => show(readAtOnce)),
  property: () => {
    const items = itemsOfAll();
    return watched(async () => {
      const element = place();
      const started = performance.now();
      element.items = items;
      await until(() => rows(element).length > 0);
      const painted = (await afterPaint()) - started;
      return { painted, whole: painted };
    });
  },
  async search() {
    const element = place();
    element.items = itemsOfAll();
    await until(() => rows(element).length > 0);
    element.renderRoot.querySelector<HTMLElement>('button.tune')?.click();
    await element.updateComplete;
    return watched(async () => {
      const field = element.renderRoot.querySelector('input');
      if (!field) throw new Error('There is no field to search in.');
      const started = performance.now();
      field.value = 'thong bao so 1999';
      field.dispatchEvent(new Event('input'));
      await until(() => rows(element)[0]?.textContent?.includes('1999') === true);
      const painted = (await afterPaint()) - started;
      return { painted, whole: painted };
    });
  },
};

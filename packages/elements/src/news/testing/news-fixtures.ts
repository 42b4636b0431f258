/** What the tests of `edu-news` share: feeds, items, and ways to look into an element. */
import { fixture, html } from '@open-wc/testing';
import { until } from '../../shared/testing/fixtures.ts';
import '../news.define.ts';
import type { Feed, News, NewsItem, NewsPage, NewsQuery, NewsSource } from '../news.ts';

export const feed = (id: string, label: string, change: Partial<Feed> = {}): Feed => ({
  id,
  label,
  issuer: 'school',
  url: `https://${id}.example.vn/rss`,
  lastCheckedAt: '2026-10-05T07:42:00+07:00',
  lastSuccessAt: '2026-10-05T07:42:00+07:00',
  problem: null,
  ...change,
});
export const so = feed('so', 'Sở Giáo dục và Đào tạo');
export const truong = feed('truong', 'Trường THCS Nguyễn Du');

export const item = (id: string, change: Partial<NewsItem> = {}): NewsItem => ({
  id,
  title: `Tin ${id}`,
  url: `https://truong.example.vn/${id}`,
  publishedAt: '2026-10-04T16:30:00+07:00',
  summary: 'Học sinh khối 6 kiểm tra giữa học kì I.',
  html: '',
  imageUrl: null,
  imageSize: null,
  categories: [],
  author: null,
  document: null,
  sourceIds: ['truong'],
  ...change,
});
export const items = [
  item('1'),
  item('2', { sourceIds: ['so', 'truong'] }),
  item('3', { sourceIds: ['so'] }),
];

export const text = (node: Element | null | undefined) =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
export const find = <E extends Element = HTMLElement>(element: News, selector: string) =>
  element.renderRoot.querySelector<E>(selector);
export const all = <E extends Element = HTMLElement>(element: News, selector: string) => [
  ...element.renderRoot.querySelectorAll<E>(selector),
];
export const titles = (element: News) => all(element, 'h3').map(text);
export const announced = (element: News) => text(find(element, '[role=status]'));
export const shown = (element: News, count = 1) => until(() => all(element, 'h3').length >= count);

export async function news(change: Partial<News> = {}, lang = 'vi'): Promise<News> {
  const element = await fixture<News>(html`<edu-news lang=${lang}></edu-news>`);
  Object.assign(element, change);
  await element.updateComplete;
  return element;
}
export const answering = (list: (query: NewsQuery) => NewsPage | Promise<NewsPage>): NewsSource => ({
  list: async (query) => list(query),
});

import type { Connection, Site } from '@lienthong/sdk';
import { createSiteStatus, type ShownFeed } from '@lienthong/sdk/site-status';
import { version } from '../shared/version.ts';
import type { Language } from '../shared/language.ts';

/** As long as a page with news is waited for before it reports without. */
const patience = 30_000;

interface Heart {
  /** The edu-provider: what stands inside it is told by tag name. */
  host: HTMLElement;
  site: Site;
  connection: Connection;
  /** Resolves with the feeds once an edu-news inside shows them. */
  news: Promise<readonly ShownFeed[]>;
  /** Another connection, or the page is left. */
  signal: AbortSignal;
}

/**
 * Tells once that the page is live, and which feeds it shows, if the central system awaits it (`site.heartbeat`, asked for anyhow).
 * Nothing of the visitor, nothing stored, in idle time; whatever goes wrong is left alone, and tried again by another page.
 */
export async function beat({ host, site, connection, news, signal }: Heart): Promise<void> {
  if (site.heartbeat !== 'due' && site.heartbeat !== 'dueWithNews') return;
  const awaitsNews = site.heartbeat === 'dueWithNews' || host.querySelector('edu-news') !== null;
  const feeds = await Promise.race([awaitsNews ? news : after(0), after(patience)]);
  if (feeds === undefined && site.heartbeat === 'dueWithNews') return;
  await idle();
  if (signal.aborted) return;
  const elements = new Set([
    host.localName,
    ...[...host.querySelectorAll('*')].map((each) => each.localName),
  ]);
  const report = {
    version,
    elements: [...elements].filter((name) => /^edu-[a-z-]{2,40}$/.test(name)).slice(0, 30),
    feeds: (feeds ?? []).slice(0, 20).map(({ issuer, lastSuccessAt }) => ({ issuer, lastSuccessAt })),
  };
  await createSiteStatus(connection)
    .send(site.schoolId, report, { signal })
    .catch(() => undefined);
}

const after = (ms: number): Promise<undefined> =>
  new Promise((resolve) => setTimeout(() => resolve(undefined), ms));

const idle = (): Promise<void> =>
  new Promise((resolve) =>
    'requestIdleCallback' in window ? requestIdleCallback(() => resolve()) : setTimeout(resolve, 1_000),
  );

const texts: Record<Language, { line: string; more: string }> = {
  vi: {
    line: 'Trang này báo cho cơ quan quản lí giáo dục, mỗi ngày một lần, rằng trang đang chạy.',
    more:
      'Gửi đi: mã trang của trường, phiên bản thư viện, tên các phần trên trang, các nguồn tin đang hiện và lần đọc gần nhất của ' +
      'chúng. Không có gì về người xem, và không lưu gì trên máy của người xem.',
  },
  en: {
    line: 'Once a day this page reports to the education authority that it is live.',
    more:
      'What is sent: the site key of the school, the version of the library, the names of the parts on the page, the news feeds ' +
      'shown and when they were last read. Nothing about visitors, and nothing is stored on their device.',
  },
};

/** The line that says so, below what the page itself has in the provider. */
export function stateHeartbeat(root: ShadowRoot, language: Language): void {
  const { line, more } = texts[language];
  const known = root.querySelector<HTMLDetailsElement>('.heartbeat');
  const details = known ?? document.createElement('details');
  details.className = 'heartbeat';
  details.lang = language;
  const summary = document.createElement('summary');
  summary.textContent = line;
  const told = document.createElement('p');
  told.textContent = more;
  details.replaceChildren(summary, told);
  if (known) return;
  const box = document.createElement('div');
  box.className = 'edu';
  box.setAttribute('part', 'heartbeat');
  box.append(details);
  root.append(box);
}

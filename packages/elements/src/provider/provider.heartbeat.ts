import type { Connection, Site } from '@lienthong/sdk';
import { createSiteStatus, type ShownFeed } from '@lienthong/sdk/site-status';
import type { Language } from '../shared/language.ts';
import { mergeStrings, stringsOf, type StringOverrides } from '../shared/strings.ts';
import { version } from '../shared/version.ts';
import { heartbeatStrings } from './provider.heartbeat.strings.ts';

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

/** The line that says so, below what the page itself has in the provider. */
export function stateHeartbeat(
  root: ShadowRoot,
  language: Language,
  overrides: readonly (StringOverrides | undefined)[],
): void {
  const t = mergeStrings(stringsOf(heartbeatStrings, language), ...overrides);
  const details = root.querySelector<HTMLDetailsElement>('.heartbeat') ?? appendLine(root);
  const [line, sends] = details.children;
  details.lang = language;
  if (line) line.textContent = t.heartbeat;
  if (sends) sends.textContent = t.heartbeatSends;
}

function appendLine(root: ShadowRoot): HTMLDetailsElement {
  const details = document.createElement('details');
  details.className = 'heartbeat';
  details.append(document.createElement('summary'), document.createElement('p'));
  const box = document.createElement('div');
  box.className = 'edu';
  box.setAttribute('part', 'heartbeat');
  box.append(details);
  root.append(box);
  return details;
}

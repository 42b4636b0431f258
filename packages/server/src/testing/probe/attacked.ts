import { readFeed } from '@lienthong/feeds';
import { readContractDocument } from '../../http/contract.ts';
import { testApp, type TestApp } from '../app.ts';
import { readWorld } from './places.ts';
import { contractWords } from './requests.ts';
import { Attacker } from './served.ts';
import { loadWorld } from './world.ts';

/** The app with every kind of record, without limits that would end an attack early, and somebody to try it. */
export async function attackedApp(): Promise<{ test: TestApp; attacker: Attacker }> {
  const document = readContractDocument();
  const limits = Object.entries(document['x-rate-limits']).map(([name, limit]) => [
    name,
    { ...limit, limit: 1_000_000 },
  ]);
  const feed = readFeed('<rss><channel></channel></rss>', { url: 'https://probe.test/rss' });
  const test = await testApp({
    document: { ...document, 'x-rate-limits': Object.fromEntries(limits) },
    fetchFeed: async () => ({ changed: true, feed, etag: null, lastModified: null }),
  });
  await loadWorld(test.database);
  const world = await readWorld(test.database, new Set([...contractWords, 'toan', 'nguVan', 'anonymous']));
  return { test, attacker: await Attacker.start(test, world) };
}

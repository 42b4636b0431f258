import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFeed } from '@lienthong/feeds';
import { expect } from 'vitest';
import { systemSeal } from '../database/seal.ts';
import { asImporter, asSystem } from '../database/tenant.ts';
import type { FetchFeed } from '../news/fetch-feed.ts';
import { feedPoller } from '../news/poll.ts';
import { hubAsker } from '../news/websub/ask-hub.ts';
import type { Offer } from '../news/websub/offer.ts';
import { sealName } from '../news/websub/secrets.ts';
import { webSubSubscriber } from '../news/websub/subscriber.ts';
import { fixture, testApp } from './app.ts';

export const topic = 'https://so.test/rss';
export const minutes = (count: number) => count * 60_000;
export const days = (count: number) => minutes(count * 24 * 60);
/** No window is open, and none opens for hours. */
export const began = new Date('2026-11-11T09:00:00+07:00');
/** What a hub sends to verify a subscription. */
export const intent = {
  ...{ 'hub.mode': 'subscribe', 'hub.topic': topic, 'hub.challenge': 'echo-this-one' },
  'hub.lease_seconds': '864000',
};

/** A system that hubs reach at https://lienthong.example, one feed, and a hub of our own for it. */
export async function webSubWorld() {
  const hubs: { asked: Record<string, string>[]; status: number } = { asked: [], status: 202 };
  const server = createServer((request, response) => {
    let form = '';
    request.on('data', (chunk: Buffer) => (form += chunk.toString()));
    request.on('end', () => {
      hubs.asked.push(Object.fromEntries(new URLSearchParams(form)));
      response.writeHead(hubs.status, { location: '/elsewhere' }).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const hubOrigin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const hub = `${hubOrigin}/hub`;

  /** How often the feed was read, and what it offers. */
  const feed: { read: number; offer: Offer | null } = { read: 0, offer: null };
  const fetchFeed: FetchFeed = async (url) => {
    feed.read += 1;
    const item = `<item><title>Tin ${feed.read}</title><link>https://so.test/${feed.read}</link></item>`;
    const found = readFeed(`<rss><channel>${item}</channel></rss>`, { url });
    return { changed: true, feed: found, etag: null, lastModified: null, offer: feed.offer };
  };

  const time = { now: began };
  const clock = () => time.now;
  const log = { warn: () => {}, error: () => {} };
  const publicUrl = 'https://lienthong.example';
  const { app, database, close } = await testApp({ clock, fetchFeed, publicUrl });
  const { db } = database;
  const poller = feedPoller({ db, fetchFeed, log, clock });
  const askHub = hubAsker({ allowOrigins: [hubOrigin] });
  const seal = await systemSeal(db, sealName);
  const subscriber = webSubSubscriber({ db, seal, origin: publicUrl, askHub, log, clock });
  await asImporter(db, async (trx) => {
    const source_id = '01900000-0000-7000-8000-000900000001';
    await trx.insertInto('feed_sources').values({ id: source_id, url: topic, created_at: began }).execute();
    const named = { school_id: fixture.school, id: source_id, label: 'Sở', issuer: 'department' } as const;
    await trx
      .insertInto('feeds')
      .values({ ...named, source_id })
      .execute();
  });

  const callbackPath = () => new URL(hubs.asked.at(-1)?.['hub.callback'] ?? '').pathname;
  const verify = (query: Record<string, string>, url = callbackPath()) =>
    app.inject({ method: 'GET', url, query });
  return {
    ...{ app, database, poller, subscriber, hub, hubs, feed, time, callbackPath, verify },
    later(milliseconds: number) {
      time.now = new Date(time.now.getTime() + milliseconds);
    },
    rowNow: () => asSystem(db, (trx) => trx.selectFrom('feed_subscriptions').selectAll().executeTakeFirst()),
    /** In how many minutes the feed is read next. */
    async nextCheck() {
      const { next_check_at } = await asSystem(db, (trx) =>
        trx.selectFrom('feed_sources').select('next_check_at').executeTakeFirstOrThrow(),
      );
      return Math.round(((next_check_at?.getTime() ?? 0) - time.now.getTime()) / minutes(1));
    },
    sign(body: string, method = 'sha256', secret = hubs.asked.at(-1)?.['hub.secret'] ?? '') {
      return `${method}=${createHmac(method, secret).update(body).digest('hex')}`;
    },
    tell: (headers: Record<string, string>, payload = '<rss/>', url = callbackPath()) =>
      app.inject({ method: 'POST', url, payload, headers: { 'content-type': 'text/xml', ...headers } }),
    /** Read, asked for, verified: a living subscription, as of a moment when nothing waits. */
    async subscribed(): Promise<void> {
      await asSystem(db, async (trx) => {
        await trx.deleteFrom('feed_subscriptions').execute();
        await trx.updateTable('feed_sources').set({ next_check_at: null, last_checked_at: null }).execute();
      });
      Object.assign(time, { now: began });
      Object.assign(hubs, { asked: [], status: 202 });
      Object.assign(feed, { offer: { hub, topic } });
      await poller.tick();
      await subscriber.tick();
      expect((await verify(intent)).body).toBe('echo-this-one');
    },
    async close() {
      await subscriber.stop();
      await askHub.close();
      await poller.stop();
      await close();
      server.close();
    },
  };
}

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asSystem } from '../../database/tenant.ts';
import { minutes, topic, webSubWorld } from '../../testing/websub.ts';

let world: Awaited<ReturnType<typeof webSubWorld>>;
beforeAll(async () => {
  world = await webSubWorld();
});
afterAll(() => world.close());

describe('a notice', () => {
  beforeEach(async () => {
    await world.subscribed();
    world.later(minutes(30));
    await world.poller.tick();
    world.later(minutes(5));
  });

  it.each(['sha256', 'sha384', 'sha512'])(
    'signed by %s has the feed read at its own address',
    async (method) => {
      const body = '<rss><channel><item><title>Tin giả</title></item></channel></rss>';
      const before = world.feed.read;
      expect((await world.tell({ 'x-hub-signature': world.sign(body, method) }, body)).statusCode).toBe(202);
      expect(world.feed.read).toBe(before);
      await world.poller.tick();
      expect(world.feed.read).toBe(before + 1);
      const { rows } = {
        rows: await asSystem(world.database.db, (trx) =>
          trx.selectFrom('feed_source_items').select('title').execute(),
        ),
      };
      expect(rows).toEqual([{ title: `Tin ${world.feed.read}` }]);
    },
  );

  it.each([
    ['is not signed', {}],
    ['is signed by SHA-1', { 'x-hub-signature': 'sha1' }],
    ['is signed with another secret', { 'x-hub-signature': 'secret' }],
    ['is signed for another text', { 'x-hub-signature': 'other' }],
    ['is about another topic', { 'x-hub-signature': 'good', link: '<https://so.test/other>; rel="self"' }],
  ])('that %s is refused, and the feed is read as often as without a hub', async (_title, given) => {
    const forms: Record<string, () => string> = {
      sha1: () => world.sign('<rss/>', 'sha1'),
      secret: () => world.sign('<rss/>', 'sha256', 'x'),
      other: () => world.sign('<rss> '),
      good: () => world.sign('<rss/>'),
    };
    const headers: Record<string, string> = { ...given };
    const form = forms[headers['x-hub-signature'] ?? ''];
    if (form) headers['x-hub-signature'] = form();
    const before = world.feed.read;
    expect((await world.tell(headers)).statusCode).toBe(403);
    await world.poller.tick();
    expect(world.feed.read).toBe(before);
    world.later(minutes(240));
    await world.poller.tick();
    expect(await world.nextCheck()).toBeLessThan(30);
  });

  it('with the topic it is about is taken, and one after a refused one makes up for it', async () => {
    expect((await world.tell({})).statusCode).toBe(403);
    world.later(1000);
    const headers = {
      'x-hub-signature': world.sign('<rss/>'),
      link: `<${world.hub}>; rel="hub", <${topic}>; rel="self"`,
    };
    expect((await world.tell(headers)).statusCode).toBe(202);
    await world.poller.tick();
    expect(await world.nextCheck()).toBe(240);
  });

  it('sent again and again has the feed read once a minute at most', async () => {
    const headers = { 'x-hub-signature': world.sign('<rss/>') };
    const before = world.feed.read;
    for (let time = 0; time < 5; time += 1) {
      expect((await world.tell(headers)).statusCode).toBe(202);
      await world.poller.tick();
    }
    expect(world.feed.read).toBe(before + 1);
    world.later(minutes(1));
    await world.poller.tick();
    expect(world.feed.read).toBe(before + 2);
  });

  it('leaves a server alone that asked for it', async () => {
    const rest = (wait_until: Date | null) =>
      asSystem(world.database.db, (trx) => trx.updateTable('feed_sources').set({ wait_until }).execute());
    await rest(new Date(+world.time.now + minutes(60)));
    const before = await world.nextCheck();
    expect((await world.tell({ 'x-hub-signature': world.sign('<rss/>') })).statusCode).toBe(202);
    expect(await world.nextCheck()).toBe(before);
    await rest(null);
  });

  it('larger than a feed may be is refused', async () => {
    const body = 'x'.repeat(5 * 1024 * 1024 + 1);
    expect((await world.tell({ 'x-hub-signature': world.sign(body) }, body)).statusCode).toBe(413);
  });

  it('at an address that is none is refused before it is read', async () => {
    const body = 'x'.repeat(6 * 1024 * 1024);
    expect((await world.tell({}, body, `/websub/${'A'.repeat(43)}`)).statusCode).toBe(404);
  });

  it('is refused after too many, though its signature is good', async () => {
    const headers = { 'x-hub-signature': world.sign('<rss/>') };
    const statuses: number[] = [];
    for (let time = 0; time < 31; time += 1) statuses.push((await world.tell(headers)).statusCode);
    expect(statuses.at(-1)).toBe(429);
    expect(statuses.filter((one) => one === 202).length).toBeLessThanOrEqual(30);
  });
});

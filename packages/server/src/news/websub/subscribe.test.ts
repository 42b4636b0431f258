import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asImporter } from '../../database/tenant.ts';
import { testApp } from '../../testing/app.ts';
import { began, days, intent, minutes, topic, webSubWorld } from '../../testing/websub.ts';
import { hubAsker } from './ask-hub.ts';
import { startHubs } from './start.ts';

let world: Awaited<ReturnType<typeof webSubWorld>>;
beforeAll(async () => {
  world = await webSubWorld();
});
afterAll(() => world.close());

describe('subscribing', () => {
  it('asks the hub that a feed offers, with an address and a secret of their own', async () => {
    await world.subscribed();
    expect(world.hubs.asked).toEqual([
      {
        'hub.mode': 'subscribe',
        'hub.topic': topic,
        'hub.callback': expect.stringMatching(/^https:\/\/lienthong\.example\/websub\/[\w-]{43}$/),
        'hub.secret': expect.stringMatching(/^[\w-]{64}$/),
        'hub.lease_seconds': '864000',
      },
    ]);
    expect(await world.rowNow()).toMatchObject({
      state: 'active',
      asked: null,
      lease_ends_at: new Date(+began + days(10)),
    });
  });

  it('keeps neither of them readable', async () => {
    await world.subscribed();
    const row = JSON.stringify(await world.rowNow());
    expect(row).not.toContain(world.hubs.asked[0]?.['hub.secret']);
    expect(row).not.toContain(world.callbackPath().slice('/websub/'.length));
  });

  it('reads the feed less often from then on', async () => {
    await world.subscribed();
    expect(await world.nextCheck()).toBeLessThan(30);
    world.later(minutes(30));
    await world.poller.tick();
    expect(await world.nextCheck()).toBe(240);
  });

  it('renews before the lease ends, at the same address', async () => {
    await world.subscribed();
    world.later(days(7));
    await world.subscriber.tick();
    expect(world.hubs.asked).toHaveLength(1);
    world.later(days(1) + 1000);
    await world.subscriber.tick();
    expect(world.hubs.asked).toHaveLength(2);
    expect(world.hubs.asked[1]).toEqual(world.hubs.asked[0]);
    expect((await world.verify(intent)).statusCode).toBe(200);
    expect((await world.rowNow())?.lease_ends_at).toEqual(new Date(world.time.now.getTime() + days(10)));
  });

  it('reads as often as ever once a lease has ended', async () => {
    await world.subscribed();
    world.later(days(10) + 1000);
    await world.poller.tick();
    expect(await world.nextCheck()).toBeLessThan(30);
    expect((await world.tell({ 'x-hub-signature': world.sign('<rss/>') })).statusCode).toBe(404);
  });

  it.each([404, 500, 302])('asks again later when the hub answers %i', async (wrong) => {
    await world.subscribed();
    world.hubs.status = wrong;
    world.feed.offer = { hub: world.hub, topic: `${topic}?${wrong}` };
    world.later(minutes(61));
    await world.poller.tick();
    await world.subscriber.tick();
    await world.subscriber.tick();
    expect(world.hubs.asked).toHaveLength(2);
    expect(await world.rowNow()).toMatchObject({ state: 'wanted', problem: `status ${wrong}` });
    world.later(minutes(61));
    await world.subscriber.tick();
    world.later(minutes(61));
    await world.subscriber.tick();
    expect(world.hubs.asked).toHaveLength(3);
  });

  it('is over when the hub denies it, until a week later', async () => {
    await world.subscribed();
    const denied = { 'hub.mode': 'denied', 'hub.topic': topic, 'hub.reason': 'no' };
    expect((await world.verify(denied)).statusCode).toBe(200);
    expect(await world.rowNow()).toMatchObject({ state: 'denied', problem: 'denied: no' });
    world.later(minutes(30));
    await world.poller.tick();
    expect(await world.nextCheck()).toBeLessThan(30);
    world.later(days(7));
    await world.subscriber.tick();
    expect(world.hubs.asked).toHaveLength(2);
  });

  it('ends at the hub when nobody shows the feed any more', async () => {
    await world.subscribed();
    const shown = (removed_at: Date | null) =>
      asImporter(world.database.db, (trx) => trx.updateTable('feeds').set({ removed_at }).execute());
    await shown(world.time.now);
    await world.subscriber.tick();
    expect(world.hubs.asked[1]).toMatchObject({ 'hub.mode': 'unsubscribe', 'hub.topic': topic });
    expect(world.hubs.asked[1]).not.toHaveProperty('hub.secret');
    expect((await world.verify(intent)).statusCode).toBe(404);
    const goodbye = { 'hub.mode': 'unsubscribe', 'hub.topic': topic, 'hub.challenge': 'echo-that-one' };
    expect((await world.verify(goodbye)).body).toBe('echo-that-one');
    expect(await world.rowNow()).toBeUndefined();
    await shown(null);
  });

  it('is forgotten when the feed offers no hub any more', async () => {
    await world.subscribed();
    world.feed.offer = null;
    world.later(minutes(30));
    await world.poller.tick();
    expect(await world.rowNow()).toBeUndefined();
    expect((await world.tell({ 'x-hub-signature': world.sign('<rss/>') })).statusCode).toBe(404);
  });

  it('follows a feed that names another hub each time once an hour', async () => {
    await world.subscribed();
    for (let time = 1; time <= 4; time += 1) {
      world.feed.offer = { hub: `${world.hub}?${time}`, topic };
      world.later(minutes(23));
      await world.poller.tick();
      await world.subscriber.tick();
    }
    expect(world.hubs.asked).toHaveLength(2);
  });

  it('never asks a hub inside a private network, nor one without https', async () => {
    const ask = hubAsker();
    expect(await ask('https://127.0.0.1/', {})).toBe('private address');
    expect(await ask('https://localhost/', {})).toBe('private address');
    expect(await ask(world.hub, {})).toBe('address');
    expect(await ask('https://hub.test:22/', {})).toBe('address');
    await ask.close();
    expect(world.hubs.asked.every((form) => 'hub.topic' in form)).toBe(true);
  });
});

describe('a system that hubs cannot reach', () => {
  it('has no such address', async () => {
    await world.subscribed();
    const inside = await testApp({ database: world.database });
    const { statusCode } = await inside.app.inject({
      method: 'GET',
      url: world.callbackPath(),
      query: intent,
    });
    expect(statusCode).toBe(404);
    await inside.app.close();
  });

  it('asks no hub, and one that hubs reach stops asking when told to', async () => {
    await world.subscribed();
    const { db } = world.database;
    const log = { warn: () => {}, error: (about: unknown) => expect.unreachable(JSON.stringify(about)) };
    expect(await startHubs(db, 'http://localhost:4000', log)).toBeNull();
    const hubs = await startHubs(db, 'https://lienthong.example', log);
    await hubs?.stop();
    expect(hubs).not.toBeNull();
    expect(world.hubs.asked).toHaveLength(1);
  });
});

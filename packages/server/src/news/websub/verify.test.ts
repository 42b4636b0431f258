import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { days, intent, minutes, webSubWorld } from '../../testing/websub.ts';

let world: Awaited<ReturnType<typeof webSubWorld>>;
beforeAll(async () => {
  world = await webSubWorld();
});
afterAll(() => world.close());

describe('a forged verification', () => {
  beforeEach(() => world.subscribed());

  it.each([
    ['nobody asked for', intent],
    ['of an end nobody asked for', { ...intent, 'hub.mode': 'unsubscribe' }],
    ['of another topic', { ...intent, 'hub.topic': 'https://so.test/other' }],
    ['that denies another topic', { 'hub.mode': 'denied', 'hub.topic': 'https://so.test/other' }],
    ['of an unknown kind', { ...intent, 'hub.mode': '__proto__' }],
  ])('%s is not found, and changes nothing', async (_title, query) => {
    const before = await world.rowNow();
    const answer = await world.verify(query);
    expect(answer.statusCode).toBe(404);
    expect(answer.body).not.toContain('echo-this-one');
    expect(await world.rowNow()).toEqual(before);
  });

  it('at an address that is none is not found', async () => {
    for (const path of ['/websub/', '/websub/x', `/websub/${'A'.repeat(43)}`, `${world.callbackPath()}x`])
      expect((await world.verify(intent, path)).statusCode).toBe(404);
  });

  it('without a challenge, with several or an endless one verifies nothing', async () => {
    world.later(days(8) + 1000);
    await world.subscriber.tick();
    const path = world.callbackPath();
    const query = new URLSearchParams(intent).toString();
    for (const more of ['&hub.challenge=echo-that-one', '&hub.mode=denied', '&hub.topic=x'])
      expect((await world.app.inject({ method: 'GET', url: `${path}?${query}${more}` })).statusCode).toBe(
        404,
      );
    for (const challenge of ['', 'c'.repeat(1001)])
      expect((await world.verify({ ...intent, 'hub.challenge': challenge })).statusCode).toBe(404);
    expect((await world.rowNow())?.asked).toBe('subscribe');
  });

  it('that denies with letters no database keeps denies all the same', async () => {
    const denied = { 'hub.mode': 'denied', 'hub.topic': intent['hub.topic'], 'hub.reason': 'x\0y' };
    expect((await world.verify(denied)).statusCode).toBe(200);
    expect(await world.rowNow()).toMatchObject({ state: 'denied', problem: 'denied: xy' });
  });

  it('of a request made too long ago is not found', async () => {
    world.later(days(8) + 1000);
    await world.subscriber.tick();
    world.later(days(1) + 1000);
    expect((await world.verify(intent)).statusCode).toBe(404);
  });

  it('gets the challenge back as text that no page takes for its own', async () => {
    world.later(days(8) + 1000);
    await world.subscriber.tick();
    const { body, headers } = await world.verify({ ...intent, 'hub.challenge': '<script>x()</script>' });
    expect(body).toBe('<script>x()</script>');
    expect(headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
  });

  it('holds a lease to 30 days, and one of minutes to one request an hour', async () => {
    for (const [seconds, lease] of [
      ['999999999999', days(30)],
      ['60', minutes(1)],
      ['-1', days(1)],
    ] as const) {
      await world.subscribed();
      world.later(days(8) + 1000);
      await world.subscriber.tick();
      await world.verify({ ...intent, 'hub.lease_seconds': seconds });
      expect((await world.rowNow())?.lease_ends_at).toEqual(new Date(world.time.now.getTime() + lease));
      expect(+((await world.rowNow())?.next_attempt_at ?? 0) - +world.time.now).toBeGreaterThanOrEqual(
        minutes(60),
      );
    }
  });
});

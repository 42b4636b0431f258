import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asImporter } from '../database/tenant.ts';
import { fixture } from '../testing/app.ts';
import { startReceiver } from '../testing/receiver.ts';
import { HOUR, MINUTE, Sending } from '../testing/sending.ts';
import { grantedApp } from '../testing/webhooks.ts';

const { school, class7A1, class7A2 } = fixture;

let sending: Sending;
beforeAll(async () => {
  sending = await Sending.start();
});
beforeEach(() => sending.reset());
afterAll(() => sending.close());

describe('something new', () => {
  it('is told without saying what, signed, and once', async () => {
    const made = await sending.hook('/tin');
    await sending.dispatcher.tick();
    expect(sending.receiver.received).toEqual([]);
    await sending.changeClass();
    await sending.dispatcher.tick();
    await sending.dispatcher.tick();
    expect(sending.told()).toEqual([
      {
        ...{ type: 'changes.available', timestamp: '2026-11-11T02:00:00.000Z' },
        data: { schoolId: school, kinds: ['class'] },
      },
    ]);
    const [sent] = sending.receiver.received;
    const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature } = sent?.headers ?? {};
    const key = Buffer.from(made.secret.slice('whsec_'.length), 'base64');
    const expected = createHmac('sha256', key).update(`${id}.${at}.${sent?.body}`).digest('base64');
    expect([at, signature]).toEqual(['1794362400', `v1,${expected}`]);
    expect(await sending.deliveries(made)).toMatchObject([
      { id, state: 'delivered', attempts: 1, lastStatus: 204 },
    ]);
    expect(sending.errors).toEqual([]);
  });

  it('in a burst makes one message, and another one after it', async () => {
    await sending.hook('/tin');
    await sending.changeClass();
    await sending.changeClass();
    await sending.dispatcher.tick();
    await sending.changeClass();
    await sending.dispatcher.tick();
    expect(sending.told()).toHaveLength(1);
    sending.wait(10_001);
    await sending.dispatcher.tick();
    expect(sending.told()).toHaveLength(2);
  });

  it('is told of a book of competences and qualities only where the app may read it', async () => {
    await sending.hook('/diem', { scopes: ['gradebook.read'] });
    await sending.hook('/nhan-xet', { scopes: ['gradebook.read', 'gradebook.remarks'] });
    await asImporter(sending.test.database.db, async (trx) => {
      const subject = { code: 'phamChatNangLuc', name_vi: 'Phẩm chất', name_en: 'Qualities' };
      await trx
        .insertInto('subjects')
        .values(subject)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      await trx
        .insertInto('gradebooks')
        .values({
          ...{ school_id: school, id: '01900000-0000-7000-8000-000500000033', class_id: class7A1, term: 1 },
          ...{ subject_code: subject.code, scoring: 'traits', rule_set: 'TT27/2020', periods_per_year: 70 },
        })
        .execute();
    });
    await sending.dispatcher.tick();
    expect([sending.told('/diem').length, sending.told('/nhan-xet').length]).toEqual([0, 1]);
  });

  it('is told of kinds and classes that the app may read, and of nothing else', async () => {
    await sending.hook('/lop', { scopes: ['registry.classes'] });
    await sending.hook('/mot-lop', { scopes: ['registry.classes'], grant: { class_ids: [class7A2] } });
    await sending.hook('/diem', { scopes: ['gradebook.read'] });
    await sending.changeClass(class7A1);
    await sending.dispatcher.tick();
    expect([sending.told('/lop').length, sending.told('/mot-lop'), sending.told('/diem')]).toEqual([
      1,
      [],
      [],
    ]);
    await asImporter(sending.test.database.db, (trx) =>
      trx
        .updateTable('gradebooks')
        .set((eb) => ({ version: eb('version', '+', 1) }))
        .where('id', '=', fixture.gradebook)
        .execute(),
    );
    sending.wait(10_001);
    await sending.dispatcher.tick();
    expect(sending.told('/diem')).toMatchObject([{ data: { kinds: ['gradebook'] } }]);
    expect(sending.told('/lop')).toHaveLength(1);
  });

  it('is not told to who did not ask for it', async () => {
    await sending.hook('/tin', { types: ['grant.ended'] });
    await sending.changeClass();
    await sending.dispatcher.tick();
    expect(sending.receiver.received).toEqual([]);
  });
});

describe('a receiver', () => {
  it('that fails is tried again with growing gaps, the same message, and then switched off', async () => {
    const made = await sending.hook('/hong');
    sending.answer('/hong', 503);
    await sending.changeClass();
    await sending.dispatcher.tick();
    expect(await sending.deliveries(made)).toMatchObject([
      { state: 'pending', attempts: 1, lastStatus: 503, lastFailure: 'status' },
    ]);
    expect(await sending.shown(made)).toMatchObject({
      state: 'active',
      failingSince: '2026-11-11T09:00:00+07:00',
    });
    await sending.changeClass();
    await sending.dispatcher.tick();
    // Neither before its time nor beside a second one.
    expect(sending.receiver.received).toHaveLength(1);
    const gaps: number[] = [];
    for (let attempt = 2; attempt <= 10; attempt += 1) {
      const [waiting] = await sending.deliveries(made);
      const next = new Date(waiting?.nextAttemptAt ?? '');
      gaps.push((next.getTime() - sending.now.getTime()) / 1000);
      sending.now = new Date(next.getTime() + 1000);
      await sending.dispatcher.tick();
      expect(sending.receiver.received).toHaveLength(attempt);
    }
    const meant = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400];
    for (const [index, gap] of gaps.entries())
      expect(Math.abs(gap - (meant[index] ?? 0))).toBeLessThanOrEqual(1 + (meant[index] ?? 0) * 0.1);
    expect(new Set(sending.receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(sending.receiver.received.map(({ body }) => body)).size).toBe(1);
    expect(new Set(sending.receiver.received.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(
      10,
    );
    expect(await sending.shown(made)).toMatchObject({ state: 'disabled', stateReason: 'failing' });
    expect(await sending.deliveries(made)).toMatchObject([
      { state: 'failed', attempts: 10, nextAttemptAt: null },
    ]);

    sending.wait(HOUR);
    await sending.changeClass();
    await sending.dispatcher.tick();
    expect(sending.receiver.received).toHaveLength(10);
  });

  it('that was switched off is switched on by a test that succeeds, and told what it missed', async () => {
    const made = await sending.hook('/tin');
    await asImporter(sending.test.database.db, (trx) =>
      trx
        .updateTable('webhooks')
        .set({ state: 'disabled', state_reason: 'failing' })
        .where('id', '=', made.id)
        .execute(),
    );
    await sending.changeClass();
    await sending.dispatcher.tick();
    expect(sending.receiver.received).toEqual([]);
    await made.app.call('POST', `/webhooks/${made.id}/test`);
    expect(await sending.shown(made)).toMatchObject({
      state: 'active',
      stateReason: null,
      failingSince: null,
    });
    await sending.dispatcher.tick();
    expect(sending.told().map(({ type }) => type)).toEqual(['ping', 'changes.available']);
  });

  it('that says 410 is never asked again', async () => {
    const made = await sending.hook('/het');
    sending.answer('/het', 410);
    await sending.changeClass();
    await sending.dispatcher.tick();
    expect(await sending.shown(made)).toMatchObject({ state: 'removed', stateReason: 'gone' });
    sending.wait(72 * HOUR);
    await sending.changeClass();
    await sending.dispatcher.tick();
    expect(sending.receiver.received).toHaveLength(1);
  });

  it('that asks for a longer wait gets it', async () => {
    const made = await sending.hook('/doi');
    sending.answer('/doi', 429, { 'retry-after': '600' });
    await sending.changeClass();
    await sending.dispatcher.tick();
    const [waiting] = await sending.deliveries(made);
    expect(waiting?.nextAttemptAt).toBe('2026-11-11T09:10:00+07:00');
  });

  it('that redirects is not followed', async () => {
    const made = await sending.hook('/la');
    sending.answer('/la', 302, { location: `${sending.receiver.origin}/noi-khac` });
    await sending.changeClass();
    await sending.dispatcher.tick();
    expect(await sending.deliveries(made)).toMatchObject([{ lastFailure: 'redirect', lastStatus: 302 }]);
    expect(sending.receiver.received.map(({ path }) => path)).toEqual(['/la']);
  });

  it('that never answers is not waited for', async () => {
    const made = await sending.hook('/la');
    sending.receiver.answers.set('/la', () => undefined);
    await sending.changeClass();
    await sending.another('impatient').tick();
    expect(await sending.deliveries(made)).toMatchObject([
      { state: 'pending', lastFailure: 'timeout', lastStatus: null },
    ]);
  });

  it('that never answers delays nobody else', async () => {
    const dead = await startReceiver();
    dead.answers.set('/tin', () => undefined);
    const app = await grantedApp(sending.test);
    for (let count = 0; count < 4; count += 1) await sending.hook(`${dead.origin}/tin`, { app });
    // Of the same app, to another address; and of another app.
    await sending.hook('/cung', { app });
    await sending.hook('/tin');
    await sending.changeClass();
    const arrived = ['/cung', '/tin'].map((path) => sending.arrival(path, 204));
    const tick = sending.dispatcher.tick();
    await Promise.all(arrived);
    // Those that hang are still under way, two at a time.
    expect(dead.received.length).toBeLessThanOrEqual(2);
    await dead.close();
    await tick;
    expect(sending.errors).toEqual([]);
  });
});

describe('several processes', () => {
  it('send a message once', async () => {
    for (let count = 0; count < 4; count += 1) await sending.hook(`/tin`);
    await sending.changeClass();
    const second = sending.another();
    await Promise.all([sending.dispatcher.tick(), second.tick(), sending.dispatcher.tick(), second.tick()]);
    expect(sending.receiver.received).toHaveLength(4);
    expect(sending.errors).toEqual([]);
  });

  it('send what one of them left behind, under the same id', async () => {
    const made = await sending.hook('/tin');
    const hanging = sending.arrival('/tin');
    await sending.changeClass();
    const tick = sending.dispatcher.tick();
    await hanging;
    await sending.dispatcher.stop();
    await tick;
    expect(await sending.deliveries(made)).toMatchObject([{ state: 'pending', attempts: 0 }]);
    sending.receiver.answers.clear();
    const second = sending.another();
    await second.tick();
    expect(sending.receiver.received).toHaveLength(1);
    sending.wait(MINUTE + 1);
    await second.tick();
    expect(sending.receiver.received).toHaveLength(2);
    expect(new Set(sending.receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(sending.errors).toEqual([]);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cleanUp } from '../database/clean-up.ts';
import { asImporter, asSystem } from '../database/tenant.ts';
import { fixture } from '../testing/app.ts';
import { HOUR, MINUTE, morning, Sending } from '../testing/sending.ts';

const { school } = fixture;

let sending: Sending;
beforeAll(async () => {
  sending = await Sending.start();
});
beforeEach(() => sending.reset());
afterAll(() => sending.close());

describe('the end of a grant', () => {
  it.each([
    ['a revocation', 'grantRevoked', { revoked_at: morning }],
    ['its last day', 'grantExpired', { valid_from: '2026-09-01', valid_until: '2026-11-10' }],
  ] as const)('by %s is told once, and nothing after it', async (_what, reason, columns) => {
    const made = await sending.hook('/tin');
    sending.answer('/tin', 500);
    await sending.changeClass();
    await sending.dispatcher.tick();
    await sending.changeGrant(made.app, columns);
    sending.receiver.answers.clear();
    sending.receiver.received.length = 0;
    for (let count = 0; count < 3; count += 1) {
      sending.wait(10 * MINUTE);
      await sending.changeClass();
      await sending.dispatcher.tick();
    }
    expect(sending.told()).toMatchObject([{ type: 'grant.ended', data: { schoolId: school, reason } }]);
    expect(await sending.shown(made)).toMatchObject({ state: 'ended', stateReason: reason });
    expect((await sending.deliveries(made)).map(({ type, state }) => [type, state])).toEqual([
      ['grant.ended', 'delivered'],
      ['changes.available', 'dropped'],
    ]);
  });

  it('is told by the principal’s own act, without a name', async () => {
    const made = await sending.hook('/tin');
    await sending.test.call('POST', `/schools/${school}/grants/${made.app.grantId}/revocation`, {
      ...{ as: 'principal', body: { reason: 'Thầy Hùng bảo thôi' } },
    });
    await sending.dispatcher.tick();
    expect(sending.told()).toMatchObject([{ type: 'grant.ended' }]);
    expect(sending.receiver.received[0]?.body).not.toMatch(/Hùng|person|account/);
  });

  it('comes when the authority no longer stands above the school', async () => {
    const made = await sending.hook('/tin');
    const at = (valid_to: string | null) =>
      asImporter(sending.test.database.db, (trx) =>
        trx.updateTable('school_authorities').set({ valid_to }).where('school_id', '=', school).execute(),
      );
    await at('2026-11-10');
    await sending.dispatcher.tick();
    await at(null);
    expect(await sending.shown(made)).toMatchObject({ state: 'ended', stateReason: 'authorityLeft' });
    expect(sending.told()).toMatchObject([{ type: 'grant.ended', data: { reason: 'authorityLeft' } }]);
  });

  it('is told to an app that rests, too', async () => {
    const made = await sending.hook('/tin');
    await sending.freeze({ kind: 'app', app_id: made.app.appId, frozen_school_id: null });
    await sending.changeGrant(made.app, { revoked_at: morning });
    await sending.dispatcher.tick();
    expect(sending.told()).toMatchObject([{ type: 'grant.ended' }]);
  });
});

describe('while something rests', () => {
  it.each(['the app is frozen', 'the school is frozen', 'the app is suspended'])(
    '(%s) messages wait, and arrive afterwards',
    async (what) => {
      const made = await sending.hook('/tin');
      if (what === 'the app is suspended') await sending.changeApp(made.app, 'suspended');
      else if (what === 'the app is frozen')
        await sending.freeze({ kind: 'app', app_id: made.app.appId, frozen_school_id: null });
      else await sending.freeze({ kind: 'school', app_id: null, frozen_school_id: school });
      await sending.changeClass();
      await sending.dispatcher.tick();
      sending.wait(2 * MINUTE);
      await sending.dispatcher.tick();
      expect(sending.receiver.received).toEqual([]);
      await sending.changeApp(made.app, 'approved');
      await sending.unfreeze();
      sending.wait(2 * MINUTE);
      await sending.dispatcher.tick();
      expect(sending.told()).toHaveLength(1);
      expect(await sending.deliveries(made)).toMatchObject([{ state: 'delivered', attempts: 1 }]);
    },
  );
});

describe('what was sent', () => {
  it('is kept for 30 days, and old secrets go when they end', async () => {
    const made = await sending.hook('/tin');
    await made.app.call('POST', `/webhooks/${made.id}/rotation`);
    await sending.changeClass();
    await sending.dispatcher.tick();
    const kept = () =>
      asSystem(sending.test.database.db, async (trx) => {
        const counts = [];
        for (const table of ['webhook_deliveries', 'webhook_secrets'] as const)
          counts.push(
            (await trx.selectFrom(table).select('id').where('webhook_id', '=', made.id).execute()).length,
          );
        return counts;
      });
    const after = async (milliseconds: number) => {
      sending.wait(milliseconds);
      await cleanUp(sending.test.database.db, sending.now);
      return kept();
    };
    expect(await kept()).toEqual([1, 2]);
    expect(await after(23 * HOUR)).toEqual([1, 2]);
    expect(await after(2 * HOUR)).toEqual([1, 1]);
    expect(await after(28 * 24 * HOUR)).toEqual([1, 1]);
    expect(await after(2 * 24 * HOUR)).toEqual([0, 1]);
    // What signs nothing any more goes, too.
    await sending.changeGrant(made.app, { revoked_at: morning });
    await sending.dispatcher.tick();
    expect(await after(29 * 24 * HOUR)).toEqual([1, 1]);
    expect(await after(2 * 24 * HOUR)).toEqual([0, 0]);
  });
});

import type { components } from '@lienthong/specs/schema';
import { describe, expect, it } from 'vitest';
import type { Call } from '../testing/app.ts';
import { fixture } from '../testing/fixture.ts';
import { mark, useGradebooks } from '../testing/gradebooks.ts';

type Schemas = components['schemas'];
const { gradebook, otherGradebook, pupils } = fixture;
const [an] = pupils;
const { call, save } = useGradebooks();

describe('publishing and locking a column', () => {
  const patch = (
    slot: string,
    body: unknown,
    as: Call['as'],
    version: number | null,
    id: string = gradebook,
  ) =>
    call<Schemas['GradebookColumn']>('PATCH', `/${id}/columns/${slot}`, {
      as,
      body,
      headers: version === null ? {} : { 'if-match': `"${version}"` },
    });

  it('publishes once, by the subject teacher; it cannot be taken back', async () => {
    expect((await patch('tx1', { published: true }, 'homeroom', 1)).status).toBe(403);
    expect((await patch('tx1', { published: true }, 'principal', 1)).status).toBe(403);
    const done = await patch('tx1', { published: true }, 'teacher', 1);
    expect(done).toMatchObject({
      status: 200,
      body: { version: 2, publishedAt: '2026-11-11T09:00:00+07:00', lockedAt: null },
    });
    expect(done.headers['etag']).toBe('"2"');
    expect((await patch('tx1', { published: true }, 'teacher', 2)).body.version).toBe(2);
    expect((await patch('tx1', { published: false }, 'teacher', 2)).status).toBe(400);
  });

  it('locks by the principal only; a locked cell takes no mark until it is unlocked', async () => {
    await save([mark(an, 'tx2', 6)]);
    expect((await patch('tx2', { locked: true }, 'teacher', 1)).status).toBe(403);
    const locked = await patch('tx2', { locked: true }, 'principal', 1);
    expect(locked.body).toMatchObject({ version: 2, lockedAt: '2026-11-11T09:00:00+07:00' });
    expect((await save([mark(an, 'tx2', 9, 1)])).body.items[0]).toMatchObject({
      outcome: 'refused',
      problem: { code: 'column_locked' },
      mark: { value: 6 },
    });
    expect((await patch('tx2', { locked: false }, 'principal', 2)).body).toMatchObject({
      version: 3,
      lockedAt: null,
    });
    expect((await save([mark(an, 'tx2', 6.5, 1)])).body.items[0]?.outcome).toBe('saved');
  });

  it('refuses a change based on an old version, or on none', async () => {
    expect(await patch('tx1', { locked: true }, 'principal', 1)).toMatchObject({
      status: 412,
      body: { code: 'precondition_failed' },
    });
    expect(await patch('tx1', { locked: true }, 'principal', null)).toMatchObject({ status: 428 });
    expect((await patch('tx1', {}, 'principal', 2)).status).toBe(400);
    expect((await patch('tx9', { locked: true }, 'principal', 1)).body).toMatchObject({
      code: 'slot_unknown',
    });
    expect((await patch('tx1', { locked: true }, 'principal', 1, otherGradebook)).body).toMatchObject({
      code: 'gradebook_unknown',
    });
  });

  it('lets one of two principals through who lock at the same moment', async () => {
    const both = await Promise.all([1, 2].map(() => patch('gk', { locked: true }, 'principal', 1)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('shows one column with its version', async () => {
    const { body, headers } = await call<Schemas['GradebookColumn']>('GET', `/${gradebook}/columns/tx1`, {
      as: 'homeroom',
    });
    expect(body).toMatchObject({ slot: 'tx1', weight: 1, version: 2 });
    expect(headers['etag']).toBe('"2"');
    expect(
      (
        await call('GET', `/${gradebook}/columns/tx1`, {
          as: 'homeroom',
          headers: { 'if-none-match': '"2"' },
        })
      ).status,
    ).toBe(304);
    expect((await call('GET', `/${gradebook}/columns/tx9`, { as: 'homeroom' })).status).toBe(422);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { inTenant } from '../database/tenant.ts';
import { fixture, testApp, type TestApp } from '../testing/app.ts';
import { usageOf, usageOfApps } from './repository.ts';

const { school, otherSchool, pupils, otherPupil } = fixture;
const photo = 'app:photo-day';
const day = { from: new Date('2026-11-11T00:00:00+07:00'), to: new Date('2026-11-12T00:00:00+07:00') };

let test: TestApp;
const inSchool = <T>(schoolId: string, work: Parameters<typeof inTenant<T>>[2]) =>
  inTenant(test.database.db, { caller: { kind: 'anonymous' }, schoolId }, work);

beforeAll(async () => {
  test = await testApp();
  const write = (
    caller: string,
    at: string,
    operation: string,
    { outcome = 200, seen, schoolId = school }: { outcome?: number; seen?: string[]; schoolId?: string } = {},
  ) =>
    inSchool(schoolId, (trx) =>
      sql`insert into audit_entries (school_id, id, at, caller, operation, outcome, records, request_id)
        values (${schoolId}, ${uuid()}, ${at}, ${caller}, ${operation}, ${outcome},
          ${JSON.stringify(seen === undefined ? {} : { pupil: seen })}, 'x')`.execute(trx),
    );
  await write(photo, '2026-11-10T23:59:59.999+07:00', 'getGradebook', { seen: [...pupils] });
  await write(photo, '2026-11-11T00:00:00+07:00', 'listPupils', { seen: [pupils[0]] });
  await write(photo, '2026-11-11T12:00:00+07:00', 'listPupils', { seen: [pupils[0], pupils[1]] });
  await write(photo, '2026-11-11T12:00:00+07:00', 'listClasses');
  await write(photo, '2026-11-11T23:59:59.999+07:00', 'getGradebook', { outcome: 403 });
  await write(photo, '2026-11-12T00:00:00+07:00', 'getGradebook', { seen: [...pupils] });
  await write('app:bus', '2026-11-11T07:00:00+07:00', 'listClasses', { outcome: 403 });
  await write('person:app:x', '2026-11-11T07:00:00+07:00', 'listPupils', { seen: [pupils[0]] });
  await write(photo, '2026-11-11T07:00:00+07:00', 'listPupils', {
    schoolId: otherSchool,
    seen: [otherPupil],
  });
});
afterAll(() => test.close());

const asked = {
  requests: 4,
  refused: 1,
  pupils: 2,
  operations: [
    { operation: 'listPupils', requests: 2 },
    { operation: 'getGradebook', requests: 1 },
    { operation: 'listClasses', requests: 1 },
  ],
};

describe('usage', () => {
  it('counts the requests of a caller, its refusals and different pupils, from a moment until before another', async () => {
    expect(await inSchool(school, (trx) => usageOf(trx, school, { caller: photo, ...day }))).toEqual(asked);
  });

  it('is nothing for somebody who asked for nothing', async () => {
    const usage = await inSchool(school, (trx) => usageOf(trx, school, { caller: 'app:x', ...day }));
    expect(usage).toEqual({ requests: 0, refused: 0, pupils: 0, operations: [] });
  });

  it('is told of every app', async () => {
    const found = await inSchool(school, (trx) => usageOfApps(trx, school, day));
    expect([...found]).toEqual([
      [
        'app:bus',
        { requests: 1, refused: 1, pupils: 0, operations: [{ operation: 'listClasses', requests: 1 }] },
      ],
      [photo, asked],
    ]);
  });

  it('is of one school', async () => {
    const foreign = await inSchool(otherSchool, (trx) => usageOfApps(trx, school, day));
    expect([...foreign]).toEqual([]);
    const own = await inSchool(otherSchool, (trx) => usageOfApps(trx, otherSchool, day));
    expect(own.get(photo)).toMatchObject({ requests: 1, pupils: 1 });
  });
});

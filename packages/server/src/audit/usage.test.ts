import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { inTenant } from '../database/tenant.ts';
import { fixture, testApp, type TestApp } from '../testing/app.ts';
import { usageOfGrant, usageOfGrants } from './repository.ts';

const { school, otherSchool, pupils, otherPupil } = fixture;
const photo = 'app:photo-day';
const [before, current, ofBus] = ['grant-1', 'grant-2', 'grant-3'];
const day = { from: new Date('2026-11-11T00:00:00+07:00'), to: new Date('2026-11-12T00:00:00+07:00') };

interface Entry {
  outcome?: number;
  seen?: string[];
  schoolId?: string;
  by?: string | null;
}

let test: TestApp;
const inSchool = <T>(schoolId: string, work: Parameters<typeof inTenant<T>>[2]) =>
  inTenant(test.database.db, { caller: { kind: 'anonymous' }, schoolId }, work);

beforeAll(async () => {
  test = await testApp();
  const write = (
    caller: string,
    at: string,
    operation: string,
    { outcome = 200, seen, schoolId = school, by = current }: Entry = {},
  ) =>
    inSchool(schoolId, (trx) =>
      sql`insert into audit_entries (school_id, id, at, caller, operation, outcome, records, request_id)
        values (${schoolId}, ${uuid()}, ${at}, ${caller}, ${operation}, ${outcome},
          ${JSON.stringify({ ...(by !== null && { grant: [by] }), ...(seen && { pupil: seen }) })}, 'x')`.execute(
        trx,
      ),
    );
  await write(photo, '2026-11-10T23:59:59.999+07:00', 'getGradebook', { seen: [...pupils] });
  await write(photo, '2026-11-11T00:00:00+07:00', 'listPupils', { seen: [pupils[0]] });
  await write(photo, '2026-11-11T12:00:00+07:00', 'listPupils', { seen: [pupils[0], pupils[1]] });
  await write(photo, '2026-11-11T12:00:00+07:00', 'listClasses');
  await write(photo, '2026-11-11T23:59:59.999+07:00', 'getGradebook', { outcome: 403 });
  await write(photo, '2026-11-12T00:00:00+07:00', 'getGradebook', { seen: [...pupils] });
  await write(photo, '2026-11-11T06:00:00+07:00', 'listClasses', { by: before });
  await write(photo, '2026-11-11T06:30:00+07:00', 'listClasses', { by: null, outcome: 403 });
  await write('app:bus', '2026-11-11T07:00:00+07:00', 'listClasses', { outcome: 403, by: ofBus });
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
  it('counts the requests by a grant, their refusals and different pupils, from a moment until before another', async () => {
    const by = (grantId: string) => ({ caller: photo, grantId, ...day });
    expect(await inSchool(school, (trx) => usageOfGrant(trx, school, by(current)))).toEqual(asked);
    expect(await inSchool(school, (trx) => usageOfGrant(trx, school, by(before)))).toMatchObject({
      requests: 1,
    });
  });

  it('is nothing for a grant by which nothing was asked for', async () => {
    const usage = await inSchool(school, (trx) =>
      usageOfGrant(trx, school, { caller: photo, grantId: ofBus, ...day }),
    );
    expect(usage).toEqual({ requests: 0, refused: 0, pupils: 0, operations: [] });
  });

  it('is told of every grant', async () => {
    const found = await inSchool(school, (trx) => usageOfGrants(trx, school, day));
    const operations = [{ operation: 'listClasses', requests: 1 }];
    expect([...found]).toEqual([
      [before, { requests: 1, refused: 0, pupils: 0, operations }],
      [current, asked],
      [ofBus, { requests: 1, refused: 1, pupils: 0, operations }],
    ]);
  });

  it('is of one school', async () => {
    const foreign = await inSchool(otherSchool, (trx) => usageOfGrants(trx, school, day));
    expect([...foreign]).toEqual([]);
    const own = await inSchool(otherSchool, (trx) => usageOfGrants(trx, otherSchool, day));
    expect(own.get(current)).toMatchObject({ requests: 1, pupils: 1 });
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { components } from '@lienthong/specs/schema';
import { fixture, testApp, type TestApp } from '../testing/app.ts';
import { readRows } from '../testing/probe/places.ts';
import { loadWorld } from '../testing/probe/world.ts';
import { erasureRules } from './erasure/kinds.ts';
import { exportParts, type ExportPart } from './export/parts.ts';
import { pupilTables, type Treatment } from './tables.ts';

type PupilExport = components['schemas']['PupilExport'];
type Erasure = components['schemas']['Erasure'];

const { school, pupils, accounts } = fixture;
const declared = new Set<string>(Object.keys(pupilTables));

let test: TestApp;
let naming: string[];
beforeAll(async () => {
  test = await testApp();
  await loadWorld(test.database);
  await test.call('GET', `/schools/${school}/classes/${fixture.class7A1}/pupils`, { as: 'homeroom' });
  naming = await tablesThatNamePupils();
});
afterAll(() => test.close());

/**
 * What the catalogue of the database and the rows of a school say: a column for a pupil, a reference to one, or a row that
 * holds the id, code, identification number or account of one, in whichever column.
 */
async function tablesThatNamePupils(): Promise<string[]> {
  const byColumn = await test.database.asOwner((owner) =>
    owner.query<{ name: string }>(`
      select distinct c.relname as name from pg_class c
        join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
        left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        left join pg_constraint k on k.conrelid = c.oid and k.contype = 'f'
      where c.relkind in ('r', 'p') and (c.relname = 'pupils' or a.attname ~ '(pupil|child|personal_id)'
        or k.confrelid = 'pupils'::regclass)`),
  );
  const traces = [pupils[0], 'HS001', '000880000000', accounts.pupil].map((text) => `"${text}"`);
  const byRow = (await readRows(test.database))
    .filter(({ fields }) => traces.some((trace) => JSON.stringify(fields).includes(trace)))
    .map(({ table }) => table);
  return [...new Set([...byColumn.map(({ name }) => name), ...byRow])].sort();
}

const isException = (treatment: unknown): treatment is { because: string } =>
  typeof treatment === 'object' && treatment !== null && 'because' in treatment;

describe('every table that names a pupil', () => {
  it('is found', () => {
    expect(naming).toEqual(expect.arrayContaining(['pupils', 'marks', 'mark_history', 'audit_entries']));
    expect(naming.length).toBeGreaterThan(10);
  });

  it('is in tables.ts, where export and erasure say what they do with it', () => {
    expect(naming.filter((table) => !declared.has(table))).toEqual([]);
  });

  it('is a table that there is', () => {
    expect([...declared].filter((table) => !naming.includes(table))).toEqual([]);
  });

  it('has a reason where it is an exception', () => {
    const treatments: Treatment[] = Object.values(pupilTables);
    const exceptions = treatments.flatMap(({ export: part, erasure }) =>
      [part, erasure].flat().filter(isException),
    );
    for (const { because } of exceptions) expect(because).toMatch(/.{20}/);
  });
});

describe('the export', () => {
  const parts = new Set<string>(
    Object.values<Treatment>(pupilTables).flatMap(({ export: part }) => (isException(part) ? [] : [part])),
  );

  it('has a part for each table and no part without one', () => {
    expect(Object.keys(exportParts).sort()).toEqual([...parts].sort());
  });

  it('shows something of each table of a pupil who has a record everywhere', async () => {
    const { body } = await test.call<PupilExport>('GET', `/schools/${school}/pupils/${pupils[0]}/export`, {
      as: 'principal',
    });
    expect(body.parts.map(({ part }) => part).sort()).toEqual([...parts].sort());
    for (const part of parts) {
      const held = body[part as ExportPart];
      expect(Array.isArray(held) ? held.length : 1, part).toBeGreaterThan(0);
    }
    expect(body.marks.flatMap(({ history }) => history)).not.toEqual([]);
    expect(body.notices.flatMap(({ acknowledgements }) => acknowledgements)).not.toEqual([]);
  });
});

describe('the erasure', () => {
  it('has a rule for each table and no rule without one', () => {
    const kinds = Object.values<Treatment>(pupilTables).flatMap(({ erasure }) =>
      isException(erasure) ? [] : erasure,
    );
    expect(Object.keys(erasureRules).sort()).toEqual([...new Set(kinds)].sort());
  });

  it('counts something of each table of a pupil who has a record everywhere', async () => {
    const { body } = await test.call<Erasure>('POST', `/schools/${school}/pupils/${pupils[0]}/erasure`, {
      ...{ as: 'principal', body: { dryRun: true, requestedBy: 'guardian', reason: 'Thử' } },
    });
    expect(body.items.filter(({ count }) => count === 0)).toEqual([]);
  });
});

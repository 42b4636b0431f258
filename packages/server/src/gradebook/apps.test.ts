import { beforeAll, describe, expect, it } from 'vitest';
import type { components } from '@lienthong/specs/schema';
import { asImporter } from '../database/tenant.ts';
import type { AppScope } from '../database/schema.ts';
import { bearer, grantTo, registeredApp } from '../testing/app-flow.ts';
import { tokenOfApp } from '../testing/app-records.ts';
import { fixture } from '../testing/fixture.ts';
import { mark, useGradebooks } from '../testing/gradebooks.ts';

const { school, gradebook, pupils, accounts } = fixture;
const [an] = pupils;
const scopes: AppScope[] = ['registry.staff-names', 'gradebook.read', 'gradebook.write'];
const { app, call, read, save } = useGradebooks();

describe('a mark that an app writes', () => {
  let appId: string;
  let asApp: ReturnType<typeof bearer>;
  beforeAll(async () => {
    appId = await registeredApp(app(), scopes, { name: 'Sổ Điểm Xanh' });
    await grantTo(app(), appId, scopes);
    asApp = bearer(await tokenOfApp(app().database, { appId, scopes }));
  });
  const send = (items: Parameters<typeof save>[0]) =>
    call<components['schemas']['SavedMarks']>('POST', `/${gradebook}/marks`, { ...asApp, body: { items } });
  const shown = async (slot: string) =>
    (await read()).marks.find((own) => own.pupilId === an && own.slot === slot);

  it('names the app as the one who wrote it, to itself, to people and beside what people wrote', async () => {
    await save([mark(an, 'tx2', 7)]);
    const { body } = await send([mark(an, 'tx1', 8)]);
    expect(body.items[0]?.mark?.updatedBy).toBe('Ứng dụng Sổ Điểm Xanh');
    expect((await shown('tx1'))?.updatedBy).toBe('Ứng dụng Sổ Điểm Xanh');
    expect((await shown('tx2'))?.updatedBy).toBe('Người teacher');
  });

  it('keeps its author when a person writes over it, and a person’s when an app does', async () => {
    await save([mark(an, 'tx1', 9, 1)]);
    await send([mark(an, 'tx1', 10, 2)]);
    expect((await shown('tx1'))?.updatedBy).toBe('Ứng dụng Sổ Điểm Xanh');
    const history = await asImporter(app().database.db, (trx) =>
      trx
        .selectFrom('mark_history')
        .select(['version', 'written_by', 'written_by_app'])
        .where('pupil_id', '=', an)
        .where('slot', '=', 'tx1')
        .orderBy('version')
        .execute(),
    );
    expect(history).toEqual([
      { version: 1, written_by: null, written_by_app: appId },
      { version: 2, written_by: accounts.teacher, written_by_app: null },
    ]);
  });

  it('says so in the pupil’s export, to the principal', async () => {
    const { body } = await app().call<components['schemas']['PupilExport']>(
      'GET',
      `/schools/${school}/pupils/${an}/export`,
      { as: 'principal' },
    );
    const [exported] = body.marks.filter(({ slot }) => slot === 'tx1');
    expect(exported?.writtenBy).toBe(appId);
    expect(exported?.history.map(({ writtenBy }) => writtenBy)).toEqual([accounts.teacher, appId]);
  });
});

import type { AppScope, NewRow } from '../../database/schema.ts';
import { asImporter, asSystem } from '../../database/tenant.ts';
import { readContractDocument } from '../../http/contract.ts';
import { tokenId } from '../../identity/credentials.ts';
import { insertApp, asked, tokenOfApp } from '../app-records.ts';
import { fixture, type TestApp } from '../app.ts';
import type { ProbeCaller } from './callers.ts';
import { probedWebhook } from './office-world.ts';

const id = (number: number) => `01900000-0000-7000-8000-0016${String(number).padStart(8, '0')}`;
/** Records the callers live by: a request that ended one would end the probe. */
export const ofAppCaller = /^01900000-0000-7000-8000-0016/;

const { school, otherSchool, class7A2, department, accounts } = fixture;
const every = (
  readContractDocument() as unknown as {
    components: { schemas: { AppScope: { enum: AppScope[] } } };
  }
).components.schemas.AppScope.enum;

interface Kind {
  name: string;
  scopes?: readonly AppScope[];
  classIds?: readonly string[];
  at?: string;
  app?: Partial<NewRow<'apps'>>;
  grant?: Partial<NewRow<'grants'>> | 'none';
  frozen?: boolean;
  /** What became of it since the token was issued; it may do nothing. */
  stopped?: boolean;
  kind?: 'app' | 'refused';
}

const ended = { valid_from: '2026-09-01', valid_until: '2026-11-10' };
const kinds: readonly Kind[] = [
  { name: 'an app with everything' },
  { name: 'an app for 7A2', classIds: [class7A2] },
  { name: 'an app for names', scopes: ['registry.pupil-names'] },
  { name: 'an app of the other school', at: otherSchool },
  { name: 'an app whose grant has ended', grant: ended, stopped: true },
  { name: 'an app whose grant begins tomorrow', grant: { valid_from: '2026-11-12' }, stopped: true },
  { name: 'an app whose grant was revoked', grant: { revoked_at: new Date('2026-11-10') }, stopped: true },
  { name: 'an app without a grant', grant: 'none', stopped: true },
  { name: 'a suspended app', app: { status: 'suspended' }, stopped: true },
  { name: 'a frozen app', frozen: true, stopped: true },
  { name: 'an app with a secret that was revoked', kind: 'refused' },
  { name: 'an app with a secret past its end', kind: 'refused' },
  { name: 'an app with an expired token', kind: 'refused' },
  { name: 'an app with its token in a browser', kind: 'refused' },
];

/** Apps of a vendor that nobody else in the probe belongs to, each with a token that was good once. */
export async function appCallers(test: TestApp): Promise<ProbeCaller[]> {
  const callers: ProbeCaller[] = [];
  for (const [number, kind] of kinds.entries()) callers.push(await appCaller(test, number + 1, kind));
  return callers;
}

async function appCaller({ database }: TestApp, number: number, of: Kind): Promise<ProbeCaller> {
  const { name, scopes = every, classIds = null, at = school, kind = 'app', stopped = false } = of;
  const { appId, vendorId } = await insertApp(database, {
    ...{ id: id(number), name: `Của người gọi ${number}`, scopes: asked(...every), ...of.app },
  });
  await asImporter(database.db, async (trx) => {
    if (of.grant !== 'none')
      await trx
        .insertInto('grants')
        .values({
          ...{
            school_id: at,
            id: id(100 + number),
            app_id: appId,
            authority_id: department,
            scopes: [...every],
          },
          ...{ class_ids: classIds && [...classIds], valid_from: '2026-09-01', valid_until: '2026-12-31' },
          ...{ granted_at: new Date('2026-09-01'), granted_by: accounts.principal },
          ...{ revoked_at: null, revoked_by: null, revoke_reason: null, ...of.grant },
        })
        .execute();
    if (number === 1)
      await trx
        .updateTable('webhooks')
        .set({ app_id: appId, grant_id: id(100 + number) })
        .where('id', '=', probedWebhook)
        .execute();
    if (of.frozen)
      await trx
        .insertInto('freezes')
        .values({
          ...{ authority_id: department, id: id(200 + number), kind: 'app', app_id: appId },
          ...{
            frozen_school_id: null,
            feature: null,
            reason_vi: 'Đang kiểm tra.',
            reason_en: 'Looked into.',
          },
          ...{ frozen_at: new Date('2026-11-01T08:00:00+07:00'), frozen_by: accounts.department },
          ...{ lifted_at: null, lifted_by: null },
        })
        .execute();
  });
  const token = await tokenOfApp(database, { appId, schoolId: at, scopes });
  const past = new Date('2026-11-11T08:59:59+07:00');
  const credential = (columns: Partial<NewRow<'app_credentials'>>) =>
    asImporter(database.db, (trx) =>
      trx.updateTable('app_credentials').set(columns).where('app_id', '=', appId).execute(),
    );
  if (name.endsWith('was revoked') && kind === 'refused') await credential({ revoked_at: past });
  if (name.endsWith('past its end')) await credential({ expires_at: past });
  if (name.endsWith('expired token'))
    await asSystem(database.db, (trx) =>
      trx.updateTable('oidc_records').set({ expires_at: past }).where('id', '=', tokenId(token)).execute(),
    );
  return {
    ...{ name, kind, school: at, authority: null, account: null, duties: [], knows: [] },
    ...{ scopes, classIds, stopped, vendor: vendorId },
    call: {
      headers: { authorization: `Bearer ${token}` },
      ...(name.endsWith('in a browser') && { origin: fixture.origin }),
    },
  };
}

import { randomUUID } from 'node:crypto';
import type { Database } from '../database/open.ts';
import type { AppScope, NewRow } from '../database/schema.ts';
import { asImporter, asSystem } from '../database/tenant.ts';
import { tokenId } from '../identity/credentials.ts';
import { fixture } from './fixture.ts';

export const { officeKey } = fixture;

/** A vendor of the fixture's department and an app of it. */
export async function insertApp(
  database: Database,
  app: Partial<NewRow<'apps'>> & { scopes?: string } = {},
): Promise<{ appId: string; vendorId: string }> {
  const vendorId = randomUUID();
  const appId = app.id ?? randomUUID();
  await asImporter(database.db, async (trx) => {
    await trx
      .insertInto('vendors')
      .values({
        ...{ id: vendorId, authority_id: app.authority_id ?? fixture.department, name: 'Nhà cung cấp tạm' },
        ...{ tax_code: '0312888999', address: 'Phường Thử Nghiệm' },
      })
      .execute();
    await trx
      .insertInto('apps')
      .values({
        ...{ id: appId, authority_id: fixture.department, vendor_id: vendorId, name: 'Ảnh thẻ' },
        ...{
          purpose: 'Chụp ảnh thẻ cho học sinh theo lớp.',
          scopes: asked('registry.classes', 'registry.pupil-names'),
        },
        ...{ data_location: 'Việt Nam', retention: 'Xóa sau 30 ngày', contact_name: 'Người liên hệ' },
        ...{
          contact_email: 'lienhe@anh.test',
          contact_phone: null,
          privacy_url: 'https://anh.test/rieng-tu',
        },
        ...{
          certification_key: null,
          status: 'approved',
          registered_at: new Date('2026-09-01T08:00:00+07:00'),
        },
        registered_by: fixture.accounts.department,
        ...app,
      })
      .execute();
  });
  return { appId, vendorId };
}

/** Scopes as a registration asks for them, as JSON text. */
export function asked(...scopes: AppScope[]): string {
  return JSON.stringify(scopes.map((scope) => ({ scope, reason: 'Cần để in thẻ đúng tên, đúng lớp.' })));
}

/** A token of an app for a school, as the token endpoint would have kept it. */
export async function tokenOfApp(
  database: Database,
  {
    appId,
    schoolId = fixture.school,
    scopes,
  }: { appId: string; schoolId?: string; scopes: readonly AppScope[] },
): Promise<string> {
  const token = randomUUID().replaceAll('-', '').repeat(2);
  const credential = randomUUID();
  await asImporter(database.db, (trx) =>
    trx
      .insertInto('app_credentials')
      .values({
        ...{ app_id: appId, id: credential, label: 'Thử', secret_hash: tokenId(token), hint: 'thử' },
        ...{ created_at: new Date('2026-11-01'), created_by: fixture.accounts.vendor },
        ...{ expires_at: new Date('2027-11-01'), last_used_at: null, revoked_at: null },
      })
      .execute(),
  );
  const payload = {
    ...{ kind: 'ClientCredentials', clientId: appId, scope: scopes.join(' ') },
    ...{ aud: `http://localhost:4000/v1/schools/${schoolId}`, extra: { credential } },
  };
  await asSystem(database.db, (trx) =>
    trx
      .insertInto('oidc_records')
      .values({
        ...{
          kind: 'ClientCredentials',
          id: tokenId(token),
          payload: JSON.stringify(payload),
          grant_id: null,
        },
        ...{ uid: null, expires_at: new Date('2026-11-11T09:15:00+07:00'), consumed_at: null },
      })
      .execute(),
  );
  return token;
}

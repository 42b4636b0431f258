import type { Database } from '../database/open.ts';
import { asImporter } from '../database/tenant.ts';
import type { AppScope } from '../database/schema.ts';
import { dayInVietnam } from '../clock.ts';
import { tokenId } from '../identity/credentials.ts';
import { demoAccount, demoAppId, demoSchoolId, demoSeed } from './accounts.ts';
import { addDays } from './calendar.ts';
import { idOf } from './id-of.ts';

/** Of whoever tries the sandbox; in demo data only, where nobody's data are. */
export const sandboxAppId = idOf(demoSeed, 'app', 'sandbox');
export const sandboxAppSecret = 'secret_demo_ung_dung_cua_ban_chi_dung_de_thu';

/** Every scope an app can be granted. */
export const everyScope = [
  'registry.classes',
  'registry.pupil-names',
  'registry.pupil-codes',
  'registry.pupil-details',
  'registry.staff-names',
  'registry.write',
  'gradebook.read',
  'gradebook.remarks',
  'gradebook.write',
  'documents.read',
  'documents.import',
  'news.publish',
] as const satisfies readonly AppScope[];

/**
 * The app that whoever builds one begins with: approved, and let in by the demo's lower-secondary school with these scopes. What
 * takes days outside (docs/apps.md) is done at once. Started again with other scopes, it has those.
 */
export async function admitSandboxApp(
  { db }: Pick<Database, 'db'>,
  scopes: readonly AppScope[] = everyScope,
  now = new Date(),
): Promise<void> {
  const today = dayInVietnam(now);
  const vendorId = idOf(demoSeed, 'vendor', 'sandbox');
  const officer = demoAccount('departmentOfficer').id;
  const asked = scopes.map((scope) => ({ scope, reason: 'Để dựng và thử ứng dụng trong bản thử.' }));
  await asImporter(db, async (trx) => {
    const { authority_id } = await trx
      .selectFrom('apps')
      .select('authority_id')
      .where('id', '=', demoAppId)
      .executeTakeFirstOrThrow();
    await trx
      .insertInto('vendors')
      .values({
        ...{ id: vendorId, authority_id, name: 'Nhà cung cấp của bạn', tax_code: '0000000009' },
        address: 'Bản thử trên máy này',
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
    await trx
      .insertInto('apps')
      .values({
        ...{ id: sandboxAppId, authority_id, vendor_id: vendorId, name: 'Ứng dụng của bạn', version: 1 },
        ...{ purpose: 'Dựng và thử một ứng dụng trong bản thử.', scopes: JSON.stringify(asked) as never },
        ...{ data_location: 'Máy này', retention: 'Đến khi dừng bản thử.', status: 'approved' },
        ...{ contact_name: 'Người dựng ứng dụng', contact_email: 'ban@vidu.example', contact_phone: null },
        ...{ privacy_url: 'https://vidu.example/bao-mat', certification_key: null },
        ...{ registered_at: now, registered_by: officer },
      })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ scopes: JSON.stringify(asked) as never }))
      .execute();
    await trx
      .insertInto('app_credentials')
      .values({
        ...{ app_id: sandboxAppId, id: idOf(demoSeed, 'appCredential', 'sandbox'), label: 'Bản thử' },
        ...{ secret_hash: tokenId(sandboxAppSecret), hint: sandboxAppSecret.slice(-4), last_used_at: null },
        ...{ created_at: now, created_by: officer, revoked_at: null },
        expires_at: new Date(now.getTime() + 180 * 86_400_000),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await trx
      .insertInto('grants')
      .values({
        ...{ school_id: demoSchoolId, id: idOf(demoSeed, 'grant', 'sandbox'), app_id: sandboxAppId },
        ...{ authority_id, scopes: [...scopes], class_ids: null, valid_from: today },
        ...{ valid_until: addDays(today, 180), granted_at: now, granted_by: demoAccount('principal').id },
        ...{ revoked_at: null, revoked_by: null, revoke_reason: null },
      })
      .onConflict((conflict) =>
        conflict.columns(['school_id', 'id']).doUpdateSet({ scopes: [...scopes], revoked_at: null }),
      )
      .execute();
  });
}

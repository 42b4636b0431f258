import { sql, type Transaction } from 'kysely';
import type { components } from '@lienthong/specs/schema';
import type { Day, Row, Schema } from '../database/schema.ts';
import { Problem } from '../http/problem.ts';
import type { OperationContext } from '../http/operation.ts';
import { may, type Permission } from '../permissions/index.ts';

/** A registered app with what is known about it besides its registration. */
export type AppRow = Row<'apps'> & {
  vendor: components['schemas']['Vendor'];
  frozen: boolean;
  /** Schools whose grant is in force on the day. */
  grants: number;
  lastCertification: { id: string; passed: number; failed: number; finishedAt: string } | null;
};

/** Apps of one authority, as far as row-level security shows them. */
export function appRows(trx: Transaction<Schema>, authorityId: string, today: Day) {
  return trx
    .selectFrom('apps')
    .innerJoin('vendors', 'vendors.id', 'apps.vendor_id')
    .selectAll('apps')
    .select([
      sql<
        AppRow['vendor']
      >`json_build_object('id', vendors.id, 'name', vendors.name, 'taxCode', vendors.tax_code,
        'address', vendors.address)`.as('vendor'),
      sql<boolean>`exists (select from freezes where freezes.app_id = apps.id and lifted_at is null)`.as(
        'frozen',
      ),
      sql<number>`(select count(*)::int from grants where grants.app_id = apps.id and revoked_at is null
        and valid_from <= ${today} and valid_until >= ${today})`.as('grants'),
      sql<AppRow['lastCertification']>`(
        select json_build_object('id', c.id, 'passed', c.passed, 'failed', c.failed, 'finishedAt', c.finished_at)
        from app_certifications c where c.app_id = apps.id order by c.received_at desc, c.id desc limit 1)`.as(
        'lastCertification',
      ),
    ])
    .where('apps.authority_id', '=', authorityId);
}

type Context = Pick<OperationContext, 'db' | 'caller' | 'assertMay'>;

/**
 * The app, for a caller who may do this with it. That another vendor has one is not told: it is as unknown as one that never
 * was. `lock`: nobody else changes it, or anything that belongs to it, until the transaction ends.
 */
export async function findApp(
  { db, caller, assertMay }: Context,
  permission: Permission,
  { authorityId, appId }: { authorityId: string; appId: string },
  lock?: 'lock',
): Promise<Row<'apps'>> {
  const query = db
    .selectFrom('apps')
    .selectAll()
    .where('id', '=', appId)
    .where('authority_id', '=', authorityId);
  const app = await (lock ? query.forUpdate() : query).executeTakeFirst();
  if (app === undefined) throw new Problem('app_unknown');
  const target = { authorityId, vendorId: app.vendor_id };
  if (!may(caller, permission, target)) throw new Problem('app_unknown');
  assertMay(permission, target);
  return app;
}

/** The account that acts; nobody but people gets as far as here. */
export function accountOf({ caller }: Pick<OperationContext, 'caller'>): string {
  if (caller.kind !== 'person') throw new Problem('not_signed_in');
  return caller.accountId;
}

import { sql, type Transaction } from 'kysely';
import type { components } from '@lienthong/specs/schema';
import { Problem } from '../http/problem.ts';
import type { Handlers } from '../http/operation.ts';
import { dayInVietnam } from '../clock.ts';
import type { Day, Schema } from '../database/schema.ts';
import type { Duty, SiteCaller } from './caller.ts';

type Assignment = components['schemas']['Assignment'];

export interface SignInAddresses {
  issuer: string;
  callbackUrl: string;
}

export interface IdentityOptions extends SignInAddresses {
  /** Whether a page of this site should report just now. */
  heartbeatOf(
    db: Transaction<Schema>,
    site: SiteCaller,
    today: Day,
  ): Promise<components['schemas']['Site']['heartbeat']>;
}

export function identityHandlers({
  issuer,
  callbackUrl,
  heartbeatOf,
}: IdentityOptions): Handlers<'getMe' | 'getSite' | 'getOffice'> {
  return {
    async getMe(_input, { caller, db }) {
      if (caller.kind !== 'person') throw new Problem('not_signed_in');
      const assignments = await named(db, caller.assignments);
      return { body: { id: caller.accountId, displayName: caller.displayName, assignments } };
    },

    async getSite(_input, { caller, db, now }) {
      if (caller.kind !== 'site') throw new Problem('site_key_unknown');
      const school = await db
        .selectFrom('schools')
        .select(['id', 'name'])
        .where('id', '=', caller.schoolId)
        .executeTakeFirstOrThrow();
      return {
        body: {
          ...{ schoolId: school.id, schoolName: school.name, allows: [...caller.allows] },
          heartbeat: await heartbeatOf(db, caller, dayInVietnam(now)),
          ...{ issuer, clientId: caller.siteKey, callbackUrl },
        },
      };
    },

    async getOffice(_input, { caller, db }) {
      if (caller.kind !== 'office') throw new Problem('site_key_unknown');
      const { id, name } = await db
        .selectFrom('authorities')
        .select(['id', 'name'])
        .where('id', '=', caller.authorityId)
        .executeTakeFirstOrThrow();
      return {
        body: { authorityId: id, authorityName: name, issuer, clientId: caller.officeKey, callbackUrl },
      };
    },
  };
}

/** Duties with the names a person reads. Each school's names are read with that school set, as row-level security asks. */
async function named(trx: Transaction<Schema>, duties: readonly Duty[]): Promise<Assignment[]> {
  const schoolIds = [...new Set(duties.flatMap(({ schoolId }) => schoolId ?? []))];
  const schools = new Map<string, string>();
  const classes = new Map<string, string>();
  const pupils = new Map<string, string>();
  for (const schoolId of schoolIds) {
    await sql`select set_config('app.school_id', ${schoolId}, true)`.execute(trx);
    const inSchool = duties.filter((duty) => duty.schoolId === schoolId);
    const found = await trx
      .selectFrom('schools')
      .select('name')
      .where('id', '=', schoolId)
      .executeTakeFirst();
    if (found) schools.set(schoolId, found.name);
    const classIds = inSchool.flatMap(({ classId }) => classId ?? []);
    if (classIds.length > 0) {
      const rows = await trx
        .selectFrom('classes')
        .select(['id', 'name'])
        .where('school_id', '=', schoolId)
        .where('id', 'in', classIds)
        .execute();
      for (const { id, name } of rows) classes.set(id, name);
    }
    const pupilIds = inSchool.flatMap(({ pupilId }) => pupilId ?? []);
    if (pupilIds.length > 0) {
      const rows = await trx
        .selectFrom('pupils')
        .select(['id', 'full_name'])
        .where('school_id', '=', schoolId)
        .where('id', 'in', pupilIds)
        .execute();
      for (const { id, full_name } of rows) pupils.set(id, full_name);
    }
  }
  const vendors = await vendorNames(trx, duties);
  return duties.map((duty) => ({
    ...duty,
    ...(duty.vendorId && { vendorName: nameOf(vendors, duty.vendorId) }),
    schoolName: nameOf(schools, duty.schoolId),
    className: nameOf(classes, duty.classId),
    pupilName: nameOf(pupils, duty.pupilId),
  }));
}

/** A vendor's people read its name at the authority that appraises its apps. */
async function vendorNames(trx: Transaction<Schema>, duties: readonly Duty[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const { vendorId, authorityId } of duties) {
    if (!vendorId || authorityId === null) continue;
    await sql`select set_config('app.authority_id', ${authorityId}, true)`.execute(trx);
    const found = await trx
      .selectFrom('vendors')
      .select('name')
      .where('id', '=', vendorId)
      .executeTakeFirst();
    if (found) names.set(vendorId, found.name);
  }
  return names;
}

function nameOf(names: Map<string, string>, id: string | null): string | null {
  return id === null ? null : (names.get(id) ?? null);
}

import type { AppScope, SiteKeyAllowance } from '../../identity/caller.ts';
import { tokenId } from '../../identity/credentials.ts';
import { asImporter, asSystem } from '../../database/tenant.ts';
import { fixture, originOf, type Call, type TestApp } from '../app.ts';
import { signInAs } from '../sign-in.ts';
import { appCallers } from './app-callers.ts';
import { people, type ProbeDuty } from './people.ts';

/** Somebody who calls every operation, and what the registry of the fixture says about them. */
export interface ProbeCaller {
  name: string;
  /** 'refused': whoever it claims to be, the credential is not good. */
  kind: 'nobody' | 'site' | 'office' | 'person' | 'app' | 'refused';
  call: Call;
  /** Of the site the call comes from. */
  school: string | null;
  authority: string | null;
  account: string | null;
  duties: readonly ProbeDuty[];
  /** What the school lets the site key do; of a site. */
  allows?: readonly SiteKeyAllowance[];
  /** Schools the caller may know by name because of a duty there or in an authority above. */
  knows: readonly string[];
  /** Of an app: what it was granted, where, and whether something stopped it since. */
  scopes?: readonly AppScope[];
  classIds?: readonly string[] | null;
  stopped?: boolean;
  vendor?: string;
}

const { school, otherSchool, siteKey, otherSiteKey, officeKey, farOfficeKey } = fixture;

const siteNames: Record<string, string> = {
  [siteKey]: 'the school',
  [otherSiteKey]: 'the other',
  [officeKey]: 'the department',
  [farOfficeKey]: 'the other department',
};

const schoolOf: Record<string, string> = { [siteKey]: school, [otherSiteKey]: otherSchool };
const authorityOf: Record<string, string> = {
  [officeKey]: fixture.department,
  [farOfficeKey]: fixture.otherDepartment,
};

export async function probeCallers(test: TestApp): Promise<ProbeCaller[]> {
  const callers: ProbeCaller[] = [
    caller('nobody', 'nobody', {}),
    caller('the site', 'site', { siteKey, origin: fixture.origin }, school),
    caller(
      'the site of the other school',
      'site',
      { siteKey: otherSiteKey, origin: fixture.otherOrigin },
      otherSchool,
    ),
    ...(await otherKeys(test)),
    caller('the site from a wrong origin', 'refused', { siteKey, origin: fixture.otherOrigin }),
    { ...caller('the site of the department', 'office', office()), authority: fixture.department },
    {
      ...caller('the site of the other department', 'office', {
        ...{ siteKey: farOfficeKey, origin: fixture.farOfficeOrigin },
      }),
      authority: fixture.otherDepartment,
    },
    caller('the site of the department from a wrong origin', 'refused', office(fixture.origin)),
    caller('a revoked key of the department', 'refused', {
      ...{ siteKey: fixture.revokedOfficeKey, origin: fixture.officeOrigin },
    }),
    caller('a revoked site key', 'refused', { siteKey: fixture.revokedSiteKey, origin: fixture.origin }),
    caller('a site key that never was', 'refused', { siteKey: 'site_test_never', origin: fixture.origin }),
  ];
  for (const [name, account, at, duty, knows] of people) {
    const { access_token } = await signInAs(test.app, name.toLowerCase(), {
      ...{ siteKey: at, origin: originOf(at) },
    });
    callers.push({
      ...caller(`${name} on the site of ${siteNames[at]}`, 'person', bearer(access_token)),
      ...{ school: schoolOf[at] ?? null, authority: authorityOf[at] ?? null, account },
      duties: duty ? [duty] : [],
      knows: knows ?? (duty?.school ? [duty.school] : []),
    });
  }
  return [...callers, ...(await appCallers(test)), ...(await badTokens(test))];
}

/** Keys of the school that may less, or no more. */
async function otherKeys(test: TestApp): Promise<ProbeCaller[]> {
  const key = (name: string) => ({
    ...{ school_id: school, key: name, label: 'Trang thử', origins: [fixture.origin], revoked_at: null },
  });
  const [reads, files, past] = ['site_test_reads', 'site_test_files', 'site_test_past'] as const;
  await asImporter(test.database.db, (trx) =>
    trx
      .insertInto('site_keys')
      .values([
        { ...key(reads), allows: ['publicReads'] },
        { ...key(files), allows: ['admissions'] },
        {
          ...key(past),
          ends_at: new Date('2026-11-11T08:59:59+07:00'),
          replaced_by: fixture.siteKeyId,
        },
      ])
      .execute(),
  );
  const at = (siteKeyOf: string) => ({ siteKey: siteKeyOf, origin: fixture.origin });
  return [
    { ...caller('a site with a key to read', 'site', at(reads), school), allows: ['publicReads'] },
    { ...caller('a site with a key to file', 'site', at(files), school), allows: ['admissions'] },
    caller('a site key past its end', 'refused', at(past)),
  ];
}

/** Tokens of the principal, each spoilt in one way. */
async function badTokens(test: TestApp): Promise<ProbeCaller[]> {
  const { db } = test.database;
  const principal = async (key: string = siteKey) =>
    signInAs(test.app, 'principal', { siteKey: key, origin: originOf(key) });

  const expired = (await principal()).access_token;
  await asSystem(db, (trx) =>
    trx
      .updateTable('oidc_records')
      .set({ expires_at: new Date('2026-11-11T08:59:59+07:00') })
      .where('id', '=', tokenId(expired))
      .execute(),
  );
  const revoked = 'site_test_ended';
  const key = { school_id: school, key: revoked, label: 'Trang sắp đóng', origins: [fixture.origin] };
  await asImporter(db, (trx) =>
    trx
      .insertInto('site_keys')
      .values({ ...key, revoked_at: null })
      .execute(),
  );
  const ofRevoked = (await principal(revoked)).access_token;
  await asImporter(db, (trx) =>
    trx
      .updateTable('site_keys')
      .set({ revoked_at: new Date('2026-11-11') })
      .where('key', '=', revoked)
      .execute(),
  );
  const good = await principal();
  const altered = good.access_token.slice(0, -1) + (good.access_token.endsWith('A') ? 'B' : 'A');
  const bad = (name: string, token: string, more: Call = {}) =>
    caller(`the principal with ${name}`, 'refused', { ...bearer(token), ...more });
  return [
    bad('an expired token', expired),
    bad('an altered token', altered),
    bad('a token of a revoked site key', ofRevoked),
    bad('a refresh token', good.refresh_token),
    bad('an id token', good.id_token),
    bad('garbage', "x' or 1=1 --"),
    bad('a token from a wrong origin', good.access_token, { origin: fixture.otherOrigin }),
  ];
}

function caller(name: string, kind: ProbeCaller['kind'], call: Call, at: string | null = null): ProbeCaller {
  const knows = at === null ? [] : [at];
  return { name, kind, call, school: at, authority: null, account: null, duties: [], knows };
}

function bearer(token: string): Call {
  return { headers: { authorization: `Bearer ${token}` } };
}

function office(origin: string = fixture.officeOrigin): Call {
  return { siteKey: officeKey, origin };
}

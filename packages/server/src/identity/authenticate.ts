import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { dayInVietnam } from '../clock.ts';
import { Problem } from '../http/problem.ts';
import { noSignInAt, originNotAllowed } from './site-keys/explain.ts';
import { isSafeForSignIn } from './site-keys/origins.ts';
import type { SiteKeyUses } from './site-keys/uses.ts';
import type { Caller } from './caller.ts';
import { appOf, findOfficeKey, findSiteKey, holderOf, officeHolderOf, tokenId } from './credentials.ts';

/** The kinds of credential an operation of the contract takes. */
export interface Accepts {
  session: boolean;
  siteKey: boolean;
  app: boolean;
}

export interface Credentials {
  authorization: string | undefined;
  siteKey: string | undefined;
  /** Set by the browser; scripts of a page cannot change it. */
  origin: string | undefined;
  method: string;
}

/** Finds out who is calling. A signed-in person comes before the page the person is on. */
export async function authenticate(
  db: Kysely<Schema>,
  { session, siteKey, app }: Accepts,
  credentials: Credentials,
  { now, ownOrigin, uses }: { now: Date; ownOrigin: string; uses: SiteKeyUses },
): Promise<Caller> {
  if ((session || app) && credentials.authorization !== undefined)
    return holder(db, credentials, now, ownOrigin);
  if (siteKey && credentials.siteKey !== undefined) return site(db, credentials, { now, ownOrigin, uses });
  if (siteKey && !session) {
    throw new Problem('site_key_unknown', {
      detail: {
        vi: 'Yêu cầu thiếu mã trang trong header Site-Key.',
        en: 'The header Site-Key with the site key is missing.',
      },
    });
  }
  return { kind: 'anonymous' };
}

async function holder(
  db: Kysely<Schema>,
  { authorization, origin }: Credentials,
  now: Date,
  ownOrigin: string,
): Promise<Caller> {
  const token = /^Bearer ([\w.~+/-]{20,200})=*$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) throw new Problem('session_expired');
  const today = dayInVietnam(now);
  const holder = (await holderOf(db, token, now, today)) ?? (await officeHolderOf(db, token, now, today));
  if (holder === undefined) {
    const app = await appOf(db, token, now, today);
    // A revoked site key ends the sessions that began on its site.
    if (app === undefined) throw new Problem('session_expired');
    if (origin !== undefined) throw appInBrowser();
    return app;
  }
  const origins = holder.origins.filter(isSafeForSignIn);
  if (origin !== undefined && origin !== ownOrigin && !origins.includes(origin))
    throw noSignInAt(origin, origins);
  return {
    kind: 'person',
    accountId: holder.accountId,
    displayName: holder.displayName,
    tokenId: tokenId(token),
    assignments: holder.duties,
  };
}

async function site(
  db: Kysely<Schema>,
  { siteKey, origin, method }: Credentials,
  { now, ownOrigin, uses }: { now: Date; ownOrigin: string; uses: SiteKeyUses },
): Promise<Caller> {
  if (siteKey?.startsWith('office_')) return office(db, siteKey, origin, ownOrigin);
  const key = /^[\w-]{8,100}$/.test(siteKey ?? '') ? await findSiteKey(db, siteKey ?? '', now) : undefined;
  if (key === undefined) throw new Problem('site_key_unknown');
  // Browsers leave Origin out of same-origin reads only.
  if (origin === undefined && method !== 'GET' && method !== 'HEAD') {
    throw new Problem('origin_not_allowed', {
      detail: {
        vi: 'Yêu cầu ghi bằng mã trang phải đến từ trình duyệt, có header Origin của trang web trường.',
        en: 'A write with a site key must come from a browser, with the Origin header of the school’s website.',
      },
    });
  }
  const today = dayInVietnam(now);
  if (origin !== undefined && origin !== ownOrigin && !key.origins.includes(origin)) {
    await uses.refused(key, origin, today);
    throw originNotAllowed(origin, key.origins);
  }
  await uses.used(key, today);
  const { schoolId, allows } = key;
  return { kind: 'site', siteKey: key.key, schoolId, allows, origin: origin ?? ownOrigin };
}

async function office(
  db: Kysely<Schema>,
  officeKey: string,
  origin: string | undefined,
  ownOrigin: string,
): Promise<Caller> {
  const key = /^[\w-]{8,100}$/.test(officeKey) ? await findOfficeKey(db, officeKey) : undefined;
  if (key === undefined) throw new Problem('site_key_unknown');
  if (origin !== undefined && origin !== ownOrigin && !key.origins.includes(origin))
    throw originNotAllowed(origin, key.origins);
  return { kind: 'office', officeKey: key.key, authorityId: key.authorityId, origin: origin ?? ownOrigin };
}

function appInBrowser(): Problem {
  return new Problem('origin_not_allowed', {
    detail: {
      vi: 'Mã truy cập của ứng dụng chỉ dùng trên máy chủ của nhà cung cấp, không dùng trong trình duyệt. Hãy thu hồi mã bí mật đã lộ.',
      en: 'A token of an app is for the vendor’s server, never for a browser. Revoke the secret that leaked.',
    },
  });
}

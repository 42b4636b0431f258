import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { dayInVietnam } from '../clock.ts';
import { Problem } from '../http/problem.ts';
import type { Caller } from './caller.ts';
import { findSiteKey, holderOf } from './credentials.ts';

/** The kinds of credential an operation of the contract takes. */
export interface Accepts {
  session: boolean;
  siteKey: boolean;
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
  { session, siteKey }: Accepts,
  credentials: Credentials,
  { now, ownOrigin }: { now: Date; ownOrigin: string },
): Promise<Caller> {
  if (session && credentials.authorization !== undefined) return person(db, credentials, now, ownOrigin);
  if (siteKey && credentials.siteKey !== undefined) return site(db, credentials, ownOrigin);
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

async function person(
  db: Kysely<Schema>,
  { authorization, origin }: Credentials,
  now: Date,
  ownOrigin: string,
): Promise<Caller> {
  const token = /^Bearer ([\w.~+/-]{20,200})=*$/i.exec(authorization ?? '')?.[1];
  const holder = token === undefined ? undefined : await holderOf(db, token, now, dayInVietnam(now));
  // A revoked site key ends the sessions that began on its site.
  if (holder === undefined) throw new Problem('session_expired');
  if (origin !== undefined && origin !== ownOrigin && !holder.origins.includes(origin))
    throw originNotAllowed(origin);
  return {
    kind: 'person',
    accountId: holder.accountId,
    displayName: holder.displayName,
    assignments: holder.duties,
  };
}

async function site(
  db: Kysely<Schema>,
  { siteKey, origin, method }: Credentials,
  ownOrigin: string,
): Promise<Caller> {
  const key = /^[\w-]{8,100}$/.test(siteKey ?? '') ? await findSiteKey(db, siteKey ?? '') : undefined;
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
  if (origin !== undefined && origin !== ownOrigin && !key.origins.includes(origin))
    throw originNotAllowed(origin);
  return { kind: 'site', siteKey: key.key, schoolId: key.schoolId, origin: origin ?? ownOrigin };
}

function originNotAllowed(origin: string): Problem {
  const shown = origin.slice(0, 200);
  return new Problem('origin_not_allowed', {
    detail: {
      vi: `Mã trang này chưa cho phép địa chỉ ${shown}. Nhờ nhà trường thêm đúng địa chỉ đó (cả http/https và cổng) vào mã trang.`,
      en: `This site key does not allow ${shown}. Ask the school to add exactly that address (scheme and port included) to the key.`,
    },
  });
}

import type { components } from '@lienthong/specs/schema';

export type Role = components['schemas']['Role'];
export type SiteKeyAllowance = components['schemas']['SiteKeyAllowance'];
export type AppScope = components['schemas']['AppScope'];

/** One duty of a person as the registry has it today (phân công); every right follows from duties. */
export interface Duty {
  role: Role;
  /**
   * For an officer the school of the site the token belongs to, which stands below the authority today. Null for a duty
   * above the schools, held on the site of an authority.
   */
  schoolId: string | null;
  authorityId: string | null;
  classId: string | null;
  subjectCode: string | null;
  pupilId: string | null;
  /** Of a vendor's people. */
  vendorId?: string | null;
}

export interface AnonymousCaller {
  kind: 'anonymous';
}

/** A page of a school's website, known by its publishable key and its origin. */
export interface SiteCaller {
  kind: 'site';
  siteKey: string;
  schoolId: string;
  /** What the school lets this key do. */
  allows: readonly SiteKeyAllowance[];
  origin: string;
}

/** A page of an authority's own website. */
export interface OfficeCaller {
  kind: 'office';
  officeKey: string;
  authorityId: string;
  origin: string;
}

/** A vendor's back end, as far as the authority approved the app and the school granted. */
export interface AppCaller {
  kind: 'app';
  appId: string;
  vendorId: string;
  /** The school its token is for. */
  schoolId: string;
  /** Null when the school has none in force. */
  grantId: string | null;
  /** Of the token, the grant and the registration alike. */
  scopes: ReadonlySet<AppScope>;
  /** Null for all classes. */
  classIds: readonly string[] | null;
  /** Why it may do nothing at all just now; null when it may. */
  stopped: 'app_suspended' | 'app_frozen' | 'grant_ended' | null;
}

export interface PersonCaller {
  kind: 'person';
  accountId: string;
  displayName: string;
  /** Hash of the access token: which session the request came in. */
  tokenId?: string;
  /** Duties valid today at the school, or the authority, on whose site the person signed in. */
  assignments: readonly Duty[];
}

export type Caller = AnonymousCaller | SiteCaller | OfficeCaller | AppCaller | PersonCaller;

/** Names a caller in the audit ledger, in rate limits and for idempotency keys; never a person's name. */
export function callerId(caller: Caller): string {
  switch (caller.kind) {
    case 'anonymous':
      return 'anonymous';
    case 'site':
      return `site:${caller.siteKey}`;
    case 'office':
      return `office:${caller.officeKey}`;
    case 'app':
      return `app:${caller.appId}`;
    case 'person':
      return `person:${caller.accountId}`;
  }
}

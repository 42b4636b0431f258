import type { components } from '@lienthong/specs/schema';

export type Role = components['schemas']['Role'];

/** One duty of a person as the registry has it today (phân công); every right follows from duties. */
export interface Duty {
  role: Role;
  /** For an officer the school of the site the token belongs to, which stands below the authority today. */
  schoolId: string;
  authorityId: string | null;
  classId: string | null;
  subjectCode: string | null;
  pupilId: string | null;
}

export interface AnonymousCaller {
  kind: 'anonymous';
}

/** A page of a school's website, known by its publishable key and its origin. */
export interface SiteCaller {
  kind: 'site';
  siteKey: string;
  schoolId: string;
  origin: string;
}

export interface PersonCaller {
  kind: 'person';
  accountId: string;
  displayName: string;
  /** Duties valid today at the school on whose site the person signed in. */
  assignments: readonly Duty[];
}

export type Caller = AnonymousCaller | SiteCaller | PersonCaller;

/** Names a caller in the audit ledger, in rate limits and for idempotency keys; never a person's name. */
export function callerId(caller: Caller): string {
  switch (caller.kind) {
    case 'anonymous':
      return 'anonymous';
    case 'site':
      return `site:${caller.siteKey}`;
    case 'person':
      return `person:${caller.accountId}`;
  }
}

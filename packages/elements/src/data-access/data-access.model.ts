import type { Grant, GrantableApp, GrantApp } from '@lienthong/sdk';
import type { StateSign } from '../shared/app-parts.ts';
import { dayOf } from '../shared/format.ts';

/** A plain day in Vietnam: `2026-11-22`. */
export function today(daysFromNow = 0): string {
  return dayOf(new Date(Date.now() + daysFromNow * 86_400_000));
}

/** 31 May of the school year that is under way, or of the one that is about to begin. */
export function lastDayOfSchoolYear(day = today()): string {
  const year = Number(day.slice(0, 4));
  return day <= `${year}-05-31` ? `${year}-05-31` : `${year + 1}-05-31`;
}

/** May the app read, now or once something passes? Then it can be revoked. */
export function isOpen({ state }: Pick<Grant, 'state'>): boolean {
  return state === 'inForce' || state === 'upcoming' || state === 'suspended' || state === 'frozen';
}

/** What the principal fills in. */
export interface GrantDraft {
  appId: string;
  scopes: readonly GrantApp['scopes'][number][];
  classes: 'all' | readonly string[];
  validFrom: string;
  validUntil: string;
}

export function draftFor(app: GrantableApp | undefined): GrantDraft {
  return {
    appId: app?.id ?? '',
    scopes: app?.scopes.map(({ scope }) => scope) ?? [],
    classes: 'all',
    validFrom: today(),
    validUntil: lastDayOfSchoolYear(),
  };
}

export type DraftIssue =
  | 'noApp'
  | 'noScope'
  | 'noClass'
  | 'fromMissing'
  | 'fromPast'
  | 'untilMissing'
  | 'untilPast'
  | 'untilBeforeFrom';

/** What is missing, in the order of the form. */
export function issuesOf({ appId, scopes, classes, validFrom, validUntil }: GrantDraft): DraftIssue[] {
  if (!appId) return ['noApp'];
  const issues: DraftIssue[] = [];
  if (scopes.length === 0) issues.push('noScope');
  if (classes !== 'all' && classes.length === 0) issues.push('noClass');
  if (!validFrom) issues.push('fromMissing');
  else if (validFrom < today()) issues.push('fromPast');
  if (!validUntil) issues.push('untilMissing');
  else if (validUntil < today()) issues.push('untilPast');
  else if (validFrom && validUntil < validFrom) issues.push('untilBeforeFrom');
  return issues;
}

export function toInput({ appId, scopes, classes, validFrom, validUntil }: GrantDraft): GrantApp {
  return {
    appId,
    scopes: [...scopes],
    ...(classes !== 'all' && { classIds: [...classes] }),
    ...(validFrom > today() && { validFrom }),
    validUntil,
  };
}

export function signOf(state: Grant['state']): StateSign {
  if (state === 'inForce') return 'open';
  if (state === 'upcoming') return 'soon';
  return state === 'suspended' || state === 'frozen' ? 'stopped' : 'over';
}

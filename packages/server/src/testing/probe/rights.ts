import { permissionRow, type Permission, type Scope } from '../../permissions/table.ts';
import { fixture } from '../fixture.ts';
import type { ProbeCaller } from './callers.ts';
import type { ProbeDuty } from './people.ts';
import type { Place } from './places.ts';
import type { ProbedOperation, ProbeRequest } from './requests.ts';

/** Whether something of this place may be touched or told. */
export type Reach = (place: Place) => boolean;

/**
 * How far the permission table lets a caller go with this request; undefined where not at all. Read from the table anew
 * and not with permissions/check.ts, which is what is probed.
 */
export function reachOf(
  caller: ProbeCaller,
  { accepts }: Pick<ProbedOperation, 'accepts'>,
  { permissions, schoolId, authorityId }: Pick<ProbeRequest, 'permissions' | 'schoolId' | 'authorityId'>,
): Reach | undefined {
  const reaches: Reach[] = [];
  for (const permission of permissions) {
    const reach: Reach | undefined = permissionRow(permission).who.anybody
      ? ({ school }) => school === schoolId
      : caller.kind === 'site' && accepts.siteKey
        ? reachOfSite(caller, permission, schoolId)
        : caller.kind === 'office' && accepts.siteKey
          ? reachOfOffice(caller, permission)
          : caller.kind === 'app' && accepts.app
            ? reachOfApp(caller, permission, schoolId)
            : caller.kind === 'person' && accepts.session
              ? reachOfPerson(caller, permission, schoolId, authorityId)
              : undefined;
    if (reach === undefined) return undefined;
    reaches.push(reach);
  }
  // What the department registers, both schools of the probe have.
  const ofNews = schoolId !== null && permissions.every((permission) => permission.startsWith('news.'));
  return (place) =>
    (ofNews && place.table === 'authority_feeds' && place.authority === fixture.department) ||
    reaches.every((reach) => reach(place));
}

/** Open to anybody, or to whoever has a site key or has signed in: people may stand in its answers only as the contract says. */
export function isPublic(permission: Permission): boolean {
  const { who } = permissionRow(permission);
  return who.site !== undefined || who.signedIn === 'anySchool' || who.anybody !== undefined;
}

function reachOfSite(
  caller: ProbeCaller,
  permission: Permission,
  schoolId: string | null,
): Reach | undefined {
  const { who, siteAllowances } = permissionRow(permission);
  if (who.site === undefined) return undefined;
  const { allows = ['publicReads', 'admissions', 'signIn'] } = caller;
  if (siteAllowances && !siteAllowances.some((allowance) => allows.includes(allowance))) return undefined;
  return schoolId === null || schoolId === caller.school
    ? ({ school }) => school === caller.school
    : undefined;
}

function reachOfOffice(caller: ProbeCaller, permission: Permission): Reach | undefined {
  if (permissionRow(permission).who.officeSite === undefined) return undefined;
  return ({ table, authority }) => table === 'authorities' && authority === caller.authority;
}

/** What the school granted: with all scopes of the row, and in the classes of the grant. */
function reachOfApp(caller: ProbeCaller, permission: Permission, schoolId: string | null): Reach | undefined {
  const { who, scopes = [], anyScope } = permissionRow(permission);
  const { scopes: held = [], classIds = null, stopped } = caller;
  if (who.app === undefined || stopped || schoolId !== caller.school) return undefined;
  if (!scopes.every((scope) => held.includes(scope))) return undefined;
  if (anyScope && !anyScope.some((scope) => held.includes(scope))) return undefined;
  return (place) =>
    isOwnApp(caller, place) ||
    (place.school === schoolId &&
      (place.table !== 'webhooks' || place.vendor === undefined || place.vendor === caller.vendor) &&
      (classIds === null || place.class === undefined || classIds.includes(place.class)));
}

function isOwnApp({ vendor }: ProbeCaller, place: Place): boolean {
  return place.table === 'apps' && vendor !== undefined && place.vendor === vendor;
}

function reachOfPerson(
  caller: ProbeCaller,
  permission: Permission,
  schoolId: string | null,
  authorityId: string | null,
): Reach | undefined {
  const { who } = permissionRow(permission);
  if (who.signedIn === 'anySchool') return ({ school }) => school === schoolId;
  if (who.signedIn === 'self') return (place) => isOwn(caller, place);
  const duties = caller.duties.flatMap((duty) => {
    const scope = who[duty.role];
    const here = authorityId === null ? duty.school === schoolId : duty.authority === authorityId;
    return scope !== undefined && here ? [{ duty, scope }] : [];
  });
  if (duties.length === 0) return undefined;
  if (authorityId !== null)
    return (place) =>
      (isOfUnits(permission) && authorityId === fixture.department && isOfUnit(place)) ||
      duties.some(({ duty, scope }) => withinOffice(scope, duty, place));
  return (place) =>
    // A principal chooses among the apps that the authority has decided upon, and is told which of them wrote an article.
    (/^(apps\.|webhooks\.|articles\.review)/.test(permission) && isGrantable(place)) ||
    // A unit sees the reviews that wait for it.
    (isOfUnits(permission) && place.table === 'contact_rounds' && place.authority === fixture.department) ||
    duties.some(({ duty, scope }) => duty.school === place.school && within(scope, duty, place));
}

/** Both schools of the probe stand below the one department. */
function isGrantable({ table, authority, decided }: Place): boolean {
  return authority === fixture.department && (table === 'vendors' || (table === 'apps' && decided === true));
}

/** An office sees what the units below it are to be reached by and reported: both schools of the probe stand below the department. */
function isOfUnit({ school, table, column }: Place & { column?: string }): boolean {
  const units: string[] = [fixture.school, fixture.otherSchool];
  return (
    units.includes(school) &&
    (['unit_contacts', 'contact_reminders', 'site_heartbeats'].includes(table) ||
      // Where a website reported from, not its key.
      (table === 'site_keys' && column === 'origins'))
  );
}

const isOfUnits = (permission: Permission): boolean => /^(contacts|site-status)\./.test(permission);

/** Names of schools are public; those of officers stand in the history of every app. */
function withinOffice(scope: Scope, duty: ProbeDuty, place: Place): boolean {
  if (place.table === 'schools') return true;
  if (place.authority !== duty.authority) return false;
  if (scope === 'office') return true;
  const shared = place.table === 'authorities' || place.table === 'accounts';
  return scope === 'vendor' && (place.vendor === undefined ? shared : place.vendor === duty.vendor);
}

/** A record without a class belongs to the whole school, and so on. */
function within(scope: Scope, duty: ProbeDuty, place: Place): boolean {
  const inClass = place.class === undefined || place.class === (duty.classId ?? duty.classOfPupil);
  switch (scope) {
    case 'class':
      return inClass;
    case 'classAndSubject':
      return inClass && (place.subject === undefined || place.subject === duty.subjectCode);
    case 'traitsOfClass':
      return inClass && (place.subject === undefined || place.subject === 'phamChatNangLuc');
    case 'pupil':
      return inClass && (place.pupil === undefined || place.pupil === duty.pupilId);
    case 'school':
    case 'authority':
      return true;
    default:
      return false;
  }
}

/** The caller's account, duties and the names they need: school, class and pupil. */
function isOwn(caller: ProbeCaller, place: Place): boolean {
  if (place.table === 'schools' || place.table === 'school_authorities')
    return caller.knows.includes(place.school);
  if (place.account !== undefined && place.account === caller.account) return true;
  if (place.table === 'accounts') return false;
  if (place.table === 'vendors') return caller.duties.some(({ vendor }) => vendor === place.vendor);
  return caller.duties.some(
    (duty) =>
      duty.school === place.school &&
      (place.class !== undefined || place.pupil !== undefined) &&
      (place.class === undefined || place.class === (duty.classId ?? duty.classOfPupil)) &&
      (place.pupil === undefined || place.pupil === duty.pupilId),
  );
}

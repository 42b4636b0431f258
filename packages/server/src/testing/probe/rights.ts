import { permissionRow, type Permission, type Scope } from '../../permissions/table.ts';
import type { ProbeCaller, ProbeDuty } from './callers.ts';
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
  { permissions, schoolId }: Pick<ProbeRequest, 'permissions' | 'schoolId'>,
): Reach | undefined {
  const reaches: Reach[] = [];
  for (const permission of permissions) {
    const reach =
      caller.kind === 'site' && accepts.siteKey
        ? reachOfSite(caller, permission, schoolId)
        : caller.kind === 'person' && accepts.session
          ? reachOfPerson(caller, permission, schoolId)
          : undefined;
    if (reach === undefined) return undefined;
    reaches.push(reach);
  }
  return (place) => reaches.every((reach) => reach(place));
}

/** Open to whoever has a site key or has signed in: people may stand in its answers only as the contract says. */
export function isPublic(permission: Permission): boolean {
  const { who } = permissionRow(permission);
  return who.site !== undefined || who.signedIn === 'anySchool';
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

function reachOfPerson(
  caller: ProbeCaller,
  permission: Permission,
  schoolId: string | null,
): Reach | undefined {
  const { who } = permissionRow(permission);
  if (who.signedIn === 'anySchool') return ({ school }) => school === schoolId;
  if (who.signedIn === 'self') return (place) => isOwn(caller, place);
  const duties = caller.duties.flatMap((duty) => {
    const scope = who[duty.role];
    return scope !== undefined && duty.school === schoolId ? [{ duty, scope }] : [];
  });
  if (duties.length === 0) return undefined;
  return (place) =>
    duties.some(({ duty, scope }) => duty.school === place.school && within(scope, duty, place));
}

/** A record without a class belongs to the whole school, and so on. */
function within(scope: Scope, duty: ProbeDuty, place: Place): boolean {
  const inClass = place.class === undefined || place.class === (duty.classId ?? duty.classOfPupil);
  switch (scope) {
    case 'class':
      return inClass;
    case 'classAndSubject':
      return inClass && (place.subject === undefined || place.subject === duty.subjectCode);
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
  return caller.duties.some(
    (duty) =>
      duty.school === place.school &&
      (place.class !== undefined || place.pupil !== undefined) &&
      (place.class === undefined || place.class === (duty.classId ?? duty.classOfPupil)) &&
      (place.pupil === undefined || place.pupil === duty.pupilId),
  );
}

import { Problem } from '../http/problem.ts';
import type { Caller, Duty, PersonCaller } from '../identity/caller.ts';
import { permissionRow, type Permission, type Scope } from './table.ts';

/** What is touched. With the school alone the question is whether there is anything in it the caller might touch. */
export interface Target {
  schoolId: string;
  classId?: string;
  subjectCode?: string;
  pupilId?: string;
}

/** A question that was answered with yes. */
export interface Check {
  permission: Permission;
  target: Target;
}

/** May this caller do this here? */
export function may(caller: Caller, permission: Permission, target: Target): boolean {
  const { who } = permissionRow(permission);
  switch (caller.kind) {
    case 'anonymous':
      return false;
    case 'site':
      return who.site !== undefined && caller.schoolId === target.schoolId;
    case 'person':
      if (who.signedIn !== undefined) return true;
      return caller.assignments.some((duty) => {
        const scope = who[duty.role];
        return scope !== undefined && covers(scope, duty, target);
      });
  }
}

/** Throws the problem that tells the caller why not. */
export function assertMay(caller: Caller, permission: Permission, target: Target): void {
  if (!may(caller, permission, target)) throw denied(caller, permission);
}

export function denied(caller: Caller, permission: Permission): Problem {
  const { who, whyNot } = permissionRow(permission);
  const bySigningIn = Object.keys(who).some((subject) => subject !== 'site');
  if (caller.kind !== 'person' && bySigningIn && who.site === undefined) return new Problem('not_signed_in');
  if (caller.kind === 'anonymous') {
    return new Problem('not_signed_in', {
      detail: {
        vi: 'Gửi mã trang trong header Site-Key, hoặc đăng nhập rồi thử lại.',
        en: 'Send the site key in the header Site-Key, or sign in and try again.',
      },
    });
  }
  return new Problem('permission_denied', { detail: whyNot });
}

function covers(scope: Scope, duty: Duty, target: Target): boolean {
  if (duty.schoolId !== target.schoolId) return false;
  switch (scope) {
    case 'class':
      return target.classId === undefined || target.classId === duty.classId;
    case 'classAndSubject':
      return (
        (target.classId === undefined || target.classId === duty.classId) &&
        (target.subjectCode === undefined || target.subjectCode === duty.subjectCode)
      );
    case 'pupil':
      return target.pupilId === undefined || target.pupilId === duty.pupilId;
    default:
      return true;
  }
}

/** How far a permission reaches inside one school, for lists: everything, or these classes, subjects and pupils. */
export interface Reach {
  all: boolean;
  classIds: readonly string[];
  classSubjects: readonly { classId: string; subjectCode: string }[];
  pupilIds: readonly string[];
}

export function reach(caller: PersonCaller, permission: Permission, schoolId: string): Reach {
  const { who } = permissionRow(permission);
  const classIds = new Set<string>();
  const pupilIds = new Set<string>();
  const classSubjects: { classId: string; subjectCode: string }[] = [];
  let all = false;
  for (const duty of caller.assignments) {
    const scope = who[duty.role];
    if (scope === undefined || !covers(scope, duty, { schoolId })) continue;
    if (scope === 'class' && duty.classId !== null) classIds.add(duty.classId);
    else if (scope === 'classAndSubject' && duty.classId !== null && duty.subjectCode !== null) {
      classSubjects.push({ classId: duty.classId, subjectCode: duty.subjectCode });
    } else if (scope === 'pupil' && duty.pupilId !== null) pupilIds.add(duty.pupilId);
    else if (scope === 'school' || scope === 'authority') all = true;
  }
  return { all, classIds: [...classIds], classSubjects, pupilIds: [...pupilIds] };
}

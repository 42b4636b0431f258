import { Problem, type Localized } from '../http/problem.ts';
import type { AppCaller, Caller, Duty, SiteCaller, SiteKeyAllowance } from '../identity/caller.ts';
import { permissionRow, type Permission, type Scope } from './table.ts';

/**
 * What is touched, in a school or on the level of an authority. With the school or the authority alone the question is whether
 * there is anything in it the caller might touch.
 */
export interface Target {
  schoolId?: string;
  authorityId?: string;
  vendorId?: string;
  classId?: string;
  subjectCode?: string;
  pupilId?: string;
}

/** The book of competences and qualities of a primary class, as a subject: the homeroom teacher writes it. */
export const traitsSubject = 'phamChatNangLuc';

/** A question that was answered with yes. */
export interface Check {
  permission: Permission;
  target: Target;
}

/** May this caller do this here? */
export function may(caller: Caller, permission: Permission, target: Target): boolean {
  const { who, scopes = [], anyScope } = permissionRow(permission);
  switch (caller.kind) {
    case 'anonymous':
      return who.anybody !== undefined;
    case 'site':
      return who.site !== undefined && caller.schoolId === target.schoolId && isAllowed(caller, permission);
    case 'office':
      return who.officeSite !== undefined;
    case 'app':
      return (
        who.app !== undefined &&
        caller.stopped === null &&
        scopes.every((scope) => caller.scopes.has(scope)) &&
        (anyScope === undefined || anyScope.some((scope) => caller.scopes.has(scope))) &&
        caller.schoolId === target.schoolId &&
        inClasses(caller.classIds, target)
      );
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
  const bySigningIn = Object.keys(who).some((subject) => !['site', 'officeSite', 'app'].includes(subject));
  const unknown = caller.kind !== 'person' && caller.kind !== 'app';
  if (unknown && bySigningIn && who.site === undefined) return new Problem('not_signed_in');
  if (caller.kind === 'anonymous') {
    return new Problem('not_signed_in', {
      detail: {
        vi: 'Gửi mã trang trong header Site-Key, hoặc đăng nhập rồi thử lại.',
        en: 'Send the site key in the header Site-Key, or sign in and try again.',
      },
    });
  }
  if (caller.kind === 'app') return deniedApp(caller, permission);
  if (caller.kind === 'site' && who.site !== undefined && !isAllowed(caller, permission))
    return notAllowed(permission);
  return new Problem('permission_denied', { detail: whyNot });
}

/** Whether the school lets the key do this kind of thing. */
function isAllowed({ allows }: SiteCaller, permission: Permission): boolean {
  const { siteAllowances } = permissionRow(permission);
  return siteAllowances === undefined || siteAllowances.some((allowance) => allows.includes(allowance));
}

const allowanceNames: Record<SiteKeyAllowance, Localized> = {
  publicReads: { vi: 'đọc thông tin công khai', en: 'reading public information' },
  admissions: { vi: 'nhận hồ sơ tuyển sinh', en: 'filing applications for admission' },
  signIn: { vi: 'đăng nhập', en: 'signing in' },
};

function notAllowed(permission: Permission): Problem {
  const [missing = 'publicReads'] = permissionRow(permission).siteAllowances ?? [];
  const { vi, en } = allowanceNames[missing];
  return new Problem('site_key_not_allowed', {
    detail: {
      vi: `Mã trang này chưa được bật “${vi}” (${missing}). Nhờ nhà trường bật trong phần Mã trang.`,
      en: `This site key does not allow ${en} (${missing}). Ask the school to allow it in its list of site keys.`,
    },
  });
}

function deniedApp(caller: AppCaller, permission: Permission): Problem {
  const { who, scopes = [], anyScope = [] } = permissionRow(permission);
  if (caller.stopped !== null) return new Problem(caller.stopped);
  if (who.app === undefined)
    return new Problem('permission_denied', {
      detail: {
        vi: 'Việc này chỉ dành cho người đăng nhập, ứng dụng không gọi được.',
        en: 'This is for people who signed in; apps may not call it.',
      },
    });
  const missing = scopes.filter((scope) => !caller.scopes.has(scope)).join(', ');
  if (missing !== '')
    return new Problem('scope_missing', {
      detail: {
        vi: `Mã truy cập thiếu phạm vi ${missing}. Xin phạm vi đó khi lấy mã; nếu trường chưa cấp, hãy đề nghị nhà trường.`,
        en: `The token lacks ${missing}. Ask for it when getting the token; if the school has not granted it, ask the school.`,
      },
    });
  if (anyScope.length > 0 && !anyScope.some((scope) => caller.scopes.has(scope)))
    return new Problem('scope_missing', {
      detail: {
        vi: `Mã truy cập cần ít nhất một trong các phạm vi ${anyScope.join(', ')}. Xin phạm vi đó khi lấy mã; nếu trường chưa cấp, hãy đề nghị nhà trường.`,
        en: `The token needs at least one of ${anyScope.join(', ')}. Ask for it when getting the token; if the school has not granted it, ask the school.`,
      },
    });
  return new Problem('permission_denied', {
    detail: {
      vi: 'Trường hoặc lớp này không nằm trong quyền trường đã cấp cho ứng dụng.',
      en: 'This school or class is not part of what the school granted to the app.',
    },
  });
}

/** A pupil alone says nothing about the class: an app granted some classes names the class, too. */
function inClasses(classIds: readonly string[] | null, { classId, pupilId }: Target): boolean {
  if (classIds === null) return true;
  return classId === undefined ? pupilId === undefined : classIds.includes(classId);
}

function covers(scope: Scope, duty: Duty, target: Target): boolean {
  if (scope === 'office' || scope === 'vendor') {
    const atOffice = duty.schoolId === null && duty.authorityId === target.authorityId;
    return (
      atOffice && (scope === 'office' || target.vendorId === undefined || duty.vendorId === target.vendorId)
    );
  }
  if (target.schoolId === undefined || duty.schoolId !== target.schoolId) return false;
  switch (scope) {
    case 'class':
      return target.classId === undefined || target.classId === duty.classId;
    case 'classAndSubject':
      return (
        (target.classId === undefined || target.classId === duty.classId) &&
        (target.subjectCode === undefined || target.subjectCode === duty.subjectCode)
      );
    case 'traitsOfClass':
      return (
        (target.classId === undefined || target.classId === duty.classId) &&
        (target.subjectCode === undefined || target.subjectCode === traitsSubject)
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

export function reach(caller: Caller, permission: Permission, schoolId: string): Reach {
  if (caller.kind === 'app') {
    const allowed = may(caller, permission, { schoolId });
    const classIds = (allowed && caller.classIds) || [];
    return { all: allowed && caller.classIds === null, classIds, classSubjects: [], pupilIds: [] };
  }
  if (caller.kind !== 'person') return { all: false, classIds: [], classSubjects: [], pupilIds: [] };
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
    } else if (scope === 'traitsOfClass' && duty.classId !== null) {
      classSubjects.push({ classId: duty.classId, subjectCode: traitsSubject });
    } else if (scope === 'pupil' && duty.pupilId !== null) pupilIds.add(duty.pupilId);
    else if (scope === 'school' || scope === 'authority') all = true;
  }
  return { all, classIds: [...classIds], classSubjects, pupilIds: [...pupilIds] };
}

/** Whose records on the level of an authority: these vendors', or null for everybody's. */
export function vendorsWithin(
  caller: Caller,
  permission: Permission,
  authorityId: string,
): readonly string[] | null {
  if (caller.kind !== 'person') return [];
  const { who } = permissionRow(permission);
  const vendorIds: string[] = [];
  for (const duty of caller.assignments) {
    const scope = who[duty.role];
    if (scope === undefined || !covers(scope, duty, { authorityId })) continue;
    if (scope === 'office') return null;
    if (duty.vendorId) vendorIds.push(duty.vendorId);
  }
  return vendorIds;
}

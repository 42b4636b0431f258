import type { Session } from './context.ts';

type Role = Session['me']['assignments'][number]['role'];

/** Has the person duties, and none of these? Then the central system need not be asked what it would refuse. */
export function lacksDuty(session: Session | undefined, ...roles: readonly Role[]): boolean {
  const duties = session?.me.assignments ?? [];
  return duties.length > 0 && !duties.some(({ role }) => roles.includes(role));
}

export const staff = ['principal', 'homeroomTeacher', 'subjectTeacher', 'admissionsOfficer'] as const;

export const officers = ['departmentOfficer', 'wardOfficer'] as const;

/** As the central system refuses whoever has no right. */
export function refusesForDuty(): Promise<never> {
  return Promise.reject(Object.assign(new Error('This is for another duty.'), { code: 'permission_denied' }));
}

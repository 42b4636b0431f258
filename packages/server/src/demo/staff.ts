import { demoAccount, type DemoAccountKey } from './accounts.ts';
import { adultName, fullName, type Sex } from './names.ts';
import type { Population } from './people.ts';
import type { DemoClass } from './registry.ts';
import { featuredClass, featuredSubject, primaryClass, type SchoolPlan } from './schools.ts';
import { primarySubjectsOf } from './primary-subjects.ts';
import { subjectsOf } from './subjects.ts';
import type { World } from './world.ts';

/** Who teaches what in a school: account ids by class id and subject. */
export interface Staff {
  principal: string;
  homeroom: Map<string, string>;
  teacher(classId: string, subjectCode: string): string;
}

/** Duties (phân công) of the running year, and of the year before where its classes are kept. */
export function addStaff(
  world: World,
  people: Population,
  plan: SchoolPlan,
  classes: readonly DemoClass[],
): Staff {
  const schoolId = world.id('school', plan.key);
  const random = world.random(`staff/${plan.key}`);
  let count = 0;

  function person(fixed?: DemoAccountKey): string {
    count += 1;
    if (fixed) {
      const { username, displayName } = demoAccount(fixed);
      return people.account(fixed, username, displayName);
    }
    const sex: Sex = random.chance(0.7) ? 'female' : 'male';
    const name = adultName(random, sex);
    return people.account(`staff/${plan.key}/${count}`, `gv.${plan.key}.${count}`, fullName(name));
  }

  function assign(account: string, role: 'principal' | 'admissionsOfficer'): void;
  function assign(
    account: string,
    role: 'homeroomTeacher' | 'subjectTeacher',
    of: DemoClass,
    subject?: string,
  ): void;
  function assign(account: string, role: string, of?: DemoClass, subject?: string): void {
    const past = of !== undefined && of.schoolYear < world.schoolYear;
    world.add('assignments', {
      school_id: schoolId,
      id: world.id('assignment', `${plan.key}/${of?.id ?? ''}/${role}/${subject ?? ''}`),
      account_id: account,
      role: role as 'principal',
      class_id: of?.id ?? null,
      subject_code: subject ?? null,
      valid_from: `${of?.schoolYear ?? world.schoolYear}-08-01`,
      valid_to: past ? `${of.schoolYear + 1}-07-31` : null,
    });
  }

  const featured = plan.key === 'thcs';
  const principal = person(featured ? 'principal' : undefined);
  assign(principal, 'principal');
  if (featured || plan.kind === 'thpt')
    assign(person(featured ? 'admissionsOfficer' : undefined), 'admissionsOfficer');

  const teachers = new Map<string, string>();
  const homeroom = new Map<string, string>();
  const running = classes.filter(({ schoolYear }) => schoolYear === world.schoolYear);
  const past = classes.filter(({ schoolYear }) => schoolYear < world.schoolYear);

  const seats = Math.max(1, Math.ceil(running.length / 4));
  // A teacher has up to four classes of one subject, mixed over the grades.
  const staffOf = new Map<string, string[]>();
  for (const group of [running, past]) {
    group.forEach((of, index) => {
      for (const { code } of subjectsOf(of.grade)) {
        const staff = staffOf.get(code) ?? [];
        staffOf.set(code, staff);
        const isFeatured = featured && group === running && ['7A1', '7A2'].includes(of.name);
        const seat = isFeatured && (code === featuredSubject || code === 'nguVan') ? 0 : 1 + (index % seats);
        staff[seat] ??= person(fixedTeacher(featured && seat === 0, code));
        const account = staff[seat];
        teachers.set(`${of.id}/${code}`, account);
        assign(account, 'subjectTeacher', of, code);
      }
    });
  }

  const specialists = new Map<string, string>();
  function specialistOf(code: string): string {
    const known = specialists.get(code) ?? person();
    specialists.set(code, known);
    return known;
  }

  // The demo's two teachers keep to what their accounts promise.
  const taken = new Set<string>(featured ? [...staffOf.values()].flatMap(([first]) => first ?? []) : []);
  for (const of of running) {
    const own = subjectsOf(of.grade).map(({ code }) => teachers.get(`${of.id}/${code}`));
    const fixed = featured && of.name === featuredClass ? teachers.get(`${of.id}/nguVan`) : undefined;
    const account =
      fixed ??
      own.find((candidate) => candidate !== undefined && !taken.has(candidate)) ??
      person(plan.key === 'th' && of.name === primaryClass ? 'primaryTeacher' : undefined);
    taken.add(account);
    homeroom.set(of.id, account);
    assign(account, 'homeroomTeacher', of);
    for (const { code, specialist = false } of primarySubjectsOf(of.grade)) {
      const teacher = specialist ? specialistOf(code) : account;
      teachers.set(`${of.id}/${code}`, teacher);
      assign(teacher, 'subjectTeacher', of, code);
    }
  }

  return {
    principal,
    homeroom,
    teacher(classId, subjectCode) {
      const account = teachers.get(`${classId}/${subjectCode}`);
      if (account === undefined) throw new Error(`No teacher for ${subjectCode} in ${classId}`);
      return account;
    },
  };
}

/** Seat 0 belongs to the two demo teachers: mathematics and literature in 7A1 and 7A2. */
function fixedTeacher(featured: boolean, subjectCode: string): DemoAccountKey | undefined {
  if (!featured) return undefined;
  return subjectCode === featuredSubject ? 'subjectTeacher' : 'homeroomTeacher';
}

export function addOfficers(world: World, people: Population): void {
  for (const [key, authority] of [
    ['wardOfficer', 'anPhuDong'],
    ['departmentOfficer', 'department'],
  ] as const) {
    const { username, displayName } = demoAccount(key);
    world.add('officers', {
      authority_id: world.id('authority', authority),
      account_id: people.account(key, username, displayName),
      valid_from: '2025-07-01',
      valid_to: null,
    });
  }
}

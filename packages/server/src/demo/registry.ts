import { authorityPlans, districtEnd, wardStart, type SchoolPlan } from './schools.ts';
import { oldSubjects } from './old-register.ts';
import { primarySubjects, traitsBook } from './primary-subjects.ts';
import { subjects } from './subjects.ts';
import type { World } from './world.ts';

/** One class of the demo and where it stands: the running year's, or the same pupils a year earlier. */
export interface DemoClass {
  id: string;
  schoolId: string;
  plan: SchoolPlan;
  name: string;
  grade: number;
  schoolYear: number;
  size: number;
}

export function addAuthorities(world: World): void {
  for (const { key, kind, code, name, parent, from, to } of authorityPlans) {
    world.add('authorities', {
      id: world.id('authority', key),
      kind,
      code,
      name,
      valid_from: from,
      valid_to: to,
    });
    if (parent === null) continue;
    world.add('authority_links', {
      authority_id: world.id('authority', key),
      parent_id: world.id('authority', parent),
      valid_from: from,
      valid_to: to,
    });
  }
}

export function addSubjects(world: World): void {
  // A subject that several levels have is named as secondary school names it.
  const all = [...primarySubjects, traitsBook, ...oldSubjects, ...subjects];
  const named = new Map(all.map((subject) => [subject.code, subject]));
  for (const { code, nameVi, nameEn } of named.values())
    world.add('subjects', { code, name_vi: nameVi, name_en: nameEn });
}

/**
 * Until 30 June 2025 the district office managed preschool, primary and lower secondary; since then the ward does.
 * Upper-secondary schools were and are the department's.
 */
export function addSchool(world: World, plan: SchoolPlan): string {
  const id = world.id('school', plan.key);
  world.add('schools', { id, code: plan.code, name: plan.name, level: plan.level });
  const links =
    plan.ward === null
      ? [{ authority: 'department', from: '1992-09-05', to: null }]
      : [
          { authority: 'district', from: '1997-09-05', to: districtEnd },
          { authority: plan.ward, from: wardStart, to: null },
        ];
  for (const { authority, from, to } of links) {
    const authorityId = world.id('authority', authority);
    world.add('school_authorities', {
      school_id: id,
      authority_id: authorityId,
      valid_from: from,
      valid_to: to,
    });
  }
  return id;
}

export function addClass(
  world: World,
  plan: SchoolPlan,
  name: string,
  grade: number,
  schoolYear: number,
  size: number,
): DemoClass {
  const schoolId = world.id('school', plan.key);
  const id = world.id('class', `${plan.key}/${schoolYear}/${name}`);
  world.add('classes', { school_id: schoolId, id, school_year: schoolYear, grade, name });
  return { id, schoolId, plan, name, grade, schoolYear, size };
}

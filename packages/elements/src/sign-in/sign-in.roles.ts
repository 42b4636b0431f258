import type { Assignment } from '@lienthong/sdk';
import type { SignInDictionary } from './sign-in.strings.ts';
import { subjectName } from '../shared/subjects.ts';
import type { Language } from '../shared/language.ts';

/**
 * Assignments in words, one line per duty: "Giáo viên Toán 7A1, 7A2". Rights follow the assignments (phân công), so these
 * lines are also what tells a person why something is or is not open to them.
 */
export function roleLines(
  assignments: readonly Assignment[],
  schoolId: string | undefined,
  t: SignInDictionary,
  language: Language,
): string[] {
  // Duties at another school do not count on this school's page; those above a school (department, ward) do.
  const here = assignments.filter((each) => !each.schoolId || !schoolId || each.schoolId === schoolId);
  const classes = groupClasses(here);
  const lines = here.map((each) => {
    const subject = each.subjectCode ? subjectName(each.subjectCode, language) : undefined;
    switch (each.role) {
      case 'departmentOfficer':
        return t.departmentOfficer;
      case 'wardOfficer':
        return t.wardOfficer;
      case 'principal':
        return t.principal(each.schoolName ?? '');
      case 'admissionsOfficer':
        return t.admissionsOfficer(each.schoolName ?? '');
      case 'homeroomTeacher':
        return t.homeroomTeacher(classes.get(keyOf(each)) ?? '');
      case 'subjectTeacher':
        return t.subjectTeacher(subject ?? '', classes.get(keyOf(each)) ?? '');
      case 'guardian':
        return t.guardian(each.pupilName ?? '', each.className ?? '');
      case 'pupil':
        return t.pupil(each.className ?? '');
      default:
        // A role this version does not know gives no line rather than a wrong one.
        return '';
    }
  });
  return [...new Set(lines)].map((line) => line.trim()).filter(Boolean);
}

function groupClasses(assignments: readonly Assignment[]): Map<string, string> {
  const names = new Map<string, Set<string>>();
  for (const each of assignments) {
    if (!each.className) continue;
    const key = keyOf(each);
    names.set(key, (names.get(key) ?? new Set()).add(each.className));
  }
  const compare = new Intl.Collator('vi', { numeric: true }).compare;
  return new Map([...names].map(([key, set]) => [key, [...set].sort(compare).join(', ')]));
}

const keyOf = ({ role, schoolId, subjectCode }: Assignment): string =>
  [role, schoolId, subjectCode].join('|');

import { plan, schoolPlans, type ClassPlan, type SchoolKind, type SchoolPlan } from './schools.ts';

/** How much demo data there is, by name: the sizes of `lienthong start --size`. */
export const demoSizes = {
  small: 'the four schools with a class or two each: for tests',
  school: 'the lower-secondary school alone, with all its classes and the year before',
  full: 'a preschool, a primary, a lower-secondary and an upper-secondary school, whole',
  ward: 'the same and eight more schools: some 4,000 pupils',
} as const;

/** The lower-secondary school is the first one; then come the other levels in turn. */
export interface DemoNumbers {
  schools: number;
  /** Of each school, in the running year. */
  classes: number;
  /** In each class. */
  pupils: number;
}

export type DemoSize = keyof typeof demoSizes | DemoNumbers;

/** What a demo may hold at most: more is not quick to start any more. */
export const mostDemo: DemoNumbers = { schools: 40, classes: 60, pupils: 60 };

export function plansOf(size: DemoSize): SchoolPlan[] {
  switch (size) {
    case 'small':
    case 'full':
      return schoolPlans(size);
    case 'school':
      return schoolPlans('full').filter(({ key }) => key === 'thcs');
    case 'ward': {
      const whole = schoolPlans('full');
      const more = [1, 2].flatMap((copy) => whole.map((school) => another(school, copy)));
      return [...whole, ...more];
    }
    default:
      return counted(size);
  }
}

function counted(numbers: DemoNumbers): SchoolPlan[] {
  for (const [name, most] of Object.entries(mostDemo)) {
    const number = numbers[name as keyof DemoNumbers];
    if (!Number.isInteger(number) || number < 1 || number > most)
      throw new Error(`Demo data take 1 to ${most} ${name}, not ${number}.`);
  }
  const levels = schoolPlans('small');
  return Array.from({ length: numbers.schools }, (_, index) => {
    const first = levels[index % levels.length] as SchoolPlan;
    const classes = classesOf(first.kind, numbers);
    return another({ ...first, classes }, Math.floor(index / levels.length));
  });
}

/** Classes over the grades in turn, beginning with those of the demo accounts. */
function classesOf(kind: SchoolKind, { classes, pupils }: DemoNumbers): ClassPlan[] {
  return Array.from({ length: classes }, (_, index) => {
    const pick = (grades: readonly number[]) => grades[index % grades.length] as number;
    const round = (grades: number) => Math.floor(index / grades) + 1;
    switch (kind) {
      case 'thcs':
        return plan(`${pick([7, 6, 8, 9])}A${round(4)}`, pick([7, 6, 8, 9]), pupils);
      case 'thpt':
        return plan(`${pick([10, 11, 12])}A${round(3)}`, pick([10, 11, 12]), pupils);
      case 'th':
        return plan(
          `${pick([3, 1, 2, 4, 5])}${String.fromCharCode(64 + round(5))}`,
          pick([3, 1, 2, 4, 5]),
          pupils,
        );
      case 'mn':
        return plan(`${['Lá', 'Chồi', 'Mầm'][index % 3] ?? ''} ${round(3)}`, 0, pupils);
    }
  });
}

/** Namesakes of many schools, so that they are nobody's in particular. */
const names = [
  'Lê Lợi',
  'Quang Trung',
  'Trần Phú',
  'Chu Văn An',
  'Nguyễn Du',
  'Lý Tự Trọng',
  'Võ Thị Sáu',
  'Phan Bội Châu',
  'Hai Bà Trưng',
];
const kinds: Record<SchoolKind, string> = {
  thcs: 'Trường THCS',
  thpt: 'Trường THPT',
  th: 'Trường Tiểu học',
  mn: 'Trường Mầm non',
};

/** The same school once more under another name; the demo accounts have nothing to do there. */
function another(school: SchoolPlan, copy: number): SchoolPlan {
  if (copy === 0) return school;
  return {
    ...school,
    key: `${school.kind}${copy + 1}`,
    code: `${school.code.slice(0, 8)}${String(copy + 1).padStart(2, '0')}`,
    name: `${kinds[school.kind]} ${names[copy - 1] ?? copy + 1}`,
    // Letters tell its classes from the demo's own: 7A1 is one class.
    classes: school.classes.map((of) => ({ ...of, name: of.name.replace(/(?<=\d)A(?=\d)/, 'B') })),
  };
}

import type { SchoolLevel } from '../database/schema.ts';

export type SchoolKind = 'mn' | 'th' | 'thcs' | 'thpt';

export interface ClassPlan {
  name: string;
  grade: number;
  size: number;
}

export interface SchoolPlan {
  /** The kind alone for the demo's own four schools; with a number for those beside them. */
  key: string;
  kind: SchoolKind;
  code: string;
  name: string;
  level: SchoolLevel;
  /** The ward that manages the school; upper-secondary schools are under the department itself. */
  ward: 'anPhuDong' | 'longPhuoc' | null;
  classes: ClassPlan[];
}

/** The class and subject that the demo is about. */
export const featuredClass = '7A1';
export const featuredSubject = 'toan';
/** The class of the demo's primary teacher. */
export const primaryClass = '3A';

export function schoolPlans(size: 'small' | 'full'): SchoolPlan[] {
  const full = size === 'full';
  return [
    {
      ...{ key: 'thcs', kind: 'thcs' },
      code: '9926734501',
      name: 'Trường THCS Nguyễn Trãi',
      level: 'lowerSecondary',
      ward: 'anPhuDong',
      classes: full ? secondary([6, 7, 8, 9], 4, 38, 46) : [plan('6A1', 6, 38), plan('7A1', 7, 45)],
    },
    {
      ...{ key: 'thpt', kind: 'thpt' },
      code: '9900000701',
      name: 'Trường THPT Lê Quý Đôn',
      level: 'upperSecondary',
      ward: null,
      classes: full ? secondary([10, 11, 12], 3, 40, 46) : [plan('10A1', 10, 40)],
    },
    {
      ...{ key: 'th', kind: 'th' },
      code: '9926740301',
      name: 'Trường Tiểu học Kim Đồng',
      level: 'primary',
      ward: 'longPhuoc',
      classes: full
        ? [1, 2, 3, 4, 5].flatMap((grade) =>
            ['A', 'B'].map((letter, index) => plan(`${grade}${letter}`, grade, 35 + ((grade + index) % 3))),
          )
        : [plan('3A', 3, 35)],
    },
    {
      ...{ key: 'mn', kind: 'mn' },
      code: '9926734101',
      name: 'Trường Mầm non Hoa Sen',
      level: 'preschool',
      ward: 'anPhuDong',
      // A preschool class has at most 25, 30 or 35 children by age: mầm 3–4, chồi 4–5, lá 5–6 years.
      classes: full
        ? [plan('Mầm 1', 0, 24), plan('Chồi 1', 0, 29), plan('Lá 1', 0, 34), plan('Lá 2', 0, 35)]
        : [plan('Lá 1', 0, 35)],
    },
  ];
}

export function plan(name: string, grade: number, size: number): ClassPlan {
  return { name, grade, size };
}

function secondary(grades: number[], perGrade: number, smallest: number, largest: number): ClassPlan[] {
  return grades.flatMap((grade) =>
    Array.from({ length: perGrade }, (_, index) => {
      const name = `${grade}A${index + 1}`;
      const size = smallest + ((grade * 5 + index * 3) % (largest - smallest + 1));
      return plan(name, grade, name === featuredClass ? 45 : size);
    }),
  );
}

export interface AuthorityPlan {
  key: 'ministry' | 'department' | 'district' | 'anPhuDong' | 'longPhuoc';
  kind: 'ministry' | 'department' | 'district' | 'ward';
  code: string;
  name: string;
  parent: AuthorityPlan['key'] | null;
  from: string;
  to: string | null;
}

/** Last day of the district offices: two levels of local government since 1 July 2025. */
export const districtEnd = '2025-06-30';
export const wardStart = '2025-07-01';

/** An invented province, Tân Giang, so that nobody's real department is put words into its mouth. */
export const authorityPlans: readonly AuthorityPlan[] = [
  {
    key: 'ministry',
    kind: 'ministry',
    code: 'BGDDT',
    name: 'Bộ Giáo dục và Đào tạo',
    parent: null,
    from: '1990-03-31',
    to: null,
  },
  {
    key: 'department',
    kind: 'department',
    code: '99',
    name: 'Sở Giáo dục và Đào tạo Tân Giang',
    parent: 'ministry',
    from: '1992-01-01',
    to: null,
  },
  {
    key: 'district',
    kind: 'district',
    code: '99-769',
    name: 'Phòng Giáo dục và Đào tạo quận Thủ Bình',
    parent: 'department',
    from: '1997-04-01',
    to: districtEnd,
  },
  {
    key: 'anPhuDong',
    kind: 'ward',
    code: '99-26734',
    name: 'Ủy ban nhân dân phường An Phú Đông',
    parent: 'department',
    from: wardStart,
    to: null,
  },
  {
    key: 'longPhuoc',
    kind: 'ward',
    code: '99-26740',
    name: 'Ủy ban nhân dân phường Long Phước',
    parent: 'department',
    from: wardStart,
    to: null,
  },
];

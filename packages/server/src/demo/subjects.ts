import type { Scoring } from '@lienthong/regulations';

export interface DemoSubject {
  code: string;
  nameVi: string;
  nameEn: string;
  scoring: Scoring;
  /** Periods of a year in grades 6–9 and 10–12 (2018 curriculum); absent where the level does not teach it. */
  lower?: number | ((grade: number) => number);
  upper?: number;
  /** How much harder than the pupil's usual level, in tenths. */
  hard: number;
}

/** Subjects of circular 22/2021 (article 5) with their periods a year, which decide the number of regular marks. */
export const subjects: readonly DemoSubject[] = [
  {
    code: 'nguVan',
    nameVi: 'Ngữ văn',
    nameEn: 'Literature',
    scoring: 'score',
    lower: 140,
    upper: 105,
    hard: 3,
  },
  { code: 'toan', nameVi: 'Toán', nameEn: 'Mathematics', scoring: 'score', lower: 140, upper: 105, hard: 5 },
  {
    code: 'ngoaiNgu1',
    nameVi: 'Tiếng Anh',
    nameEn: 'English',
    scoring: 'score',
    lower: 105,
    upper: 105,
    hard: 4,
  },
  { code: 'gdcd', nameVi: 'Giáo dục công dân', nameEn: 'Civics', scoring: 'score', lower: 35, hard: -6 },
  {
    code: 'lichSuDiaLi',
    nameVi: 'Lịch sử và Địa lí',
    nameEn: 'History and geography',
    scoring: 'score',
    lower: 105,
    hard: 0,
  },
  {
    code: 'khtn',
    nameVi: 'Khoa học tự nhiên',
    nameEn: 'Natural science',
    scoring: 'score',
    lower: 140,
    hard: 3,
  },
  {
    code: 'congNghe',
    nameVi: 'Công nghệ',
    nameEn: 'Technology',
    scoring: 'score',
    lower: (grade) => (grade <= 7 ? 35 : 52),
    hard: -5,
  },
  {
    code: 'tinHoc',
    nameVi: 'Tin học',
    nameEn: 'Informatics',
    scoring: 'score',
    lower: 35,
    upper: 70,
    hard: -4,
  },
  { code: 'lichSu', nameVi: 'Lịch sử', nameEn: 'History', scoring: 'score', upper: 52, hard: 0 },
  {
    code: 'gdqpan',
    nameVi: 'Giáo dục quốc phòng và an ninh',
    nameEn: 'Defence and security education',
    scoring: 'score',
    upper: 35,
    hard: -7,
  },
  { code: 'vatLi', nameVi: 'Vật lí', nameEn: 'Physics', scoring: 'score', upper: 70, hard: 5 },
  { code: 'hoaHoc', nameVi: 'Hoá học', nameEn: 'Chemistry', scoring: 'score', upper: 70, hard: 4 },
  { code: 'sinhHoc', nameVi: 'Sinh học', nameEn: 'Biology', scoring: 'score', upper: 70, hard: 0 },
  {
    code: 'gdtc',
    nameVi: 'Giáo dục thể chất',
    nameEn: 'Physical education',
    scoring: 'comment',
    lower: 70,
    upper: 70,
    hard: 0,
  },
  { code: 'ngheThuat', nameVi: 'Nghệ thuật', nameEn: 'Arts', scoring: 'comment', lower: 70, hard: 0 },
  {
    code: 'gddp',
    nameVi: 'Nội dung giáo dục của địa phương',
    nameEn: 'Local education',
    scoring: 'comment',
    lower: 35,
    upper: 35,
    hard: 0,
  },
  {
    code: 'hdtn',
    nameVi: 'Hoạt động trải nghiệm, hướng nghiệp',
    nameEn: 'Experience and career activities',
    scoring: 'comment',
    lower: 105,
    upper: 105,
    hard: 0,
  },
];

export interface TaughtSubject extends DemoSubject {
  periods: number;
}

/** What a secondary grade is taught; empty for preschool and primary, whose assessment is by comments (circular 27/2020). */
export function subjectsOf(grade: number): TaughtSubject[] {
  return subjects.flatMap((subject) => {
    const given = grade >= 10 ? subject.upper : grade >= 6 ? subject.lower : undefined;
    const periods = typeof given === 'function' ? given(grade) : given;
    return periods === undefined ? [] : [{ ...subject, periods }];
  });
}

/** A subject of primary school with its periods a year in grades 1 to 5 (2018 curriculum); 0 where it is not taught. */
export interface PrimarySubject {
  code: string;
  nameVi: string;
  nameEn: string;
  periods: readonly [number, number, number, number, number];
  /** Taught by a teacher of the subject; the others are the homeroom teacher's. */
  specialist?: true;
}

export const traitsBook = {
  code: 'phamChatNangLuc',
  nameVi: 'Phẩm chất và năng lực',
  nameEn: 'Qualities and competences',
} as const;

export const primarySubjects: readonly PrimarySubject[] = [
  { code: 'tiengViet', nameVi: 'Tiếng Việt', nameEn: 'Vietnamese', periods: [420, 350, 245, 245, 245] },
  { code: 'toan', nameVi: 'Toán', nameEn: 'Mathematics', periods: [105, 175, 175, 175, 175] },
  {
    ...{ code: 'ngoaiNgu1', nameVi: 'Tiếng Anh', nameEn: 'English', specialist: true },
    periods: [0, 0, 140, 140, 140],
  },
  { code: 'daoDuc', nameVi: 'Đạo đức', nameEn: 'Ethics', periods: [35, 35, 35, 35, 35] },
  {
    ...{ code: 'tuNhienXaHoi', nameVi: 'Tự nhiên và Xã hội', nameEn: 'Nature and society' },
    periods: [70, 70, 70, 0, 0],
  },
  {
    ...{ code: 'lichSuDiaLi', nameVi: 'Lịch sử và Địa lí', nameEn: 'History and geography' },
    periods: [0, 0, 0, 70, 70],
  },
  { code: 'khoaHoc', nameVi: 'Khoa học', nameEn: 'Science', periods: [0, 0, 0, 70, 70] },
  {
    ...{ code: 'tinHocCongNghe', nameVi: 'Tin học và Công nghệ', nameEn: 'Informatics and technology' },
    ...{ specialist: true, periods: [0, 0, 70, 70, 70] },
  },
  {
    ...{ code: 'gdtc', nameVi: 'Giáo dục thể chất', nameEn: 'Physical education', specialist: true },
    periods: [70, 70, 70, 70, 70],
  },
  {
    ...{ code: 'ngheThuat', nameVi: 'Nghệ thuật', nameEn: 'Arts', specialist: true },
    periods: [70, 70, 70, 70, 70],
  },
  { code: 'hdtn', nameVi: 'Hoạt động trải nghiệm', nameEn: 'Experience', periods: [105, 105, 105, 105, 105] },
];

export interface TaughtInPrimary extends Omit<PrimarySubject, 'periods'> {
  periods: number;
}

/** What a primary grade is taught; empty for the others. */
export function primarySubjectsOf(grade: number): TaughtInPrimary[] {
  return primarySubjects.flatMap(({ periods, ...subject }) => {
    const given = periods[grade - 1] ?? 0;
    return given === 0 ? [] : [{ ...subject, periods: given }];
  });
}

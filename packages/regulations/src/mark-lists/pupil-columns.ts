import type { Aliases } from './headers.ts';

export type PupilField =
  | 'ordinal'
  | 'pupilCode'
  | 'fullName'
  | 'familyName'
  | 'givenName'
  | 'birthDate'
  | 'sex'
  | 'female'
  | 'className'
  | 'grade';

/** Headers of lists of pupils, folded: without diacritics, case and signs. */
export const pupilHeaders: Aliases<PupilField> = {
  ordinal: ['stt', 'tt', 'sothutu', 'sott', 'ordinal', 'no'],
  pupilCode: [
    ...['mahocsinh', 'mahs', 'mahocsinhmoet', 'madinhdanhhocsinh', 'madinhdanhbo', 'madinhdanhbogddt'],
    ...['madinhdanhbogd', 'masohocsinh', 'pupilcode', 'studentcode'],
  ],
  fullName: ['hovaten', 'hoten', 'hovatenhocsinh', 'hotenhocsinh', 'tenhocsinh', 'fullname'],
  familyName: ['ho', 'hodem', 'holot', 'hovadem', 'hovatendem', 'hotendem', 'hovatenlot', 'hochulot'],
  givenName: ['ten', 'tengoi'],
  birthDate: ['ngaysinh', 'ngaythangnamsinh', 'ngaythangsinh', 'sinhngay', 'birthdate', 'dateofbirth'],
  sex: ['gioitinh', 'phai', 'gt', 'namnu', 'sex', 'gender'],
  female: ['nu'],
  className: ['lop', 'tenlop', 'lophoc', 'class', 'classname'],
  grade: ['khoi', 'khoilop', 'grade'],
};

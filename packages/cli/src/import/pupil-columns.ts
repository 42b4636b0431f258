import { UsageProblem } from '../framework/index.ts';
import { fold, type Aliases } from '../tables/headers.ts';

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

export function fieldByHeader<Field extends string>(
  aliases: Aliases<Field>,
  mapped: ReadonlyMap<string, Field>,
): (header: string) => Field | undefined {
  const known = new Map<string, Field>(
    (Object.entries(aliases) as [Field, readonly string[]][]).flatMap(([field, names]) =>
      names.map((name) => [name, field] as const),
    ),
  );
  return (header) => mapped.get(fold(header)) ?? known.get(fold(header));
}

/** `--map 'Tên cháu=fullName'`. */
export function readMapped<Field extends string>(
  given: readonly string[],
  fields: readonly Field[],
): Map<string, Field> {
  return new Map(
    given.map((each) => {
      const at = each.lastIndexOf('=');
      const field = fields.find((name) => name === each.slice(at + 1).trim());
      if (at < 1 || field === undefined)
        throw new UsageProblem(`--map takes 'Header=field', not '${each}'. Fields: ${fields.join(', ')}.`);
      return [fold(each.slice(0, at)), field] as const;
    }),
  );
}

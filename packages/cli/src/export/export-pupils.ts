import type { Class, Pupil } from '@lienthong/sdk/registry';
import type { Central } from '../central/connect.ts';
import type { Progress } from '../framework/index.ts';
import type { WrittenSheet } from '../tables/xlsx.ts';
import { pupilsOf } from './read-school.ts';

export const pupilHeader = [
  'STT',
  'Mã học sinh',
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Lớp',
  'Khối',
] as const;
const widths = [6, 16, 30, 13, 10, 8, 6];
const sexes: Record<NonNullable<Pupil['sex']>, string> = { male: 'Nam', female: 'Nữ', unknown: '' };

/** The list of pupils, class by class, as `lienthong import pupils` reads it. */
export async function pupilSheet(
  central: Central,
  classes: readonly Class[],
  progress: Progress,
): Promise<WrittenSheet> {
  const rows: (string | number | null)[][] = [[...pupilHeader]];
  for (const { id, name, grade } of classes) {
    for (const pupil of await pupilsOf(central, id))
      rows.push([
        pupil.ordinal,
        pupil.code ?? null,
        pupil.fullName,
        pupil.birthDate === undefined ? null : vietnameseDay(pupil.birthDate),
        pupil.sex === undefined ? null : sexes[pupil.sex] || null,
        name,
        grade,
      ]);
    progress.step();
  }
  return { name: 'Danh sách học sinh', rows, headerRow: 1, widths };
}

export function vietnameseDay(day: string): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

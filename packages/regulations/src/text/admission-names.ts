import type { EntryDatum, SchoolHistory } from '../admission/entry.ts';

/** Names of the codes in score schemes and age rules; a code that is not here is shown as it is. */
export const viClaims: Readonly<Record<string, string>> = {
  nhom1: 'nhóm 1',
  nhom2: 'nhóm 2',
  nhom3: 'nhóm 3',
  giaiNhat: 'giải nhất',
  giaiNhi: 'giải nhì',
  giaiBa: 'giải ba',
  gioi: 'loại giỏi',
  kha: 'loại khá',
  trungBinh: 'loại trung bình',
};
export const enClaims: Readonly<Record<string, string>> = {
  nhom1: 'group 1',
  nhom2: 'group 2',
  nhom3: 'group 3',
  giaiNhat: 'first prize',
  giaiNhi: 'second prize',
  giaiBa: 'third prize',
  gioi: 'grade Giỏi',
  kha: 'grade Khá',
  trungBinh: 'grade Trung bình',
};

export const viGroups: Readonly<Record<string, string>> = {
  khuyetTat: 'trẻ khuyết tật',
  khoKhan: 'trẻ ở vùng hoặc có hoàn cảnh đặc biệt khó khăn',
  danTocThieuSo: 'trẻ người dân tộc thiểu số',
  moCoi: 'trẻ mồ côi không nơi nương tựa',
  nuocNgoaiVe: 'trẻ ở nước ngoài về nước',
  kemPhatTrien: 'trẻ kém phát triển về thể lực hoặc trí tuệ',
  conNguoiNuocNgoai: 'con em người nước ngoài học tập, làm việc ở Việt Nam',
};
export const enGroups: Readonly<Record<string, string>> = {
  khuyetTat: 'children with disabilities',
  khoKhan: 'children in an area or situation of special hardship',
  danTocThieuSo: 'children of an ethnic minority',
  moCoi: 'orphans',
  nuocNgoaiVe: 'children back from abroad',
  kemPhatTrien: 'children slow in physical or mental growth',
  conNguoiNuocNgoai: 'children of foreigners who study or work in Vietnam',
};

export const viData: Readonly<Record<EntryDatum, string>> = {
  birthDate: 'ngày sinh',
  ward: 'nơi ở hiện tại',
  groups: 'giấy tờ về diện được vào học ở tuổi cao hơn (nếu có)',
  history: 'quá trình học (học vượt lớp, lưu ban, đi học muộn)',
  completedPrevious: 'xác nhận hoàn thành chương trình cấp học trước',
};
export const enData: Readonly<Record<EntryDatum, string>> = {
  birthDate: 'date of birth',
  ward: 'current residence',
  groups: 'proof of a group that may enter older (if any)',
  history: 'school history (years skipped, repeated, begun late)',
  completedPrevious: 'proof that the level before is completed',
};

export const viDiffers = { birthYear: 'năm sinh', sex: 'giới tính' };
export const enDiffers = { birthYear: 'year of birth', sex: 'sex' };

/** Grades 0 (preschool), 1, 6 and 10. */
export const viGrade = (grade: number): string => (grade === 0 ? 'trường mầm non' : `lớp ${grade}`);
export const enGrade = (grade: number): string => (grade === 0 ? 'preschool' : `grade ${grade}`);

export const viDay = (day: string): string => day.split('-').reverse().join('/');
export const viYear = (start: number): string => `năm học ${start}-${start + 1}`;
export const enYear = (start: number): string => `the school year ${start}-${start + 1}`;

export function history(years: SchoolHistory, names: Readonly<Record<keyof SchoolHistory, string>>): string {
  return (['skipped', 'repeated', 'startedLate'] as const)
    .filter((kind) => years[kind] > 0)
    .map((kind) => `${names[kind]} ${years[kind]}`)
    .join(', ');
}

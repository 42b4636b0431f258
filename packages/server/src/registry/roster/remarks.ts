import type { components } from '@lienthong/specs/schema';
import type { Language, Localized } from '../../http/problem.ts';

export type RosterField = components['schemas']['RosterField'];
export type RosterRemark = components['schemas']['RosterRemark'];

export interface Remark {
  field: RosterField;
  code: RosterRemark['code'];
  detail: Localized;
}

export function remark(field: RosterField, code: Remark['code'], vi: string, en: string): Remark {
  return { field, code, detail: { vi, en } };
}

const names: Record<RosterField, Localized> = {
  pupilCode: { vi: 'mã học sinh', en: 'the pupil code' },
  fullName: { vi: 'họ và tên', en: 'the full name' },
  birthDate: { vi: 'ngày sinh', en: 'the birth date' },
  sex: { vi: 'giới tính', en: 'the sex' },
  className: { vi: 'tên lớp', en: 'the class' },
  grade: { vi: 'khối', en: 'the grade' },
  ordinal: { vi: 'số thứ tự', en: 'the number in the register' },
};

export function missing(field: RosterField, vi = '', en = ''): Remark {
  const name = names[field];
  return remark(field, 'missing', `Thiếu ${name.vi}${vi}.`, `Give ${name.en}${en}.`);
}

export function onTheWire({ field, code, detail }: Remark, language: Language): RosterRemark {
  return { field, code, detail: detail[language] };
}

import type { HandbookExample, HandbookRule } from '../handbook.ts';
import {
  adjustmentRules,
  besideTheTable,
  studyExample,
  tableRules,
  type PlainPupil,
} from './study.handbook.ts';
import type { StudyLevel } from './rules.ts';
import type { StudyRules } from './study-rules.ts';

/** Kết quả học tập of circulars 22/2021 and 43/2021. Examples by level, and by the level but for one subject. */
export function studyHandbook22(
  rules: StudyRules,
  worked: Readonly<Partial<Record<StudyLevel, readonly HandbookExample[]>>>,
  raised: Readonly<Record<string, readonly HandbookExample[]>>,
  plan: { readonly id: string; readonly pupil: PlainPupil },
): HandbookRule[] {
  const six = rules.reach.subjectsNeeded;
  return [
    {
      rule: { vi: 'Không có điểm trung bình chung các môn', en: 'No average across subjects' },
      citation: rules.rows[0]?.citation ?? null,
      how: {
        vi: `Thông tư không tính điểm trung bình các môn, không có môn chính và không xếp hạng học sinh. Số ${six} môn là số cố định, dù học sinh học bao nhiêu môn tính điểm.`,
        en: `The circular makes no average across subjects, knows no key subject and ranks no pupil. The number of ${six} subjects is fixed, however many score subjects there are.`,
      },
      examples: [],
      withoutExample: { vi: 'Không có phép tính.', en: 'Nothing is computed.' },
    },
    ...tableRules(rules, worked),
    ...adjustmentRules(rules, ({ without, base }) => raised[`${without} ${base}`] ?? []),
    {
      rule: { vi: 'Bị thấp xuống một mức thì giữ nguyên', en: 'A fall of one level stays' },
      citation: rules.adjustments[0]?.citation ?? null,
      how: {
        vi: 'Chỉ điều chỉnh khi bị thấp xuống từ hai mức trở lên so với Tốt hoặc Khá, và chỉ lên một mức (mức liền kề), không trả lại mức ban đầu.',
        en: 'Only a fall of two levels or more from Tốt or Khá is adjusted, and by one level only: not back to where it would have been.',
      },
      examples: raised['stays'] ?? [],
    },
    ...besideTheTable(rules, {
      plan: [studyExample(rules, plan.id, { ...plan.pupil, individualPlan: true }, null)],
    }),
  ];
}

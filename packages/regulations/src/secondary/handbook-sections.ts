/** A section of the page for each secondary circular: subjects, study level, end of the year. */
import { tt22SubjectRules } from '../circulars/tt22-2021/handbook.ts';
import { tt22YearEndRules } from '../circulars/tt22-2021/promotion.handbook.ts';
import { tt22StudyHandbook } from '../circulars/tt22-2021/study.handbook.ts';
import { tt26SubjectRules } from '../circulars/tt26-2020/handbook.ts';
import { tt26YearEndRules } from '../circulars/tt26-2020/promotion.handbook.ts';
import { tt26StudyHandbook } from '../circulars/tt26-2020/study.handbook.ts';
import { tt43SubjectRules } from '../circulars/tt43-2021/handbook.ts';
import { tt43YearEndRules } from '../circulars/tt43-2021/promotion.handbook.ts';
import { tt43StudyHandbook } from '../circulars/tt43-2021/study.handbook.ts';
import { tt58SubjectRules } from '../circulars/tt58-2011/handbook.ts';
import { tt58YearEndRules } from '../circulars/tt58-2011/promotion.handbook.ts';
import { tt58StudyHandbook } from '../circulars/tt58-2011/study.handbook.ts';
import type { Bilingual, HandbookRule, HandbookSection } from '../handbook.ts';
import type { SecondaryRuleSetId } from '../phase-in.ts';
import { appliesTo } from './handbook-applies.ts';

function section(
  id: SecondaryRuleSetId,
  title: Bilingual,
  about: Bilingual,
  ...rules: readonly (readonly HandbookRule[])[]
): HandbookSection {
  const applies = appliesTo(id);
  return {
    of: id,
    title,
    about: {
      vi: `${about.vi} Áp dụng: ${applies.vi}.`,
      en: `${about.en} It applies to ${applies.en}.`,
    },
    rules: rules.flat(),
  };
}

export const tt22Handbook = section(
  'TT22/2021',
  {
    vi: 'Trung học: Thông tư 22/2021/TT-BGDĐT',
    en: 'Secondary: circular 22/2021/TT-BGDĐT',
  },
  {
    vi: 'Đánh giá học sinh THCS và THPT học chương trình 2018. Không có điểm trung bình các môn và không xếp hạng.',
    en: 'Pupils of lower and upper secondary schools under the 2018 curriculum. There is no average across subjects and no ranking.',
  },
  tt22SubjectRules,
  tt22StudyHandbook,
  tt22YearEndRules,
);

export const tt26Handbook = section(
  'TT58/2011+TT26/2020',
  {
    vi: 'Trung học: Thông tư 58/2011 sửa đổi theo Thông tư 26/2020',
    en: 'Secondary: circular 58/2011 as amended by 26/2020',
  },
  {
    vi: 'Đánh giá, xếp loại học sinh THCS và THPT trong những năm chuyển sang chương trình 2018.',
    en: 'Pupils of lower and upper secondary schools in the years of change to the 2018 curriculum.',
  },
  tt26SubjectRules,
  tt26StudyHandbook,
  tt26YearEndRules,
);

export const tt58Handbook = section(
  'TT58/2011',
  {
    vi: 'Trung học: Thông tư 58/2011/TT-BGDĐT',
    en: 'Secondary: circular 58/2011/TT-BGDĐT',
  },
  {
    vi: 'Đánh giá, xếp loại học sinh THCS và THPT trước khi sửa đổi; dùng khi tính lại, in lại học bạ các năm cũ.',
    en: 'Pupils of lower and upper secondary schools before the amendment; for transcripts of past years.',
  },
  tt58SubjectRules,
  tt58StudyHandbook,
  tt58YearEndRules,
);

export const tt43Handbook = section(
  'TT43/2021',
  {
    vi: 'Giáo dục thường xuyên: Thông tư 43/2021/TT-BGDĐT',
    en: 'Continuing education: circular 43/2021/TT-BGDĐT',
  },
  {
    vi: 'Đánh giá học viên học chương trình giáo dục thường xuyên cấp THCS và THPT.',
    en: 'Learners of the continuing-education programmes of lower and upper secondary level.',
  },
  tt43SubjectRules,
  tt43StudyHandbook,
  tt43YearEndRules,
);

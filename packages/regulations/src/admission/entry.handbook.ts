import type { Bilingual, HandbookRule } from '../handbook.ts';
import { enGroups, viGroups } from '../text/admission-names.ts';
import { listOf, nameOf } from '../text/names.ts';
import { ageRuleFor, preschoolAgeRule, type AgeRule } from './age-rules.ts';
import { newCharter, universalFive } from './citations.ts';
import { eligibility } from './eligibility.ts';
import type { EligibilityOutcome, EntryApplicant, EntryCampaign } from './entry.ts';
import { example } from './parts.handbook.ts';

const outcomes: Readonly<Record<EligibilityOutcome, Bilingual>> = {
  eligible: { vi: 'đủ điều kiện', en: 'eligible' },
  needsReview: { vi: 'chờ xem xét', en: 'to be reviewed' },
  notEligible: { vi: 'chưa đủ điều kiện', en: 'not eligible' },
};

const child = (birthDate: string, change: Partial<EntryApplicant> = {}): EntryApplicant => ({
  birthDate,
  ward: '26734',
  personalId: `0792${birthDate.slice(2, 4)}000001`,
  completedPrevious: true,
  ...change,
});

const run =
  (applicant: EntryApplicant, grade: EntryCampaign['grade'], change: Partial<EntryCampaign> = {}) =>
  () => {
    const result = eligibility(applicant, { grade, schoolYear: 2025, ...change });
    return { shown: outcomes[result.outcome], reasons: result.reasons };
  };

const groupsIn = ({ lateGroups }: AgeRule, names: Readonly<Record<string, string>>): string =>
  listOf(lateGroups.map((group) => nameOf(names, group)));

const grade1 = ageRuleFor(1, 2025);
const grade6 = ageRuleFor(6, 2025);
const grade10 = ageRuleFor(10, 2025);

const firstGrade: HandbookRule = {
  rule: { vi: 'Tuổi vào lớp 1', en: 'Age of entering grade 1' },
  citation: grade1.citation,
  how: {
    vi: `${grade1.age} tuổi, tính theo năm (năm đầu của năm học trừ năm sinh). Được lớn hơn đến ${grade1.lateYears} tuổi: ${groupsIn(grade1, viGroups)}. Lớn hơn nữa, hoặc lớn tuổi mà không thuộc các diện này: chuyển người có thẩm quyền, không tự động từ chối. Nhỏ tuổi hơn: chưa đủ điều kiện.`,
    en: `${grade1.age} by calendar year (the year the school year starts in less the year of birth). Up to ${grade1.lateYears} years older: ${groupsIn(grade1, enGroups)}. Older still, or older without such a group: the authority decides, nothing is refused by itself. Younger: not eligible.`,
  },
  examples: [
    example(
      'TS-grade1',
      { vi: 'Sinh 31/12/2019, vào lớp 1 năm học 2025-2026', en: 'Born 2019-12-31, grade 1 of 2025-2026' },
      run(child('2019-12-31'), 1),
      outcomes.eligible,
    ),
    example(
      'TS-grade1-young',
      { vi: 'Sinh 01/01/2020, vào lớp 1 năm học 2025-2026', en: 'Born 2020-01-01, grade 1 of 2025-2026' },
      run(child('2020-01-01'), 1),
      outcomes.notEligible,
    ),
    example(
      'TS-grade1-late',
      {
        vi: 'Sinh năm 2016, trẻ khuyết tật, vào lớp 1 năm học 2025-2026',
        en: 'Born in 2016, with a disability, grade 1 of 2025-2026',
      },
      run(child('2016-05-20', { groups: ['khuyetTat'] }), 1),
      outcomes.eligible,
    ),
  ],
};

const upperAge: HandbookRule = {
  rule: { vi: 'Tuổi vào lớp 6, lớp 10', en: 'Age of entering grades 6 and 10' },
  citation: grade6.citation,
  how: {
    vi: `Lớp 6: ${grade6.age} tuổi; lớp 10: ${grade10.age} tuổi, tính theo năm. Học vượt lớp thì giảm, lưu ban hoặc đi học muộn thì tăng đúng số năm đó. Phải hoàn thành chương trình cấp học trước. Chưa biết quá trình học thì chờ bổ sung, không từ chối.`,
    en: `Grade 6: ${grade6.age}; grade 10: ${grade10.age}, by calendar year. Years skipped lower it, years repeated or begun late raise it by as many. The level before has to be completed. While the history is not known the application waits, it is not refused.`,
  },
  examples: [
    example(
      'TS-grade6',
      {
        vi: 'Sinh năm 2013, lưu ban một năm ở tiểu học, vào lớp 6 năm học 2025-2026',
        en: 'Born in 2013, one year of primary school repeated, grade 6 of 2025-2026',
      },
      run(child('2013-05-20', { history: { skipped: 0, repeated: 1, startedLate: 0 } }), 6),
      outcomes.eligible,
    ),
    example(
      'TS-grade10-unknown',
      {
        vi: 'Sinh năm 2009, chưa rõ quá trình học, vào lớp 10 năm học 2025-2026',
        en: 'Born in 2009, history not known, grade 10 of 2025-2026',
      },
      run(child('2009-05-20', { groups: [] }), 10),
      outcomes.needsReview,
    ),
  ],
};

const lateAge: HandbookRule = {
  rule: { vi: 'Vào lớp 6, lớp 10 ở tuổi cao hơn', en: 'Entering grades 6 and 10 older' },
  citation: grade6.lateCitation,
  how: {
    vi: `Được cao hơn đến ${grade6.lateYears} tuổi: ${groupsIn(grade6, viGroups)}. Quá mức đó: chưa đủ điều kiện.`,
    en: `Up to ${grade6.lateYears} years older: ${groupsIn(grade6, enGroups)}. Beyond: not eligible.`,
  },
  examples: [
    example(
      'TS-grade10-late',
      {
        vi: 'Sinh năm 2007, người dân tộc thiểu số, vào lớp 10 năm học 2025-2026',
        en: 'Born in 2007, of an ethnic minority, grade 10 of 2025-2026',
      },
      run(child('2007-05-20', { groups: ['danTocThieuSo'] }), 10),
      outcomes.eligible,
    ),
    example(
      'TS-grade10-over',
      {
        vi: 'Sinh năm 2006, người dân tộc thiểu số, học liên tục, vào lớp 10 năm học 2025-2026',
        en: 'Born in 2006, of an ethnic minority, no year skipped or repeated, grade 10 of 2025-2026',
      },
      run(
        child('2006-05-20', {
          groups: ['danTocThieuSo'],
          history: { skipped: 0, repeated: 0, startedLate: 0 },
        }),
        10,
      ),
      outcomes.notEligible,
    ),
  ],
};

const charter2026: HandbookRule = {
  rule: { vi: 'Lớp 6, lớp 10 từ năm học 2026-2027', en: 'Grades 6 and 10 from 2026-2027 on' },
  citation: newCharter,
  how: {
    vi: 'Điều lệ mới có hiệu lực từ 10/5/2026; phần mềm giữ các mức tuổi như trước và chỉ ghi số thông tư, vì chưa đối chiếu được điều, khoản.',
    en: 'The new charter is in force from 10 May 2026; the ages are kept as before and only the number of the circular is cited, as its articles could not be compared.',
  },
  examples: [
    example(
      'TS-grade10-2026',
      { vi: 'Sinh năm 2011, vào lớp 10 năm học 2026-2027', en: 'Born in 2011, grade 10 of 2026-2027' },
      run(child('2011-05-20'), 10, { schoolYear: 2026 }),
      outcomes.eligible,
    ),
  ],
};

const { fromMonths, lastAge } = preschoolAgeRule;

const preschool: HandbookRule = {
  rule: { vi: 'Tuổi vào mầm non', en: 'Preschool age' },
  citation: preschoolAgeRule.citation,
  how: {
    vi: `Đủ ${fromMonths} tháng vào ngày nhận trẻ (mặc định 05/9), đến ${lastAge} tuổi tính theo năm. ${lastAge + 1} tuổi: đến tuổi vào lớp 1, nhà trường xem xét cùng gia đình. Lớn hơn: chưa đủ điều kiện.`,
    en: `${fromMonths} months old on the first day (05 September by default), up to ${lastAge} by calendar year. At ${lastAge + 1} a child goes to grade 1, and the school talks with the family. Older: not eligible.`,
  },
  examples: [
    example(
      'TS-preschool',
      { vi: 'Sinh 05/6/2025, nhận trẻ 05/9/2025', en: 'Born 2025-06-05, first day 2025-09-05' },
      run(child('2025-06-05'), 0),
      outcomes.eligible,
    ),
    example(
      'TS-preschool-young',
      { vi: 'Sinh 06/6/2025, nhận trẻ 05/9/2025', en: 'Born 2025-06-06, first day 2025-09-05' },
      run(child('2025-06-06'), 0),
      outcomes.notEligible,
    ),
  ],
};

const fiveFirst: HandbookRule = {
  rule: { vi: 'Trẻ 5 tuổi được nhận trước', en: 'Five-year-olds first' },
  citation: universalFive,
  how: {
    vi: 'Giáo dục mầm non cho trẻ 5 tuổi được phổ cập: hồ sơ trẻ 5 tuổi được đánh dấu ưu tiên.',
    en: 'Preschool is universal for five-year-olds: their applications are marked as coming first.',
  },
  examples: [
    example(
      'TS-five',
      { vi: 'Sinh năm 2020, năm học 2025-2026', en: 'Born in 2020, 2025-2026' },
      run(child('2020-05-20'), 0),
      outcomes.eligible,
    ),
  ],
};

const zones = [
  { zone: 'Khu vực 1', wards: ['26734'] },
  { zone: 'Khu vực 2', wards: ['26740'] },
];

const residence: HandbookRule = {
  rule: { vi: 'Nơi ở hiện tại', en: 'Current residence' },
  citation: null,
  how: {
    vi: 'Sở phân tuyến theo nơi ở hiện tại; các khu vực và thứ tự ưu tiên là số liệu của đợt tuyển. Ngoài khu vực: chờ xem xét, trừ khi đợt tuyển quy định khác. Chưa rõ nơi ở: chờ bổ sung.',
    en: 'The department assigns schools by current residence; the zones and their order are data of the campaign. Outside the zones: to be reviewed, unless the campaign says otherwise. Not known: the application waits.',
  },
  examples: [
    example(
      'TS-zone',
      { vi: 'Phường 26740 thuộc khu vực 2 của trường', en: 'Ward 26740 is in the second zone of the school' },
      run(child('2019-05-20', { ward: '26740' }), 1, { zones }),
      outcomes.eligible,
    ),
    example(
      'TS-no-zone',
      { vi: 'Phường 27000 ngoài các khu vực', en: 'Ward 27000 is in none of the zones' },
      run(child('2019-05-20', { ward: '27000' }), 1, { zones }),
      outcomes.needsReview,
    ),
  ],
};

const identity: HandbookRule = {
  rule: { vi: 'Số định danh cá nhân', en: 'Personal identification number' },
  citation: null,
  how: {
    vi: 'Chưa có số định danh: hồ sơ vẫn nhận, nhà trường đối chiếu trực tiếp, không từ chối. Số không khớp năm sinh hoặc giới tính: chờ đối chiếu, vì pháp luật cho phép thay đổi.',
    en: 'Without a number the application is taken and checked in person, never refused. A number that does not fit the year of birth or sex is checked too, because the law allows changes.',
  },
  examples: [
    example(
      'TS-no-id',
      { vi: 'Đúng tuổi, chưa có số định danh', en: 'Of the right age, no number yet' },
      run(child('2019-05-20', { personalId: null }), 1),
      outcomes.needsReview,
    ),
  ],
};

export const entryRules: readonly HandbookRule[] = [
  firstGrade,
  upperAge,
  lateAge,
  charter2026,
  preschool,
  fiveFirst,
  residence,
  identity,
];

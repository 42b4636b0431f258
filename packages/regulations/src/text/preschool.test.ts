import { describe, expect, test } from 'vitest';
import { whoGrowthTables } from '../preschool/growth/tables/who.ts';
import { growthStatus } from '../preschool/growth/status.ts';
import type { PreschoolReasons } from '../preschool/reasons.ts';
import { enReasons, reasonText, viReasons } from '../reason-text.ts';
import { reason } from '../reasons.ts';
import { enNames } from './names.en.ts';
import type { Names } from './names.ts';
import { viNames } from './names.vi.ts';
import { enPreschool, viPreschool } from './preschool.ts';

interface Said {
  readonly code: keyof PreschoolReasons;
  readonly params: unknown;
  readonly vi: string;
  readonly en: string;
}

const says = <C extends keyof PreschoolReasons>(
  code: C,
  params: PreschoolReasons[C],
  vi: string,
  en: string,
): Said => ({ code, params, vi, en });

const said: readonly Said[] = [
  says(
    'preschoolBandByYear',
    { band: 'tuoi5Den6', birthYear: 2020, years: 5, schoolYearStart: 2025 },
    'Sinh năm 2020, năm học 2025-2026 tính 5 tuổi: lứa 5-6 tuổi.',
    'Born in 2020, so 5 years old in the school year 2025-2026: age band 5-6 years.',
  ),
  says(
    'preschoolBandByMonths',
    { band: 'thang3Den12', ageMonths: 9 },
    'Tròn 9 tháng tuổi: lứa 3-12 tháng tuổi.',
    '9 completed months: age band 3-12 months.',
  ),
  says(
    'preschoolStillNursery',
    { band: 'thang25Den36', ageMonths: 39, years: 2 },
    'Tròn 39 tháng tuổi nhưng theo năm sinh mới 2 tuổi trong năm học này: vẫn thuộc lứa 25-36 tháng tuổi.',
    '39 completed months, but 2 years old in this school year by the year of birth: still in the age band 25-36 months.',
  ),
  says(
    'preschoolThreeYears',
    { ageMonths: 36, option: 'mauGiao' },
    'Đúng 36 tháng tuổi, nhóm trẻ và lớp mẫu giáo đều nhận: xếp vào lớp mẫu giáo theo lựa chọn của trường.',
    "Exactly 36 months, which nursery and kindergarten both name: the school's option puts the child in a kindergarten class.",
  ),
  says(
    'preschoolTooYoung',
    { ageMonths: 2, from: 3 },
    'Mới tròn 2 tháng tuổi; trẻ mầm non từ 3 tháng tuổi.',
    '2 completed months; preschool begins at 3 months.',
  ),
  says(
    'preschoolTooOld',
    { years: 7, upTo: 6 },
    'Đã 7 tuổi; trẻ mầm non đến 6 tuổi.',
    '7 years old; preschool ends at 6 years.',
  ),
  says(
    'preschoolOlderIfDisabled',
    { more: 3 },
    'Trẻ khuyết tật có thể cao hơn tuổi quy định 3 tuổi.',
    'A disabled child may be 3 years older than that.',
  ),
  says('preschoolSize', { size: 29, cap: 30 }, '29 trẻ, tối đa 30.', 'Children: 29; at most 30.'),
  says(
    'preschoolOverCap',
    { size: 33, cap: 30, over: 3 },
    '33 trẻ, tối đa 30: vượt 3.',
    'Children: 33; at most 30, so 3 too many.',
  ),
  says(
    'preschoolMixedCap',
    { size: 28, lowest: 25, highest: 30 },
    'Nhóm, lớp ghép có 28 trẻ; sĩ số tối đa của các độ tuổi là 25 đến 30, Điều lệ không nêu cho nhóm, lớp ghép.',
    'A mixed-age group or class of 28; the caps of its ages are 25 to 30, and the charter gives none for mixed ages.',
  ),
  says(
    'preschoolMixedCapOption',
    { option: 'lowest' },
    'Nhóm, lớp ghép lấy sĩ số tối đa thấp nhất trong các độ tuổi theo lựa chọn của trường.',
    "Mixed ages: the school's option takes the lowest cap of the ages.",
  ),
  says(
    'preschoolMixedCapOption',
    { option: 'highest' },
    'Nhóm, lớp ghép lấy sĩ số tối đa cao nhất trong các độ tuổi theo lựa chọn của trường.',
    "Mixed ages: the school's option takes the highest cap of the ages.",
  ),
  says(
    'preschoolNoNorm',
    {},
    'Không có quy định áp dụng cho ngày này trong dữ liệu.',
    'No rule in force on that day is known here.',
  ),
  says(
    'preschoolTeachers',
    { teachers: 24, norm: 244, allowed: 24 },
    '24 giáo viên, đủ định mức 24,4.',
    'Teachers: 24; norm 24.4, met.',
  ),
  says(
    'preschoolTeachersShort',
    { teachers: 20, norm: 244, allowed: 24, short: 4 },
    '20 giáo viên, định mức 24,4: thiếu 4.',
    'Teachers: 20; norm 24.4, so 4 too few.',
  ),
  says(
    'preschoolTeachersAbove',
    { teachers: 25, norm: 244, allowed: 24, above: 1 },
    '25 giáo viên, định mức 24,4: nhiều hơn 1.',
    'Teachers: 25; norm 24.4, so 1 above it.',
  ),
  says(
    'preschoolTeachersOpen',
    { teachers: 7, units: 1, least: 71, most: 81 },
    '7 giáo viên; 1 lớp mẫu giáo chưa ghi học 1 hay 2 buổi/ngày nên định mức từ 7,1 đến 8,1.',
    'Teachers: 7; whether kindergarten classes (1) are full-day was not recorded, so the norm is 7.1 to 8.1.',
  ),
  says(
    'preschoolUnitWithoutTeacher',
    {},
    'Nhóm, lớp chưa được phân công giáo viên.',
    'No teacher is assigned to this group or class.',
  ),
  says(
    'preschoolMissing',
    { what: 'measurement', records: 3, of: 30 },
    'Chưa có số liệu cân, đo trong kì: 3 trên 30.',
    'Not recorded: weighing and measuring in this time (3 of 30).',
  ),
  says(
    'preschoolRate',
    { part: 95, whole: 100, rate: 950 },
    '95 / 100 ngày = 95,0%.',
    '95 / 100 days = 95.0%.',
  ),
  says('preschoolNoDays', {}, 'Chưa có ngày nào để tính tỉ lệ.', 'There are no days to make a rate of.'),
  says(
    'preschoolPerUnit',
    { teachers: 9, units: 4, ratio: 23 },
    '9 giáo viên / 4 nhóm, lớp = 2,3.',
    'Teachers / groups and classes: 9 / 4 = 2.3.',
  ),
  says('preschoolNoUnits', {}, 'Không có nhóm, lớp nào.', 'There are no groups or classes.'),
  says('preschoolNotGiven', {}, 'Chưa nhập số liệu này.', 'This figure was not entered.'),
  says(
    'preschoolNoPreviousReport',
    {},
    'Không có báo cáo trước để so sánh.',
    'There is no report before to compare with.',
  ),
  says(
    'preschoolOtherStandard',
    { records: 2 },
    'Không so sánh 2 trẻ: kì trước đánh giá theo bảng chuẩn của lứa tuổi khác.',
    'Children not compared: 2, judged by the table of another age in the report before.',
  ),
  says(
    'preschoolJoinedSince',
    { records: 2 },
    'Không so sánh 2 trẻ vào học sau báo cáo trước.',
    'Children not compared: 2, who joined after the report before.',
  ),
  says(
    'growthClass',
    {
      indicator: 'weightForAge',
      z: -205,
      class: 'nheCan',
      side: 'below',
      threshold: -200,
      table: 'weightForAge',
      version: 'WHO 2006',
      at: 36,
    },
    'Cân nặng theo tuổi: z = -2,05 (nhỏ hơn -2,00), suy dinh dưỡng thể nhẹ cân; tra bảng tại 36 tháng.',
    'Weight for age: z = -2.05 (below -2.00), underweight (nhẹ cân); read at 36 months.',
  ),
  says(
    'growthClass',
    {
      indicator: 'weightForHeight',
      z: 301,
      class: 'beoPhi',
      side: 'above',
      threshold: 300,
      table: 'weightForHeight',
      version: 'WHO 2006',
      at: 953,
    },
    'Cân nặng theo chiều cao: z = +3,01 (lớn hơn +3,00), béo phì; tra bảng tại 95,3 cm.',
    'Weight for height: z = +3.01 (above +3.00), obese (béo phì); read at 95.3 cm.',
  ),
  says(
    'growthClass',
    {
      indicator: 'weightForHeight',
      z: 0,
      class: 'binhThuong',
      side: null,
      threshold: null,
      table: 'weightForLength',
      version: 'WHO 2006',
      at: 800,
    },
    'Cân nặng theo chiều cao: z = 0,00, bình thường; tra bảng tại 80,0 cm.',
    'Weight for height: z = 0.00, normal; read at 80.0 cm.',
  ),
  says(
    'growthPositionConverted',
    { measured: 'lying', needed: 'standing', from: 950, to: 943 },
    'Đo nằm 95,0 cm, quy về đo đứng 94,3 cm.',
    'Measured lying, 95.0 cm; taken as 94.3 cm standing.',
  ),
  says(
    'growthPositionAssumed',
    { position: 'standing' },
    'Không ghi tư thế đo: coi là đo đứng theo tuổi.',
    'How the child was measured was not recorded: taken as standing, as the age asks for.',
  ),
  says(
    'growthOtherAge',
    { indicator: 'bmiForAge', ageMonths: 60, from: 61, to: 228 },
    'BMI theo tuổi dùng cho 61 đến 228 tháng tuổi; trẻ 60 tháng tuổi.',
    'BMI for age is for 61 to 228 months; the child is 60 months old.',
  ),
  says(
    'growthSexUnknown',
    { indicator: 'heightForAge' },
    'Chưa có giới tính nên chưa tính được chiều cao theo tuổi.',
    'No height for age without the sex of the child.',
  ),
  says(
    'growthNotMeasured',
    { indicator: 'weightForHeight', missing: ['weightGrams', 'heightMillimetres'] },
    'Chưa có cân nặng, chiều cao nên chưa tính được cân nặng theo chiều cao.',
    'No weight for height without weight, height.',
  ),
  says(
    'growthNotMeasurement',
    { indicator: 'weightForAge', fields: ['weightGrams'] },
    'Số đo không hợp lệ: cân nặng; không tính được cân nặng theo tuổi.',
    'Not a measurement: weight; no weight for age.',
  ),
  says(
    'growthStandingTooYoung',
    { indicator: 'heightForAge', ageMonths: 6, canStandFrom: 9 },
    'Trẻ 6 tháng tuổi không đo đứng được (từ 9 tháng): cần đo nằm để tính chiều cao theo tuổi.',
    'A child of 6 months cannot be measured standing (from 9 months): measure lying for height for age.',
  ),
  says(
    'growthTableMissing',
    { indicator: 'weightForHeight', table: 'weightForLength' },
    'Thiếu bảng chuẩn của cân nặng theo chiều cao.',
    'The table of weight for height is not at hand.',
  ),
  says(
    'growthOutsideTable',
    {
      indicator: 'weightForHeight',
      table: 'weightForHeight',
      version: 'WHO 2006',
      at: 1210,
      from: 650,
      to: 1200,
    },
    'Cân nặng theo chiều cao: 121,0 cm nằm ngoài bảng chuẩn (65,0 cm đến 120,0 cm).',
    'Weight for height: 121.0 cm is outside of the table (65.0 cm to 120.0 cm).',
  ),
  says(
    'growthImplausible',
    {
      indicator: 'heightForAge',
      table: 'heightForAge',
      version: 'WHO 2006',
      at: 36,
      z: 930,
      below: -600,
      above: 600,
    },
    'Chiều cao theo tuổi: z = +9,30, ngoài khoảng -6,00 đến +6,00; cần cân, đo lại.',
    'Height for age: z = +9.30, not between -6.00 and +6.00; measure again.',
  ),
  says(
    'growthChanged',
    {
      indicator: 'weightForHeight',
      from: { class: 'gayCom', z: -210 },
      to: { class: 'binhThuong', z: -5 },
    },
    'Cân nặng theo chiều cao: từ suy dinh dưỡng thể gầy còm (z = -2,10) sang bình thường (z = -0,05).',
    'Weight for height: from wasted (gầy còm) (z = -2.10) to normal (z = -0.05).',
  ),
  says(
    'growthNotComparable',
    { indicator: 'bmiForAge', absent: ['before', 'now'] },
    'Không so sánh được BMI theo tuổi: lần trước và lần này không có kết quả.',
    'BMI for age cannot be compared: no result before and now.',
  ),
  says(
    'weighingYoung',
    { ageMonths: 8, youngBefore: 24, months: 1 },
    'Trẻ 8 tháng tuổi, dưới 24 tháng: cân 1 tháng một lần.',
    '8 months old, under 24: weighed every month.',
  ),
  says(
    'weighingMalnourished',
    {
      findings: [
        { indicator: 'weightForAge', class: 'nheCan' },
        { indicator: 'heightForAge', class: 'thapCoi' },
      ],
      months: 2,
    },
    'Trẻ suy dinh dưỡng thể nhẹ cân, suy dinh dưỡng thể thấp còi: cân 2 tháng một lần.',
    'Underweight (nhẹ cân), stunted (thấp còi): weighed every 2 months.',
  ),
  says(
    'weighingRegular',
    { assessed: ['weightForAge', 'heightForAge'], months: 3 },
    'Không suy dinh dưỡng theo cân nặng theo tuổi, chiều cao theo tuổi: cân 3 tháng một lần.',
    'Not malnourished by weight for age, height for age: weighed every 3 months.',
  ),
  says(
    'weighingRegular',
    { assessed: [], months: 3 },
    'Chưa tính được chỉ số nào: cân 3 tháng một lần.',
    'No indicator has a result: weighed every 3 months.',
  ),
  says('weighingNever', {}, 'Chưa được cân lần nào.', 'Never weighed yet.'),
  says(
    'weighingAgain',
    { indicators: ['heightForAge', 'weightForHeight'] },
    'Số đo lần trước chưa đáng tin (chiều cao theo tuổi, cân nặng theo chiều cao): cần cân, đo lại.',
    'The last measurement is in doubt (height for age, weight for height): measure again.',
  ),
];

const write = (sentences: typeof viPreschool, { code, params }: Said, names: Names): string =>
  (sentences[code] as (values: unknown, names: Names) => string)(params, names);

describe('sentences of preschool', () => {
  test.each(said)('$code: $en', (one) => {
    expect(write(viPreschool, one, viNames)).toBe(one.vi);
    expect(write(enPreschool, one, enNames)).toBe(one.en);
  });

  test('each has been read here', () => {
    const codes = [...new Set(said.map(({ code }) => code))].sort();
    expect(codes).toEqual(Object.keys(viPreschool).sort());
    expect(codes).toEqual(Object.keys(enPreschool).sort());
  });

  test('names are there for everything', () => {
    for (const { preschool } of [viNames, enNames]) {
      for (const list of Object.values(preschool)) {
        expect(Object.values<string>(list).filter((name) => name.trim() === '')).toEqual([]);
      }
    }
  });

  test('with the citation of the standard', () => {
    const status = growthStatus(
      { sex: 'male', ageMonths: 36, weightGrams: 11_000, heightMillimetres: null, position: null },
      whoGrowthTables,
    );
    const [why] = status.results.weightForAge.reasons;
    expect(why && reasonText(why, viReasons)).toBe(
      'Cân nặng theo tuổi: z = -2,21 (nhỏ hơn -2,00), suy dinh dưỡng thể nhẹ cân; tra bảng tại 36 tháng. (WHO Child Growth Standards 2006)',
    );
    const size = reason(
      'preschoolSize',
      { size: 1, cap: 15 },
      { kind: 'decision', circular: '14/2008/QĐ-BGDĐT' },
    );
    expect(reasonText(size, enReasons)).toBe('Children: 1; at most 15. (Decision 14/2008/QĐ-BGDĐT)');
  });
});

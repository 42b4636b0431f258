import type { Bilingual, HandbookExample, HandbookRule } from '../handbook.ts';
import { ageBandOf, type AgeCounting } from './age-band.ts';
import type { AgeBandId, PreschoolStage } from './bands.ts';
import { preschoolNorms, type TeacherRule } from './norms.ts';
import { bandsOf, both, charter, dayText, example, newest, say } from './parts.handbook.ts';
import { teacherCount, type StaffedUnit } from './teachers.ts';
import { unitSize, type UnitKind, type UnitSizeOptions } from './unit-size.ts';

const today = '2026-11-02';

function sizeExample(
  id: string,
  given: Bilingual,
  [kind, size, on, options]: readonly [UnitKind, number, string, UnitSizeOptions],
  expected: Bilingual,
): HandbookExample {
  return example(
    id,
    given,
    () => {
      const { value, reasons } = unitSize(kind, size, on, options);
      if (value === null) return { shown: say('chưa kết luận', 'no result'), reasons };
      const over = say(`vượt ${value.over} trẻ`, `${value.over} too many`);
      return { shown: value.over > 0 ? over : say('trong mức', 'within the cap'), reasons };
    },
    expected,
  );
}

const within = say('trong mức', 'within the cap');
const children = (count: number, band: AgeBandId): Bilingual =>
  both(({ preschool }, vi) => `${preschool.ages[band]}, ${count} ${vi ? 'trẻ' : 'children'}`);

function sizeRule(stage: PreschoolStage, rule: Bilingual): HandbookRule {
  const bands = bandsOf(stage);
  const last = bands.at(-1) as AgeBandId;
  const cap = charter.caps[last];
  return {
    rule,
    citation: charter.cite[stage],
    how: both(({ preschool }, vi) =>
      bands
        .map((id) => `${preschool.ages[id]}: ${charter.caps[id]} ${vi ? 'trẻ' : 'children'}`)
        .join('; ')
        .concat(
          vi
            ? `. Từ ${dayText(charter.from)}. Đếm số trẻ có trong danh sách của nhóm, lớp vào ngày xét.`
            : `. From ${dayText(charter.from)}. Counted are the children on the roll of the group or class that day.`,
        ),
    ),
    examples: [
      sizeExample(`size-${stage}`, children(cap, last), [{ bands: [last] }, cap, today, {}], within),
      sizeExample(
        `over-${stage}`,
        children(cap + 2, last),
        [{ bands: [last] }, cap + 2, today, {}],
        say('vượt 2 trẻ', '2 too many'),
      ),
    ],
  };
}

const mixed: UnitKind = { bands: ['tuoi3Den4', 'tuoi5Den6'] };
const mixedOf = (count: number): Bilingual =>
  say(`lớp ghép 3-4 tuổi và 5-6 tuổi, ${count} trẻ`, `a mixed class of 3-4 and 5-6 years, ${count} children`);

const mixedRule: HandbookRule = {
  rule: say('Sĩ số của nhóm, lớp ghép', 'Size of mixed groups and classes'),
  citation: null,
  how: say(
    'Điều lệ không nêu sĩ số riêng cho nhóm, lớp ghép. Không quá mức thấp nhất trong các độ tuổi: trong mức. Quá mức cao nhất: vượt. Ở giữa: chưa kết luận, trừ khi nhà trường chọn lấy mức thấp nhất hay cao nhất; kết quả nói rõ lựa chọn đó.',
    'The charter gives no size of its own for mixed ages. Up to the lowest cap of the ages: within. Above the highest: over. Between them: no result, unless the school chooses the lowest or the highest cap; the result then says so.',
  ),
  examples: [
    sizeExample('mixed-within', mixedOf(25), [mixed, 25, today, {}], within),
    sizeExample('mixed-open', mixedOf(28), [mixed, 28, today, {}], say('chưa kết luận', 'no result')),
    sizeExample(
      'mixed-lowest',
      say(`${mixedOf(28).vi}, chọn mức thấp nhất`, `${mixedOf(28).en}, lowest cap chosen`),
      [mixed, 28, today, { mixedCap: 'lowest' }],
      say('vượt 3 trẻ', '3 too many'),
    ),
    sizeExample('mixed-over', mixedOf(36), [mixed, 36, today, {}], say('vượt 1 trẻ', '1 too many')),
  ],
};

const independent = newest(preschoolNorms.independent);

const independentRule: HandbookRule = {
  rule: say('Nhóm, lớp độc lập dân lập, tư thục', 'Independent groups and classes'),
  citation: independent.citation,
  how: both(({ preschool }, vi) =>
    [
      ...Object.entries(independent.caps).map(
        ([id, cap]) => `${preschool.ages[id as AgeBandId]}: ${cap} ${vi ? 'trẻ' : 'children'}`,
      ),
    ]
      .join('; ')
      .concat(
        vi
          ? `. Từ ${dayText(independent.from)}; độ tuổi không nêu theo Điều lệ. Số liệu theo bản tóm tắt, cần đối chiếu văn bản gốc.`
          : `. From ${dayText(independent.from)}; other ages by the charter. The figures follow a summary and should be compared with the text.`,
      ),
  ),
  examples: [
    sizeExample(
      'independent',
      say('nhóm trẻ độc lập 3-12 tháng tuổi, 13 trẻ', 'an independent group of 3-12 months, 13 children'),
      [{ bands: ['thang3Den12'], independent: true }, 13, today, {}],
      say('vượt 1 trẻ', '1 too many'),
    ),
  ],
};

const [before] = preschoolNorms.charters;

const earlierRule: HandbookRule = {
  rule: say('Sĩ số trước đó', 'Sizes before that'),
  citation: before?.cite.nhomTre ?? null,
  how: say(
    `Áp dụng cho ngày trước ${dayText(charter.from)}; sĩ số như hiện nay. Báo cáo của năm học cũ được tính lại theo văn bản của ngày đó.`,
    `For days before ${dayText(charter.from)}, with the sizes of today. A report of an old year is computed again by the text of its day.`,
  ),
  examples: [
    sizeExample(
      'size-2016',
      say('ngày 15/10/2016, lớp 4-5 tuổi, 31 trẻ', 'on 15/10/2016, a class of 4-5 years, 31 children'),
      [{ bands: ['tuoi4Den5'] }, 31, '2016-10-15', {}],
      say('vượt 1 trẻ', '1 too many'),
    ),
  ],
};

function ageExample(
  id: string,
  birthDate: string,
  on: string,
  expected: Bilingual,
  counting?: AgeCounting,
): HandbookExample {
  const option = counting ? say(', tính theo tháng tròn', ', by completed months') : say('', '');
  return example(
    id,
    say(
      `sinh ngày ${dayText(birthDate)}, xét ngày ${dayText(on)}${option.vi}`,
      `born on ${dayText(birthDate)}, on ${dayText(on)}${option.en}`,
    ),
    () => {
      const day = { on, schoolYearStart: 2026 };
      const { value, reasons } = ageBandOf(birthDate, day, counting ? { counting } : {});
      const outside = say('ngoài độ tuổi mầm non', 'of no preschool age');
      return { shown: value ? both(({ preschool }) => preschool.ages[value]) : outside, reasons };
    },
    expected,
  );
}

const months = (threeYears: PreschoolStage): AgeCounting => ({ by: 'completedMonths', threeYears });

const bandRule: HandbookRule = {
  rule: say('Trẻ thuộc lứa tuổi nào', 'Which age band a child is in'),
  citation: null,
  how: say(
    'Điều lệ nêu độ tuổi mà không nêu cách tính. Mặc định: từ năm học mà trẻ tròn ba tuổi theo năm sinh thì tính theo năm sinh, nên trẻ không đổi lứa trong năm học; trước đó tính theo số tháng tròn vào ngày xét. Nhà trường có thể chọn tính theo số tháng tròn cho mọi trẻ; khi đó trẻ đúng 36 tháng, độ tuổi mà nhóm trẻ và lớp mẫu giáo đều nêu, được xếp theo lựa chọn của trường, mặc định vào lớp mẫu giáo. Báo cáo ghi cách tính đã dùng.',
    'The charter names the ages and not how to count them. By default: from the school year in which a child turns three by the year of birth, the year of birth counts, so that no child changes its band within a school year; before that, completed months on the day. A school may choose completed months for every child; then one of exactly 36 months, which nursery and kindergarten both name, goes where the school chooses, by default to kindergarten. A report says which way was used.',
  ),
  examples: [
    ageExample('age-year', '2021-12-31', '2026-10-15', say('5-6 tuổi', '5-6 years')),
    ageExample('age-months', '2025-03-20', '2026-10-15', say('13-24 tháng tuổi', '13-24 months')),
    ageExample('age-nursery', '2024-01-10', '2027-05-20', say('25-36 tháng tuổi', '25-36 months')),
    ageExample('age-36', '2023-10-15', '2026-10-15', say('3-4 tuổi', '3-4 years'), months('mauGiao')),
  ],
};

const agesRule: HandbookRule = {
  rule: say('Tuổi của trẻ mầm non', 'Age of preschool children'),
  citation: charter.cite.ages,
  how: say(
    'Từ 3 tháng tuổi, tính theo tháng tròn, đến 6 tuổi. Khi tính theo năm sinh, trẻ được xem là đã 6 tuổi từ năm học đầu tiên mà năm bắt đầu năm học trừ năm sinh bằng 6, nên trẻ lớp 5-6 tuổi không bị coi là quá tuổi ngay sau sinh nhật.',
    'From 3 completed months to 6 years. By the year of birth a child is six from the school year whose first calendar year minus the year of birth is 6, so a child of the last class is not too old from its birthday on.',
  ),
  examples: [
    ageExample('age-young', '2026-08-16', '2026-11-15', say('ngoài độ tuổi mầm non', 'of no preschool age')),
    ageExample('age-old', '2020-12-31', '2026-10-15', say('ngoài độ tuổi mầm non', 'of no preschool age')),
  ],
};

const unit: Readonly<Record<'nhomTre' | 'fullDay' | 'halfDay', StaffedUnit>> = {
  nhomTre: { bands: ['thang25Den36'] },
  fullDay: { bands: ['tuoi4Den5'], fullDay: true },
  halfDay: { bands: ['tuoi4Den5'], fullDay: false },
};

function teacherRule(rule: TeacherRule, on: string): HandbookRule {
  const units = [unit.nhomTre, unit.nhomTre, unit.fullDay, unit.fullDay, unit.fullDay, unit.halfDay];
  const number = rule.citation.circular;
  return {
    rule: say(`Định mức giáo viên (${number})`, `Norm of teachers (${number})`),
    citation: rule.citation,
    how: both(({ mark }, vi) =>
      vi
        ? `Từ ${dayText(rule.from)}: tối đa ${mark(rule.nhomTre)} giáo viên một nhóm trẻ, ${mark(rule.fullDay)} một lớp mẫu giáo học 2 buổi/ngày, ${mark(rule.halfDay)} một lớp mẫu giáo học 1 buổi/ngày, cho nhóm, lớp đủ số trẻ ở trường công lập. Cộng trên toàn trường rồi bỏ phần lẻ.`
        : `From ${dayText(rule.from)}: at most ${mark(rule.nhomTre)} teachers to a nursery group, ${mark(rule.fullDay)} to a full-day and ${mark(rule.halfDay)} to a half-day kindergarten class, for full groups and classes of a public school. Summed over the school; parts of a teacher are left off.`,
    ),
    examples: [
      example(
        `teachers-${on.slice(0, 4)}`,
        say(
          `ngày ${dayText(on)}: 2 nhóm trẻ, 3 lớp học 2 buổi/ngày, 1 lớp học 1 buổi/ngày, 10 giáo viên`,
          `on ${dayText(on)}: 2 nursery groups, 3 full-day classes, 1 half-day class, 10 teachers`,
        ),
        () => {
          const { value, reasons } = teacherCount(units, 10, on);
          const short = -(value?.difference ?? 0);
          return { shown: say(`thiếu ${short} giáo viên`, `${short} teachers too few`), reasons };
        },
        say('thiếu 2 giáo viên', '2 teachers too few'),
      ),
    ],
  };
}

const dayOf = ({ from }: TeacherRule): string => `${Number(from.slice(0, 4)) + 1}-10-15`;

export const unitRules: readonly HandbookRule[] = [
  sizeRule('nhomTre', say('Nhóm trẻ: độ tuổi và số trẻ tối đa', 'Nursery groups: ages and most children')),
  sizeRule(
    'mauGiao',
    say('Lớp mẫu giáo: độ tuổi và số trẻ tối đa', 'Kindergarten classes: ages and most children'),
  ),
  mixedRule,
  independentRule,
  earlierRule,
  bandRule,
  agesRule,
  ...preschoolNorms.teachers.map((rule) => teacherRule(rule, dayOf(rule))),
];

/** Parts of the handbook that every primary circular has, written from its data. Not part of any bundle. */
import type { Bilingual, HandbookExample, HandbookRule } from '../handbook.ts';
import type { Result } from '../results.ts';
import { enNames } from '../text/names.en.ts';
import { listOf, nameOf, namesUnder, type Names } from '../text/names.ts';
import { viNames } from '../text/names.vi.ts';
import type { Condition, PrimaryCircular } from './circular.ts';
import type { Dimension, Scale } from './levels.ts';
import type { Goal } from './reasons.ts';
import type { PrimaryPlan, PrimaryRecord, PrimaryRules, Rating } from './rules.ts';
import { recordSheet } from './sheet.ts';

export const both = (write: (names: Names, vietnamese: boolean) => string): Bilingual => ({
  vi: write(viNames, true),
  en: write(enNames, false),
});

export const same = (text: string): Bilingual => ({ vi: text, en: text });

export function name(names: Names, dimension: Dimension, item: string): string {
  const { subjects, competences, qualities } = names.primary;
  const own = { subject: { ...names.subjects, ...subjects }, competence: competences, quality: qualities };
  return nameOf(own[dimension], item);
}

const list = (names: Names, dimension: Dimension, items: readonly string[]): string =>
  listOf(items.map((item) => name(names, dimension, item)));

const whole = (mark: number): string => String(mark / 10);

/** `Hoàn thành tốt (T), Hoàn thành (H), Chưa hoàn thành (C)`. */
function scaleText(names: Names, scale: Scale<string>): string {
  return scale
    .map(
      ({ level, letter }) => `${(names.primary.levels as Record<string, string>)[level] ?? ''} (${letter})`,
    )
    .join(', ');
}

export function shownGoal(result: Result<Goal | 'none'>): Bilingual {
  const goal = result.value;
  return both(({ primary }, vietnamese) => {
    if (goal === null) return vietnamese ? 'chưa có kết quả' : 'no result yet';
    if (goal === 'none') return vietnamese ? 'không có danh hiệu' : 'no award';
    return primary.goals[goal];
  });
}

export function example(
  id: string,
  given: Bilingual,
  run: HandbookExample['run'],
  expected: Bilingual,
): HandbookExample {
  return { id, given, run, expected };
}

/** A year-end record with everything at its best and every test 10, but for the changes. */
export function goodYear(
  circular: PrimaryCircular,
  rules: PrimaryRules,
  plan: PrimaryPlan,
  changes: {
    readonly levels?: Readonly<Record<string, string | null>>;
    readonly marks?: Readonly<Record<string, number | null>>;
    readonly first?: Readonly<Record<string, number>>;
    readonly individualPlan?: boolean;
  } = {},
): PrimaryRecord {
  const sheet = recordSheet(circular, plan, 'endYear');
  const [subjectLevel] = rules.subjectLevels;
  const [traitLevel] = rules.traitLevels;
  const { levels = {}, marks = {}, first = {}, individualPlan = false } = changes;
  const rate = (dimension: Dimension, items: readonly string[], best: string | undefined): Rating[] =>
    items.map((item) => {
      const level = levels[`${dimension} ${item}`];
      return { dimension, item, level: level === undefined ? best : level } as Rating;
    });
  return rules.record({
    plan,
    point: 'endYear',
    individualPlan,
    ratings: [
      ...rate(
        'subject',
        sheet.subjects.map(({ subject }) => subject),
        subjectLevel,
      ),
      ...rate('competence', sheet.competences, traitLevel),
      ...rate('quality', sheet.qualities, traitLevel),
    ],
    tests: sheet.subjects
      .filter(({ test }) => test)
      .map(({ subject }) => {
        const mark = marks[subject];
        const before = first[subject];
        return {
          subject,
          mark: mark === null ? null : (mark ?? 10) * 10,
          ...(before !== undefined && { replaced: { mark: before * 10, reason: 'bất thường' } }),
        };
      }),
  });
}

export function levelsRule(circular: PrimaryCircular, examples: readonly HandbookExample[]): HandbookRule {
  const { scales, recordPoints, cite } = circular;
  return {
    rule: {
      vi: 'Thời điểm và các mức đánh giá môn học, hoạt động giáo dục',
      en: 'When subjects and activities are rated, and how',
    },
    citation: cite.subjectLevels,
    how: both((names, vietnamese) => {
      const points = recordPoints.map((point) => names.primary.points[point]).join(', ');
      const steps = scaleText(names, scales.subject);
      return vietnamese
        ? `Đánh giá vào ${points}, theo các mức: ${steps}. Giáo viên quyết định mức; điểm bài kiểm tra không tự quyết định mức của môn học.`
        : `At ${points}, in the steps ${steps}. The teacher decides; a test mark never decides the level of a subject by itself.`;
    }),
    examples,
  };
}

export function traitsRule(circular: PrimaryCircular, examples: readonly HandbookExample[]): HandbookRule {
  const { scales, competences, qualities, cite } = circular;
  return {
    rule: { vi: 'Đánh giá năng lực, phẩm chất', en: 'Competences and qualities' },
    citation: cite.traitLevels,
    how: both((names, vietnamese) => {
      const steps = scaleText(names, scales.quality);
      const some = list(names, 'competence', competences);
      const more = list(names, 'quality', qualities);
      return vietnamese
        ? `Năng lực: ${some}. Phẩm chất: ${more}. Mỗi nội dung theo các mức: ${steps}. Chữ viết tắt luôn đi cùng nội dung được đánh giá.`
        : `Competences: ${some}. Qualities: ${more}. Each in the steps ${steps}. A letter is always kept with what it rates.`;
    }),
    examples,
  };
}

function testsAt(circular: PrimaryCircular, grade: number, mid: boolean): readonly string[] {
  return Object.entries(circular.subjects)
    .filter(([, { tests, midTests }]) => (mid ? midTests : tests)?.[grade - 1] === 't')
    .map(([code]) => code);
}

/** `lớp 1, 2: Tiếng Việt, Toán; lớp 3: …`; grades with the same tests together. */
function testTable(circular: PrimaryCircular, names: Names, grade: string, mid: boolean): string {
  const groups = new Map<string, number[]>();
  for (const one of [1, 2, 3, 4, 5]) {
    const subjects = list(names, 'subject', testsAt(circular, one, mid));
    if (subjects) groups.set(subjects, [...(groups.get(subjects) ?? []), one]);
  }
  return [...groups].map(([subjects, grades]) => `${grade} ${grades.join(', ')}: ${subjects}`).join('; ');
}

export function testsRule(circular: PrimaryCircular, examples: readonly HandbookExample[]): HandbookRule {
  const mid = circular.recordPoints.includes('midTerm1');
  return {
    rule: { vi: 'Bài kiểm tra định kì', en: 'Periodic tests' },
    citation: circular.cite.tests,
    how: both((given, vietnamese) => {
      const names = namesUnder(given, circular.id);
      const ends = testTable(circular, names, vietnamese ? 'lớp' : 'grade', false);
      const middles = testTable(circular, names, vietnamese ? 'lớp' : 'grade', true);
      return vietnamese
        ? `Cuối học kì I và cuối năm học: ${ends}${mid ? `. Giữa học kì I và giữa học kì II: ${middles}` : ''}. Môn tự chọn chỉ tính khi nhà trường có dạy.`
        : `At the end of term I and of the year: ${ends}${mid ? `. In the middle of both terms: ${middles}` : ''}. Optional subjects only where the school teaches them.`;
    }),
    examples,
  };
}

export function marksRule(circular: PrimaryCircular, examples: readonly HandbookExample[]): HandbookRule {
  const lowest = whole(circular.lowestMark);
  return {
    rule: { vi: 'Điểm bài kiểm tra định kì', en: 'Marks of periodic tests' },
    citation: circular.cite.marks,
    how: {
      vi: `Thang điểm 10, điểm nguyên từ ${lowest} đến 10, không cho điểm thập phân${circular.lowestMark > 0 ? ' và không cho điểm 0' : ''}. Nếu điểm cuối học kì I hoặc cuối năm học bất thường so với đánh giá thường xuyên, nhà trường có thể cho làm bài kiểm tra khác: người có trách nhiệm quyết định và ghi lí do, điểm mới thay điểm cũ.`,
      en: `Whole marks from ${lowest} to 10, no decimals${circular.lowestMark > 0 ? ' and no 0' : ''}. Where a mark at the end of term I or of the year is out of line with everyday assessment, the school may let the pupil sit another test: a person decides and gives the reason, and the new mark takes the place of the first.`,
    },
    examples,
  };
}

/** `tất cả môn học, hoạt động giáo dục Hoàn thành trở lên; …`. */
export function conditionText(
  names: Names,
  vietnamese: boolean,
  { subject, trait, test }: Condition,
): string {
  const { levels } = names.primary;
  const orBetter = vietnamese ? ' trở lên' : ' or better';
  const atLeast = (level: keyof typeof levels, best: string): string =>
    levels[level] + (level === best ? '' : orBetter);
  const subjects = atLeast(subject, 'hoanThanhTot');
  const traits = atLeast(trait, 'tot');
  return vietnamese
    ? `tất cả môn học, hoạt động giáo dục ${subjects}; tất cả năng lực, phẩm chất ${traits}; các bài kiểm tra cuối năm học từ ${whole(test)} điểm trở lên`
    : `all subjects and activities ${subjects}; all competences and qualities ${traits}; every year-end test ${whole(test)} or more`;
}

export function yearRule(
  circular: PrimaryCircular,
  title: Bilingual,
  examples: readonly HandbookExample[],
): HandbookRule {
  return {
    rule: title,
    citation: circular.cite.year,
    how: both((names, vietnamese) => {
      const { goals } = names.primary;
      const rows = circular.year.map(
        (condition) => `${goals[condition.goal]}: ${conditionText(names, vietnamese, condition)}.`,
      );
      const rest = vietnamese ? 'các trường hợp còn lại' : 'everyone else';
      const note = vietnamese
        ? 'Chỉ tính kết quả cuối năm học; còn thiếu một mục thì chưa có kết quả chính thức.'
        : 'Only what is recorded at the end of the year counts; while anything is missing there is no official result.';
      return [...rows, `${goals[circular.lowest]}: ${rest}.`, note].join(' ');
    }),
    examples,
  };
}

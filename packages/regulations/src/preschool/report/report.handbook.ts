import type { Bilingual, HandbookExample, HandbookRule } from '../../handbook.ts';
import type { Reason } from '../../reasons.ts';
import { whoGrowthTables } from '../growth/tables/who.ts';
import { both, charter, example, say } from '../parts.handbook.ts';
import type { Figure } from './figure.ts';
import { preschoolForms } from './forms.ts';
import { enReportNames } from '../../text/preschool-report-names.en.ts';
import { viReportNames } from '../../text/preschool-report-names.vi.ts';
import { preschoolReport, type PreschoolReport } from './report.ts';
import type { PreschoolChild, PreschoolSnapshot, ReportTime } from './snapshot.ts';

const time: ReportTime = {
  period: 'giuaNam',
  schoolYearStart: 2026,
  since: '2026-10-16',
  on: '2027-01-15',
  previous: { since: '2026-08-15', on: '2026-10-15' },
};

const child = (id: string, more: Partial<PreschoolChild> = {}): PreschoolChild => ({
  id,
  class: 'choi',
  birthDate: '2022-03-10',
  sex: 'female',
  disabled: false,
  joinedOn: '2026-09-05',
  attendance: { enrolled: 60, present: 57 },
  ...more,
});

const reportOf = (
  children: readonly PreschoolChild[],
  more: Partial<PreschoolSnapshot> = {},
): PreschoolReport =>
  preschoolReport(
    time,
    {
      classes: [{ id: 'choi', bands: ['tuoi4Den5'], fullDay: true, lunch: true }],
      children,
      staff: ['1', '2'].map((id) => ({ id, role: 'giaoVien', class: 'choi' })),
      assessments: [],
      ...more,
    },
    { tables: whoGrowthTables },
  );

function cellOf({ blocks }: PreschoolReport, figure: string, path: readonly string[] = []): Figure {
  const lines = blocks.flatMap((block) => block.lines);
  const cell = lines.find((line) => line.figure === figure && line.path.join() === path.join())?.cells.total;
  if (!cell) throw new Error(`no ${figure}`);
  return cell;
}

const shown = ({ status, value, provisional }: Figure, write: (value: number) => Bilingual): Bilingual => {
  if (status === 'final') return write(value);
  if (status === 'absent') return say('chưa có số liệu', 'no figure');
  const { vi, en } = write(provisional);
  return say(`${vi} (chưa đủ dữ liệu)`, `${en} (incomplete)`);
};

function figureExample(
  id: string,
  given: Bilingual,
  make: () => Figure,
  expected: Bilingual,
  write: (value: number) => Bilingual = (value) =>
    say(`${value} trẻ`, value === 1 ? '1 child' : `${value} children`),
): HandbookExample {
  return example(
    id,
    given,
    () => {
      const cell = make();
      return { shown: shown(cell, write), reasons: cell.reasons };
    },
    expected,
  );
}

const content: HandbookRule = {
  rule: say('Ba báo cáo gồm những gì', 'What the three reports contain'),
  citation: null,
  how: both((_, vi) => {
    const names = vi ? viReportNames : enReportNames;
    const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
    const blocks = preschoolForms.giuaNam.blocks.map(
      ({ id, figures }) =>
        `${names[id] ?? id}: ${figures.map((figure) => lower(names[figure.id] ?? figure.id)).join(', ')}`,
    );
    const text = blocks.join('. ');
    return vi
      ? `${text}. Đầu năm không có phần thay đổi so với báo cáo trước. Nội dung là cấu hình, phòng hoặc sở thay bằng mẫu của mình (Công văn 530/GDĐT-GDMN chưa có văn bản gốc). Báo cáo là ảnh chụp của một ngày: trẻ có trong danh sách ngày đó, và những gì xảy ra từ ngày bắt đầu đến ngày đó.`
      : `${text}. The report of the start of the year has no change since the report before. The content is configuration that an office replaces by its own form (letter 530/GDĐT-GDMN was not at hand). A report is a snapshot of a day: the children on the roll that day, and what happened from its first day to it.`;
  }),
  examples: [
    figureExample(
      'report-roll',
      say(
        'hai trẻ đang học; một trẻ thôi học ngày 15/01/2027, ngày báo cáo; một trẻ vào học ngày 16/01/2027',
        'two children at school; one left on 15/01/2027, the day of the report; one joins on 16/01/2027',
      ),
      () =>
        cellOf(
          reportOf([
            child('a'),
            child('b'),
            child('c', { leftOn: '2027-01-15' }),
            child('d', { joinedOn: '2027-01-16' }),
          ]),
          'treEm',
        ),
      say('2 trẻ', '2 children'),
    ),
  ],
};

const incomplete: HandbookRule = {
  rule: say('Số liệu chưa đủ', 'Incomplete figures'),
  citation: null,
  how: say(
    'Mỗi số liệu ghi nó tính trên bao nhiêu hồ sơ, gồm những hồ sơ nào (mã, không phải tên) và hồ sơ nào còn thiếu điều gì. Còn thiếu thì số liệu là tạm tính; thiếu ở mọi hồ sơ thì không có số liệu, không phải số 0.',
    'Each figure says how many records it was looked for in, which ones it rests on (ids, not names) and which lack what. While some lack it the figure is provisional; when all do there is none, and it is not 0.',
  ),
  examples: [
    figureExample(
      'report-partial',
      say(
        'ba trẻ gái và một trẻ chưa ghi giới tính: số trẻ nữ',
        'three girls and a child of no recorded sex: girls',
      ),
      () => cellOf(reportOf([child('a'), child('b'), child('c'), child('d', { sex: null })]), 'nu'),
      say('3 trẻ (chưa đủ dữ liệu)', '3 children (incomplete)'),
    ),
    figureExample(
      'report-absent',
      say(
        'bốn trẻ chưa ghi dân tộc: số trẻ dân tộc thiểu số',
        'four children of no recorded ethnic group: minorities',
      ),
      () => cellOf(reportOf(['a', 'b', 'c', 'd'].map((id) => child(id))), 'danToc'),
      say('chưa có số liệu', 'no figure'),
    ),
  ],
};

const rate: HandbookRule = {
  rule: say('Tỉ lệ chuyên cần', 'Rate of attendance'),
  citation: null,
  how: say(
    'Tổng số ngày có mặt chia tổng số ngày phải đi học của trẻ có trong danh sách, phần trăm làm tròn đến một chữ số thập phân, 5 làm tròn lên. Không phải trung bình của tỉ lệ từng trẻ. Không có ngày nào thì không có tỉ lệ.',
    'Days present over days enrolled, summed over the children on the roll, in percent to one decimal, half up. It is not the mean of the children’s rates. Without days there is no rate.',
  ),
  examples: [
    figureExample(
      'report-attendance',
      say('60 ngày có mặt 57 ngày; 20 ngày có mặt 12 ngày', 'present 57 of 60 days; 12 of 20 days'),
      () =>
        cellOf(
          reportOf([child('a'), child('b', { attendance: { enrolled: 20, present: 12 } })]),
          'chuyenCan',
          ['rate'],
        ),
      say('86,3%', '86.3%'),
      (value) => both(({ mark }) => `${mark(value)}%`),
    ),
  ],
};

const weighed = (id: string, kilograms: number | null): PreschoolChild =>
  child(id, {
    sex: 'male',
    birthDate: '2024-01-10',
    measurements:
      kilograms === null
        ? []
        : [
            {
              measuredOn: '2027-01-10',
              weightGrams: kilograms * 1000,
              heightMillimetres: 950,
              position: 'standing',
            },
          ],
  });

const nutrition: HandbookRule = {
  rule: say('Dinh dưỡng trong báo cáo', 'Nutrition in the report'),
  citation: null,
  how: say(
    'Lấy lần cân, đo cuối cùng trong kì báo cáo có đủ số đo mà chỉ số cần, tính lại từ số đo theo bảng chuẩn, không dùng loại do người nhập. Mỗi chỉ số đếm riêng trên trẻ thuộc độ tuổi của nó; trẻ chưa cân, đo hoặc có số đo chưa đáng tin được nêu ra. Thay đổi so với báo cáo trước: trẻ vào học sau báo cáo trước và trẻ đã sang bảng chuẩn khác thì không so sánh.',
    'The last measurement in the time of the report that has what the indicator needs, computed anew from the tables and never from a class someone typed. Each indicator counts the children of its ages; who was not measured, or whose measurement is in doubt, is named. Change since the report before: children who joined since, and children now judged by another table, are not compared.',
  ),
  examples: [
    figureExample(
      'report-nutrition',
      say(
        'ba bé trai 36 tháng, 95,0 cm: 12 kg, 14 kg, chưa cân; số trẻ gầy còm',
        'three boys of 36 months, 95.0 cm: 12 kg, 14 kg, not weighed; wasted',
      ),
      () =>
        cellOf(reportOf([weighed('a', 12), weighed('b', 14), weighed('c', null)]), 'tinhTrang', [
          'weightForHeight',
          'gayCom',
        ]),
      say('1 trẻ (chưa đủ dữ liệu)', '1 child (incomplete)'),
    ),
  ],
};

const five: HandbookRule = {
  rule: say('Trẻ 5 tuổi và chuẩn phát triển', 'Five-year-olds and their standard'),
  citation: null,
  how: both((_, vi) => {
    const names = vi ? viReportNames : enReportNames;
    const list = (domains: readonly string[]): string =>
      domains.map((domain) => (names[domain] ?? domain).toLowerCase()).join(', ');
    const { nhomTre, mauGiao } = preschoolForms.cuoiNam.domains;
    return vi
      ? `Trẻ 5 tuổi (phổ cập): năm bắt đầu năm học trừ năm sinh bằng 5. Sự phát triển đếm đạt, chưa đạt theo lần đánh giá cuối trong kì, theo từng lĩnh vực: nhóm trẻ ${list(nhomTre)}; mẫu giáo ${list(mauGiao)}. Lĩnh vực là cấu hình.`
      : `Five-year-olds (universal preschool): the school year’s first calendar year minus the year of birth is 5. Development counts reached and not reached by the last assessment in the time, by domain: nursery ${list(nhomTre)}; kindergarten ${list(mauGiao)}. Domains are configuration.`;
  }),
  examples: [
    figureExample(
      'report-five',
      say('sinh ngày 01/01/2021, 31/12/2021 và 01/01/2022', 'born on 01/01/2021, 31/12/2021 and 01/01/2022'),
      () =>
        cellOf(
          reportOf([
            child('a', { birthDate: '2021-01-01' }),
            child('b', { birthDate: '2021-12-31' }),
            child('c', { birthDate: '2022-01-01' }),
          ]),
          'namTuoi',
        ),
      say('2 trẻ', '2 children'),
    ),
  ],
};

function ageFindings(birthDate: string): { readonly shown: Bilingual; readonly reasons: readonly Reason[] } {
  const { findings } = reportOf([child('a', { birthDate, disabled: true })]);
  return {
    shown: findings.length > 0 ? say('cần xem lại', 'to be looked at') : say('không có gì', 'nothing'),
    reasons: findings.flatMap(({ reasons }) => reasons),
  };
}

const disabled: HandbookRule = {
  rule: say('Trẻ khuyết tật', 'Disabled children'),
  citation: charter.olderDisabled?.citation ?? null,
  how: say(
    `Có thể cao hơn tuổi quy định ${charter.olderDisabled?.years ?? 0} tuổi. Trước khi kí, báo cáo nêu những điều cần xem lại: trẻ ngoài độ tuổi, nhóm, lớp quá sĩ số hoặc chưa có giáo viên, số giáo viên khác định mức.`,
    `May be ${charter.olderDisabled?.years ?? 0} years older. Before it is signed, a report names what to look at: children of no preschool age, groups and classes over their cap or without a teacher, teachers other than the norm.`,
  ),
  examples: [
    example(
      'disabled-allowed',
      say(
        'trẻ khuyết tật sinh năm 2018, năm học 2026-2027',
        'a disabled child born in 2018, school year 2026-2027',
      ),
      () => ageFindings('2018-05-01'),
      say('không có gì', 'nothing'),
    ),
    example(
      'disabled-older',
      say(
        'trẻ khuyết tật sinh năm 2017, năm học 2026-2027',
        'a disabled child born in 2017, school year 2026-2027',
      ),
      () => ageFindings('2017-05-01'),
      say('cần xem lại', 'to be looked at'),
    ),
  ],
};

export const reportRules: readonly HandbookRule[] = [content, incomplete, rate, nutrition, five, disabled];

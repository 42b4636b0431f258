import type { Bilingual, HandbookExample, HandbookRule } from '../handbook.ts';
import { growthChanges } from './growth/change.ts';
import { growthIndicators, whoGrowthRules, type GrowthIndicator } from './growth/rules.ts';
import { growthStatus, type GrowthMeasurement } from './growth/status.ts';
import { whoGrowthTables } from './growth/tables/who.ts';
import { defaultWeighingRule, weighingDue } from './growth/weighing.ts';
import { both, dayText, example, say, threshold } from './parts.handbook.ts';

const boy = (
  ageMonths: number,
  kilograms: number | null,
  centimetres: number | null,
  position: GrowthMeasurement['position'] = 'standing',
): GrowthMeasurement => ({
  sex: 'male',
  ageMonths,
  weightGrams: kilograms === null ? null : Math.round(kilograms * 1000),
  heightMillimetres: centimetres === null ? null : Math.round(centimetres * 10),
  position,
});

const given = ({
  ageMonths,
  weightGrams,
  heightMillimetres,
  position,
}: GrowthMeasurement & { ageMonths: number }) =>
  both(({ mark, preschool }, vi) => {
    const parts = [
      vi ? `bé trai ${ageMonths} tháng tuổi` : `a boy of ${ageMonths} months`,
      weightGrams === null ? '' : `${mark(Math.round(weightGrams / 100))} kg`,
      heightMillimetres === null ? '' : `${mark(heightMillimetres)} cm`,
      heightMillimetres === null || position === null ? '' : preschool.positions[position],
    ];
    return parts.filter(Boolean).join(', ');
  });

function statusExample(
  indicator: GrowthIndicator,
  child: GrowthMeasurement & { readonly ageMonths: number },
  name: string,
  expected: Bilingual,
): HandbookExample {
  return example(
    `growth-${name}`,
    given(child),
    () => {
      const { value, reasons } = growthStatus(child, whoGrowthTables).results[indicator];
      const none = say('không có kết quả', 'no result');
      return { shown: value ? both(({ preschool }) => preschool.classes[value.class]) : none, reasons };
    },
    expected,
  );
}

const at = (...measures: Parameters<typeof boy>) => ({ ...boy(...measures), ageMonths: measures[0] });
const noResult = say('không có kết quả', 'no result');

const examples: Readonly<Record<GrowthIndicator, readonly HandbookExample[]>> = {
  weightForAge: [
    statusExample(
      'weightForAge',
      at(36, 11, null),
      'underweight',
      say('suy dinh dưỡng thể nhẹ cân', 'underweight (nhẹ cân)'),
    ),
    statusExample(
      'weightForAge',
      at(36, 9.9, null),
      'severe',
      say('suy dinh dưỡng thể nhẹ cân mức độ nặng', 'severely underweight (nhẹ cân mức độ nặng)'),
    ),
  ],
  heightForAge: [
    statusExample(
      'heightForAge',
      at(36, null, 88),
      'stunted',
      say('suy dinh dưỡng thể thấp còi', 'stunted (thấp còi)'),
    ),
    statusExample('heightForAge', at(36, null, 130), 'implausible', noResult),
  ],
  weightForHeight: [
    statusExample(
      'weightForHeight',
      at(36, 12, 95),
      'wasted',
      say('suy dinh dưỡng thể gầy còm', 'wasted (gầy còm)'),
    ),
    statusExample('weightForHeight', at(36, 17, 95), 'overweight', say('thừa cân', 'overweight (thừa cân)')),
    statusExample('weightForHeight', at(36, 19, 95), 'obese', say('béo phì', 'obese (béo phì)')),
  ],
  bmiForAge: [
    statusExample('bmiForAge', at(61, 20.2, 110), 'bmi', say('thừa cân', 'overweight (thừa cân)')),
    statusExample('bmiForAge', at(60, 20.2, 110), 'bmi-young', noResult),
  ],
};

function indicatorRule(indicator: GrowthIndicator): HandbookRule {
  const { standard, from, to, bands, implausible } = whoGrowthRules.indicators[indicator];
  return {
    rule: both(({ preschool }) => {
      const name = preschool.indicators[indicator];
      return name.charAt(0).toUpperCase() + name.slice(1);
    }),
    citation: standard,
    how: both(({ preschool }, vi) => {
      const classes = bands
        .map(({ class: found, side, z }) => {
          const beyond = side === 'below' ? (vi ? 'dưới' : 'below') : vi ? 'trên' : 'above';
          return `${beyond} ${threshold(z)}: ${preschool.classes[found]}`;
        })
        .join('; ');
      const [low, high] = [threshold(implausible.below), threshold(implausible.above)];
      return vi
        ? `Từ ${from} đến ${to} tháng tuổi, tính theo tháng tròn vào ngày cân, đo. Điểm z làm tròn đến hai chữ số thập phân: ${classes}; còn lại: bình thường. Đúng bằng ngưỡng là chưa vượt ngưỡng. Ngoài khoảng ${low} đến ${high} thì không xếp loại mà yêu cầu cân, đo lại.`
        : `From ${from} to ${to} completed months on the day of measuring. The z-score, rounded to two decimals: ${classes}; otherwise normal. Exactly at a threshold is not beyond it. Outside of ${low} to ${high} there is no class; the child is to be measured again.`;
    }),
    examples: examples[indicator],
  };
}

const { standingFrom, canStandFrom, lyingMinusStanding } = whoGrowthRules.position;

const positionRule: HandbookRule = {
  rule: say('Đo nằm hay đo đứng', 'Measured lying or standing'),
  citation: whoGrowthRules.indicators.heightForAge.standard,
  how: both(({ mark }, vi) =>
    vi
      ? `Dưới ${standingFrom} tháng đo nằm, từ ${standingFrom} tháng đo đứng. Đo tư thế khác thì quy đổi: đo nằm dài hơn đo đứng ${mark(lyingMinusStanding)} cm. Không ghi tư thế thì coi là đúng tư thế của tuổi. Trẻ dưới ${canStandFrom} tháng không đo đứng.`
      : `Lying under ${standingFrom} months, standing from ${standingFrom} months. Measured the other way, the length is converted: a child is ${mark(lyingMinusStanding)} cm longer lying. Without a word on how, it is taken as the age asks for. Under ${canStandFrom} months no child is measured standing.`,
  ),
  examples: [
    statusExample('heightForAge', at(30, null, 87.2, 'lying'), 'lying', say('bình thường', 'normal')),
  ],
};

const changeRule: HandbookRule = {
  rule: say('Thay đổi giữa hai lần', 'Change between two measurements'),
  citation: null,
  how: say(
    'So mức độ của hai lần: bình thường, lệch một bậc, lệch hai bậc (nhẹ cân mức độ nặng, béo phì). Ít lệch hơn là cải thiện, lệch hơn là xấu đi; từ phía này sang đúng bậc ấy ở phía kia là không đổi. Hai lần theo hai bảng chuẩn khác nhau (trước và sau 61 tháng) thì không so sánh.',
    'The steps away from normal are compared: none, one, two (severely underweight, obese). Nearer is improved, farther is worse; from one side to the same step on the other is the same. Measurements by different tables (before and from 61 months) are not compared.',
  ),
  examples: [
    example(
      'growth-change',
      say(
        'bé trai 36 tháng, 95,0 cm: 12,0 kg, ba tháng sau 97,0 cm: 14,0 kg',
        'a boy of 36 months, 95.0 cm: 12.0 kg, three months later 97.0 cm: 14.0 kg',
      ),
      () => {
        const { weightForHeight } = growthChanges(boy(36, 12, 95), boy(39, 14, 97), whoGrowthTables);
        const { value, reasons } = weightForHeight;
        return { shown: value ? both(({ preschool }) => preschool.changes[value]) : noResult, reasons };
      },
      say('cải thiện', 'improved'),
    ),
  ],
};

const { youngBefore, young, malnourished, otherwise } = defaultWeighingRule;

const weighingRule: HandbookRule = {
  rule: say('Bao lâu cân một lần', 'How often children are weighed'),
  citation: null,
  how: say(
    `Dưới ${youngBefore} tháng tuổi: ${young} tháng một lần; suy dinh dưỡng: ${malnourished} tháng một lần; còn lại: ${otherwise} tháng một lần. Khoảng cách tính từ lần cân trước, nhà trường có thể đặt khác.`,
    `Under ${youngBefore} months of age the interval is ${young} month(s), when malnourished ${malnourished}, otherwise ${otherwise}. Counted from the last weighing; a school may set its own.`,
  ),
  examples: [
    example(
      'growth-weighing',
      say(
        'bé trai sinh ngày 10/01/2023, cân ngày 10/01/2026 được 11,0 kg',
        'a boy born on 10/01/2023, 11.0 kg on 10/01/2026',
      ),
      () => {
        const last = { ...boy(36, 11, null), birthDate: '2023-01-10', measuredOn: '2026-01-10' };
        const { dueOn, reasons } = weighingDue(last, '2026-01-15', whoGrowthTables);
        const day = dayText(dueOn ?? '');
        return { shown: say(`cân lại ngày ${day}`, `next on ${day}`), reasons };
      },
      say('cân lại ngày 10/02/2026', 'next on 10/02/2026'),
    ),
  ],
};

export const growthRules: readonly HandbookRule[] = [
  ...growthIndicators.map(indicatorRule),
  positionRule,
  changeRule,
  weighingRule,
];

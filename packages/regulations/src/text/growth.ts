import type { GrowthReasons, TableRow } from '../preschool/growth/reasons.ts';
import type { GrowthIndicator } from '../preschool/growth/rules.ts';
import type { Names, Sentences } from './names.ts';

type Measures = GrowthReasons['growthNotMeasured']['missing'];

/** Hundredths of a standard deviation with a sign and the decimal sign of marks: -2,05. */
function z(hundredths: number, names: Names): string {
  const digits = String(Math.abs(hundredths)).padStart(3, '0');
  const point = names.mark(0).slice(1, 2);
  return `${hundredths < 0 ? '-' : hundredths > 0 ? '+' : ''}${digits.slice(0, -2)}${point}${digits.slice(-2)}`;
}

/** Millimetres as centimetres. */
function centimetres(millimetres: number, names: Names): string {
  return names.mark(millimetres);
}

function indicatorList(indicators: readonly GrowthIndicator[], { preschool }: Names): string {
  return indicators.map((indicator) => preschool.indicators[indicator]).join(', ');
}

function measureList(measures: Measures, { preschool }: Names): string {
  return measures.map((measure) => preschool.measures[measure]).join(', ');
}

function monthsLong(months: number): string {
  return months === 1 ? 'month' : `${months} months`;
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function row({ table, at }: TableRow, names: Names, months: string): string {
  const byHeight = table === 'weightForLength' || table === 'weightForHeight';
  return byHeight ? `${centimetres(at, names)} cm` : `${at} ${months}`;
}

export const viGrowth: Sentences<GrowthReasons> = {
  growthClass: ({ indicator, class: found, z: score, side, threshold, ...table }, names) => {
    const { indicators, classes } = names.preschool;
    const than = side === 'below' ? 'nhỏ hơn' : 'lớn hơn';
    const why = threshold === null ? '' : ` (${than} ${z(threshold, names)})`;
    return `${sentenceCase(indicators[indicator])}: z = ${z(score, names)}${why}, ${classes[found]}; tra bảng tại ${row(table, names, 'tháng')}.`;
  },
  growthPositionConverted: ({ measured, needed, from, to }, names) =>
    `${sentenceCase(names.preschool.positions[measured])} ${centimetres(from, names)} cm, quy về ${names.preschool.positions[needed]} ${centimetres(to, names)} cm.`,
  growthPositionAssumed: ({ position }, { preschool }) =>
    `Không ghi tư thế đo: coi là ${preschool.positions[position]} theo tuổi.`,
  growthOtherAge: ({ indicator, ageMonths, from, to }, names) =>
    `${sentenceCase(names.preschool.indicators[indicator])} dùng cho ${from} đến ${to} tháng tuổi; trẻ ${ageMonths} tháng tuổi.`,
  growthSexUnknown: ({ indicator }, { preschool }) =>
    `Chưa có giới tính nên chưa tính được ${preschool.indicators[indicator]}.`,
  growthNotMeasured: ({ indicator, missing }, names) =>
    `Chưa có ${measureList(missing, names)} nên chưa tính được ${names.preschool.indicators[indicator]}.`,
  growthNotMeasurement: ({ indicator, fields }, names) =>
    `Số đo không hợp lệ: ${measureList(fields, names)}; không tính được ${names.preschool.indicators[indicator]}.`,
  growthStandingTooYoung: ({ indicator, ageMonths, canStandFrom }, { preschool }) =>
    `Trẻ ${ageMonths} tháng tuổi không đo đứng được (từ ${canStandFrom} tháng): cần đo nằm để tính ${preschool.indicators[indicator]}.`,
  growthTableMissing: ({ indicator }, { preschool }) =>
    `Thiếu bảng chuẩn của ${preschool.indicators[indicator]}.`,
  growthOutsideTable: ({ indicator, from, to, ...table }, names) =>
    `${sentenceCase(names.preschool.indicators[indicator])}: ${row(table, names, 'tháng')} nằm ngoài bảng chuẩn (${row({ ...table, at: from }, names, 'tháng')} đến ${row({ ...table, at: to }, names, 'tháng')}).`,
  growthImplausible: ({ indicator, z: score, below, above }, names) =>
    `${sentenceCase(names.preschool.indicators[indicator])}: z = ${z(score, names)}, ngoài khoảng ${z(below, names)} đến ${z(above, names)}; cần cân, đo lại.`,
  growthChanged: ({ indicator, from, to }, names) => {
    const { indicators, classes } = names.preschool;
    return `${sentenceCase(indicators[indicator])}: từ ${classes[from.class]} (z = ${z(from.z, names)}) sang ${classes[to.class]} (z = ${z(to.z, names)}).`;
  },
  growthNotComparable: ({ indicator, absent }, { preschool }) =>
    `Không so sánh được ${preschool.indicators[indicator]}: ${absent.map((end) => (end === 'before' ? 'lần trước' : 'lần này')).join(' và ')} không có kết quả.`,
  weighingYoung: ({ ageMonths, youngBefore, months }) =>
    `Trẻ ${ageMonths} tháng tuổi, dưới ${youngBefore} tháng: cân ${months} tháng một lần.`,
  weighingMalnourished: ({ findings, months }, { preschool }) =>
    `Trẻ ${findings.map((finding) => preschool.classes[finding.class]).join(', ')}: cân ${months} tháng một lần.`,
  weighingRegular: ({ assessed, months }, names) =>
    assessed.length === 0
      ? `Chưa tính được chỉ số nào: cân ${months} tháng một lần.`
      : `Không suy dinh dưỡng theo ${indicatorList(assessed, names)}: cân ${months} tháng một lần.`,
  weighingNever: () => 'Chưa được cân lần nào.',
  weighingAgain: ({ indicators }, names) =>
    `Số đo lần trước chưa đáng tin (${indicatorList(indicators, names)}): cần cân, đo lại.`,
};

export const enGrowth: Sentences<GrowthReasons> = {
  growthClass: ({ indicator, class: found, z: score, side, threshold, ...table }, names) => {
    const { indicators, classes } = names.preschool;
    const why = threshold === null ? '' : ` (${side ?? ''} ${z(threshold, names)})`;
    return `${sentenceCase(indicators[indicator])}: z = ${z(score, names)}${why}, ${classes[found]}; read at ${row(table, names, 'months')}.`;
  },
  growthPositionConverted: ({ measured, needed, from, to }, names) =>
    `Measured ${names.preschool.positions[measured]}, ${centimetres(from, names)} cm; taken as ${centimetres(to, names)} cm ${names.preschool.positions[needed]}.`,
  growthPositionAssumed: ({ position }, { preschool }) =>
    `How the child was measured was not recorded: taken as ${preschool.positions[position]}, as the age asks for.`,
  growthOtherAge: ({ indicator, ageMonths, from, to }, names) =>
    `${sentenceCase(names.preschool.indicators[indicator])} is for ${from} to ${to} months; the child is ${ageMonths} months old.`,
  growthSexUnknown: ({ indicator }, { preschool }) =>
    `No ${preschool.indicators[indicator]} without the sex of the child.`,
  growthNotMeasured: ({ indicator, missing }, names) =>
    `No ${names.preschool.indicators[indicator]} without ${measureList(missing, names)}.`,
  growthNotMeasurement: ({ indicator, fields }, names) =>
    `Not a measurement: ${measureList(fields, names)}; no ${names.preschool.indicators[indicator]}.`,
  growthStandingTooYoung: ({ indicator, ageMonths, canStandFrom }, { preschool }) =>
    `A child of ${ageMonths} months cannot be measured standing (from ${canStandFrom} months): measure lying for ${preschool.indicators[indicator]}.`,
  growthTableMissing: ({ indicator }, { preschool }) =>
    `The table of ${preschool.indicators[indicator]} is not at hand.`,
  growthOutsideTable: ({ indicator, from, to, ...table }, names) =>
    `${sentenceCase(names.preschool.indicators[indicator])}: ${row(table, names, 'months')} is outside of the table (${row({ ...table, at: from }, names, 'months')} to ${row({ ...table, at: to }, names, 'months')}).`,
  growthImplausible: ({ indicator, z: score, below, above }, names) =>
    `${sentenceCase(names.preschool.indicators[indicator])}: z = ${z(score, names)}, not between ${z(below, names)} and ${z(above, names)}; measure again.`,
  growthChanged: ({ indicator, from, to }, names) => {
    const { indicators, classes } = names.preschool;
    return `${sentenceCase(indicators[indicator])}: from ${classes[from.class]} (z = ${z(from.z, names)}) to ${classes[to.class]} (z = ${z(to.z, names)}).`;
  },
  growthNotComparable: ({ indicator, absent }, { preschool }) =>
    `${sentenceCase(preschool.indicators[indicator])} cannot be compared: no result ${absent.map((end) => (end === 'before' ? 'before' : 'now')).join(' and ')}.`,
  weighingYoung: ({ ageMonths, youngBefore, months }) =>
    `${ageMonths} months old, under ${youngBefore}: weighed every ${monthsLong(months)}.`,
  weighingMalnourished: ({ findings, months }, { preschool }) =>
    `${sentenceCase(findings.map((finding) => preschool.classes[finding.class]).join(', '))}: weighed every ${monthsLong(months)}.`,
  weighingRegular: ({ assessed, months }, names) =>
    assessed.length === 0
      ? `No indicator has a result: weighed every ${monthsLong(months)}.`
      : `Not malnourished by ${indicatorList(assessed, names)}: weighed every ${monthsLong(months)}.`,
  weighingNever: () => 'Never weighed yet.',
  weighingAgain: ({ indicators }, names) =>
    `The last measurement is in doubt (${indicatorList(indicators, names)}): measure again.`,
};

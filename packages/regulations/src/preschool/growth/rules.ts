import type { Citation } from '../../reasons.ts';
import type { GrowthTableName, Tails } from './lms.ts';
import { who2006, who2007 } from './reasons.ts';

/** Chỉ số nhân trắc: weight (cân nặng), height (chiều cao) and BMI for age, weight for height. */
export const growthIndicators = ['weightForAge', 'heightForAge', 'weightForHeight', 'bmiForAge'] as const;

export type GrowthIndicator = (typeof growthIndicators)[number];

/**
 * Bình thường, nhẹ cân, nhẹ cân nặng (severe), thấp còi, gầy còm (by weight for height), gầy (by BMI), thừa cân, béo
 * phì.
 */
export type GrowthClass =
  'binhThuong' | 'nheCan' | 'nheCanNang' | 'thapCoi' | 'gayCom' | 'gay' | 'thuaCan' | 'beoPhi';

export type Position = 'lying' | 'standing';

/** A class reached strictly beyond a threshold: exactly -2,00 is not below -2. */
export interface GrowthBand {
  readonly class: GrowthClass;
  readonly side: 'below' | 'above';
  /** Threshold in hundredths of a standard deviation. */
  readonly z: number;
  /** Steps away from normal: 1, 2. Better and worse are told by it. */
  readonly severity: number;
  /** Suy dinh dưỡng: such a child is weighed more often. */
  readonly malnourished: boolean;
}

export interface IndicatorRule {
  readonly standard: Citation;
  /** Completed months of age, both inclusive. */
  readonly from: number;
  readonly to: number;
  readonly measures: readonly ('weightGrams' | 'heightMillimetres')[];
  /** Which table answers, by the position the age asks for. */
  readonly tables: Readonly<Record<Position, GrowthTableName>>;
  readonly tails: Tails;
  /** Outside of these the measurement itself is in doubt: hundredths, strictly below or above. */
  readonly implausible: { readonly below: number; readonly above: number };
  /** Outermost first on each side. Between them the class is `binhThuong`. */
  readonly bands: readonly GrowthBand[];
}

export interface GrowthRules {
  readonly position: {
    /** Younger than this a child is measured lying, from this age standing; completed months. */
    readonly standingFrom: number;
    /** Younger than this no child stands to be measured; completed months. */
    readonly canStandFrom: number;
    /** A child is this much longer lying than standing; millimetres. */
    readonly lyingMinusStanding: number;
  };
  readonly indicators: Readonly<Record<GrowthIndicator, IndicatorRule>>;
}

/** WHO 2006 under 61 months, WHO 2007 from 61 months; flags and the 7 mm as in WHO's own programs Anthro, AnthroPlus. */
export const whoGrowthRules: GrowthRules = {
  position: { standingFrom: 24, canStandFrom: 9, lyingMinusStanding: 7 },
  indicators: {
    weightForAge: {
      standard: who2006,
      from: 0,
      to: 60,
      measures: ['weightGrams'],
      tables: { lying: 'weightForAge', standing: 'weightForAge' },
      tails: 'linear',
      implausible: { below: -600, above: 500 },
      bands: [
        { class: 'nheCanNang', side: 'below', z: -300, severity: 2, malnourished: true },
        { class: 'nheCan', side: 'below', z: -200, severity: 1, malnourished: true },
      ],
    },
    heightForAge: {
      standard: who2006,
      from: 0,
      to: 60,
      measures: ['heightMillimetres'],
      tables: { lying: 'heightForAge', standing: 'heightForAge' },
      tails: 'plain',
      implausible: { below: -600, above: 600 },
      bands: [{ class: 'thapCoi', side: 'below', z: -200, severity: 1, malnourished: true }],
    },
    weightForHeight: {
      standard: who2006,
      from: 0,
      to: 60,
      measures: ['weightGrams', 'heightMillimetres'],
      tables: { lying: 'weightForLength', standing: 'weightForHeight' },
      tails: 'linear',
      implausible: { below: -500, above: 500 },
      bands: [
        { class: 'gayCom', side: 'below', z: -200, severity: 1, malnourished: true },
        { class: 'beoPhi', side: 'above', z: 300, severity: 2, malnourished: false },
        { class: 'thuaCan', side: 'above', z: 200, severity: 1, malnourished: false },
      ],
    },
    bmiForAge: {
      standard: who2007,
      from: 61,
      to: 228,
      measures: ['weightGrams', 'heightMillimetres'],
      tables: { lying: 'bmiForAge', standing: 'bmiForAge' },
      tails: 'linear',
      implausible: { below: -500, above: 500 },
      bands: [
        { class: 'gay', side: 'below', z: -200, severity: 1, malnourished: true },
        { class: 'beoPhi', side: 'above', z: 200, severity: 2, malnourished: false },
        { class: 'thuaCan', side: 'above', z: 100, severity: 1, malnourished: false },
      ],
    },
  },
};

/** The band a z-score falls into, or null between the thresholds. */
export function bandOf(z: number, rule: IndicatorRule): GrowthBand | null {
  return rule.bands.find((band) => (band.side === 'below' ? z < band.z : z > band.z)) ?? null;
}

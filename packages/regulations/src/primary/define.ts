import type { PrimaryCircular } from './circular.ts';
import { awardOf } from './award.ts';
import {
  assertDimension,
  readLevel,
  writeLevel,
  type Dimension,
  type LevelOf,
  type Scale,
} from './levels.ts';
import { promotionOf } from './promotion.ts';
import { checkedRecord, missingFrom, recordAgain } from './record.ts';
import type { PrimaryRules } from './rules.ts';
import { recordSheet } from './sheet.ts';
import { yearLevel } from './year.ts';

/** The rules of a circular from its data. */
export function definePrimary(circular: PrimaryCircular): PrimaryRules {
  const { scales } = circular;
  // Each dimension's scale holds that dimension's levels; TypeScript cannot follow the pair through the lookup.
  const scale = <D extends Dimension>(dimension: D): Scale<LevelOf[D]> => {
    assertDimension(dimension, { field: 'dimension' });
    return scales[dimension] as unknown as Scale<LevelOf[D]>;
  };
  return {
    id: circular.id,
    recordPoints: circular.recordPoints,
    subjectLevels: scales.subject.map(({ level }) => level),
    traitLevels: scales.quality.map(({ level }) => level),
    yearLevels: [...circular.year.map(({ goal }) => goal), circular.lowest],
    awards: circular.awards.map(({ award }) => award),
    marks: { lowest: circular.lowestMark, highest: 100, step: 10 },
    sheet: (plan, point) => recordSheet(circular, plan, point),
    record: (input) => checkedRecord(circular, input),
    recordAgain: (stored) => recordAgain(circular, stored),
    missing: (record) => missingFrom(circular, recordAgain(circular, record)),
    year: (record) => yearLevel(circular, record),
    award: (input) => awardOf(circular, input),
    promotion: (input) => promotionOf(circular, input),
    parseLevel: (dimension, text) => readLevel(scale(dimension), text),
    formatLevel: (dimension, level, form = 'letter') => writeLevel(scale(dimension), dimension, level, form),
  };
}

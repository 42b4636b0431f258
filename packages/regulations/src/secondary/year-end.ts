import { conductRules, type ConductData } from './conduct.ts';
import { promotionRules, type PromotionData } from './promotion.ts';
import type { SecondaryRules } from './rules.ts';
import { titleRules, type TitleData } from './title.ts';

/** What a circular says of the year's end, apart from study: conduct, promotion, titles. */
export type YearEndData = ConductData & PromotionData & TitleData;

export type YearEndRules = Pick<SecondaryRules, 'conductLevels' | 'yearConduct' | 'promotion' | 'title'>;

export function yearEndRules(data: YearEndData): YearEndRules {
  return { ...conductRules(data), ...promotionRules(data), ...titleRules(data) };
}

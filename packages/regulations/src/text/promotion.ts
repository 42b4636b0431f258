import type { PromotionReasons } from '../secondary/promotion-reasons.ts';
import type { Sentences } from './names.ts';

export const viPromotion: Sentences<PromotionReasons> = {};

export const enPromotion: Sentences<PromotionReasons> = {};

import { primaryRuleSetIds } from '@lienthong/regulations';
import { primaryRulesById, type PrimaryRules } from '@lienthong/regulations/primary';

/** As a level is kept and sent: the letter of the register in letters every keyboard has. */
const letters = {
  hoanThanhTot: 'T',
  hoanThanh: 'H',
  chuaHoanThanh: 'C',
  tot: 'T',
  dat: 'D',
  canCoGang: 'C',
  chuaDat: 'CD',
} as const;

export function primaryRulesOf(ruleSet: string): PrimaryRules | undefined {
  const id = primaryRuleSetIds.find((candidate) => candidate === ruleSet);
  return id === undefined ? undefined : primaryRulesById(id);
}

/** `T`, `Tốt`, `dat` as a letter; null when the circular has no such level. */
export function letterOf(
  ruleSet: string,
  dimension: 'subject' | 'quality',
  value: number | string,
): string | null {
  const rules = primaryRulesOf(ruleSet);
  if (!rules || typeof value !== 'string') return null;
  const level = rules.parseLevel(dimension, value);
  return level === null ? null : letters[level];
}

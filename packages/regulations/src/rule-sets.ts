import { tt22 } from './circulars/tt22-2021/tt22.ts';
import type { SupportedRuleSetId } from './phase-in.ts';
import type { RuleSet } from './rule-set.ts';

const ruleSets: Readonly<Record<SupportedRuleSetId, RuleSet>> = { 'TT22/2021': tt22 };

/** The rule set by its id, for callers that serve every year; a page of one known year imports the circular itself. */
export function ruleSetById(id: SupportedRuleSetId): RuleSet {
  return ruleSets[id];
}

import {
  primaryRuleSetIds,
  secondaryRulesById,
  secondaryRuleSetIds,
  type SecondaryRules,
} from '../src/index.ts';
import { primaryRulesById, type PrimaryRules } from '../src/primary/index.ts';

export function secondaryRules(id: string): SecondaryRules {
  const known = secondaryRuleSetIds.find((secondary) => secondary === id);
  if (!known) throw new Error(`${id} is not for secondary schools`);
  return secondaryRulesById(known);
}

export function primaryRules(id: string): PrimaryRules {
  const known = primaryRuleSetIds.find((primary) => primary === id);
  if (!known) throw new Error(`${id} is not for primary schools`);
  return primaryRulesById(known);
}

import {
  primaryRuleSetIds,
  secondaryRulesById,
  secondaryRuleSetIds,
  type SecondaryRules,
} from '../src/index.ts';
import { primaryRulesById } from '../src/primary/by-id.ts';
import type { PrimaryRules } from '../src/primary/rules.ts';

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

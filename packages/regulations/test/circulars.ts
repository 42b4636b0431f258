import { tt22 } from '../src/circulars/tt22-2021/tt22.ts';
import { tt26 } from '../src/circulars/tt26-2020/tt26.ts';
import { tt43 } from '../src/circulars/tt43-2021/tt43.ts';
import { tt58 } from '../src/circulars/tt58-2011/tt58.ts';
import { primaryRuleSetIds } from '../src/phase-in.ts';
import { primaryRulesById } from '../src/primary/by-id.ts';
import type { PrimaryRules } from '../src/primary/rules.ts';
import type { SecondaryRules } from '../src/secondary/rules.ts';

export function secondaryRules(id: string): SecondaryRules {
  const rules = [tt58, tt26, tt22, tt43].find((circular) => circular.id === id);
  if (!rules) throw new Error(`${id} is not for secondary schools`);
  return rules;
}

export function primaryRules(id: string): PrimaryRules {
  const known = primaryRuleSetIds.find((primary) => primary === id);
  if (!known) throw new Error(`${id} is not for primary schools`);
  return primaryRulesById(known);
}

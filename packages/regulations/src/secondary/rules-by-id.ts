import { tt22 } from '../circulars/tt22-2021/tt22.ts';
import { tt26 } from '../circulars/tt26-2020/tt26.ts';
import { tt43 } from '../circulars/tt43-2021/tt43.ts';
import { tt58 } from '../circulars/tt58-2011/tt58.ts';
import { byId, type SecondaryRuleSetId } from '../phase-in.ts';
import type { SecondaryRules } from './rules.ts';

const rules: Readonly<Record<SecondaryRuleSetId, SecondaryRules>> = {
  'TT58/2011': tt58,
  'TT58/2011+TT26/2020': tt26,
  'TT22/2021': tt22,
  'TT43/2021': tt43,
};

/** A whole secondary circular by its id, for callers that serve every year. */
export function secondaryRulesById(id: SecondaryRuleSetId): SecondaryRules {
  return byId(rules, id);
}

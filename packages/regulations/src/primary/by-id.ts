import { tt22Of2016 } from '../circulars/tt22-2016/tt22-of-2016.ts';
import { tt27 } from '../circulars/tt27-2020/tt27.ts';
import { tt30 } from '../circulars/tt30-2014/tt30.ts';
import { byId, type PrimaryRuleSetId } from '../phase-in.ts';
import type { PrimaryRules } from './rules.ts';

const primaryRules: Readonly<Record<PrimaryRuleSetId, PrimaryRules>> = {
  'TT30/2014': tt30,
  'TT30/2014+TT22/2016': tt22Of2016,
  'TT27/2020': tt27,
};

/** A primary circular by its id: a pupil's years may stand under different ones. */
export function primaryRulesById(id: PrimaryRuleSetId): PrimaryRules {
  return byId(primaryRules, id);
}

import { secondaryRuleSetIds, subjectRulesById } from '@lienthong/regulations';
import type { MarkState } from '../database/schema.ts';
import { Problem } from '../http/problem.ts';
import type { CellRule } from './evaluate.ts';
import type { ColumnKind } from './kinds.ts';

/** States beside empty and a value. A primary test may be sat later; nobody there is given a zero for a test not sat. */
const states: Readonly<Record<ColumnKind, readonly MarkState[]>> = {
  mark: ['pendingMakeUp', 'zeroByRule'],
  passFail: ['pendingMakeUp', 'zeroByRule'],
  test: ['pendingMakeUp'],
  level: [],
  rating: [],
  remark: [],
};

/** The problem of a state that the circular does not have in such a column; undefined when it has. */
export function assertState({ kind, ruleSet, subjectCode }: CellRule, state: MarkState): Problem | undefined {
  if (state === 'empty' || states[kind].includes(state)) return undefined;
  if (state !== 'exempt' || kind === 'remark') return new Problem('mark_state_not_possible');
  const id = secondaryRuleSetIds.find((candidate) => candidate === ruleSet);
  if (id === undefined) return notInPrimary();
  const { exemptable } = subjectRulesById(id);
  if (exemptable.length === 0) return new Problem('exemption_not_possible');
  return exemptable.includes(subjectCode) ? undefined : notThisSubject();
}

function notThisSubject(): Problem {
  return new Problem('exemption_not_possible', {
    detail: {
      vi: 'Theo Thông tư 58/2011, Điều 12, học sinh chỉ được miễn học Thể dục, Âm nhạc, Mỹ thuật.',
      en: 'Under circular 58/2011, article 12, pupils are exempt from physical education, music and art only.',
    },
  });
}

function notInPrimary(): Problem {
  return new Problem('exemption_not_possible', {
    detail: {
      vi: 'Thông tư của cấp tiểu học không có miễn học. Học sinh học hòa nhập được đánh giá theo kế hoạch giáo dục cá nhân.',
      en: 'Circulars of primary school exempt nobody. Pupils in inclusive education are assessed by an individual plan.',
    },
  });
}

import { cite as tt22 } from '../circulars/tt22-2021/citations.ts';
import { cite as tt26 } from '../circulars/tt26-2020/citations.ts';
import { at as tt58At, cite as tt58 } from '../circulars/tt58-2011/citations.ts';
import { cite as tt43 } from '../circulars/tt43-2021/citations.ts';
import { byId, type SecondaryRuleSetId } from '../phase-in.ts';
import type { Citation } from '../reasons.ts';
import { subjectRulesById } from './by-id.ts';
import { numbered } from './slots.ts';
import type { SubjectCitations } from './subject-citations.ts';
import type { ColumnKind, SubjectPlan } from './subject-rules.ts';

/** How a test of circular 58/2011 is held: kiểm tra miệng, viết, thực hành. */
export const testForms = ['oral', 'written', 'practical'] as const;

export type TestForm = (typeof testForms)[number];

/** A kind of column of which a register may take more than the circular asks for. */
export interface MoreColumns {
  readonly kind: Extract<ColumnKind, 'regular' | 'periodic'>;
  /** Every slot of the kind, in the order of the register. */
  readonly slots: readonly string[];
  /** The forms that head such columns; empty where the circular's register knows none. */
  readonly forms: readonly TestForm[];
  /** Where the circular says how many there are. */
  readonly citation: Citation;
  /** Where it says in which forms; null without forms. */
  readonly formCitation: Citation | null;
}

/** How many regular assessments a term has. */
export interface RegularCount {
  readonly required: number;
  /** With the one of the study topics, where the subject has them. */
  readonly planned: number;
  /** The circular names the fewest; otherwise the number, and of more policy P-6 speaks. */
  readonly isFewest: boolean;
  readonly citation: Citation;
}

const citations: Readonly<Record<SecondaryRuleSetId, SubjectCitations>> = {
  'TT58/2011': tt58,
  'TT58/2011+TT26/2020': tt26,
  'TT22/2021': tt22,
  'TT43/2021': tt43,
};

/** The only one that counts tests by the school's plan, and whose register heads columns by how a test is held. */
const BY_PLAN: SecondaryRuleSetId = 'TT58/2011';

/**
 * Columns that a term's register may take beside those it has; mid-term, final and term test are one each everywhere.
 *
 * Circular 58/2011, article 7: a regular test (KTtx) is oral, or written or practical of less than a period; a periodic one
 * (KTđk) is written or practical of one period or more. Article 8: of regular ones there is a fewest number, the number of
 * periodic ones is of the teaching plan. Circular 26/2020 puts one mid-term in the place of the periodic tests.
 */
export function moreColumns(
  id: SecondaryRuleSetId,
  { scoring }: Pick<SubjectPlan, 'scoring'>,
): readonly MoreColumns[] {
  const cite = byId(citations, id);
  const isByPlan = id === BY_PLAN;
  const formCitation = isByPlan ? tt58At(7) : null;
  const regular: MoreColumns = {
    kind: 'regular',
    slots: numbered('tx'),
    forms: isByPlan ? testForms : [],
    citation: cite.regular[scoring],
    formCitation,
  };
  if (!isByPlan) return [regular];
  const forms = testForms.filter((form) => form !== 'oral');
  return [
    regular,
    { kind: 'periodic', slots: numbered('dk'), forms, citation: cite.periodic[scoring], formCitation },
  ];
}

/** What the circular says of the number of regular assessments in a term of the subject. */
export function regularColumns(id: SecondaryRuleSetId, subject: SubjectPlan): RegularCount {
  const columns = subjectRulesById(id)
    .columns(subject)
    .filter(({ kind }) => kind === 'regular');
  return {
    required: columns.filter(({ required }) => required).length,
    planned: columns.length,
    isFewest: id === BY_PLAN,
    citation: byId(citations, id).regular[subject.scoring],
  };
}

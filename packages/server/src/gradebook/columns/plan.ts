import {
  moreColumns,
  regularColumns,
  secondaryRuleSetIds,
  type SecondaryRuleSetId,
  type SubjectPlan,
} from '@lienthong/regulations';
import type { ColumnForm } from '../../database/schema.ts';
import { Problem } from '../../http/problem.ts';
import { remarkSlot } from '../kinds.ts';
import type { GradebookHead } from '../repository.ts';

type Book = Pick<GradebookHead, 'ruleSet' | 'scoring' | 'periodsPerYear' | 'grade'>;
type Slots = readonly { slot: string }[];

/** The circular of a secondary book, and what of its subject decides the columns; books of primary school have theirs and no others. */
function planOf({ ruleSet, scoring, periodsPerYear, grade }: Book): [SecondaryRuleSetId, SubjectPlan] | null {
  const id = secondaryRuleSetIds.find((candidate) => candidate === ruleSet);
  if (id === undefined || (scoring !== 'score' && scoring !== 'comment')) return null;
  // Study topics (cụm chuyên đề học tập) are for score subjects of upper secondary (domain B-5).
  return [id, { scoring, periodsPerYear, studyTopics: grade >= 10 && scoring === 'score' }];
}

export function weightOf(slot: string): number {
  return slot.startsWith('tx') || slot === remarkSlot ? 1 : slot === 'ck' || slot === 'hk' ? 3 : 2;
}

/** Throws where the circular of the book has no such column, or no form of it. */
export function assertMayAdd(book: Book, slot: string, form: ColumnForm | null): void {
  const plan = planOf(book);
  const kind = plan && moreColumns(...plan).find(({ slots }) => slots.includes(slot));
  const formFits = form === null || kind?.forms.includes(form);
  if (!plan || !(kind ?? slot === remarkSlot) || !formFits) throw new Problem('column_not_in_circular');
}

/** Policy P-6: more regular marks than the circular plans are told and counted. */
export function isBeyondPlan(book: Book, columns: Slots, added: string): boolean {
  const plan = planOf(book);
  if (!plan || !added.startsWith('tx')) return false;
  const { planned, isFewest } = regularColumns(...plan);
  return !isFewest && countOf(columns, 'tx') > planned;
}

/** Throws for a column that every book of the circular has. */
export function assertMayRemove(book: Book, columns: Slots, slot: string): void {
  const plan = planOf(book);
  const more = slot.startsWith('tx')
    ? plan !== null && countOf(columns, 'tx') > regularColumns(...plan).required
    : slot.startsWith('dk') && countOf(columns, 'dk') > 1;
  if (!more) throw new Problem('column_required');
}

function countOf(columns: Slots, kind: 'tx' | 'dk'): number {
  return columns.filter(({ slot }) => slot.startsWith(kind)).length;
}

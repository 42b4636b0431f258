import { secondaryRuleSetIds, subjectRulesById, type SubjectRules } from '@lienthong/regulations';
import type { ColumnForm } from '../../database/schema.ts';
import { Problem } from '../../http/problem.ts';
import { remarkSlot } from '../kinds.ts';
import type { GradebookHead } from '../repository.ts';

type Book = Pick<GradebookHead, 'ruleSet' | 'scoring' | 'periodsPerYear' | 'grade'>;
type Slots = readonly { slot: string }[];

/** Circular 58/2011 as it was: tests of one period or more, and every regular mark held in some form. */
const BY_FORM = 'TT58/2011';

/** Regular columns: those the circular asks for, and with the one for study topics where the subject may have it. */
interface Plan {
  rules: SubjectRules;
  required: number;
  planned: number;
}

function planOf({ ruleSet, scoring, periodsPerYear, grade }: Book): Plan | undefined {
  const id = secondaryRuleSetIds.find((candidate) => candidate === ruleSet);
  if (id === undefined || (scoring !== 'score' && scoring !== 'comment')) return undefined;
  const rules = subjectRulesById(id);
  // Study topics (cụm chuyên đề học tập) are for score subjects of upper secondary (domain B-5).
  const studyTopics = grade >= 10 && scoring === 'score';
  const regular = rules
    .columns({ scoring, periodsPerYear, studyTopics })
    .filter(({ kind }) => kind === 'regular');
  return { rules, required: regular.filter(({ required }) => required).length, planned: regular.length };
}

export function weightOf(slot: string): number {
  return slot.startsWith('tx') || slot === remarkSlot ? 1 : slot === 'ck' || slot === 'hk' ? 3 : 2;
}

/** Throws where the circular of the book has no such column, or no form of it. */
export function assertMayAdd(book: Book, slot: string, form: ColumnForm | null): void {
  const plan = planOf(book);
  const byForm = plan?.rules.id === BY_FORM;
  const inPlan = slot.startsWith('tx') || (slot.startsWith('dk') && byForm) || slot === remarkSlot;
  // A test of one period is written or practical; miệng is for a part of a lesson.
  const formFits =
    form === null || (byForm && (slot.startsWith('tx') || (slot.startsWith('dk') && form !== 'oral')));
  if (!plan || !inPlan || !formFits) throw new Problem('column_not_in_circular');
}

/** Policy P-6: more regular marks than the circular plans are told and counted. */
export function isBeyondPlan(book: Book, columns: Slots, added: string): boolean {
  const plan = planOf(book);
  if (!plan || plan.rules.id === BY_FORM || !added.startsWith('tx')) return false;
  return countOf(columns, 'tx') > plan.planned;
}

/** Throws for a column that every book of the circular has. */
export function assertMayRemove(book: Book, columns: Slots, slot: string): void {
  const plan = planOf(book);
  const more = slot.startsWith('tx')
    ? countOf(columns, 'tx') > (plan?.required ?? MOST)
    : slot.startsWith('dk') && countOf(columns, 'dk') > 1;
  if (!more) throw new Problem('column_required');
}

const MOST = 9;

function countOf(columns: Slots, kind: 'tx' | 'dk'): number {
  return columns.filter(({ slot }) => slot.startsWith(kind)).length;
}

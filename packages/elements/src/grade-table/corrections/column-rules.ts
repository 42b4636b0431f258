import { moreColumns, regularColumns, secondaryRuleSetIds } from '@lienthong/regulations';
import type { MoreColumns, RegularCount, SecondaryRuleSetId, SubjectPlan } from '@lienthong/regulations';
import type { Gradebook, GradebookColumn, GradebookColumnInput } from '@lienthong/sdk';

type Book = Pick<Gradebook, 'ruleSet' | 'scoring' | 'periodsPerYear' | 'grade' | 'columns'>;

/** A column that the circular lets the book take. */
export interface Offer {
  readonly input: GradebookColumnInput;
  /** As it would stand in the book. */
  readonly column: GradebookColumn;
}

export interface ColumnRules {
  readonly regular: RegularCount;
  readonly more: readonly MoreColumns[];
  /** The next column of each kind, in each of its forms. */
  readonly offers: readonly Offer[];
}

/** What the circular of a book says of its columns; null in primary school, whose books have theirs and no others. */
export function columnRules(book: Book): ColumnRules | null {
  const plan = planOf(book);
  if (!plan) return null;
  const more = moreColumns(...plan);
  return { regular: regularColumns(...plan), more, offers: more.flatMap((kind) => offersOf(book, kind)) };
}

/** A column the circular does not ask for: one more of its kind than every such book has. */
export function isExtra(book: Book, slot: string): boolean {
  const rules = columnRules(book);
  const kind = rules?.more.find(({ slots }) => slots.includes(slot));
  if (!rules || !kind) return false;
  const least = kind.kind === 'regular' ? rules.regular.required : 1;
  return book.columns.filter((column) => kind.slots.includes(column.slot)).length > least;
}

function offersOf({ columns, scoring }: Book, { kind, slots, forms }: MoreColumns): Offer[] {
  const slot = slots.find((candidate) => columns.every((column) => column.slot !== candidate));
  if (slot === undefined) return [];
  const column: GradebookColumn = {
    ...{ slot, kind: scoring === 'score' ? 'mark' : 'passFail', weight: kind === 'regular' ? 1 : 2 },
    ...{ version: 0, publishedAt: null, lockedAt: null },
  };
  if (forms.length === 0) return [{ input: { slot }, column }];
  return forms.map((form) => ({ input: { slot, form }, column: { ...column, form } }));
}

function planOf({ ruleSet, scoring, periodsPerYear, grade }: Book): [SecondaryRuleSetId, SubjectPlan] | null {
  const id = secondaryRuleSetIds.find((candidate) => candidate === ruleSet);
  if (!id || (scoring !== 'score' && scoring !== 'comment')) return null;
  // Study topics (cụm chuyên đề học tập) are for score subjects of upper secondary.
  return [id, { scoring, periodsPerYear, studyTopics: grade >= 10 && scoring === 'score' }];
}

import type { Gradebook, GradebookColumn } from '@lienthong/sdk';
import { must } from '../must.ts';

/** Several gradebooks as one: who is in which class, and which cells only their own class has locked. */
export interface JoinedGradebook extends Gradebook {
  readonly classNames: ReadonlyMap<string, string>;
  /** `pupil id/slot` */
  readonly lockedCells: ReadonlySet<string>;
}

/** Classes whose subject is taught in another number of periods have other columns and averages (B-4). */
class DifferentPlans extends Error {
  override readonly name = 'DifferentPlans';
}

/** One gradebook of all pupils, class after class, each in the order of its register. */
export function join(id: string, parts: readonly Gradebook[]): JoinedGradebook {
  const first = must(parts[0]);
  if (parts.some(({ periodsPerYear }) => periodsPerYear !== first.periodsPerYear)) throw new DifferentPlans();
  const slots = [...new Set(parts.flatMap(({ columns }) => columns.map(({ slot }) => slot)))];
  const columns = inOrder(slots, parts).map((slot) => columnOf(slot, parts));
  const lockedCells = new Set<string>();
  for (const part of parts) {
    const open = new Set(part.columns.filter(({ lockedAt }) => lockedAt === null).map(({ slot }) => slot));
    for (const { slot, lockedAt } of columns) {
      if (open.has(slot) || lockedAt !== null) continue;
      for (const pupil of part.pupils) lockedCells.add(`${pupil.id}/${slot}`);
    }
  }
  return {
    ...first,
    id,
    classId: parts.map(({ classId }) => classId).join('+'),
    className: parts.map(({ className }) => className).join(', '),
    canEdit: parts.every(({ canEdit }) => canEdit),
    columns,
    pupils: parts.flatMap(({ pupils }) => pupils),
    marks: parts.flatMap(({ marks }) => marks),
    results: parts.flatMap(({ results }) => results),
    classNames: new Map(
      parts.flatMap(({ pupils, className }) => pupils.map((pupil) => [pupil.id, className] as const)),
    ),
    lockedCells,
  };
}

/** The order of the class that has most columns; what it lacks comes before the tests that close the term. */
function inOrder(slots: readonly string[], parts: readonly Gradebook[]): string[] {
  const widest = must([...parts].sort((a, b) => b.columns.length - a.columns.length)[0]);
  const known = widest.columns.map(({ slot }) => slot);
  const others = slots.filter((slot) => !known.includes(slot));
  const closing = known.findIndex((slot) => !/^[td]x|^dk/.test(slot));
  return closing < 0
    ? [...known, ...others]
    : [...known.slice(0, closing), ...others, ...known.slice(closing)];
}

/** Published or locked once it is so in every class that has it. */
function columnOf(slot: string, parts: readonly Gradebook[]): GradebookColumn {
  const own = parts.flatMap(({ columns }) => columns.filter((column) => column.slot === slot));
  const latest = (key: 'publishedAt' | 'lockedAt'): string | null => {
    const times = own.map((column) => column[key]);
    return times.some((time) => time === null) ? null : (times.sort().at(-1) ?? null);
  };
  return { ...must(own[0]), publishedAt: latest('publishedAt'), lockedAt: latest('lockedAt') };
}

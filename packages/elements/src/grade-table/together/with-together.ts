import type { GradebookSummary } from '@lienthong/sdk';
import type { GradeTableSource } from '../grade-table.source.ts';
import type { Together } from './together.ts';

const JOINT = '+';

/** Several gradebooks opened as one table have one id made of theirs. */
export function isTogether(id: string): boolean {
  return id.includes(JOINT);
}

export function idsOf(id: string): string[] {
  return id.split(JOINT);
}

/**
 * Adds to a source what a teacher's classes are together: the same subject, grade and term of several classes in one table. The
 * gradebooks stay apart where they are kept.
 */
export function withTogether(source: GradeTableSource): GradeTableSource {
  let made: Promise<Together> | undefined;
  const joined = () => (made ??= import('./together.ts').then(({ Together }) => new Together(source)));
  const of = async (id: string) => (isTogether(id) ? joined() : source);
  const { reload, follow, desk } = source;
  return {
    ...source,
    async list(options) {
      const own = await source.list(options);
      return [...own, ...jointSummaries(own)];
    },
    load: async (id, options) => (await of(id)).load(id, options),
    save: async (id, items, options) => (await of(id)).save(id, items, options),
    publish: async (id, column, options) => (await of(id)).publish(id, column, options),
    ...(reload && {
      reload: async (id, held, options) =>
        isTogether(id) ? (await joined()).reload(id, held, options) : reload.call(source, id, held, options),
    }),
    ...(follow && {
      follow: async (id, options) =>
        isTogether(id) ? (await joined()).follow(id, options) : follow.call(source, id, options),
    }),
    ...(desk && { desk: async () => (await joined()).deskOver(await desk.call(source)) }),
  };
}

/** One entry for each subject, grade and term of which several classes may be written in. */
function jointSummaries(own: readonly GradebookSummary[]): GradebookSummary[] {
  const groups = new Map<string, GradebookSummary[]>();
  for (const each of own) {
    const { schoolYear, grade, subjectCode, term, scoring, ruleSet, canEdit } = each;
    if (!canEdit || scoring === 'traits') continue;
    const key = [schoolYear, grade, subjectCode, term, scoring, ruleSet].join('/');
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first || group.length < 2) return [];
    const join = (key: 'id' | 'classId') => group.map((each) => each[key]).join(JOINT);
    const className = group.map((each) => each.className).join(', ');
    return [{ ...first, id: join('id'), classId: join('classId'), className }];
  });
}

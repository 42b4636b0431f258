import { sql, type RawBuilder } from 'kysely';
import type { components } from '@lienthong/specs/schema';
import { instant } from '../../clock.ts';
import { morning, sessionIds, spanOf } from '../sessions.ts';
import { ofClass } from './classes.ts';
import {
  classesOf,
  common,
  head,
  joinChanged,
  sectionId,
  subjectName,
  uuidsIn,
  yearBegan,
  type At,
  type Common,
  type View,
} from './view.ts';

type Schemas = components['schemas'];
type Slot = Schemas['Slot'];

/** Kinds of assessment, by the first two letters of their places (`tx1`, `gk`). */
const kinds = {
  tx: { vi: 'Đánh giá thường xuyên', en: 'Regular assessment' },
  dk: { vi: 'Kiểm tra định kì', en: 'Periodic test' },
  gk: { vi: 'Đánh giá giữa kì', en: 'Mid-term assessment' },
  ck: { vi: 'Đánh giá cuối kì', en: 'Final assessment' },
  hk: { vi: 'Kiểm tra học kì', en: 'Term test' },
} as const;
type Kind = keyof typeof kinds;

function titleOf(kind: RawBuilder<unknown>, { language }: At): RawBuilder<string> {
  const cases = Object.entries(kinds).map(([code, title]) => sql`when ${code} then ${title[language]}::text`);
  return sql`case ${kind} ${sql.join(cases, sql` `)} end`;
}

/**
 * Gradebooks of the year that the grant reaches, joined to whatever is in them as `g`. Those of primary school, which hold
 * levels, and remarks everywhere are no results of OneRoster.
 */
function gradebooks(at: At): RawBuilder<unknown> {
  const only = at.within.gradebookId ?? null;
  return sql`(select g.* from gradebooks g join ${classesOf(at)} c on c.id = g.class_id
    where g.school_id = ${at.schoolId} and g.scoring in ('score', 'comment') and (${only}::uuid is null or g.id = ${only}::uuid))`;
}

export const classOf = sectionId(sql`g.class_id`, sql`g.subject_code`);
export const scaleOf = sql`case when g.scoring = 'comment' then concat_ws('.', g.class_id, g.subject_code, 'scale') end`;
export { gradebooks };

/** The term of a gradebook, from its number. */
export const termIds = ({ schoolId, year }: At, term: number) => ({
  term: sessionIds.term(schoolId, year, term),
  gradingPeriod: sessionIds.gradingPeriod(schoolId, year, term),
});

interface CategoryColumns extends Common {
  title: string;
  'metadata.kind': Kind;
}

export const categories: View<CategoryColumns, Schemas['OneRosterCategory']> = {
  rows: (at) => sql`
    select concat_ws('.', ${at.schoolId}::text, k.kind) as "sourcedId", 'active' as status, ${yearBegan(at)} as "dateLastModified",
      ${titleOf(sql`k.kind`, at)} as title, k.kind as "metadata.kind"
    from (select distinct left(gc.slot, 2) as kind from ${gradebooks(at)} g
      join gradebook_columns gc on gc.school_id = g.school_id and gc.gradebook_id = g.id and gc.slot <> 'nx') k`,
  fields: { ...common, title: 'text', 'metadata.kind': 'text' },
  members: new Set([...Object.keys(common), 'title', 'metadata']),
  item: (row) => ({ ...head(row), title: row.title, metadata: { kind: row['metadata.kind'] } }),
  touched: () => [],
};

interface ScaleColumns extends Common {
  title: string;
  type: 'passFail';
  'class.sourcedId': string;
}

export const scoreScales: View<ScaleColumns, Schemas['OneRosterScoreScale']> = {
  rows: (at) => sql`
    select distinct ${scaleOf} as "sourcedId", 'active' as status, ${yearBegan(at)} as "dateLastModified",
      ${at.language === 'vi' ? 'Đạt, Chưa đạt' : 'Passed, not yet passed'}::text as title, 'passFail' as type,
      ${classOf} as "class.sourcedId"
    from ${gradebooks(at)} g where g.scoring = 'comment'`,
  fields: { ...common, title: 'text', type: 'text', 'class.sourcedId': 'text' },
  members: new Set([...Object.keys(common), 'title', 'type', 'class', 'scoreScaleValue']),
  item: (row, refs) => ({
    ...head(row),
    ...{ title: row.title, type: row.type, class: refs.class(row['class.sourcedId']) },
    scoreScaleValue: [
      { itemValueLHS: 'Đ', itemValueRHS: '1' },
      { itemValueLHS: 'CĐ', itemValueRHS: '0' },
    ],
  }),
  within: (field, value) => (field === 'class.sourcedId' || field === 'sourcedId' ? ofClass(value) : {}),
  touched: (row) => [['class', uuidsIn(row['class.sourcedId'])[0] ?? '']],
};

interface LineItemColumns extends Common {
  title: string;
  slot: Slot;
  term: 1 | 2;
  'class.sourcedId': string;
  'category.sourcedId': string;
  'scoreScale.sourcedId': string | null;
  'metadata.weight': number;
  'metadata.gradebook': string;
  publishedAt: Date | null;
}

export const lineItems: View<LineItemColumns, Schemas['OneRosterLineItem']> = {
  rows: (at) => sql`
    select concat_ws('.', g.id, gc.slot) as "sourcedId", 'active' as status, coalesce(changed.at, ${yearBegan(at)}) as "dateLastModified",
      concat_ws(' ', ${titleOf(sql`left(gc.slot, 2)`, at)}, nullif(substr(gc.slot, 3), ''), '·', ${subjectName(at)}) as title,
      gc.slot, gc.slot as "metadata.slot", g.term, ${classOf} as "class.sourcedId", ${at.schoolId}::text as "school.sourcedId",
      concat_ws('.', ${at.schoolId}::text, left(gc.slot, 2)) as "category.sourcedId",
      concat_ws('.', ${at.schoolId}::text, ${at.year}::int, g.term) as "academicSession.sourcedId",
      concat_ws('.', ${at.schoolId}::text, ${at.year}::int, g.term, 'gp') as "gradingPeriod.sourcedId",
      ${scaleOf} as "scoreScale.sourcedId", gc.weight as "metadata.weight", g.id::text as "metadata.gradebook",
      gc.published_at as "publishedAt"
    from ${gradebooks(at)} g
      join gradebook_columns gc on gc.school_id = g.school_id and gc.gradebook_id = g.id and gc.slot <> 'nx'
      join subjects s on s.code = g.subject_code
      ${joinChanged('gradebook', sql`g.id`, at)}`,
  fields: {
    ...common,
    ...{ title: 'text', 'class.sourcedId': 'text', 'school.sourcedId': 'text', 'category.sourcedId': 'text' },
    ...{
      'academicSession.sourcedId': 'text',
      'gradingPeriod.sourcedId': 'text',
      'scoreScale.sourcedId': 'text',
    },
    ...{ 'metadata.slot': 'text', 'metadata.weight': 'number', 'metadata.gradebook': 'text' },
  },
  members: new Set([
    ...Object.keys(common),
    ...['title', 'assignDate', 'dueDate', 'class', 'school', 'category', 'gradingPeriod', 'academicSession'],
    ...['scoreScale', 'resultValueMin', 'resultValueMax', 'metadata'],
  ]),
  item: (row, refs, at) => {
    const { start, end } = spanOf(at.year, row.term);
    const { term, gradingPeriod } = termIds(at, row.term);
    const scale = row['scoreScale.sourcedId'];
    return {
      ...head(row),
      ...{ title: row.title, assignDate: morning(start), dueDate: morning(end) },
      ...{ class: refs.class(row['class.sourcedId']), school: refs.org(at.schoolId) },
      category: refs.category(row['category.sourcedId']),
      ...{ gradingPeriod: refs.session(gradingPeriod), academicSession: refs.session(term) },
      ...(scale === null
        ? { resultValueMin: 0, resultValueMax: 10 }
        : { scoreScale: refs.scoreScale(scale) }),
      metadata: {
        ...{ slot: row.slot, weight: row['metadata.weight'], gradebook: row['metadata.gradebook'] },
        ...(row.publishedAt !== null && { publishedAt: instant(row.publishedAt) }),
      },
    };
  },
  within(field, value) {
    if (field === 'class.sourcedId') return ofClass(value);
    return field === 'sourcedId' ? ofGradebook(value) : {};
  },
  touched: (row) => [['gradebook', row['metadata.gradebook']]],
};

/** The gradebook that the id of a column or of a mark begins with. */
export function ofGradebook(sourcedId: string): At['within'] {
  const [gradebookId] = uuidsIn(sourcedId);
  return gradebookId === undefined ? {} : { gradebookId };
}

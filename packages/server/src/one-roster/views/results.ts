import { markToNumber } from '@lienthong/regulations';
import { sql } from 'kysely';
import type { components } from '@lienthong/specs/schema';
import { dayInVietnam } from '../../clock.ts';
import type { MarkState } from '../../database/schema.ts';
import { ofClass } from './classes.ts';
import { classOf, gradebooks, ofGradebook, scaleOf } from './gradebook.ts';
import { common, head, holds, known, uuidsIn, type Common, type View } from './view.ts';

type Result = components['schemas']['OneRosterResult'];

interface Columns extends Common {
  'lineItem.sourcedId': string;
  'student.sourcedId': string;
  'class.sourcedId': string;
  'scoreScale.sourcedId': string | null;
  gradebook: string;
  state: MarkState;
  scoring: 'score' | 'comment';
  tenths: number | null;
  mark: 'D' | 'CD' | null;
  comment: string | null;
}

/** Marks of pupils who are in the class today, as a gradebook shows them; a cell that was emptied is `tobedeleted`. */
export const results: View<Columns, Result> = {
  rows: (at) => sql`
    select concat_ws('.', m.gradebook_id, m.pupil_id, m.slot) as "sourcedId",
      case m.state when 'empty' then 'tobedeleted' else 'active' end as status,
      date_trunc('milliseconds', m.updated_at) as "dateLastModified", concat_ws('.', m.gradebook_id, m.slot) as "lineItem.sourcedId",
      m.pupil_id::text as "student.sourcedId", ${classOf} as "class.sourcedId", ${scaleOf} as "scoreScale.sourcedId",
      case when m.state in ('value', 'zeroByRule') then 'fully graded' when m.state = 'exempt' then 'exempt' else 'not submitted' end as "scoreStatus",
      case when g.scoring = 'score' then case m.state when 'value' then m.tenths / 10.0 when 'zeroByRule' then 0 end end as score,
      case when g.scoring = 'comment' then case
        when m.comment = 'D' then 'Đ' when m.comment = 'CD' or m.state = 'zeroByRule' then 'CĐ' end end as "textScore",
      (m.updated_at at time zone 'UTC' + interval '7 hours')::date as "scoreDate", m.reason as comment,
      m.gradebook_id::text as gradebook, m.gradebook_id, m.pupil_id, m.slot, m.state, m.state as "metadata.state", g.scoring, m.tenths,
      m.comment as mark
    from ${gradebooks(at)} g join marks m on m.school_id = g.school_id and m.gradebook_id = g.id
    where m.school_id = ${at.schoolId} and m.slot <> 'nx' and (${at.within.pupilId ?? null}::uuid is null or m.pupil_id = ${at.within.pupilId ?? null}::uuid)
      and exists (select from enrolments e where e.school_id = ${at.schoolId} and e.class_id = g.class_id and e.pupil_id = m.pupil_id
        and ${holds('e', at)})`,
  fields: {
    ...common,
    ...{ 'lineItem.sourcedId': 'text', 'student.sourcedId': 'text', 'class.sourcedId': 'text' },
    ...{ 'scoreScale.sourcedId': 'text', scoreStatus: 'text', score: 'number', textScore: 'text' },
    ...{ scoreDate: 'day', comment: 'text', 'metadata.state': 'text' },
  },
  scopes: { comment: 'gradebook.remarks' },
  members: new Set([
    ...Object.keys(common),
    ...[
      'lineItem',
      'student',
      'class',
      'scoreScale',
      'scoreStatus',
      'score',
      'textScore',
      'scoreDate',
      'comment',
    ],
    ...['missing', 'metadata'],
  ]),
  // As they lie in the table: a school has hundreds of thousands.
  order: ['gradebook_id', 'pupil_id', 'slot'],
  item: (row, refs) => ({
    ...head(row),
    ...{ lineItem: refs.lineItem(row['lineItem.sourcedId']), student: refs.user(row['student.sourcedId']) },
    class: refs.class(row['class.sourcedId']),
    ...(row['scoreScale.sourcedId'] !== null && { scoreScale: refs.scoreScale(row['scoreScale.sourcedId']) }),
    ...valueOf(row),
    scoreDate: dayInVietnam(row.dateLastModified),
    ...known('comment', row.comment),
    metadata: { state: row.state },
  }),
  within(field, value) {
    switch (field) {
      case 'sourcedId': {
        const [, pupilId] = uuidsIn(value);
        return { ...ofGradebook(value), ...(pupilId !== undefined && { pupilId }) };
      }
      case 'lineItem.sourcedId':
        return ofGradebook(value);
      case 'class.sourcedId':
        return ofClass(value);
      case 'student.sourcedId': {
        const [pupilId] = uuidsIn(value);
        return pupilId === undefined ? {} : { pupilId };
      }
      default:
        return {};
    }
  },
  touched: (row) => [
    ['gradebook', row.gradebook],
    ['pupil', row['student.sourcedId']],
  ],
};

const words = { D: 'Đ', CD: 'CĐ' } as const;

function valueOf({ state, scoring, tenths, mark }: Columns) {
  const graded = { scoreStatus: 'fully graded' as const };
  switch (state) {
    case 'value':
      return {
        ...graded,
        ...(tenths !== null && { score: markToNumber(tenths) }),
        ...(mark !== null && { textScore: words[mark] }),
      };
    case 'zeroByRule':
      return { ...graded, ...(scoring === 'score' ? { score: 0 } : { textScore: words.CD }) };
    case 'pendingMakeUp':
      return { scoreStatus: 'not submitted' as const, missing: 'true' as const };
    case 'exempt':
      return { scoreStatus: 'exempt' as const };
    case 'empty':
      return { scoreStatus: 'not submitted' as const };
  }
}

import { sql } from 'kysely';
import type { components } from '@lienthong/specs/schema';
import type { Day } from '../../database/schema.ts';
import { classesOf, common, head, holds, joinChanged, yearBegan, type Common, type View } from './view.ts';

type Demographics = components['schemas']['OneRosterDemographics'];

interface Columns extends Common {
  birthDate: Day;
  sex: 'male' | 'female' | 'unspecified';
}

export const demographics: View<Columns, Demographics> = {
  rows: (at) => sql`
    select p.id::text as "sourcedId", 'active' as status, coalesce(changed.at, ${yearBegan(at)}) as "dateLastModified",
      p.birth_date as "birthDate", case p.sex when 'unknown' then 'unspecified' else p.sex end as sex
    from pupils p ${joinChanged('pupil', sql`p.id`, at)}
    where p.school_id = ${at.schoolId}
      and p.id in (select e.pupil_id from enrolments e join ${classesOf(at)} c on c.id = e.class_id
        where e.school_id = ${at.schoolId} and ${holds('e', at)})`,
  fields: { ...common, birthDate: 'day', sex: 'text' },
  members: new Set([...Object.keys(common), 'birthDate', 'sex']),
  item: (row) => ({ ...head(row), birthDate: row.birthDate, sex: row.sex }),
  touched: (row) => [['pupil', row.sourcedId]],
};

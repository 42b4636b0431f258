import { sql } from 'kysely';
import type { components } from '@lienthong/specs/schema';
import type { SchoolLevel } from '../../database/schema.ts';
import { common, head, known, yearBegan, type At, type Common, type View } from './view.ts';

type Org = components['schemas']['OneRosterOrg'];

interface OrgRow extends Common {
  name: string;
  type: Org['type'];
  identifier: string;
  parent: string | null;
  children: string[];
  level: SchoolLevel | null;
}

/** The school and, by the tree of today, the authorities above it; of these no other schools. */
function rows(at: At) {
  const today = sql`${at.today}::date`;
  const school = sql`${at.schoolId}::uuid`;
  return sql`
    with recursive above (id, child) as (
      select stands.authority_id, stands.school_id from school_authorities stands
      where stands.school_id = ${school}
        and stands.valid_from <= ${today} and (stands.valid_to is null or stands.valid_to >= ${today})
      union
      select link.parent_id, link.authority_id from authority_links link join above on above.id = link.authority_id
      where link.valid_from <= ${today} and (link.valid_to is null or link.valid_to >= ${today})
    ), found as (
      select s.id, s.name, 'school' as type, s.code, s.level from schools s where s.id = ${school}
      union all
      select a.id, a.name, case a.kind when 'ministry' then 'national' when 'department' then 'state' when 'district' then 'district'
        else 'local' end, a.code, null
      from authorities a where a.id in (select id from above)
    )
    select o.id::text as "sourcedId", 'active' as status, ${yearBegan(at)} as "dateLastModified", o.name, o.type, o.code as identifier,
      (select min(up.id::text) from above up where up.child = o.id) as "parent.sourcedId",
      array(select distinct down.child::text from above down where down.id = o.id order by 1) as "children.sourcedId",
      o.level as "metadata.level"
    from found o`;
}

interface Columns extends Omit<OrgRow, 'parent' | 'children' | 'level'> {
  'parent.sourcedId': string | null;
  'children.sourcedId': string[];
  'metadata.level': SchoolLevel | null;
}

export const orgs: View<Columns, Org> = {
  rows,
  fields: {
    ...common,
    ...{ name: 'text', type: 'text', identifier: 'text', 'parent.sourcedId': 'text' },
    ...{ 'children.sourcedId': 'some', 'metadata.level': 'text' },
  },
  members: new Set([...Object.keys(common), 'name', 'type', 'identifier', 'parent', 'children', 'metadata']),
  item: (row, refs) => ({
    ...head(row),
    ...{ name: row.name, type: row.type, identifier: row.identifier },
    ...(row['parent.sourcedId'] !== null && { parent: refs.org(row['parent.sourcedId']) }),
    children: row['children.sourcedId'].map(refs.org),
    ...(row['metadata.level'] !== null && { metadata: known('level', row['metadata.level']) }),
  }),
  touched: ({ type, sourcedId }) => (type === 'school' ? [['school', sourcedId]] : []),
};

export const schools: View<Columns, Org> = {
  ...orgs,
  rows: (at) => sql`select * from (${rows(at)}) o where o.type = 'school'`,
};

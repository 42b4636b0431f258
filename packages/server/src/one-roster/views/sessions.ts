import { sql } from 'kysely';
import type { components } from '@lienthong/specs/schema';
import type { Day } from '../../database/schema.ts';
import { sessionIds, spanOf } from '../sessions.ts';
import { common, head, yearBegan, type At, type Common, type View } from './view.ts';

type Session = components['schemas']['OneRosterAcademicSession'];
type Kind = Session['type'];

interface Columns extends Common {
  title: string;
  startDate: Day;
  endDate: Day;
  type: Kind;
  'parent.sourcedId': string | null;
  'children.sourcedId': string[];
  schoolYear: string;
}

function sessions(at: At) {
  const { schoolId, year, language } = at;
  const yearId = sessionIds.year(schoolId, year);
  const terms = [1, 2].map((term) => sessionIds.term(schoolId, year, term));
  const title = (vi: string, en: string) => (language === 'vi' ? vi : en);
  const years = `${year}-${year + 1}`;
  const ofTerm = (term: number) => {
    const id = sessionIds.term(schoolId, year, term);
    const period = sessionIds.gradingPeriod(schoolId, year, term);
    const numeral = term === 1 ? 'I' : 'II';
    const name = title(`Học kì ${numeral} ${years}`, `Term ${numeral} ${years}`);
    const graded = title(`Đánh giá học kì ${numeral} ${years}`, `Grading of term ${numeral} ${years}`);
    return [
      { id, type: 'term', title: name, ...spanOf(year, term), parent: yearId, children: [period] },
      { id: period, type: 'gradingPeriod', title: graded, ...spanOf(year, term), parent: id, children: [] },
    ];
  };
  return [
    {
      ...{ id: yearId, type: 'schoolYear', title: title(`Năm học ${years}`, `School year ${years}`) },
      ...{ ...spanOf(year), parent: null, children: terms },
    },
    ...ofTerm(1),
    ...ofTerm(2),
  ];
}

function rows(at: At, kind?: Kind) {
  const kept = sessions(at).filter(({ type }) => kind === undefined || type === kind);
  return sql`
    select s.id as "sourcedId", 'active' as status, ${yearBegan(at)} as "dateLastModified", s.title, s.start as "startDate",
      s."end" as "endDate", s.type, s.parent as "parent.sourcedId",
      array(select jsonb_array_elements_text(s.children)) as "children.sourcedId", ${String(at.year + 1)}::text as "schoolYear"
    from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb)
      as s (id text, type text, title text, start date, "end" date, parent text, children jsonb)`;
}

const view = (kind?: Kind): View<Columns, Session> => ({
  rows: (at) => rows(at, kind),
  fields: {
    ...common,
    ...{ title: 'text', startDate: 'day', endDate: 'day', type: 'text', schoolYear: 'text' },
    ...{ 'parent.sourcedId': 'text', 'children.sourcedId': 'some' },
  },
  members: new Set([
    ...Object.keys(common),
    ...['title', 'startDate', 'endDate', 'type', 'parent', 'children', 'schoolYear'],
  ]),
  item: (row, refs) => ({
    ...head(row),
    ...{ title: row.title, startDate: row.startDate, endDate: row.endDate, type: row.type },
    ...(row['parent.sourcedId'] !== null && { parent: refs.session(row['parent.sourcedId']) }),
    children: row['children.sourcedId'].map(refs.session),
    schoolYear: row.schoolYear,
  }),
  touched: () => [],
});

export const academicSessions = view();
export const terms = view('term');
export const gradingPeriods = view('gradingPeriod');

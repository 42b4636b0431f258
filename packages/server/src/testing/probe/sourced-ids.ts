import type { Place } from './places.ts';

interface Row {
  table: string;
  school: string;
  fields: Record<string, unknown>;
}

/**
 * Records as OneRoster names them, by ids put together anew from the rows and not with one-roster/, which is what is probed. Each
 * has its kind in front (`classes:…`) and is of a table of its own, so that `x-record: oneRosterClassId` of the contract finds it.
 */
export function sourcedIds(rows: readonly Row[], records: ReadonlyMap<string, Place>): Map<string, Place> {
  const found = new Map<string, Place>();
  const add = (kind: string, id: string, place: Omit<Place, 'table' | 'personal'>) =>
    found.set(`${kind}:${id}`, { ...place, table: `one_roster_${kind}`, personal: false });
  for (const { table, school, fields } of rows) {
    const text = (name: string) => String(fields[name]);
    const at = { school };
    if (table === 'schools') {
      add('orgs', school, at);
      add('schools', school, at);
      add('sessions', `${school}.2026`, at);
      add('terms', `${school}.2026.1`, at);
      add('grading_periods', `${school}.2026.1.gp`, at);
    }
    if (table === 'assignments' && fields['valid_to'] === null) add('teachers', text('account_id'), at);
    if (table === 'classes') add('classes', text('id'), { ...at, class: text('id') });
    if (table === 'pupils') {
      const place = { ...at, ...records.get(text('id')) };
      add('users', text('id'), place);
      add('students', text('id'), place);
    }
    if (table === 'enrolments') {
      const id = `${text('class_id')}.${text('pupil_id')}.${text('valid_from').replaceAll('-', '')}`;
      add('enrollments', id, { ...at, class: text('class_id'), pupil: text('pupil_id') });
    }
    if (table === 'gradebooks') {
      const place = { ...at, class: text('class_id'), subject: text('subject_code') };
      add('classes', `${text('class_id')}.${text('subject_code')}`, place);
      add('courses', `${school}.${text('subject_code')}.7`, at);
      if (fields['scoring'] === 'comment')
        add('score_scales', `${text('class_id')}.${text('subject_code')}.scale`, {
          ...at,
          class: text('class_id'),
        });
    }
    if (table === 'gradebook_columns') {
      const place = { ...at, ...records.get(text('gradebook_id')) };
      add('categories', `${school}.${text('slot').slice(0, 2)}`, at);
      add('line_items', `${text('gradebook_id')}.${text('slot')}`, place);
    }
    if (table === 'marks') {
      const place = { ...at, ...records.get(text('gradebook_id')), pupil: text('pupil_id') };
      add('results', `${text('gradebook_id')}.${text('pupil_id')}.${text('slot')}`, place);
    }
  }
  return found;
}

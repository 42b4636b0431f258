import { dayInVietnam, runningSchoolYear } from '../clock.ts';
import { listOrder, page, readCursor } from '../http/cursor.ts';
import type { Handlers } from '../http/operation.ts';
import { Problem } from '../http/problem.ts';
import { reach } from '../permissions/index.ts';
import { classExists, findSchool, readClasses, readPupils, readSchoolsOf } from './repository.ts';

const schoolOrder = listOrder('listSchools', 'text');
const classOrder = listOrder('listClasses', 'integer', 'text', 'uuid');
const pupilOrder = listOrder('listPupils', 'integer', 'uuid');

export const registryHandlers: Handlers<'listSchools' | 'getSchool' | 'listClasses' | 'listPupils'> = {
  async listSchools({ query: { limit = 50, cursor } }, { caller, db, now }) {
    if (caller.kind !== 'person') throw new Problem('not_signed_in');
    const after = readCursor(schoolOrder, cursor);
    const rows = await readSchoolsOf(db, caller, dayInVietnam(now), after?.[0], limit + 1);
    return {
      body: page(
        schoolOrder,
        rows,
        limit,
        (row) => [row.code],
        (row) => row,
      ),
    };
  },

  async getSchool({ path: { schoolId } }, { db, touched }) {
    const school = await findSchool(db, schoolId);
    if (!school) throw new Problem('not_found');
    touched('school', [schoolId]);
    return { body: school };
  },

  async listClasses(
    { path: { schoolId }, query: { schoolYear, limit = 50, cursor } },
    { caller, db, now, touched },
  ) {
    const { all, classIds } = reach(caller, 'registry.list-classes', schoolId);
    const rows = await readClasses(db, {
      schoolId,
      schoolYear: schoolYear ?? runningSchoolYear(now),
      classIds: all ? null : classIds,
      today: dayInVietnam(now),
      after: readCursor(classOrder, cursor),
      count: limit + 1,
    });
    touched(
      'class',
      rows.slice(0, limit).map(({ id }) => id),
    );
    return {
      body: page(
        classOrder,
        rows,
        limit,
        (row) => [row.grade, row.name, row.id],
        (row) => row,
      ),
    };
  },

  async listPupils(
    { path: { schoolId, classId }, query: { limit = 50, cursor } },
    { assertMay, db, now, touched },
  ) {
    if (!(await classExists(db, schoolId, classId))) throw new Problem('class_unknown');
    assertMay('registry.list-pupils', { schoolId, classId });
    const rows = await readPupils(db, {
      schoolId,
      classId,
      today: dayInVietnam(now),
      after: readCursor(pupilOrder, cursor),
      count: limit + 1,
    });
    touched('class', [classId]);
    touched(
      'pupil',
      rows.slice(0, limit).map(({ id }) => id),
    );
    return {
      body: page(
        pupilOrder,
        rows,
        limit,
        (row) => [row.ordinal, row.id],
        (row) => row,
      ),
    };
  },
};

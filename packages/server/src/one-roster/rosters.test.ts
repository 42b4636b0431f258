import { describe, expect, it } from 'vitest';
import { asImporter } from '../database/tenant.ts';
import { fixture } from '../testing/fixture.ts';
import { filtered, ids, useOneRoster, type Records, type Schemas } from '../testing/one-roster.ts';

const { school, class7A1, class7A2, pupils, accounts } = fixture;
const [an, binh, chau] = pupils;
const { app, roster, marks, withScopes } = useOneRoster();

describe('rosters', () => {
  it('show the school below the authorities of today', async () => {
    const { body } = await roster<Records<'orgs', Schemas['OneRosterOrg']>>('orgs');
    const named = new Map(body.orgs.map((org) => [org.sourcedId, org]));
    expect([...named.keys()].sort()).toEqual(
      [school, fixture.ward, fixture.department, fixture.ministry].sort(),
    );
    expect(named.get(school)).toMatchObject({
      type: 'school',
      identifier: 'T001',
      metadata: { level: 'lowerSecondary' },
    });
    expect(named.get(school)?.parent).toEqual({
      ...{ sourcedId: fixture.ward, type: 'org' },
      href: `http://localhost:4000/v1/schools/${school}/ims/oneroster/rostering/v1p2/orgs/${fixture.ward}`,
    });
    // No other school of the ward is told of.
    expect(named.get(fixture.ward)?.children?.map(({ sourcedId }) => sourcedId)).toEqual([school]);
    expect(named.get(fixture.department)?.type).toBe('state');
    const { body: schools } = await roster<Records<'orgs', Schemas['OneRosterOrg']>>('schools');
    expect(ids(schools.orgs)).toEqual([school]);
  });

  it('show the running year with its terms, whose ends are the first day after them', async () => {
    const { body } =
      await roster<Records<'academicSessions', Schemas['OneRosterAcademicSession']>>('academicSessions');
    expect(
      body.academicSessions.map(({ type, startDate, endDate, schoolYear }) => [
        type,
        startDate,
        endDate,
        schoolYear,
      ]),
    ).toEqual([
      ['schoolYear', '2026-08-01', '2027-08-01', '2027'],
      ['term', '2026-08-01', '2027-01-18', '2027'],
      ['gradingPeriod', '2026-08-01', '2027-01-18', '2027'],
      ['term', '2027-01-18', '2027-08-01', '2027'],
      ['gradingPeriod', '2027-01-18', '2027-08-01', '2027'],
    ]);
  });

  it('show a class by itself and once for each subject, each of a course', async () => {
    const { body } = await roster<Records<'classes', Schemas['OneRosterClass']>>('classes');
    expect(ids(body.classes)).toEqual([class7A1, `${class7A1}.toan`, class7A2, `${class7A2}.nguVan`].sort());
    const { body: one } = await roster<{ class: Schemas['OneRosterClass'] }>(`classes/${class7A1}.toan`);
    expect(one.class).toMatchObject({
      ...{
        title: 'Toán 7A1',
        classType: 'scheduled',
        grades: ['7'],
        subjects: ['Toán'],
        subjectCodes: ['toan'],
      },
      ...{ metadata: { homeroomClass: class7A1 }, course: { sourcedId: `${school}.toan.7` } },
    });
    const { body: course } = await roster<{ course: Schemas['OneRosterCourse'] }>(`courses/${school}.toan.7`);
    expect(course.course).toMatchObject({ title: 'Toán 7', courseCode: 'toan.7' });
  });

  it('split Vietnamese names, and name pupils by the sector code for whom may read it', async () => {
    const { body } = await roster<{ user: Schemas['OneRosterUser'] }>(`users/${chau}`);
    expect(body.user).toMatchObject({
      ...{
        familyName: 'Phạm',
        middleName: 'Minh',
        givenName: 'Châu',
        enabledUser: 'true',
        identifier: 'HS003',
      },
      ...{ userIds: [{ type: 'pupilCode', identifier: 'HS003' }], grades: ['7'], status: 'active' },
      metadata: { fullName: 'Phạm Minh Châu' },
    });
    const names = await withScopes('registry.pupil-names');
    const { body: less } = await roster<{ user: Schemas['OneRosterUser'] }>(`users/${chau}`, names);
    expect(less.user).not.toHaveProperty('identifier');
    expect(less.user).not.toHaveProperty('userIds');
    // Nor is it found out by asking.
    const asked = await roster(`users?${filtered("identifier='HS003'")}`, names);
    expect(asked.status).toBe(400);
    expect((await roster(`users?sort=identifier`, names)).status).toBe(400);
    expect(
      (await roster<Records<'users', unknown>>(`users?${filtered("identifier='HS003'")}`)).body.users,
    ).toHaveLength(1);
  });

  it('show staff to who may read their names, with their duties', async () => {
    const { body } = await roster<Records<'users', Schemas['OneRosterUser']>>('teachers');
    expect(ids(body.users)).toEqual(
      [accounts.teacher, accounts.homeroom, accounts.principal, accounts.admissions].sort(),
    );
    const roles = Object.fromEntries(
      body.users.map(({ sourcedId, roles: of }) => [sourcedId, of.map(({ role }) => role)]),
    );
    expect(roles[accounts.principal]).toEqual(['principal']);
    expect(roles[accounts.admissions]).toEqual(['ext:admissionsOfficer']);
    const names = await withScopes('registry.pupil-names');
    const { body: users } = await roster<Records<'users', unknown>>('users', names);
    expect(users.users).toHaveLength(4);
    expect((await roster('teachers', names)).status).toBe(403);
  });

  it('show pupils in the class and in its subjects, teachers by their duty', async () => {
    const { body } = await roster<Records<'enrollments', Schemas['OneRosterEnrollment']>>(
      `enrollments?${filtered(`class.sourcedId='${class7A1}.toan'`)}`,
    );
    expect(body.enrollments).toHaveLength(4);
    expect(body.enrollments.find(({ role }) => role === 'teacher')).toMatchObject({
      ...{ user: { sourcedId: accounts.teacher }, primary: 'true', beginDate: '2026-08-15' },
    });
    const { body: own } = await roster<Records<'enrollments', Schemas['OneRosterEnrollment']>>(
      `enrollments?${filtered(`user.sourcedId='${an}'`)}`,
    );
    expect(ids(own.enrollments)).toEqual([`${class7A1}.${an}.20260815`, `${class7A1}.toan.${an}.20260815`]);
  });

  it('show birth date and sex in a place of their own, to who may read them', async () => {
    const { body } = await roster<{ demographics: Schemas['OneRosterDemographics'] }>(`demographics/${an}`);
    expect(body.demographics).toMatchObject({ birthDate: '2014-03-15', sex: 'female' });
    const names = await withScopes('registry.pupil-names');
    expect((await roster(`demographics/${an}`, names)).status).toBe(403);
  });

  it('tell of an enrolment that has ended as to be deleted, with a new time, and no longer of the pupil', async () => {
    const leave = (valid_to: string | null) =>
      asImporter(app().database.db, (trx) =>
        trx.updateTable('enrolments').set({ valid_to }).where('pupil_id', '=', binh).execute(),
      );
    await leave('2026-11-09');
    const since = new Date(Date.now() - 60_000).toISOString();
    const { body } = await roster<Records<'enrollments', Schemas['OneRosterEnrollment']>>(
      `enrollments?${filtered(`dateLastModified>'${since}' AND status='tobedeleted'`)}`,
    );
    expect(ids(body.enrollments)).toEqual([
      `${class7A1}.${binh}.20260815`,
      `${class7A1}.toan.${binh}.20260815`,
    ]);
    expect(body.enrollments[0]?.endDate).toBe('2026-11-10');
    expect((await roster(`users/${binh}`)).status).toBe(404);
    const { body: left } = await marks<Records<'results', Schemas['OneRosterResult']>>('results');
    expect(left.results.some(({ student }) => student.sourcedId === binh)).toBe(false);
    await leave(null);
  });
});

import type { NewRow, Row } from '../../database/schema.ts';
import { asImporter } from '../../database/tenant.ts';
import type { Database } from '../../database/open.ts';
import { fixture } from '../fixture.ts';
import { fillOtherSchool, fillSchool } from '../other-school.ts';
import { fillFarRound } from '../unit-records.ts';
import { fileRow } from '../uploads.ts';
import { loadOffices, probedFiles } from './office-world.ts';

const id = (kind: number, number: number) =>
  `01900000-0000-7000-8000-${String(kind).padStart(4, '0')}${String(number).padStart(8, '0')}`;

const { school, otherSchool, class7A1, class7A2, otherClass, pupils, pupilOf7A2, otherPupil } = fixture;

/** People besides those of the fixture: the neighbours whose records a caller must not reach. */
export const neighbours = {
  literature: id(6, 31),
  teacherOf7A2: id(6, 32),
  homeroomOf7A2: id(6, 33),
  guardianOf7A2: id(6, 34),
  classmate: id(6, 35),
  guardianOfClassmate: id(6, 36),
  otherTeacher: id(6, 37),
  otherHomeroom: id(6, 38),
  otherAdmissions: id(6, 39),
  otherPupil: id(6, 40),
} as const;

/** The fixture, with every kind of record in both schools, and in the own one of a neighbour in every respect. */
export async function loadWorld(database: Database): Promise<void> {
  await fillOtherSchool(database);
  await fillSchool(database, {
    schoolId: school,
    classId: class7A1,
    gradebookId: fixture.gradebook,
    pupilId: pupils[0],
    accountId: fixture.accounts.homeroom,
    mark: '0088',
  });
  await loadOffices(database);
  await fillFarRound(database);
  await asImporter(database.db, async (trx) => {
    await trx
      .updateTable('site_keys')
      .set({ heartbeats: true })
      .where('id', '=', fixture.siteKeyId)
      .execute();
    const { password_hash } = await trx
      .selectFrom('accounts')
      .select('password_hash')
      .where('id', '=', fixture.accounts.teacher)
      .executeTakeFirstOrThrow();
    await trx
      .insertInto('accounts')
      .values(
        Object.entries(neighbours).map(([username, accountId]) => ({
          id: accountId,
          username: username.toLowerCase(),
          password_hash,
          display_name: `Hàng xóm ${accountId.slice(-2)} ${username}`,
        })),
      )
      .execute();
    for (const [pupilId, accountId] of [
      [pupils[1], neighbours.classmate],
      [otherPupil, neighbours.otherPupil],
    ])
      await trx
        .updateTable('pupils')
        .set({ account_id: accountId ?? null })
        .where('id', '=', pupilId ?? '')
        .execute();

    const since = { valid_from: '2026-08-15', valid_to: null };
    await trx
      .insertInto('guardianships')
      .values(
        (
          [
            [pupils[1], neighbours.guardianOfClassmate],
            [pupilOf7A2, neighbours.guardianOf7A2],
          ] as const
        ).map(([pupil_id, account_id]) => ({
          ...{ school_id: school, pupil_id, account_id, relation: 'father' as const, ...since },
        })),
      )
      .execute();
    await trx
      .insertInto('assignments')
      .values(duties.map((duty) => ({ ...duty, ...since })))
      .execute();
    await trx
      .insertInto('gradebooks')
      .values([
        gradebook(1, { class_id: class7A1, subject_code: 'nguVan' }),
        gradebook(2, { class_id: class7A2, subject_code: 'toan' }),
        { ...gradebook(3, { class_id: class7A1, subject_code: 'nguVan' }), ...byComment },
        {
          ...gradebook(4, { class_id: otherClass, subject_code: 'nguVan' }),
          ...{ ...byComment, school_id: otherSchool },
        },
      ])
      .execute();
    await trx
      .insertInto('gradebook_columns')
      .values(
        [id(50, 1), id(50, 2)].map((gradebook_id) => ({
          ...{ school_id: school, gradebook_id, slot: 'tx1', weight: 1 },
          published_at: new Date('2026-11-02T08:00:00+07:00'),
        })),
      )
      .execute();
    await trx
      .updateTable('gradebook_columns')
      .set({ locked_at: new Date('2026-11-03T08:00:00+07:00') })
      .where('gradebook_id', '=', fixture.gradebook)
      .where('slot', '=', 'ck')
      .execute();
    await trx
      .insertInto('marks')
      .values([
        mark(fixture.gradebook, pupils[1], 65),
        mark(id(50, 1), pupils[0], 75),
        mark(id(50, 2), pupilOf7A2, 85),
      ])
      .execute();
    await trx
      .insertInto('consents')
      .values([consent(1, pupils[1]), consent(2, pupilOf7A2)])
      .execute();
    await trx
      .insertInto('legal_holds')
      .values([hold(1, pupils[1]), hold(2, pupilOf7A2)])
      .execute();
    await trx
      .insertInto('notices')
      .values([notice(1, class7A1, pupils[1]), notice(2, class7A2, null), notice(3, class7A1, null)])
      .execute();
    const account_id = fixture.accounts.homeroom;
    for (const [fileId, notice_id] of [
      [probedFiles.whole, null],
      [probedFiles.begun, null],
      [probedFiles.attached, id(51, 3)],
      [id(54, 4), id(51, 2)],
      [id(54, 5), id(51, 1)],
    ] as const) {
      const { file, chunk } = fileRow({ school_id: school, id: fileId, account_id, notice_id });
      const begun = { received: 0, type: null, sha256: null, completed_at: null };
      const isBegun = fileId === probedFiles.begun;
      await trx
        .insertInto('files')
        .values({ ...file, ...(isBegun && begun) })
        .execute();
      if (!isBegun) await trx.insertInto('file_chunks').values(chunk).execute();
    }
  });
}

const duty = (
  number: number,
  schoolId: string,
  account_id: string,
  role: Row<'assignments'>['role'],
  class_id: string | null = null,
  subject_code: string | null = null,
) => ({ school_id: schoolId, id: id(70, number), account_id, role, class_id, subject_code });

const duties = [
  duty(1, school, neighbours.literature, 'subjectTeacher', class7A1, 'nguVan'),
  duty(2, school, neighbours.teacherOf7A2, 'subjectTeacher', class7A2, 'toan'),
  duty(3, school, neighbours.homeroomOf7A2, 'homeroomTeacher', class7A2),
  duty(4, otherSchool, neighbours.otherTeacher, 'subjectTeacher', otherClass, 'toan'),
  duty(5, otherSchool, neighbours.otherHomeroom, 'homeroomTeacher', otherClass),
  duty(6, otherSchool, neighbours.otherAdmissions, 'admissionsOfficer'),
];

const gradebook = (number: number, row: Pick<NewRow<'gradebooks'>, 'class_id' | 'subject_code'>) => ({
  ...{ school_id: school, id: id(50, number), term: 1 as const, scoring: 'score' as const },
  ...{ rule_set: 'TT22/2021', periods_per_year: 140, ...row },
});

const byComment = { term: 2 as const, scoring: 'comment' as const };

const mark = (gradebook_id: string, pupil_id: string, tenths: number) => ({
  ...{ school_id: school, gradebook_id, pupil_id, slot: 'tx1', state: 'value' as const, tenths, version: 1 },
  ...{ updated_at: new Date('2026-11-01T08:00:00+07:00'), updated_by: fixture.accounts.teacher },
});

const notice = (number: number, class_id: string, pupil_id: string | null) => ({
  ...{ school_id: school, id: id(51, number), class_id, pupil_id, author_id: fixture.accounts.principal },
  ...{ title: `Tiêu đề của hàng xóm ${number}`, body: `Lời nhắn của hàng xóm ${number}` },
  published_at: new Date('2026-11-01T08:00:00+07:00'),
});

// Of the text that the fixture has for paid messages. Nobody publishes another before it was agreed to: in the contract the
// consents come before the texts.
const consent = (number: number, pupil_id: string) => ({
  ...{ school_id: school, id: id(52, number), pupil_id, account_id: neighbours.guardianOfClassmate },
  ...{ relation: 'father' as const, purpose: 'paidMessages' as const, text_version: 1 },
  ...{ channel: 'web' as const, child_agreed: false, valid_until: '2027-07-31' },
  given_at: new Date('2026-11-01T08:00:00+07:00'),
});

const hold = (number: number, pupil_id: string) => ({
  ...{ school_id: school, id: id(53, number), pupil_id, reason: `Khiếu nại của hàng xóm ${number}` },
  ...{ set_at: new Date('2026-11-01T08:00:00+07:00'), set_by: fixture.accounts.principal },
});

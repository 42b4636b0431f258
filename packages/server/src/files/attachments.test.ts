import type { components } from '@lienthong/specs/schema';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asImporter } from '../database/tenant.ts';
import { fixture, testApp, type Call, type TestApp } from '../testing/app.ts';
import { pdf } from '../testing/samples.ts';
import { send } from '../testing/uploads.ts';

type Notice = components['schemas']['Notice'];
type Entry = components['schemas']['NoticeEntry'];
type PupilExport = components['schemas']['PupilExport'];
type Username = NonNullable<Call['as']>;

const { school, class7A1, class7A2, pupils, pupilOf7A2 } = fixture;
const [an, binh] = pupils;

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());

const upload = async (as: Username = 'homeroom', name = 'thư mời.pdf') =>
  (await send(test, as, pdf(900), name)).id;
const write = (attachmentIds: string[], more: object = {}, as: Username = 'homeroom') =>
  test.call<Notice & { code?: string; errors?: { pointer: string }[] }>(
    'POST',
    `/schools/${school}/notices`,
    {
      as,
      body: { classId: class7A1, title: 'Họp phụ huynh', body: 'Kính mời.', attachmentIds, ...more },
    },
  );
const read = (id: string, as: Username) =>
  test.call<Buffer>('GET', `/schools/${school}/files/${id}/content`, { as });
const entries = async (pupilId: string, as: Username) =>
  (await test.call<{ items: Entry[] }>('GET', `/schools/${school}/pupils/${pupilId}/contact-book`, { as }))
    .body.items;
const kept = async (id: string) => {
  const { rows } = await asImporter(test.database.db, (trx) =>
    sql<{ files: number; chunks: number }>`select (select count(*) from files where id = ${id}) as files,
      (select count(*) from file_chunks where file_id = ${id}) as chunks`.execute(trx),
  );
  return rows[0];
};

describe('files of a notice', () => {
  it('go with it in the order given, and stay with it', async () => {
    const [one, two] = [await upload(), await upload('homeroom', 'lịch thi.pdf')];
    const { status, body } = await write([two, one]);
    expect(status).toBe(201);
    const attachments = [
      { id: two, name: 'lịch thi.pdf', type: 'application/pdf', size: 900 },
      { id: one, name: 'thư mời.pdf', type: 'application/pdf', size: 900 },
    ];
    expect(body.attachments).toEqual(attachments);
    expect((await entries(an, 'guardian'))[0]?.notice).toMatchObject({ id: body.id, attachments });
    expect((await write([])).body.attachments).toEqual([]);
    const upload1 = await test.call<{ expiresAt: unknown }>('GET', `/schools/${school}/files/${one}`, {
      as: 'homeroom',
    });
    expect(upload1.body.expiresAt).toBeNull();
  });

  it('are opened by whoever may see the notice, and by nobody else', async () => {
    const id = await upload();
    for (const as of ['guardian', 'pupil', 'principal'] as const)
      expect((await read(id, as)).body, as).toMatchObject({ code: 'file_unknown' });
    await write([id]);
    for (const as of ['guardian', 'pupil', 'homeroom', 'principal'] as const)
      expect([(await read(id, as)).status, as]).toEqual([200, as]);
    // Teaches the class, but reads no contact book and has not sent the file.
    expect((await read(id, 'teacher')).body).toMatchObject({ code: 'file_unknown' });
    for (const as of ['otherPrincipal', 'ward', 'department', 'former', 'admissions'] as const)
      expect([(await read(id, as)).status, as]).toEqual([403, as]);
  });

  it('of another class, or of another family, are not there', async () => {
    const [toClass, toFamily] = [await upload('principal'), await upload('teacher')];
    await write([toClass], { classId: class7A2 }, 'principal');
    await write([toFamily], { pupilId: binh }, 'teacher');
    for (const id of [toClass, toFamily])
      for (const as of ['guardian', 'pupil'] as const)
        expect((await read(id, as)).body, as).toMatchObject({ code: 'file_unknown' });
    expect((await read(toClass, 'homeroom')).body).toMatchObject({ code: 'file_unknown' });
    expect((await read(toFamily, 'homeroom')).status).toBe(200);
    expect((await read(toFamily, 'teacher')).status).toBe(200);
    expect((await entries(pupilOf7A2, 'principal'))[0]?.notice.attachments).toHaveLength(1);
  });

  it('are whole, one’s own and free, or the notice is not written', async () => {
    const [mine, theirs, used] = [await upload(), await upload('principal'), await upload()];
    await write([used]);
    const begun = await test.call<{ id: string }>('POST', `/schools/${school}/files`, {
      ...{ as: 'homeroom', headers: { 'upload-length': '10' } },
    });
    const before = (await entries(an, 'guardian')).length;
    const { status, body } = await write([mine, theirs, used, begun.body.id, fixture.otherClass]);
    expect([status, body.code]).toEqual([422, 'attachment_unusable']);
    expect(body.errors?.map(({ pointer }) => pointer)).toEqual(
      [1, 2, 3, 4].map((place) => `/attachmentIds/${place}`),
    );
    expect((await entries(an, 'guardian')).length).toBe(before);
    expect((await write([mine])).status).toBe(201);
    expect((await write([mine, mine])).body.code).toBe('validation_failed');
  });

  it('stand in the ledger by their ids', async () => {
    const id = await upload();
    const { body } = await write([id]);
    await read(id, 'guardian');
    const ledger = await test.call<{ items: { operation: string; records: object }[] }>(
      'GET',
      `/schools/${school}/audit/entries?limit=5`,
      { as: 'principal' },
    );
    const written = (operation: string) =>
      ledger.body.items.find((entry) => entry.operation === operation)?.records;
    expect(written('readFile')).toEqual({ file: [id], notice: [body.id] });
    expect(written('createNotice')).toEqual({ notice: [body.id], file: [id] });
  });
});

describe('what a family may ask for', () => {
  it('names the files in the export, and erases those to the family alone with the notice', async () => {
    const [toFamily, toClass] = [await upload(), await upload()];
    await write([toFamily], { pupilId: binh });
    await write([toClass]);
    const { body } = await test.call<PupilExport>('GET', `/schools/${school}/pupils/${binh}/export`, {
      as: 'principal',
    });
    const named = body.notices.flatMap(({ attachments }) => attachments.map(({ id }) => id));
    expect(named).toEqual(expect.arrayContaining([toFamily, toClass]));
    const enrolled = (valid_to: string | null) =>
      asImporter(test.database.db, (trx) =>
        trx.updateTable('enrolments').set({ valid_to }).where('pupil_id', '=', binh).execute(),
      );
    await enrolled('2026-11-10');
    const erased = await test.call('POST', `/schools/${school}/pupils/${binh}/erasure`, {
      ...{ as: 'principal', body: { dryRun: false, requestedBy: 'guardian', reason: 'Gia đình đề nghị' } },
    });
    expect(erased.status).toBe(200);
    expect(await kept(toFamily)).toEqual({ files: 0, chunks: 0 });
    expect(await kept(toClass)).toEqual({ files: 1, chunks: 1 });
    expect((await read(toFamily, 'homeroom')).body).toMatchObject({ code: 'file_unknown' });
  });

  it('rests while the contact book rests', async () => {
    const id = await upload();
    await write([id]);
    await asImporter(test.database.db, (trx) =>
      trx
        .insertInto('freezes')
        .values({
          ...{ authority_id: fixture.department, id: fixture.otherClass, kind: 'feature' },
          ...{ app_id: null, frozen_school_id: null, feature: 'contact-book', reason_vi: 'Tạm dừng' },
          ...{ reason_en: 'Paused', frozen_at: new Date('2026-11-11T08:00:00+07:00') },
          ...{ frozen_by: fixture.accounts.department, lifted_at: null, lifted_by: null },
        })
        .execute(),
    );
    expect((await read(id, 'guardian')).body).toMatchObject({ code: 'feature_frozen' });
  });
});

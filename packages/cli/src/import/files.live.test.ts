import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  demoSchoolId,
  sandboxAppId,
  sandboxAppSecret,
  startServer,
  type RunningServer,
} from '@lienthong/server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { exportCommand } from '../export/command.ts';
import { typed } from '../testing/terminal.ts';
import { importCommand } from './command.ts';
import type { ImportedMarks } from './import-marks.ts';
import type { ImportedOneRoster } from './import-one-roster.ts';
import type { ImportedPupils } from './import-pupils.ts';

// Whole classes go to files and back.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'lienthong-files-'));
let server: RunningServer;
beforeAll(async () => {
  server = await startServer({
    ...{ port: 0, logLevel: 'silent', signals: false },
    demo: { siteOrigins: [], size: 'small', sandboxApp: true },
  });
}, 120_000);
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const at = () => ({
  cwd: folder,
  env: {
    ...{ LIENTHONG_URL: server.url, LIENTHONG_SCHOOL: demoSchoolId },
    ...{ LIENTHONG_CLIENT_ID: sandboxAppId, LIENTHONG_CLIENT_SECRET: sandboxAppSecret },
  },
});
const importing = async (...args: string[]) => typed('import', importCommand, args, at());
const exporting = async (...args: string[]) => typed('export', exportCommand, args, at());
const asJson = async <T>(...args: string[]): Promise<T> =>
  JSON.parse((await importing(...args, '--json')).out) as T;
const write = (name: string, content: string) => writeFileSync(join(folder, name), content);

describe('pupils', () => {
  it.each(['pupils.csv', 'pupils.xlsx'])('written to %s and read again are as they are', async (file) => {
    const written = await exporting('pupils', '--class', '7A1', '--class', '6A1', '-o', file);
    expect(written).toMatchObject({ code: 0 });
    const result = await asJson<ImportedPupils>('pupils', file);
    expect(result).toMatchObject({ created: 0, changed: 0, refused: 0, problems: [], warnings: [] });
    expect(result.unchanged).toBeGreaterThan(20);
  });

  it('is tried and then done, with the same outcome, and done again changes nothing', async () => {
    write(
      'new.csv',
      [
        'TRƯỜNG THCS THỬ;;;;',
        'DANH SÁCH HỌC SINH LỚP 6X9 - NĂM HỌC 2026-2027;;;;',
        ';;;;',
        'STT;Mã HS;Họ tên;Ngày sinh;Giới tính;Dân tộc',
        '1;0790000001;Nguyễn Văn Thử;05/09/2015;Nam;Kinh',
        '2;0790000002;Trần Thị Nghiệm;5.9.2015;Nữ;Kinh',
        '3;0790000003;Lê Văn Sai;31/02/2015;Nam;Kinh',
        '4;0790000002;Phạm Hai Lần;01/01/2015;Nam;Kinh',
        ';;;;',
        ';;Hiệu trưởng;;',
      ].join('\r\n'),
    );
    const tried = await importing('pupils', 'new.csv', '--dry-run');
    expect(tried.code).toBe(1);
    expect(tried.out.split('\n')).toEqual([
      'row 6, column Mã học sinh: rows 6 and 8 have the same code; keep one of them',
      'row 7, column Ngày sinh: the calendar has no such day; write it as 05/09/2014',
      'row 8, column Mã học sinh: rows 6 and 8 have the same code; keep one of them',
      '',
      'Not read, being computed or not kept here: Dân tộc.',
      'Classes to be made: 6X9.',
      'Nothing was changed. Would be 1 new pupil, 0 changed, 0 as they are, 3 refused.',
      '',
    ]);
    const [dry, done, again] = [
      await asJson<ImportedPupils>('pupils', 'new.csv', '--dry-run'),
      await asJson<ImportedPupils>('pupils', 'new.csv'),
      await asJson<ImportedPupils>('pupils', 'new.csv'),
    ];
    expect({ ...dry, dryRun: false }).toEqual(done);
    expect(again).toMatchObject({ created: 0, unchanged: 1, refused: 3, newClasses: [] });
    expect(readFileSync(join(folder, 'new.csv'), 'utf8')).toContain('Nguyễn Văn Thử');
  });
});

describe('marks', () => {
  it.each(['marks.xlsx', 'marks.csv'])('written to %s and read again are as they are', async (file) => {
    const one = file.endsWith('.csv') ? ['--subject', 'Toán', '--term', '1'] : [];
    const written = await exporting('marks', '--class', '7A1', ...one, '-o', file);
    expect(written).toMatchObject({ code: 0 });
    const result = await asJson<ImportedMarks>('marks', file);
    expect(result).toMatchObject({ saved: 0, problems: [], conflicts: [], skipped: [] });
    expect(result.unchanged).toBeGreaterThan(20);
  });

  it('are saved where nothing stands, named where something does, and taken over only when asked', async () => {
    // The final of term I has not been sat yet, and no family has seen it.
    await exporting('marks', '--class', '7A1', '--subject', 'Toán', '--term', '1', '-o', 'toan.csv');
    const [title = '', , header = '', first = '', second = ''] = readFileSync(
      join(folder, 'toan.csv'),
      'utf8',
    ).split('\r\n');
    const at = header.split(';').indexOf('ĐĐGck');
    const filled = (line: string, mark: string) => line.split(';').with(at, mark).join(';');
    const file = (...marks: [string, string]) =>
      write('ck.csv', [title, header, filled(first, marks[0]), filled(second, marks[1])].join('\n'));
    file('7,25', '11');
    const tried = await importing('marks', 'ck.csv', '--dry-run');
    expect(tried.out.split('\n').slice(0, 4)).toEqual([
      'row 4, column ĐĐGck: 11 is not a mark from 0 to 10; write 10 or less',
      '',
      'Look at row 3, column ĐĐGck: 7,25 is entered as 7,3',
      '',
    ]);
    const dry = await asJson<ImportedMarks>('marks', 'ck.csv', '--dry-run');
    const done = await asJson<ImportedMarks>('marks', 'ck.csv');
    expect({ ...dry, dryRun: false }).toEqual(done);
    expect(done).toMatchObject({ saved: 1 });
    expect(await asJson<ImportedMarks>('marks', 'ck.csv')).toMatchObject({ saved: 0 });

    file('8', '');
    const refused = await importing('marks', 'ck.csv');
    expect(refused.code).toBe(1);
    expect(refused.out).toContain(
      "row 3, column ĐĐGck: 7,3 stands there, the file has 8; --overwrite takes the file's",
    );
    expect(await asJson<ImportedMarks>('marks', 'ck.csv', '--overwrite')).toMatchObject({
      saved: 1,
      conflicts: [],
    });
    expect(await asJson<ImportedMarks>('marks', 'ck.csv')).toMatchObject({ saved: 0, conflicts: [] });
  });

  it('are written once, whatever became of the line and the answer', async () => {
    await exporting('marks', '--class', '7A1', '--subject', 'Ngữ văn', '--term', '1', '-o', 'van.csv');
    const lines = readFileSync(join(folder, 'van.csv'), 'utf8').split('\r\n');
    const at = lines[2]?.split(';').indexOf('ĐĐGck') ?? -1;
    const filled = lines.map((line, row) =>
      row > 2 && line ? line.split(';').with(at, '6,5').join(';') : line,
    );
    write('van.csv', filled.join('\n'));
    const real = globalThis.fetch;
    const keys: (string | null)[] = [];
    // Every write arrives, and no answer comes back.
    vi.stubGlobal('fetch', async (request: Request) => {
      const answer = await real(request);
      if (!request.url.endsWith('/marks')) return answer;
      keys.push(request.headers.get('idempotency-key'));
      throw new TypeError('the line was cut');
    });
    const cut = await importing('marks', 'van.csv').finally(() => vi.unstubAllGlobals());
    expect(cut.code).toBe(3);
    expect(cut.err).toContain('run the command again, nothing is done twice');
    expect(keys.length).toBeGreaterThan(1);
    expect(new Set(keys).size).toBe(1);
    const again = await asJson<ImportedMarks>('marks', 'van.csv');
    expect(again).toMatchObject({ saved: 0, conflicts: [], problems: [] });
  });

  it('of a column that families have seen are not touched, and the column is named', async () => {
    await exporting('marks', '--class', '7A1', '--subject', 'Toán', '--term', '1', '-o', 'seen.csv');
    const lines = readFileSync(join(folder, 'seen.csv'), 'utf8').split('\r\n');
    const at = lines[2]?.split(';').indexOf('ĐĐGgk') ?? -1;
    write(
      'seen.csv',
      lines.map((line, row) => (row === 3 ? line.split(';').with(at, '1').join(';') : line)).join('\n'),
    );
    const { out, code } = await importing('marks', 'seen.csv', '--overwrite');
    expect(code).toBe(1);
    expect(out).toContain('column ĐĐGgk: published to families, so 1 mark that differs was not taken');
  });
});

describe('OneRoster', () => {
  const folderOf = (name: string, files: Record<string, string>) => {
    mkdirSync(join(folder, name));
    for (const [file, content] of Object.entries(files)) write(`${name}/${file}.csv`, content);
  };
  const base = {
    manifest: [
      ...[
        'propertyName,value',
        'manifest.version,1.0',
        'oneroster.version,1.2',
        'file.academicSessions,bulk',
      ],
      ...['file.orgs,bulk', 'file.courses,bulk', 'file.classes,bulk', 'file.users,bulk', 'file.roles,bulk'],
      ...['file.enrollments,bulk', 'file.demographics,bulk'],
    ].join('\n'),
    academicSessions:
      'sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear\n' +
      'y,,,2026,schoolYear,2026-08-01,2027-08-01,,2027',
    orgs: 'sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\no,,,Trường Thử,school,,',
    courses: 'sourcedId,title,orgSourcedId\nc,Lớp 6,o',
    classes:
      'sourcedId,title,grades,courseSourcedId,classType,schoolSourcedId,termSourcedIds\nk,6Y1,06,c,homeroom,o,y',
    users:
      'sourcedId,enabledUser,username,givenName,familyName,middleName,identifier\nu,true,u,Thử,Nguyễn,Văn,0790000101',
    roles: 'sourcedId,userSourcedId,roleType,role,orgSourcedId\nr,u,primary,student,o',
    enrollments: 'sourcedId,classSourcedId,schoolSourcedId,userSourcedId,role\ne,k,o,u,student',
    demographics: 'sourcedId,birthDate,sex\nu,2015-10-20,male',
  };

  it.each(['archive.zip', 'archive'])('written to %s and read again is as it is', async (path) => {
    expect(await exporting('oneroster', '-o', path)).toMatchObject({ code: 0 });
    const result = await asJson<ImportedOneRoster>('oneroster', path);
    expect(result).toMatchObject({
      ...{ problems: [], warnings: [] },
      pupils: { created: 0, changed: 0, refused: 0 },
      marks: { saved: 0, conflicts: [], skipped: [] },
    });
    expect(result.pupils.unchanged).toBeGreaterThan(20);
    expect(result.marks?.unchanged).toBeGreaterThan(20);
  });

  it('of another system brings in its homeroom classes and students', async () => {
    folderOf('other', base);
    const dry = await asJson<ImportedOneRoster>('oneroster', 'other', '--dry-run');
    expect(dry.pupils).toMatchObject({ created: 1, newClasses: ['6Y1'], problems: [] });
    expect(await asJson<ImportedOneRoster>('oneroster', 'other')).toMatchObject({
      pupils: { created: 1, newClasses: ['6Y1'] },
      marks: null,
    });
    await exporting('pupils', '--class', '6Y1', '-o', '6y1.csv');
    expect(readFileSync(join(folder, '6y1.csv'), 'utf8').split('\r\n')[1]).toBe(
      '1;0790000101;Nguyễn Văn Thử;20/10/2015;Nam;6Y1;6',
    );
  });

  it('that is not right is not imported, and every place is named', async () => {
    folderOf('wrong', {
      ...base,
      manifest: base.manifest
        .replace('1.2', '1.1')
        .replace('file.roles,bulk', 'file.roles,absent\nfile.results,bulk'),
      classes: base.classes.replace('title', 'titel').replace('homeroom', 'klass'),
      enrollments: `${base.enrollments}\ne,k,o,nobody,student`,
      demographics: 'sourcedId,birthDate,sex\nu,20/10/2015,boy',
    });
    const { out, code } = await importing('oneroster', 'wrong');
    expect(code).toBe(1);
    expect(out.trim().split('\n')).toEqual([
      'manifest.csv: oneroster.version is 1.1, and 1.2 is read here; export it as OneRoster 1.2',
      'roles.csv: the manifest says it is absent; write file.roles,bulk there',
      'results.csv: the manifest says bulk, but there is no such file',
      'classes.csv, column title: the column is missing',
      'classes.csv, column titel: the standard has no such column. Did you mean `title`?',
      'classes.csv, row 2, column classType: is one of homeroom, scheduled',
      'enrollments.csv, row 3, column userSourcedId: users.csv has no nobody',
      'enrollments.csv, row 3, column sourcedId: row 2 has the same id',
      'demographics.csv, row 2, column birthDate: is no day; write it as 2026-09-05',
      'demographics.csv, row 2, column sex: is one of male, female, unspecified, other',
      '',
      '10 problems: an archive that is not right is not imported.',
    ]);
  });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  demoSchoolId,
  sandboxAppId,
  sandboxAppSecret,
  startServer,
  type RunningServer,
} from '@lienthong/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportCommand } from '../export/command.ts';
import { typed } from '../testing/terminal.ts';
import { importCommand } from './command.ts';
import type { ImportedMarks } from './import-marks.ts';
import type { ImportedPupils } from './import-pupils.ts';

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

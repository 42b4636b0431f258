import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { cellText, isEmptyRow } from '@lienthong/regulations/mark-lists';
import { UnreachableProblem } from '../framework/index.ts';
import { readCsv } from '../tables/csv.ts';
import type { FileProblem } from '../tables/problems.ts';
import { readBytes } from '../tables/read-table.ts';
import { unzip } from '../tables/zip.ts';
import { fileNames, otherFiles, type FileName } from './tables.ts';

/** A row by its columns, with its number in the file. */
export interface ArchiveRow {
  row: number;
  cells: Readonly<Record<string, string>>;
}
export interface ArchiveFile {
  header: readonly string[];
  rows: readonly ArchiveRow[];
  /** `bulk`: everything there is; `delta`: what changed. */
  mode: 'bulk' | 'delta';
}
export interface Archive {
  files: Partial<Record<FileName, ArchiveFile>>;
  problems: FileProblem[];
  /** Files of the standard that are not read here. */
  unread: string[];
}

const modes = ['absent', 'bulk', 'delta'];

/** Reads a folder or a zip archive of OneRoster 1.2 CSV, as far as its manifest says what is in it. */
export async function readArchive(path: string): Promise<Archive> {
  const contents = await contentsOf(path);
  const manifest = contents.get('manifest.csv');
  if (!manifest)
    throw new UnreachableProblem(
      `${basename(path)} has no manifest.csv at its top, so it is no OneRoster archive. The files stand side by side, in no folder.`,
    );
  const problems: FileProblem[] = [];
  const said = readManifest(manifest, problems);
  const files: Archive['files'] = {};
  for (const name of fileNames) {
    const mode = said.get(`file.${name}`);
    const bytes = contents.get(`${name}.csv`);
    if (bytes && (mode === undefined || mode === 'absent'))
      problems.push({
        file: `${name}.csv`,
        problem: `the manifest says it is absent; write file.${name},bulk there`,
      });
    if (mode !== 'bulk' && mode !== 'delta') continue;
    if (!bytes)
      problems.push({ file: `${name}.csv`, problem: `the manifest says ${mode}, but there is no such file` });
    else files[name] = { ...readRows(bytes, `${name}.csv`, problems), mode };
  }
  return { files, problems, unread: otherFiles.filter((name) => contents.has(`${name}.csv`)) };
}

async function contentsOf(path: string): Promise<Map<string, Uint8Array>> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) {
    const entries = unzip(await readBytes(path), basename(path), (name) => /^[^/]+\.csv$/i.test(name));
    return new Map(Object.entries(entries));
  }
  const names = (await readdir(path)).filter((name) => /\.csv$/i.test(name));
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readBytes(join(path, name))] as const)),
  );
}

function readManifest(bytes: Uint8Array, problems: FileProblem[]): Map<string, string> {
  const file = 'manifest.csv';
  const { header, rows } = readRows(bytes, file, problems);
  if (!header.includes('propertyName') || !header.includes('value'))
    throw new UnreachableProblem('manifest.csv has no columns propertyName and value.');
  const said = new Map(rows.map(({ cells }) => [cells['propertyName'] ?? '', cells['value'] ?? '']));
  const version = said.get('oneroster.version');
  if (version !== '1.2')
    problems.push({
      file,
      problem:
        version === undefined
          ? 'oneroster.version is missing; write oneroster.version,1.2'
          : `oneroster.version is ${version}, and 1.2 is read here; export it as OneRoster 1.2`,
    });
  if (said.get('manifest.version') !== '1.0')
    problems.push({ file, problem: 'manifest.version is not 1.0; write manifest.version,1.0' });
  for (const { row, cells } of rows) {
    const name = cells['propertyName'] ?? '';
    if (name.startsWith('file.') && !modes.includes(cells['value'] ?? ''))
      problems.push({ file, row, column: 'value', problem: `${name} is absent, bulk or delta` });
  }
  return said;
}

function readRows(bytes: Uint8Array, file: string, problems: FileProblem[]): Omit<ArchiveFile, 'mode'> {
  const { rows } = readCsv(bytes, file);
  const header = (rows[0] ?? []).map((cell) => cellText(cell));
  const read = rows.slice(1).flatMap((cells, index): ArchiveRow[] => {
    if (isEmptyRow(cells)) return [];
    const row = index + 2;
    if (cells.length > header.length)
      problems.push({
        file,
        row,
        problem: `has ${cells.length} cells, and there are ${header.length} columns`,
      });
    return [{ row, cells: Object.fromEntries(header.map((name, at) => [name, cellText(cells[at])])) }];
  });
  return { header, rows: read };
}

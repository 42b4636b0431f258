import { mkdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Central } from '../central/connect.ts';
import { FailedProblem, UnreachableProblem, version, type Progress } from '../framework/index.ts';
import { readView } from '../one-roster/read-views.ts';
import type { FileName } from '../one-roster/tables.ts';
import { writeFiles, type Views } from '../one-roster/write-files.ts';
import { save } from './write-file.ts';

const services: readonly [service: string, name: FileName][] = [
  ...(
    ['orgs', 'academicSessions', 'courses', 'classes', 'users', 'enrollments', 'demographics'] as const
  ).map((name) => ['rostering', name] as [string, FileName]),
  ...(['categories', 'lineItems', 'results'] as const).map(
    (name) => ['gradebook', name] as [string, FileName],
  ),
];
export const viewCount = services.length;

export interface WrittenOneRoster {
  file: string;
  records: Partial<Record<FileName, number>>;
  /** What the school did not grant. */
  absent: FileName[];
}

/** Writes what the OneRoster views of the school show, as an archive or into a folder. */
export async function exportOneRoster(
  central: Central,
  path: string,
  progress: Progress,
): Promise<WrittenOneRoster> {
  const views: Views = {};
  const absent: FileName[] = [];
  for (const [service, name] of services) {
    const records = await readView(central, service, name);
    if (records) views[name] = records;
    else absent.push(name);
    progress.step();
  }
  if (!views.orgs)
    throw new FailedProblem(
      'The school did not grant registry.classes, without which there is nothing to write.',
    );
  const files = writeFiles(views, version());
  if (extname(path).toLowerCase() === '.zip') {
    const entries = Object.entries(files).map(([name, content]) => [name, strToU8(content)] as const);
    await save(path, zipSync(Object.fromEntries(entries)));
  } else {
    await mkdir(path, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
      throw new UnreachableProblem(`${path} cannot be made a folder.`, { cause: error });
    });
    for (const [name, content] of Object.entries(files)) await save(join(path, name), content);
  }
  const counts = Object.entries(views).map(([name, records]) => [name, records.length]);
  return { file: path, records: Object.fromEntries(counts) as WrittenOneRoster['records'], absent };
}

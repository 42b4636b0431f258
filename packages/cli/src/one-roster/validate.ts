import { didYouMean } from '../framework/closest.ts';
import type { FileProblem } from '../tables/problems.ts';
import type { Archive, ArchiveFile, ArchiveRow } from './read-archive.ts';
import { fileNames, tables, type ColumnRule, type FileName } from './tables.ts';

/** Every place where an archive is not what the standard asks for. */
export function validate({ files, problems }: Archive): FileProblem[] {
  const ids = new Map(fileNames.map((name) => [name, idsOf(files[name])]));
  return [
    ...problems,
    ...fileNames.flatMap((name) => {
      const file = files[name];
      return file ? [...headerProblems(name, file), ...rowProblems(name, file, ids)] : [];
    }),
  ];
}

function idsOf(file: ArchiveFile | undefined): ReadonlySet<string> | undefined {
  return file && new Set(file.rows.map(({ cells }) => cells['sourcedId'] ?? ''));
}

function headerProblems(name: FileName, { header }: ArchiveFile): FileProblem[] {
  const file = `${name}.csv`;
  const known = tables[name].map((column) => column.name);
  const missing = tables[name].filter((column) => column.required && !header.includes(column.name));
  const twice = header.filter((column, at) => column !== '' && header.indexOf(column) !== at);
  const unknown = header.filter((column) => !known.includes(column) && !column.startsWith('metadata.'));
  return [
    ...missing.map((column) => ({ file, column: column.name, problem: 'the column is missing' })),
    ...[...new Set(twice)].map((column) => ({ file, column, problem: 'the column is there twice' })),
    ...unknown.map((column) => ({
      ...{ file, column: column || '(without a name)' },
      problem: `the standard has no such column.${didYouMean(column, known)}`,
    })),
  ];
}

function rowProblems(
  name: FileName,
  { header, rows, mode }: ArchiveFile,
  ids: ReadonlyMap<FileName, ReadonlySet<string> | undefined>,
): FileProblem[] {
  const file = `${name}.csv`;
  const columns = tables[name].filter((column) => header.includes(column.name));
  const first = new Map<string, number>();
  return rows.flatMap((each) => {
    const { row, cells } = each;
    const found: FileProblem[] = columns.flatMap((column) => {
      const problem = cellProblem(column, cells[column.name] ?? '', mode, ids);
      return problem === undefined ? [] : [{ file, row, column: column.name, problem }];
    });
    const id = cells['sourcedId'] ?? '';
    const earlier = first.get(id);
    if (id !== '' && earlier !== undefined)
      found.push({ file, row, column: 'sourcedId', problem: `row ${earlier} has the same id` });
    else first.set(id, row);
    if (mode === 'delta') found.push(...changeProblems(file, each));
    return found;
  });
}

/** Where only changes are sent, each row says what it is and since when. */
function changeProblems(file: string, { row, cells }: ArchiveRow): FileProblem[] {
  const missing = ['status', 'dateLastModified'].filter((column) => !cells[column]);
  const since = cells['dateLastModified'] ?? '';
  return [
    ...missing.map((column) => ({ file, row, column, problem: 'needed in a file of changes (delta)' })),
    ...(since !== '' && (!/^\d{4}-\d{2}-\d{2}T/.test(since) || Number.isNaN(Date.parse(since)))
      ? [
          {
            file,
            row,
            column: 'dateLastModified',
            problem: 'is no moment; write it as 2026-09-05T00:30:00.000Z',
          },
        ]
      : []),
  ];
}

function cellProblem(
  { required, type }: ColumnRule,
  text: string,
  mode: 'bulk' | 'delta',
  ids: ReadonlyMap<FileName, ReadonlySet<string> | undefined>,
): string | undefined {
  if (text === '') return required ? 'is missing' : undefined;
  switch (type.kind) {
    case 'day':
      return isDay(text) ? undefined : 'is no day; write it as 2026-09-05';
    case 'year':
      return /^\d{4}$/.test(text) ? undefined : 'is no year of four digits';
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(text) ? undefined : 'is no number; the decimal sign is a point';
    case 'flag':
      return text === 'true' || text === 'false' ? undefined : 'is true or false';
    case 'one of':
      return type.values.includes(text) ? undefined : `is one of ${type.values.join(', ')}`;
    case 'ref':
    case 'refs': {
      // What is not sent again in a file of changes was sent before.
      const known = mode === 'bulk' ? ids.get(type.to) : undefined;
      const wanted = type.kind === 'ref' ? [text] : text.split(',').map((id) => id.trim());
      const lost = known && wanted.find((id) => !known.has(id));
      return lost === undefined ? undefined : `${type.to}.csv has no ${lost}`;
    }
    default:
      return undefined;
  }
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === text;
}

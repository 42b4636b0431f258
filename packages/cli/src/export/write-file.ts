import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { UnreachableProblem, UsageProblem } from '../framework/index.ts';
import { writeCsv } from '../tables/csv.ts';
import { writeXlsx, type WrittenSheet } from '../tables/xlsx.ts';

/** Writes a workbook, or one sheet as CSV, by the ending of the name. Only its owner may read it: it is about children. */
export async function writeTables(path: string, sheets: readonly WrittenSheet[]): Promise<void> {
  const [first] = sheets;
  switch (extname(path).toLowerCase()) {
    case '.xlsx':
      return save(path, await writeXlsx(sheets));
    case '.csv':
      if (sheets.length !== 1 || !first)
        throw new UsageProblem(
          `A CSV file holds one list, and this is ${sheets.length}: choose one (--class, --subject, --term), or write a workbook (.xlsx).`,
        );
      return save(path, writeCsv(first.rows));
    default:
      throw new UsageProblem('The file to write ends with .xlsx or .csv.');
  }
}

export async function save(path: string, content: string | Uint8Array): Promise<void> {
  await writeFile(path, content, { mode: 0o600 }).catch((error: unknown) => {
    throw new UnreachableProblem(
      `${path} cannot be written: ${error instanceof Error ? error.message : ''}`,
      {
        cause: error,
      },
    );
  });
}

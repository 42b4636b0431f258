import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { UnreachableProblem, UsageProblem } from '../framework/index.ts';
import { writeCsv } from '../tables/csv.ts';
import { writeXlsx, type WrittenSheet } from '../tables/xlsx.ts';

/** Asked before anything is read: whether so many lists can be written to a file of that name. */
export function assertFits(path: string, lists: number): void {
  const ending = extname(path).toLowerCase();
  if (ending !== '.xlsx' && ending !== '.csv')
    throw new UsageProblem('The file to write ends with .xlsx or .csv.');
  if (ending === '.csv' && lists !== 1)
    throw new UsageProblem(
      `A CSV file holds one list, and this is ${lists}: choose one (--class, --subject, --term), or write a workbook (.xlsx).`,
    );
}

/** Writes a workbook, or one sheet as CSV, by the ending of the name. Only its owner may read it: it is about children. */
export async function writeTables(path: string, sheets: readonly WrittenSheet[]): Promise<void> {
  assertFits(path, sheets.length);
  const isWorkbook = extname(path).toLowerCase() === '.xlsx';
  await save(path, isWorkbook ? await writeXlsx(sheets) : writeCsv(sheets[0]?.rows ?? []));
}

/** Over a file that others could read, too: from then on they cannot. */
export async function save(path: string, content: string | Uint8Array): Promise<void> {
  try {
    const file = await open(path, 'w', 0o600);
    await file
      .chmod(0o600)
      .then(() => file.writeFile(content))
      .finally(() => file.close());
  } catch (error) {
    throw new UnreachableProblem(
      `${path} cannot be written: ${error instanceof Error ? error.message : ''}`,
      {
        cause: error,
      },
    );
  }
}

import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { limits, type Sheet } from '@lienthong/regulations/mark-lists';
import { UnreachableProblem } from '../framework/index.ts';
import { readCsv } from './csv.ts';
import { readXlsx } from './xlsx.ts';

/** The bytes of a file of a size that a list may have. */
export async function readBytes(path: string): Promise<Uint8Array> {
  const size = await stat(path).catch((error: unknown) => {
    throw new UnreachableProblem(`${path} cannot be read: there is no such file, or it may not be opened.`, {
      cause: error,
    });
  });
  if (!size.isFile()) throw new UnreachableProblem(`${path} is no file.`);
  if (size.size > limits.fileBytes)
    throw new UnreachableProblem(`${path} is larger than ${limits.fileBytes / 1_000_000} MB. Split it.`);
  return readFile(path);
}

/** The sheets of an Excel workbook, or a CSV file as one; by what is in the file, whatever it is called. */
export async function readTables(path: string): Promise<Sheet[]> {
  const bytes = await readBytes(path);
  const file = basename(path);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readXlsx(bytes, file);
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11)
    throw new UnreachableProblem(
      `${file} is an old Excel workbook (.xls), or one with a password. Open it and save it as .xlsx without a password.`,
    );
  return [readCsv(bytes, file)];
}

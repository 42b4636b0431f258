import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';

/** The end of a ledger, as an export states it or a person kept it. */
export interface Head {
  /** Null when only the hash was kept. */
  seq: number | null;
  hash: string;
}

/**
 * What an export holds, in its order: entries, not yet checked, and what its pages state: the head, and the entry that the
 * ledger begins after.
 */
export type ExportPart = ({ entry: unknown } | { head: Head } | { begins: Head }) & {
  /** Where it stands. */
  file?: string;
};

/** Exports that follow each other, one after the other. */
export async function* readExports(files: readonly string[]): AsyncGenerator<ExportPart, void, undefined> {
  for (const file of files) for await (const part of readExport(file)) yield { ...part, file };
}

/** The file cannot be read, or is no export. */
export class ReadProblem extends Error {}

/**
 * Reads an export: an entry or a page a line, or one JSON document that is a page or a list of pages or entries.
 * Throws {@link ReadProblem}.
 */
export async function* readExport(file: string): AsyncGenerator<ExportPart, void, undefined> {
  const input = createReadStream(file, 'utf8');
  const lines = createInterface({ input, crlfDelay: Infinity });
  let number = 0;
  let found = 0;
  try {
    for await (const line of lines) {
      number += 1;
      if (line.trim() === '') continue;
      const value = parse(line);
      if (value === undefined) {
        if (found > 0) throw new ReadProblem(`Line ${number} of ${file} is not JSON.`);
        yield* partsOf(await wholeFile(file), file);
        return;
      }
      found += 1;
      yield* partsOf(value, file);
    }
  } catch (error) {
    if (error instanceof ReadProblem) throw error;
    throw new ReadProblem(
      `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  } finally {
    input.destroy();
  }
  if (found === 0) throw new ReadProblem(`${file} is empty.`);
}

async function wholeFile(file: string): Promise<unknown> {
  const value = parse(await readFile(file, 'utf8'));
  if (value === undefined) throw new ReadProblem(`${file} is not JSON.`);
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function* partsOf(value: unknown, file: string): Generator<ExportPart, void, undefined> {
  if (Array.isArray(value)) {
    for (const part of value) yield* partsOf(part, file);
    return;
  }
  if (typeof value !== 'object' || value === null) throw new ReadProblem(`${file} is no export of a ledger.`);
  if (!('items' in value)) {
    yield { entry: value };
    return;
  }
  const { items } = value;
  if (!Array.isArray(items)) throw new ReadProblem(`A page of ${file} has no list of entries.`);
  if ('begins' in value) yield { begins: beginningOf(value.begins, file) };
  for (const entry of items) yield { entry };
  if ('head' in value) yield { head: headOf(value.head, file) };
}

function headOf(value: unknown, file: string): Head {
  const { seq, hash } = (value ?? {}) as Partial<Head>;
  if (!Number.isSafeInteger(seq) || typeof hash !== 'string')
    throw new ReadProblem(`A page of ${file} states a head that is none.`);
  return { seq: seq ?? null, hash };
}

function beginningOf(value: unknown, file: string): Head {
  const { after, previousHash } = (value ?? {}) as { after?: unknown; previousHash?: unknown };
  if (!Number.isSafeInteger(after) || typeof previousHash !== 'string')
    throw new ReadProblem(`A page of ${file} states a beginning that is none.`);
  return { seq: Number(after), hash: previousHash };
}

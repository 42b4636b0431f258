import { decodeTable, limits, type OldFont, type Sheet } from '@lienthong/regulations/mark-lists';

export type FileProblemCode =
  'tooLarge' | 'oldExcel' | 'damaged' | 'notText' | 'quotes' | 'tooManyRows' | 'empty' | 'noReader' | OldFont;

/** Why a file cannot be read. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';
  readonly code: FileProblemCode;
  /** Of a quotation mark at the wrong place. */
  readonly line: number;

  constructor(code: FileProblemCode, options: ErrorOptions & { line?: number } = {}) {
    super(code, options);
    this.code = code;
    this.line = options.line ?? 0;
  }
}

/** The sheets of a workbook, or a CSV file as one, by what is in the file; readers come when they are needed. */
export async function readFile(file: Blob): Promise<Sheet[]> {
  if (file.size > limits.fileBytes) throw new FileProblem('tooLarge');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [first, second, third] = bytes;
  if (first === 0xd0 && second === 0xcf && third === 0x11) throw new FileProblem('oldExcel');
  const isWorkbook = first === 0x50 && second === 0x4b;
  const sheets = isWorkbook ? await workbook(bytes) : [await csv(bytes)];
  const filled = sheets.filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== null)));
  if (filled.length === 0) throw new FileProblem('empty');
  return filled;
}

async function workbook(bytes: Uint8Array): Promise<Sheet[]> {
  const { readWorkbook } = await reader(import('./read-workbook.ts'));
  return readWorkbook(bytes);
}

async function csv(bytes: Uint8Array): Promise<Sheet> {
  const decoded = decodeTable(bytes, TextDecoder);
  if ('problem' in decoded) throw new FileProblem(decoded.problem === 'binary' ? 'notText' : decoded.problem);
  const { readCsv } = await reader(import('./csv.ts'));
  return { name: '', rows: readCsv(decoded.text) };
}

function reader<Module>(module: Promise<Module>): Promise<Module> {
  return module.catch((cause: unknown) => {
    throw new FileProblem('noReader', { cause });
  });
}

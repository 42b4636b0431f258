import { isWithinLimits, limits, oldFontOf, type Cell, type Sheet } from '@lienthong/regulations/mark-lists';
import { strFromU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import readExcel from 'read-excel-file/universal';
import { FileProblem } from './read-file.ts';

/** Values of formulas as they were last computed; days and numbers as the workbook keeps them. */
export async function readWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  const parts = unpacked(bytes);
  for (const [name, part] of Object.entries(parts))
    if (/worksheets\/.*\.xml$/.test(name) && !isWithinLimits(strFromU8(part, true)))
      throw new FileProblem('tooManyRows');
  // Packed again without pressing: the reader meets nothing else, and needs no worker, which a strict page forbids.
  const packed = zipSync(parts, { level: 0 });
  const sheets = await readExcel(packed.buffer as ArrayBuffer).catch((cause: unknown) => {
    throw new FileProblem('damaged', { cause });
  });
  return sheets.map(({ sheet, data }) => {
    const rows = data.map((row) => row.map((cell) => cellOf(cell)));
    const font = oldFontOf(rows.flatMap((row) => row.filter((cell) => typeof cell === 'string')));
    if (font) throw new FileProblem(font);
    return { name: sheet, rows };
  });
}

/** No more than it states, and no more than a machine holds: a few bytes can unpack to gigabytes. */
function unpacked(bytes: Uint8Array): Unzipped {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter({ name, originalSize }) {
        total += originalSize;
        if (total > limits.unpackedBytes) throw new FileProblem('tooLarge');
        return /\.(xml|rels)$/.test(name);
      },
    });
  } catch (error) {
    throw error instanceof FileProblem ? error : new FileProblem('damaged', { cause: error });
  }
}

function cellOf(cell: unknown): Cell {
  if (cell === null || cell === undefined || cell === '') return null;
  if (typeof cell === 'number' || cell instanceof Date) return cell;
  return String(cell).normalize('NFC');
}

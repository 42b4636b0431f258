import { expect } from '@open-wc/testing';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, it } from 'vitest';
import { must } from '../must.ts';
import { writeCsv } from '../../shared/files/write-csv.ts';
import { FileProblem, readFile } from './read-file.ts';
import { writeWorkbook } from './write-workbook.ts';

const bytes = (...parts: readonly (string | readonly number[])[]): Blob =>
  new Blob(parts.map((part) => (typeof part === 'string' ? part : new Uint8Array(part))));
const rowsOf = async (file: Blob) => must((await readFile(file))[0]).rows;

async function problemOf(file: Blob): Promise<string> {
  try {
    await readFile(file);
  } catch (error) {
    return error instanceof FileProblem ? [error.code, error.line || ''].join(' ').trim() : String(error);
  }
  return 'none';
}

describe('a CSV file', () => {
  it.each([
    ['semicolons', 'Họ và tên;TX1\r\nLê Hoa;7,5\r\n'],
    ['commas', 'Họ và tên,TX1\nLê Hoa,"7,5"\n'],
    ['tabs', 'Họ và tên\tTX1\nLê Hoa\t7,5\n'],
    ['a mark of UTF-8', '\ufeffHọ và tên;TX1\nLê Hoa;7,5\n'],
  ])('with %s', async (_name, content) => {
    expect((await rowsOf(bytes(content))).slice(0, 2)).to.deep.equal([
      ['Họ và tên', 'TX1'],
      ['Lê Hoa', '7,5'],
    ]);
  });

  it('in Windows-1258 keeps its tones', async () => {
    const name = [0x4c, 0xea, 0x20, 0x54, 0x68, 0x69, 0xf2, 0x20, 0x4e, 0xf5, 0xd2];
    expect(await rowsOf(bytes(name, ';7\n'))).to.deep.equal([['Lê Thị Nở', '7'], [null]]);
  });

  it('runs no formula, and reads what it guarded as it was', async () => {
    const file = writeCsv([['=1+1', -1, '@x', 7.5]]);
    expect(await file.text()).to.contain("'=1+1;-1;'@x;7,5");
    expect((await rowsOf(file))[0]).to.deep.equal(['=1+1', '-1', '@x', '7,5']);
  });

  it.each([
    ['no text', bytes([1, 0, 2, 0, 0, 0, 9]), 'notText'],
    ['a quotation mark at the wrong place', bytes('a;b\n1;"2"x\n3;4'), 'quotes 2'],
    ['nothing', bytes('\n\n'), 'empty'],
    ['old fonts', bytes('Hä tªn;Líp\nNguyÔn V¨n An;7A1\nTrÇn ThÞ B×nh;7A1\n'), 'TCVN3'],
  ])('that is %s says so', async (_name, file, code) => {
    expect(await problemOf(file)).to.equal(code);
  });
});

describe('a workbook', () => {
  const list = { name: '7A1', headerRow: 1, widths: [] };

  /** A workbook in which one cell was replaced. */
  async function withCell(cell: string): Promise<Blob> {
    const file = await writeWorkbook({ ...list, rows: [['x', 1]] });
    const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
    const name = 'xl/worksheets/sheet1.xml';
    const xml = new TextDecoder().decode(parts[name]);
    const row = `<row r="9">${cell}</row></sheetData>`;
    return bytes([...zipSync({ ...parts, [name]: strToU8(xml.replace('</sheetData>', row)) })]);
  }

  it('gives numbers, texts and the values of formulas', async () => {
    const file = await writeWorkbook({ ...list, rows: [['TX1'], [7.5], ['8,5'], ['=1+1']] });
    expect(await rowsOf(file)).to.deep.equal([['TX1'], [7.5], ['8,5'], ['=1+1']]);
    const formula = await withCell('<c r="B9"><f>SUM(B1:B2)/2</f><v>7.300000000000001</v></c>');
    expect((await rowsOf(formula))[8]).to.deep.equal([null, 7.300000000000001]);
  });

  it('with a cell far away is refused before room is made for it', async () => {
    expect(await problemOf(await withCell('<c r="XFD1048576"><v>1</v></c>'))).to.equal('tooManyRows');
  });

  it.each([
    ['old', [0xd0, 0xcf, 0x11, 0xe0], 'oldExcel'],
    ['damaged', [0x50, 0x4b, 3, 4, 1, 2, 3], 'damaged'],
    ['something else in an archive', [...zipSync({ 'a.xml': strToU8('<a/>') })], 'damaged'],
  ])('that is %s says so', async (_name, content, code) => {
    expect(await problemOf(bytes(content))).to.equal(code);
  });

  it('that unpacks to too much is not unpacked', async () => {
    const archive = zipSync({ 'a.xml': new Uint8Array(1000) });
    const view = new DataView(archive.buffer, archive.byteOffset);
    for (let at = 0; at < archive.length - 4; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 300_000_000, true);
    expect(await problemOf(bytes([...archive]))).to.equal('tooLarge');
  });
});

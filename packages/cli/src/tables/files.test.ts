import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { cellText, limits } from '@lienthong/regulations/mark-lists';
import { plainCsv, readCsv, writeCsv } from './csv.ts';
import { readTables } from './read-table.ts';
import { writeXlsx } from './xlsx.ts';
import { unzip } from './zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'lienthong-tables-'));
afterAll(() => rmSync(folder, { recursive: true }));
const utf8 = (text: string) => new TextEncoder().encode(text);
const firstCells = (bytes: Uint8Array) => readCsv(bytes, 'f.csv').rows.map((row) => row[0]);

describe('a CSV file', () => {
  const text = 'Họ và tên;Lớp\r\nĐỗ Thuỳ Ân;7A1\r\n';
  const utf16 = (bytes: Buffer) => new Uint8Array(bytes);

  it.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with its mark', utf8(`\ufeff${text}`)],
    ['UTF-16', utf16(Buffer.from(`\ufeff${text}`, 'utf16le'))],
    ['UTF-16, the other way round', utf16(Buffer.from(`\ufeff${text}`, 'utf16le').swap16())],
    ['UTF-16 without its mark', utf16(Buffer.from(text.replace('Đỗ Thuỳ Ân', 'Le An'), 'utf16le'))],
    ['decomposed letters', utf8(text.normalize('NFD'))],
  ])('is read as %s', (_name, bytes) => {
    expect(firstCells(bytes)).toEqual(['Họ và tên', expect.stringMatching(/^(Đỗ Thuỳ Ân|Le An)$/), null]);
  });

  it('is read as Windows-1258, which writes tones behind the letter', () => {
    // Lê Thị Nở: ê is one byte, ị and ở are letter and tone.
    const bytes = [0x4c, 0xea, 0x20, 0x54, 0x68, 0x69, 0xf2, 0x20, 0x4e, 0xf5, 0xd2];
    expect(firstCells(new Uint8Array([...bytes, 0x3b, 0x37]))).toEqual(['Lê Thị Nở']);
  });

  it.each([
    ['TCVN3 (ABC)', 'Hä tªn;Líp\nNguyÔn V¨n An;7A1\nTrÇn ThÞ B×nh;7A1\nLª §øc C­êng;7A1\n'],
    ['VNI', 'Hoï vaø teân;Lôùp\nNguyeãn Vaên An;7A1\nTraàn Thò Bình;7A1\nÑoã Ñöùc Cöôøng;7A1\n'],
  ])('in the font encoding %s is refused with what to do', (name, written) => {
    expect(() => readCsv(utf8(written), 'cu.csv')).toThrow(`written for old fonts (${name},`);
    expect(() => readCsv(utf8(written), 'cu.csv')).toThrow('UniKey');
  });

  it.each([
    ['TCVN3 (ABC)', 'Hä tªn;Líp\nNguyÔn V¨n An;7A1\nTrÇn ThÞ B×nh;7A1\nLª §øc C­êng;7A1\n'],
    ['VNI', 'Hoï vaø teân;Lôùp\nNguyeãn Vaên An;7A1\nTraàn Thò Bình;7A1\nÑoã Ñöùc Cöôøng;7A1\n'],
  ])('of one byte a letter in %s is not taken for Windows-1258', (name, written) => {
    const bytes = new Uint8Array(Buffer.from(written, 'latin1'));
    expect(() => readCsv(bytes, 'cu.csv')).toThrow(`written for old fonts (${name},`);
  });

  it('of one byte a letter is Windows-1258 else, foreign names or not', () => {
    // Nguyễn Văn Hoàng, Trần Thị Hương, Zoë, as that encoding has them.
    const names = ['NguyêÞn Vãn Hoàng', 'TrâÌn Thiò Hýõng', 'Zoë', 'Lê ÐýìÒc'];
    expect(firstCells(new Uint8Array(Buffer.from(names.join(';7A1\n'), 'latin1'))).slice(0, 3)).toEqual([
      ...['Nguyễn Văn Hoàng', 'Trần Thị Hương', 'Zoë'],
    ]);
  });

  it('with a few foreign names is no file of old fonts', () => {
    expect(
      firstCells(utf8('Tên;Lớp\nZoë Müller;7A1\nPeña Muñoz;7A1\nĐỗ Ân;7A1\nLê Thị Bưởi;7A1')),
    ).toHaveLength(5);
  });

  it.each([
    ['commas', 'a,"b;c",d\n1,2,3'],
    ['semicolons', 'a;"b,c";d\n1;2,5;3'],
    ['tabs', 'a\tb, c\td\n1\t2\t3'],
    ['what its first line says', 'sep=|\na|b|c\n1|2|3'],
  ])('is cut at %s', (_name, written) => {
    expect(readCsv(utf8(written), 'f.csv').rows.at(-1)).toHaveLength(3);
  });

  it('with a quotation mark at the wrong place names the row', () => {
    expect(() => readCsv(utf8('a;b\n1;"2"x\n3;4'), 'f.csv')).toThrow('f.csv, row 2: a quotation mark');
  });

  it('that is too long or too wide is refused', () => {
    expect(() => readCsv(utf8('a;b\n'.repeat(limits.rows + 5)), 'f.csv')).toThrow('more than 50,000 rows');
    expect(() => readCsv(utf8(`a;b\n${'x;'.repeat(300)}`), 'f.csv')).toThrow('more than 256 columns');
  });

  it.each(['=1+1', '+84', '-7', '@x', '\tx'])('makes %j harmless, and reads it as it was', (cell) => {
    for (const written of [writeCsv([['x', cell]]), plainCsv([['x', cell]])]) {
      expect(written).toContain(`'${cell}`);
      expect(cellText(readCsv(utf8(written), 'f.csv').rows[0]?.[1])).toBe(cell.trim());
    }
  });
});

describe('an Excel workbook', () => {
  it('is read as it was written, sheet by sheet, whatever the file is called', async () => {
    const path = join(folder, 'danh-sach.csv');
    writeFileSync(
      path,
      await writeXlsx([
        {
          name: '7A1 / Toán',
          rows: [['Tiêu đề'], ['STT', 'Mã'], [1, '0790000001'], [2.5, '=1']],
          headerRow: 2,
          widths: [6],
        },
        { name: '7A1 : Toán', rows: [['x']], headerRow: 1, widths: [] },
      ]),
    );
    const sheets = await readTables(path);
    expect(sheets.map(({ name }) => name)).toEqual(['7A1   Toán', '7A1   Toán (2)']);
    expect(sheets[0]?.rows[2]).toEqual([1, '0790000001']);
    expect(sheets[0]?.rows[3]).toEqual([2.5, '=1']);
  });

  it.each([
    ['old', [0xd0, 0xcf, 0x11, 0xe0], 'save it as .xlsx'],
    ['damaged', [0x50, 0x4b, 0x03, 0x04, 1, 2, 3], 'cannot be unpacked'],
    [
      'something else in an archive',
      [...zipSync({ 'a.xml': utf8('<a/>') })],
      'cannot be read as an Excel workbook',
    ],
  ])('that is %s is refused in words', async (name, bytes, words) => {
    const path = join(folder, `${name}.xlsx`);
    writeFileSync(path, new Uint8Array(bytes));
    await expect(readTables(path)).rejects.toThrow(words);
  });

  it('that is not there, or a folder, is refused in words', async () => {
    await expect(readTables(join(folder, 'nothing.xlsx'))).rejects.toThrow('there is no such file');
    await expect(readTables(folder)).rejects.toThrow('is no file');
  });
});

describe('a workbook with something far away', () => {
  const withCell = async (cell: string) => {
    const sheet = { name: 'a', rows: [['x']], headerRow: 1, widths: [] };
    const parts = unzipSync(new Uint8Array(await writeXlsx([sheet])));
    const name = 'xl/worksheets/sheet1.xml';
    const xml = strFromU8(parts[name] ?? utf8('')).replace(
      '</sheetData>',
      `<row r="9">${cell}</row></sheetData>`,
    );
    const path = join(folder, 'xa.xlsx');
    writeFileSync(path, zipSync({ ...parts, [name]: utf8(xml) }));
    return readTables(path);
  };

  it.each([
    '<c r="XFD1048576"><v>1</v></c>',
    '<c s="1" r=\'A50001\'/>',
    '<c r="&#88;FD9"><v>1</v></c>',
    '<c r="IW9"/>',
  ])('is refused before the reader makes room for it: %s', async (cell) => {
    await expect(withCell(cell)).rejects.toThrow('has something beyond row 50,000 or column 256');
  });

  it('may have it within the limits', async () => {
    expect((await withCell('<c r="IV9"><v>7</v></c>'))[0]?.rows[8]?.[255]).toBe(7);
  });
});

describe('an archive that unpacks to too much', () => {
  /** An archive of 10 MB that states another size for its file. */
  const stating = (bytes: number) => {
    const archive = zipSync({ 'a.xml': new Uint8Array(10_000_000) });
    const view = new DataView(archive.buffer, archive.byteOffset);
    for (let at = 0; at < archive.length - 4; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, bytes, true);
    return archive;
  };

  it('is refused by what it states, before anything is unpacked', () => {
    const bomb = stating(limits.unpackedBytes + 1);
    expect(bomb.length).toBeLessThan(100_000);
    expect(() => unzip(bomb, 'bom.xlsx')).toThrow('unpacks to more than 200 MB');
  });

  it('gives no more than it stated', () => {
    expect(unzip(stating(100), 'doi.xlsx')['a.xml']).toHaveLength(100);
  });
});

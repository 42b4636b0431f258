import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { tabbedText, tableText } from './copy.ts';
import { pastedRows } from './read-clipboard.ts';

const text = (content: string) => pastedRows({ html: '', text: content });
const html = (content: string) => pastedRows({ html: content, text: 'as text' });

describe('text of a clipboard', () => {
  it.each([
    [
      'Excel',
      '7,5\t8\r\n9\t\r\n',
      [
        ['7,5', '8'],
        ['9', ''],
      ],
    ],
    [
      'LibreOffice',
      '7,5\t8\n9\t10\n',
      [
        ['7,5', '8'],
        ['9', '10'],
      ],
    ],
    [
      'Google Sheets',
      '7,5\t8\n9\t10',
      [
        ['7,5', '8'],
        ['9', '10'],
      ],
    ],
    ['an old Mac', '7\r8\r', [['7'], ['8']]],
    ['a cell of several lines', '"Đọc to\nrõ"\t8\r\n', [['Đọc to\nrõ', '8']]],
    ['quotation marks', '"Đọc ""to"""\t8', [['Đọc "to"', '8']]],
    [
      'a lone quotation mark',
      '"chưa đóng\t8\n9\t7',
      [
        ['"chưa đóng', '8'],
        ['9', '7'],
      ],
    ],
    ['one value', '8,5', [['8,5']]],
  ])('of %s', async (_name, content, rows) => {
    expect(await text(content)).to.deep.equal(rows);
  });
});

describe('a table of a clipboard', () => {
  it('of Excel', async () => {
    const rows = await html(
      `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--td {mso-style-parent:style0;}--></style></head>
      <body><!--StartFragment--><table border=0 style='border-collapse:collapse'><col width=64 style='width:48pt'>
      <tr height=20 style='height:15.0pt'><td class=xl65 align=right x:num="7.5">7,5</td><td x:str>Đọc<br style='mso-data-placement:same-cell;'>
      to</td></tr><tr><td>8</td><td></td></tr></table><!--EndFragment--></body></html>`,
    );
    expect(rows).to.deep.equal([
      ['7,5', 'Đọc\nto'],
      ['8', ''],
    ]);
  });

  it('of LibreOffice', async () => {
    const rows = await html(
      '<table cellspacing="0"><colgroup width="85"></colgroup><tr><td height="17" align="right" sdval="7.5" sdnum="1066;">' +
        '<font color="#000000">7,5</font></td><td><b>Đ</b></td></tr></table>',
    );
    expect(rows).to.deep.equal([['7,5', 'Đ']]);
  });

  it('of Google Sheets', async () => {
    const rows = await html(
      '<meta charset="utf-8"><google-sheets-html-origin><style type="text/css">td {border: 1px}</style><table dir="ltr">' +
        '<tbody><tr style="height:21px;"><td data-sheets-value="{&quot;1&quot;:3}">7,5</td><td>&lt;b&gt;</td></tr></tbody></table>',
    );
    expect(rows).to.deep.equal([['7,5', '<b>']]);
  });

  it('with merged cells keeps its columns', async () => {
    const rows = await html(
      '<table><tr><td rowspan="2">An</td><td colspan="2">TX</td></tr><tr><td>7</td><td>8</td></tr></table>',
    );
    expect(rows).to.deep.equal([
      ['An', 'TX', ''],
      ['', '7', '8'],
    ]);
  });

  it('with spans beyond its end ends all the same', async () => {
    const rows = await html(
      '<table><tr><td rowspan="65534" colspan="1000">An</td></tr><tr><td>7</td></tr></table>',
    );
    expect(rows.map((row) => [row.length, row.at(0), row.at(-1)])).to.deep.equal([
      [256, 'An', ''],
      [257, '', '7'],
    ]);
  });

  it('that is none is read as text', async () => {
    expect(await html('<p>7</p>')).to.deep.equal([['as text']]);
    expect(await html('<template>8</template>')).to.deep.equal([['as text']]);
  });
});

describe('what is copied', () => {
  const rows = [
    ['7,5', 'Đọc "to"\nvà rõ'],
    ['', '<b>&'],
  ];

  it('is read as it was, as text and as a table', async () => {
    expect(await text(tabbedText(rows))).to.deep.equal(rows);
    expect(await html(tableText(rows))).to.deep.equal(rows);
  });
});

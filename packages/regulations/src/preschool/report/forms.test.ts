import { describe, expect, test } from 'vitest';
import { child, linesOf, midYear, reportOf, snapshotOf } from './fixtures.ts';
import { preschoolForms } from './forms.ts';
import { enReportNames } from '../../text/preschool-report-names.en.ts';
import { viReportNames } from '../../text/preschool-report-names.vi.ts';
import { preschoolPeriods } from './snapshot.ts';

const idsOf = (period: keyof typeof preschoolForms) =>
  preschoolForms[period].blocks.map(({ id, figures }) => [id, figures.map((figure) => figure.id).join(' ')]);

describe('the three reports', () => {
  test('what they contain when a department says nothing else', () => {
    expect(idsOf('giuaNam')).toEqual([
      ['mangLuoi', 'loaiHinh diemTruong kiemDinh chuanQuocGia'],
      ['nhomLop', 'nhomLop ghep2 ghep3 ghep4 docLap haiBuoi banTru coTreKhuyetTat'],
      ['treEm', 'treEm nu danToc nuDanToc khuyetTat moi thoiHoc diaBanKhac namTuoi nuNamTuoi'],
      ['chuyenCan', 'chuyenCan'],
      ['dinhDuong', 'canDo tinhTrang thayDoi'],
      ['phatTrien', 'linhVuc chuanNamTuoi'],
      ['doiNgu', 'doiNgu trinhDo giaoVienMotNhomLop'],
      ['coSoVatChat', 'phongHoc nhaVeSinh nuocSach bepAn doChoi hoTroAnTrua hoTroHocPhi'],
    ]);
    expect(idsOf('cuoiNam')).toEqual(idsOf('giuaNam'));
  });

  test('what each figure counts', () => {
    const asks = preschoolForms.giuaNam.blocks
      .flatMap(({ figures }) => figures)
      .map((spec) => {
        if ('flags' in spec) return `${spec.id}: ${[spec.count, ...spec.flags].join(' ')}`;
        if ('indicators' in spec) return `${spec.id}: ${[spec.count, ...spec.indicators].join(' ')}`;
        return `${spec.id}: ${spec.count}${'item' in spec ? ` ${spec.item}` : ''}`;
      });
    const indicators = 'weightForAge heightForAge weightForHeight bmiForAge';
    expect(asks).toEqual([
      'loaiHinh: given loaiHinh',
      'diemTruong: given diemTruong',
      'kiemDinh: given kiemDinh',
      'chuanQuocGia: given chuanQuocGia',
      'nhomLop: units',
      'ghep2: units mixed2',
      'ghep3: units mixed3',
      'ghep4: units mixed4',
      'docLap: units independent',
      'haiBuoi: units fullDay',
      'banTru: units lunch',
      'coTreKhuyetTat: units withDisabled',
      'treEm: children',
      'nu: children girl',
      'danToc: children minority',
      'nuDanToc: children girl minority',
      'khuyetTat: children disabled',
      'moi: children new',
      'thoiHoc: leavers',
      'diaBanKhac: children fromElsewhere',
      'namTuoi: children five',
      'nuNamTuoi: children girl five',
      'chuyenCan: attendance',
      'canDo: weighed',
      `tinhTrang: nutrition ${indicators}`,
      `thayDoi: growthChange ${indicators}`,
      'linhVuc: development',
      'chuanNamTuoi: fiveYearStandard',
      'doiNgu: staff',
      'trinhDo: qualifications',
      'giaoVienMotNhomLop: teachersPerUnit',
      'phongHoc: given phongHoc',
      'nhaVeSinh: given nhaVeSinh',
      'nuocSach: given nuocSach',
      'bepAn: given bepAn',
      'doChoi: given doChoi',
      'hoTroAnTrua: children lunchSupport',
      'hoTroHocPhi: children feeSupport',
    ]);
  });

  test('the first report of the year compares with nothing', () => {
    expect(idsOf('dauNam')).toEqual(
      idsOf('giuaNam').map(([id, figures]) => [id, id === 'dinhDuong' ? 'canDo tinhTrang' : figures]),
    );
  });

  test.each(preschoolPeriods)('%s is the default of its period, under its own name', (period) => {
    expect(preschoolForms[period].id).toBe(period);
    const report = reportOf(snapshotOf([child('a')]), {}, { ...midYear, period });
    expect(report.form).toBe(period);
    expect(report.blocks.map(({ id }) => id)).toEqual(preschoolForms[period].blocks.map(({ id }) => id));
  });

  test('every block, figure, line and column has a name in both languages', () => {
    const report = reportOf(snapshotOf([]));
    const codes = new Set([
      ...report.blocks.map(({ id }) => id),
      ...linesOf(report).flatMap(({ figure, path, cells }) => [figure, ...path, ...Object.keys(cells)]),
    ]);
    for (const names of [viReportNames, enReportNames]) {
      expect([...codes].filter((code) => !names[code]?.trim())).toEqual([]);
    }
    expect(Object.keys(enReportNames).sort()).toEqual(Object.keys(viReportNames).sort());
  });
});

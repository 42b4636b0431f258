import { defaultAgeCounting } from '../age-band.ts';
import type { PreschoolForm, ReportBlock } from './form.ts';
import { growthIndicators } from '../growth/rules.ts';
import type { PreschoolPeriod } from './snapshot.ts';

const network: ReportBlock = {
  id: 'mangLuoi',
  figures: [
    // Code of the national exchange: 1 công lập, 2 dân lập, 3 tư thục.
    { id: 'loaiHinh', count: 'given', item: 'loaiHinh' },
    { id: 'diemTruong', count: 'given', item: 'diemTruong' },
    { id: 'kiemDinh', count: 'given', item: 'kiemDinh' },
    { id: 'chuanQuocGia', count: 'given', item: 'chuanQuocGia' },
  ],
};

const units: ReportBlock = {
  id: 'nhomLop',
  figures: [
    { id: 'nhomLop', count: 'units', flags: [] },
    { id: 'ghep2', count: 'units', flags: ['mixed2'] },
    { id: 'ghep3', count: 'units', flags: ['mixed3'] },
    { id: 'ghep4', count: 'units', flags: ['mixed4'] },
    { id: 'docLap', count: 'units', flags: ['independent'] },
    { id: 'haiBuoi', count: 'units', flags: ['fullDay'] },
    { id: 'banTru', count: 'units', flags: ['lunch'] },
    { id: 'coTreKhuyetTat', count: 'units', flags: ['withDisabled'] },
  ],
};

const children: ReportBlock = {
  id: 'treEm',
  figures: [
    { id: 'treEm', count: 'children', flags: [] },
    { id: 'nu', count: 'children', flags: ['girl'] },
    { id: 'danToc', count: 'children', flags: ['minority'] },
    { id: 'nuDanToc', count: 'children', flags: ['girl', 'minority'] },
    { id: 'khuyetTat', count: 'children', flags: ['disabled'] },
    { id: 'moi', count: 'children', flags: ['new'] },
    { id: 'thoiHoc', count: 'leavers' },
    { id: 'diaBanKhac', count: 'children', flags: ['fromElsewhere'] },
    { id: 'namTuoi', count: 'children', flags: ['five'] },
    { id: 'nuNamTuoi', count: 'children', flags: ['girl', 'five'] },
  ],
};

const attendance: ReportBlock = {
  id: 'chuyenCan',
  figures: [{ id: 'chuyenCan', count: 'attendance' }],
};

const nutrition = (withChange: boolean): ReportBlock => ({
  id: 'dinhDuong',
  figures: [
    { id: 'canDo', count: 'weighed' },
    { id: 'tinhTrang', count: 'nutrition', indicators: growthIndicators },
    ...(withChange ? [{ id: 'thayDoi', count: 'growthChange', indicators: growthIndicators } as const] : []),
  ],
});

const development: ReportBlock = {
  id: 'phatTrien',
  figures: [
    { id: 'linhVuc', count: 'development' },
    { id: 'chuanNamTuoi', count: 'fiveYearStandard' },
  ],
};

const staff: ReportBlock = {
  id: 'doiNgu',
  figures: [
    { id: 'doiNgu', count: 'staff' },
    { id: 'trinhDo', count: 'qualifications' },
    { id: 'giaoVienMotNhomLop', count: 'teachersPerUnit' },
  ],
};

const facilities: ReportBlock = {
  id: 'coSoVatChat',
  figures: [
    { id: 'phongHoc', count: 'given', item: 'phongHoc' },
    { id: 'nhaVeSinh', count: 'given', item: 'nhaVeSinh' },
    { id: 'nuocSach', count: 'given', item: 'nuocSach' },
    { id: 'bepAn', count: 'given', item: 'bepAn' },
    { id: 'doChoi', count: 'given', item: 'doChoi' },
    { id: 'hoTroAnTrua', count: 'children', flags: ['lunchSupport'] },
    { id: 'hoTroHocPhi', count: 'children', flags: ['feeSupport'] },
  ],
};

const form = (id: PreschoolPeriod, withChange: boolean): PreschoolForm => ({
  id,
  ages: defaultAgeCounting,
  leaveReasons: ['chuyenTruong', 'chuyenNoiO', 'sucKhoe', 'hoanCanh', 'khac'],
  domains: {
    nhomTre: ['theChat', 'nhanThuc', 'ngonNgu', 'tinhCamXaHoi'],
    mauGiao: ['theChat', 'nhanThuc', 'ngonNgu', 'tinhCamXaHoi', 'thamMi'],
  },
  fiveYearStandard: 'chuanNamTuoi',
  roles: ['quanLi', 'giaoVien', 'nuoiDuong', 'capDuong', 'khac'],
  teacherRole: 'giaoVien',
  qualifications: ['soCap', 'trungCap', 'caoDang', 'daiHoc', 'sauDaiHoc'],
  blocks: [network, units, children, attendance, nutrition(withChange), development, staff, facilities],
});

/**
 * What the three reports are known to ask for. The letter that introduced them (530/GDĐT-GDMN of 2016) was not at hand: a
 * department replaces these values by its own. The report of the start of the year compares with nothing.
 */
export const preschoolForms: Readonly<Record<PreschoolPeriod, PreschoolForm>> = {
  dauNam: form('dauNam', false),
  giuaNam: form('giuaNam', true),
  cuoiNam: form('cuoiNam', true),
};

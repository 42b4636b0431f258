import type { Names } from './names.ts';
import { viPreschoolNames } from './preschool-names.vi.ts';
import { viPrimaryNames } from './primary-names.ts';
import { viSlotNames } from './slot-names.ts';

/** Circular 58/2011: the subjects of the programme of 2006, and kiểm tra lại for what is taken again. */
const of2011: Names['under'][keyof Names['under']] = {
  subjects: { ngoaiNgu1: 'Ngoại ngữ', miThuat: 'Mỹ thuật' },
  decisions: { retest: 'kiểm tra lại' },
};
const foreignLanguage = { subjects: { ngoaiNgu1: 'Ngoại ngữ' } };

export const viNames: Names = {
  subjects: {
    toan: 'Toán',
    nguVan: 'Ngữ văn',
    ngoaiNgu1: 'Ngoại ngữ 1',
    ngoaiNgu2: 'Ngoại ngữ 2',
    tiengDanToc: 'Tiếng dân tộc thiểu số',
    vatLi: 'Vật lí',
    hoaHoc: 'Hoá học',
    sinhHoc: 'Sinh học',
    khtn: 'Khoa học tự nhiên',
    lichSu: 'Lịch sử',
    diaLi: 'Địa lí',
    lichSuDiaLi: 'Lịch sử và Địa lí',
    gdcd: 'Giáo dục công dân',
    gdktpl: 'Giáo dục kinh tế và pháp luật',
    congNghe: 'Công nghệ',
    tinHoc: 'Tin học',
    gdqpan: 'Giáo dục quốc phòng và an ninh',
    theDuc: 'Thể dục',
    gdtc: 'Giáo dục thể chất',
    amNhac: 'Âm nhạc',
    miThuat: 'Mĩ thuật',
    ngheThuat: 'Nghệ thuật',
    gddp: 'Nội dung giáo dục của địa phương',
    hdtn: 'Hoạt động trải nghiệm, hướng nghiệp',
    tiengViet: 'Tiếng Việt',
    khoaHoc: 'Khoa học',
    tuNhienXaHoi: 'Tự nhiên và Xã hội',
    daoDuc: 'Đạo đức',
    tinHocCongNghe: 'Tin học và Công nghệ',
    thuCong: 'Thủ công',
    kiThuat: 'Kĩ thuật',
  },
  levels: {
    gioi: 'Giỏi',
    tot: 'Tốt',
    kha: 'Khá',
    trungBinh: 'Trung bình',
    dat: 'Đạt',
    yeu: 'Yếu',
    chuaDat: 'Chưa đạt',
    kem: 'Kém',
  },
  decisions: {
    promoted: 'được lên lớp',
    retest: 'kiểm tra, đánh giá lại',
    summerTraining: 'rèn luyện trong hè',
    retained: 'ở lại lớp',
  },
  titles: { xuatSac: 'Học sinh Xuất sắc', gioi: 'Học sinh Giỏi', tienTien: 'Học sinh tiên tiến' },
  primary: viPrimaryNames,
  preschool: viPreschoolNames,
  under: {
    'TT58/2011': of2011,
    'TT58/2011+TT26/2020': of2011,
    'TT30/2014': foreignLanguage,
    'TT30/2014+TT22/2016': foreignLanguage,
    grade10: foreignLanguage,
  },
  ...viSlotNames,
};

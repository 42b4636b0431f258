import type { Names } from './names.ts';
import { enPreschoolNames } from './preschool-names.en.ts';
import { enPrimaryNames } from './primary-names.ts';
import { enSlotNames } from './slot-names.ts';

const foreignLanguage = { subjects: { ngoaiNgu1: 'Foreign language' } };

export const enNames: Names = {
  subjects: {
    toan: 'Mathematics',
    nguVan: 'Literature',
    ngoaiNgu1: 'Foreign language 1',
    ngoaiNgu2: 'Foreign language 2',
    tiengDanToc: 'Ethnic minority language',
    vatLi: 'Physics',
    hoaHoc: 'Chemistry',
    sinhHoc: 'Biology',
    khtn: 'Natural science',
    lichSu: 'History',
    diaLi: 'Geography',
    lichSuDiaLi: 'History and Geography',
    gdcd: 'Civic education',
    gdktpl: 'Economic and legal education',
    congNghe: 'Technology',
    tinHoc: 'Informatics',
    gdqpan: 'National defence education',
    theDuc: 'Physical education',
    gdtc: 'Physical education',
    amNhac: 'Music',
    miThuat: 'Fine arts',
    ngheThuat: 'Arts',
    gddp: 'Local education',
    hdtn: 'Experiential activities',
    tiengViet: 'Vietnamese',
    khoaHoc: 'Science',
    tuNhienXaHoi: 'Nature and society',
    daoDuc: 'Ethics',
    tinHocCongNghe: 'Informatics and Technology',
    thuCong: 'Handicraft',
    kiThuat: 'Crafts',
  },
  levels: {
    gioi: 'Excellent (Giỏi)',
    tot: 'Good (Tốt)',
    kha: 'Fair (Khá)',
    trungBinh: 'Average (Trung bình)',
    dat: 'Pass (Đạt)',
    yeu: 'Weak (Yếu)',
    chuaDat: 'Not passed (Chưa đạt)',
    kem: 'Poor (Kém)',
  },
  decisions: {
    promoted: 'promoted',
    retest: 're-assessment',
    summerTraining: 'conduct training in the summer',
    retained: 'retained in the grade',
  },
  titles: {
    xuatSac: 'Outstanding pupil (Học sinh Xuất sắc)',
    gioi: 'Excellent pupil (Học sinh Giỏi)',
    tienTien: 'Advanced pupil (Học sinh tiên tiến)',
  },
  primary: enPrimaryNames,
  preschool: enPreschoolNames,
  under: {
    'TT58/2011': foreignLanguage,
    'TT58/2011+TT26/2020': foreignLanguage,
    'TT30/2014': foreignLanguage,
    'TT30/2014+TT22/2016': foreignLanguage,
    grade10: foreignLanguage,
  },
  ...enSlotNames,
};

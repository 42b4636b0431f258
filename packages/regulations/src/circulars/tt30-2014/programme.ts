import type { PrimaryCircular } from '../../primary/circular.ts';

/** The 2006 programme, in the order of the transcript. Foreign language, informatics and ethnic languages are optional. */
export const subjectsOf2006: PrimaryCircular['subjects'] = {
  tiengViet: { grades: 'ccccc', tests: 'ttttt', midTests: '---tt' },
  toan: { grades: 'ccccc', tests: 'ttttt', midTests: '---tt' },
  tuNhienXaHoi: { grades: 'ccc--' },
  khoaHoc: { grades: '---cc', tests: '---tt' },
  lichSuDiaLi: { grades: '---cc', tests: '---tt' },
  ngoaiNgu1: { grades: 'ooooo', tests: 'ttttt' },
  tinHoc: { grades: '--ooo', tests: '--ttt' },
  tiengDanToc: { grades: 'ooooo', tests: 'ttttt' },
  daoDuc: { grades: 'ccccc' },
  amNhac: { grades: 'ccccc' },
  miThuat: { grades: 'ccccc' },
  thuCong: { grades: 'ccc--' },
  kiThuat: { grades: '---cc' },
  theDuc: { grades: 'ccccc' },
};

/** Chăm học, chăm làm; tự tin, trách nhiệm; trung thực, kỉ luật; đoàn kết, yêu thương. */
export const qualitiesOf2014 = [
  'chamHocChamLam',
  'tuTinTrachNhiem',
  'trungThucKiLuat',
  'doanKetYeuThuong',
] as const;

import { subjectList } from '../../secondary/study-rules.ts';

/** Điều 6: comment subjects are Âm nhạc, Mỹ thuật and Thể dục, all others are scored. */
export const tt58SubjectList = subjectList(
  'toan vatLi hoaHoc sinhHoc tinHoc nguVan lichSu diaLi ngoaiNgu1 ngoaiNgu2 tiengDanToc gdcd congNghe gdqpan',
  'theDuc amNhac miThuat',
);

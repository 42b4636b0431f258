import { subjectList } from '../../secondary/study-rules.ts';

/** Điều 5 khoản 3, subjects of the 2018 programme in lower and upper secondary school. */
export const tt22SubjectList = subjectList(
  'nguVan toan ngoaiNgu1 ngoaiNgu2 tiengDanToc gdcd lichSuDiaLi khtn lichSu diaLi gdktpl vatLi hoaHoc sinhHoc congNghe tinHoc gdqpan',
  'gdtc ngheThuat amNhac miThuat gddp hdtn',
);

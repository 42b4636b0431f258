import { subjectList } from '../../secondary/study-rules.ts';

/** Subjects of the continuing-education programmes in lower and upper secondary education. */
export const tt43SubjectList = subjectList(
  'nguVan toan ngoaiNgu1 tiengDanToc gdcd lichSuDiaLi khtn lichSu diaLi gdktpl vatLi hoaHoc sinhHoc congNghe tinHoc gdqpan',
  'gddp hdtn',
);

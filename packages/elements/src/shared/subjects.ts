import type { Language } from './language.ts';

/** Subjects and educational activities of the 2018 curriculum (circular 32/2018/TT-BGDĐT), by their code in the contract. */
const names: Readonly<Record<string, Record<Language, string>>> = {
  nguVan: { vi: 'Ngữ văn', en: 'Literature' },
  toan: { vi: 'Toán', en: 'Mathematics' },
  ngoaiNgu1: { vi: 'Tiếng Anh', en: 'English' },
  gdcd: { vi: 'Giáo dục công dân', en: 'Civics' },
  lichSuDiaLi: { vi: 'Lịch sử và Địa lí', en: 'History and geography' },
  khtn: { vi: 'Khoa học tự nhiên', en: 'Natural science' },
  congNghe: { vi: 'Công nghệ', en: 'Technology' },
  tinHoc: { vi: 'Tin học', en: 'Informatics' },
  lichSu: { vi: 'Lịch sử', en: 'History' },
  diaLi: { vi: 'Địa lí', en: 'Geography' },
  gdktpl: { vi: 'Giáo dục kinh tế và pháp luật', en: 'Economics and law' },
  gdqpan: { vi: 'Giáo dục quốc phòng và an ninh', en: 'Defence and security education' },
  vatLi: { vi: 'Vật lí', en: 'Physics' },
  hoaHoc: { vi: 'Hoá học', en: 'Chemistry' },
  sinhHoc: { vi: 'Sinh học', en: 'Biology' },
  gdtc: { vi: 'Giáo dục thể chất', en: 'Physical education' },
  ngheThuat: { vi: 'Nghệ thuật', en: 'Arts' },
  amNhac: { vi: 'Âm nhạc', en: 'Music' },
  miThuat: { vi: 'Mĩ thuật', en: 'Fine arts' },
  gddp: { vi: 'Nội dung giáo dục của địa phương', en: 'Local education' },
  hdtn: { vi: 'Hoạt động trải nghiệm, hướng nghiệp', en: 'Experience and career activities' },
};

const order = Object.keys(names);

/** Place of a subject in the order of the curriculum; unknown ones last. */
export function subjectOrder(code: string): number {
  const place = order.indexOf(code);
  return place < 0 ? order.length : place;
}

/** The subject's name, or undefined for a code this version does not know. */
export function subjectName(code: string, language: Language): string | undefined {
  return Object.hasOwn(names, code) ? names[code]?.[language] : undefined;
}

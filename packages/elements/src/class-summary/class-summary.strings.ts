import type { ClassPeriodName, SummaryPupil } from '@lienthong/sdk';
import { defineStrings } from '../shared/strings.ts';

type Title = NonNullable<NonNullable<SummaryPupil['title']>['value']>;
type Promotion = NonNullable<NonNullable<SummaryPupil['promotion']>['value']>;

const periods: Record<ClassPeriodName, string> = { term1: 'Học kì I', term2: 'Học kì II', year: 'Cả năm' };
const levels: Record<string, string> = {
  gioi: 'Giỏi',
  tot: 'Tốt',
  kha: 'Khá',
  trungBinh: 'Trung bình',
  dat: 'Đạt',
  yeu: 'Yếu',
  chuaDat: 'Chưa đạt',
  kem: 'Kém',
};
const shorts: Record<string, string> = {
  nguVan: 'Văn',
  toan: 'Toán',
  ngoaiNgu1: 'Anh',
  ngoaiNgu2: 'NN2',
  tiengDanToc: 'TDT',
  gdcd: 'GDCD',
  gdktpl: 'KT&PL',
  lichSuDiaLi: 'LS&ĐL',
  lichSu: 'Sử',
  diaLi: 'Địa',
  khtn: 'KHTN',
  vatLi: 'Lí',
  hoaHoc: 'Hoá',
  sinhHoc: 'Sinh',
  congNghe: 'CN',
  tinHoc: 'Tin',
  gdqpan: 'QPAN',
  gdtc: 'GDTC',
  theDuc: 'TD',
  ngheThuat: 'NT',
  amNhac: 'Nhạc',
  miThuat: 'MT',
  gddp: 'GDĐP',
  hdtn: 'HĐTN',
};
const promotions: Record<Promotion, string> = {
  promoted: 'Lên lớp',
  retest: 'Đánh giá lại',
  summerTraining: 'Rèn luyện hè',
  retained: 'Ở lại lớp',
};
const titles: Record<Title, string> = { xuatSac: 'Xuất sắc', gioi: 'Giỏi', tienTien: 'Tiên tiến', none: '' };

const inSentence = (period: ClassPeriodName): string =>
  periods[period].charAt(0).toLowerCase() + periods[period].slice(1);

const vi = {
  title: (name: string) => `Bảng tổng hợp lớp ${name}`,
  year: (year: number) => `Năm học ${year}–${year + 1}`,
  className: 'Lớp',
  periodLabel: 'Thời gian',
  period: (period: ClassPeriodName) => periods[period],
  showResults: 'Điểm các môn',
  onlyMissing: (count: number) => `Chỉ em chưa đủ (${count})`,
  why: 'Vì sao',
  study: (is58: boolean): string => (is58 ? 'Học lực' : 'Học tập'),
  studyLong: (is58: boolean): string => (is58 ? 'Học lực' : 'Kết quả học tập'),
  conduct: (is58: boolean): string => (is58 ? 'Hạnh kiểm' : 'Rèn luyện'),
  conductLong: (is58: boolean): string => (is58 ? 'Hạnh kiểm' : 'Kết quả rèn luyện'),
  level: (level: string) => levels[level] ?? level,
  noLevel: 'chưa xếp',
  average: 'ĐTB',
  averageLong: 'Điểm trung bình các môn',
  number: 'STT',
  name: 'Họ và tên',
  subjectShort: (code: string, name: string) => shorts[code] ?? name,
  passFail: (value: string): string => (value === 'D' ? 'Đ' : 'CĐ'),
  exempt: 'MH',
  exemptLong: 'Miễn học',
  excused: 'P',
  excusedLong: 'Số buổi nghỉ có phép',
  unexcused: 'K',
  unexcusedLong: 'Số buổi nghỉ không phép',
  absences: 'Nghỉ',
  subjects: 'Kết quả các môn',
  results: 'Kết quả chung',
  titleColumn: 'Danh hiệu',
  titleOf: (title: Title) => titles[title],
  promotion: 'Đề xuất',
  promotionLong: 'Đề xuất lên lớp, do nhà trường quyết định',
  promotionOf: (promotion: Promotion) => promotions[promotion],
  tableLabel: (name: string, period: string) => `Bảng tổng hợp lớp ${name}, ${period}`,
  cellLabel: (field: string, pupil: string) => `${field}, ${pupil}`,
  empty: 'trống',
  notNumber: 'Số buổi nghỉ là số nguyên từ 0 đến 300.',
  locked: (day: string) => `Đã khóa sổ ngày ${day}. Cần sửa, xin đề nghị hiệu trưởng mở khóa.`,
  lockedForPrincipal: (day: string) => `Đã khóa sổ ngày ${day}.`,
  lock: (period: ClassPeriodName) => `Khóa sổ ${inSentence(period)}`,
  unlock: 'Mở khóa',
  lockQuestion: (period: ClassPeriodName, open: number) =>
    open > 0
      ? `Khóa bảng tổng hợp ${inSentence(period)}? Còn ${open} em thiếu thông tin; sau khi khóa, giáo viên chủ nhiệm không nhập được nữa.`
      : `Khóa bảng tổng hợp ${inSentence(period)}? Sau khi khóa, giáo viên chủ nhiệm không nhập được nữa.`,
  cancel: 'Thôi',
  print: 'In bảng tổng hợp',
  printUnsaved: 'Còn ô chưa lưu hoặc cần xem lại. Thầy cô in sau khi đã lưu hết.',
  bookTitle: (is58: boolean): string =>
    is58 ? 'SỔ GỌI TÊN VÀ GHI ĐIỂM' : 'SỔ THEO DÕI VÀ ĐÁNH GIÁ HỌC SINH',
  printedAt: (at: string) => `In lúc ${at}`,
  page: (page: number, pages: number) => `Trang ${page}/${pages}`,
  dateLine: '…………………, ngày …… tháng …… năm ……',
  signHomeroom: 'Giáo viên chủ nhiệm',
  signPrincipal: 'Hiệu trưởng',
  signHint: '(Kí, ghi rõ họ tên)',
  signSealHint: '(Kí, đóng dấu)',
  proposal: 'Lên lớp và danh hiệu là đề xuất theo thông tư; nhà trường quyết định.',
  counts: (title: string) => `${title}:`,
  noPupils: 'Lớp chưa có học sinh.',
  allComplete: 'Em nào cũng đủ thông tin.',
  noClasses: 'Tài khoản này không chủ nhiệm lớp nào từ lớp 6 đến lớp 12.',
  loading: 'Đang mở bảng tổng hợp.',
  unreachable: 'Chưa mở được bảng tổng hợp.',
  retry: 'Thử lại',
  signedOut: 'Giáo viên chủ nhiệm đăng nhập để mở bảng tổng hợp của lớp.',
  signIn: 'Đăng nhập',
  signOutUnsaved: 'Còn ô chưa được lưu. Đăng xuất bây giờ thì các ô đó bị bỏ. Vẫn đăng xuất?',
};

export type ClassSummaryDictionary = typeof vi;

export const classSummaryStrings = defineStrings(
  vi,
  async () => (await import('./class-summary.strings.en.ts')).en,
);

import type { ClassPeriodName, SummaryGap, SummaryPupil } from '@lienthong/sdk';
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
  keys: (letters: string) =>
    `Gõ ${letters} để chọn mức, số để ghi buổi nghỉ; Enter xuống dòng, mũi tên để đi, Delete để xóa.`,
  missing: (list: string) => `Còn thiếu: ${list}.`,
  gap: (what: SummaryGap['what'], period: ClassPeriodName, subject: string) => {
    if (what === 'result') return subject;
    const of = what === 'conduct' ? 'rèn luyện' : 'số buổi nghỉ';
    return `${of} ${inSentence(period)}`;
  },
  gapResults: (count: number) => `kết quả của ${count} môn`,
  nothingMissing: 'Không thiếu gì.',
  autosave: 'Tự lưu trong khi nhập.',
  saving: (count: number) => `Đang lưu ${count} em…`,
  savedAt: (time: string) => `Đã lưu lúc ${time}.`,
  away: (count: number) =>
    `Chưa gửi được của ${count} em; hệ thống tự gửi lại khi có kết nối. Xin đừng đóng trang.`,
  expired: (count: number) => `Phiên đã hết hạn, còn ${count} em chưa lưu. Đăng nhập lại để lưu.`,
  resting: (count: number) => `Nhà trường đang tạm dừng phần này; ${count} em còn chờ trên trang này.`,
  sendNow: 'Gửi ngay',
  toReview: (count: number) => `${count} ô cần xem lại.`,
  next: 'Đến ô kế tiếp',
  conflict: (theirs: string, by: string) =>
    `${by || 'Đồng nghiệp'} vừa ghi ${theirs}. Giữ giá trị thầy cô nhập hay lấy giá trị đó?`,
  keepMine: (value: string) => `Giữ ${value}`,
  takeTheirs: (value: string) => `Lấy ${value}`,
  takeBack: 'Bỏ, lấy lại giá trị đã lưu',
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
  readOnly: 'Giáo viên chủ nhiệm của lớp nhập phần này.',
  yearComputed: 'Cả năm được tính từ hai học kì. Muốn sửa, xin chuyển sang học kì I hoặc học kì II.',
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
  leave: 'Còn thông tin chưa lưu.',
};

export type ClassSummaryDictionary = typeof vi;

export const classSummaryStrings = defineStrings(
  vi,
  async () => (await import('./class-summary.strings.en.ts')).en,
);

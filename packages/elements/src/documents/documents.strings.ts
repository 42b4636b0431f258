import { defineStrings } from '../shared/strings.ts';
import type { TimeLeft } from './documents.deadline.ts';

const units = { days: 'ngày', hours: 'giờ', minutes: 'phút' } as const;

const vi = {
  label: 'Văn bản đến',
  search: 'Tìm theo số, kí hiệu hoặc trích yếu',
  searchNow: 'Tìm',
  filterLabel: 'Lọc văn bản',
  all: 'Tất cả',
  unread: 'Chưa đọc',
  toAct: 'Cần xử lí',
  overdue: 'Quá hạn',
  urgencyLabel: 'Độ khẩn',
  anyUrgency: 'Mọi độ khẩn',
  urgency: (level: string): string =>
    ({ normal: 'Thường', urgent: 'Khẩn', veryUrgent: 'Thượng khẩn', immediate: 'Hỏa tốc' })[level] ?? level,
  updatedAt: (time: string) => `Cập nhật lúc ${time}`,
  refresh: 'Tải lại',
  refreshing: 'Đang tải lại…',
  print: 'In sổ văn bản đến',
  printing: 'Đang chuẩn bị bản in…',
  printFailed: 'Chưa in được.',
  found: (count: number, more: boolean) =>
    more ? `Đang hiện ${count} văn bản đầu tiên.` : `Có ${count} văn bản.`,
  newOnes: (count: number) => `Có ${count} văn bản mới.`,
  nothingNew: 'Chưa có văn bản mới.',
  more: 'Xem thêm văn bản',
  loadingMore: 'Đang tải thêm…',
  moreFailed: 'Chưa tải thêm được.',
  moreShown: (count: number) => `Đã tải thêm ${count} văn bản.`,
  loading: 'Đang tải văn bản',
  retry: 'Thử lại',
  empty: 'Chưa có văn bản nào gửi đến trường.',
  emptyForwarded: 'Chưa có văn bản nào được chuyển đến thầy cô.',
  none: 'Không có văn bản nào khớp.',
  showAll: 'Xem tất cả',
  unreachable: 'Chưa tải được văn bản.',
  stale: (time: string) => `Chưa cập nhật được. Văn bản dưới đây tải lúc ${time}.`,
  signedOut: 'Hiệu trưởng và thầy cô đăng nhập để xem văn bản gửi đến trường.',
  signIn: 'Đăng nhập',
  notAllowed:
    'Phần này dành cho hiệu trưởng và thầy cô của trường. Nếu phân công chưa đúng, hãy liên hệ nhà trường.',

  kind: (kind: string): string =>
    ({
      letter: 'Công văn',
      decision: 'Quyết định',
      plan: 'Kế hoạch',
      notice: 'Thông báo',
      invitation: 'Giấy mời',
      guidance: 'Hướng dẫn',
      report: 'Báo cáo',
      directive: 'Chỉ thị',
    })[kind] ?? 'Văn bản',
  deadline: (day: string) => `Hạn ${day}`,
  left: ({ state, unit, count }: TimeLeft) =>
    state === 'over' ? `quá hạn ${count} ${units[unit]}` : `còn ${count} ${units[unit]}`,
  mustAct: (who: string) => `Xử lí: ${who}`,
  role: (role: string): string =>
    ({
      principal: 'hiệu trưởng',
      homeroomTeacher: 'giáo viên chủ nhiệm',
      subjectTeacher: 'giáo viên bộ môn',
      admissionsOfficer: 'cán bộ tuyển sinh',
    })[role] ?? role,
  fileCount: (count: number) => `${count} tệp`,
  acknowledgedAt: (time: string, name: string) =>
    name ? `Đã nhận lúc ${time}, ${name}` : `Đã nhận lúc ${time}`,
  answeredAt: (time: string, name: string) =>
    name ? `Đã báo cáo lúc ${time}, ${name}` : `Đã báo cáo lúc ${time}`,
  waitsAcknowledgement: 'Chờ trường xác nhận đã nhận',
  waitsAnswer: 'Chờ trường báo cáo đã thực hiện',
  fresh: 'Mới',
  withdrawn: 'Đã thu hồi',
  withdrawnBecause: (time: string, reason: string) =>
    reason
      ? `Cơ quan gửi đã thu hồi văn bản này lúc ${time}. Lí do: ${reason}`
      : `Cơ quan gửi đã thu hồi văn bản này lúc ${time}.`,
  replaces: (number: string) => `Thay thế văn bản ${number}.`,
  replacedBy: (number: string) => `Đã có văn bản ${number} thay thế.`,
  remindedAt: (time: string) => `Đã nhắc lúc ${time}`,

  opening: 'Đang mở văn bản…',
  openFailed: 'Chưa mở được đủ văn bản; dưới đây là phần đã có.',
  signer: 'Người kí',
  received: 'Nhận',
  readers: 'Đã đọc',
  reminders: 'Đã nhắc',
  reminder: (time: string, daysBefore: number): string => {
    if (daysBefore < 0) return `${time}, đã quá hạn`;
    return daysBefore === 0 ? `${time}, ngày đến hạn` : `${time}, trước hạn ${daysBefore} ngày`;
  },
  readerOf: (name: string, time: string) => `${name}, ${time}`,
  links: 'Liên kết',
  answerText: 'Nội dung báo cáo',
  attachments: 'Tệp đính kèm',
  noFiles: 'Văn bản không có tệp đính kèm.',
  picture: 'Ảnh',
  download: 'Tải về',
  downloadOf: (name: string) => `Tải về: ${name}`,
  downloading: 'Đang tải…',
  downloaded: (name: string) => `Đã tải về: ${name}`,
  downloadFailed: 'Chưa tải được tệp. Vui lòng bấm lại.',
  acknowledge: 'Đã nhận',
  actOf: (act: string, number: string) => `${act}: văn bản ${number}`,
  question: (number: string) => `Xác nhận trường đã nhận văn bản ${number}?`,
  questionHint: 'Cơ quan gửi thấy giờ xác nhận và tên người xác nhận. Xác nhận rồi thì không rút lại được.',
  confirm: 'Xác nhận đã nhận',
  confirming: 'Đang gửi xác nhận…',
  later: 'Để sau',
  acknowledgeFailed: 'Chưa gửi được xác nhận.',
  answer: 'Báo cáo đã thực hiện',
  answerAgain: 'Sửa báo cáo',
  answered: (number: string) => `Đã báo cáo về văn bản ${number}.`,
  acknowledged: (number: string) => `Đã xác nhận nhận văn bản ${number}.`,
  forwards: 'Đã chuyển cho',
  forwardedTo: (name: string, time: string) => `${name}, ${time}`,
  seenAt: (time: string) => `đã đọc lúc ${time}`,
  notSeen: 'chưa đọc',
  forwardedBy: (name: string, time: string) => `${name} chuyển lúc ${time}`,
  noteOf: (note: string) => `“${note}”`,
  forward: 'Chuyển cho thầy cô',
  formUnavailable: 'Chưa mở được phần này.',
  forUnit: 'được xác nhận thay trường',
  forwarded: (number: string, count: number) => `Đã chuyển văn bản ${number} cho ${count} người.`,
};

export type DocumentsDictionary = typeof vi;

/** Texts of `edu-documents`. Times and dates arrive already written. */
export const documentsStrings = defineStrings(vi, async () => (await import('./documents.strings.en.ts')).en);

import type { TimeLeft } from '../documents/documents.deadline.ts';
import { defineStrings } from '../shared/strings.ts';

const units = { days: 'ngày', hours: 'giờ', minutes: 'phút' } as const;

const vi = {
  label: 'Văn bản đã gửi',
  compose: 'Soạn văn bản gửi đơn vị',
  search: 'Tìm theo số, kí hiệu hoặc trích yếu',
  searchNow: 'Tìm',
  filterLabel: 'Lọc văn bản',
  urgencyLabel: 'Độ khẩn',
  anyUrgency: 'Mọi độ khẩn',
  urgency: (level: string): string =>
    ({ normal: 'Thường', urgent: 'Khẩn', veryUrgent: 'Thượng khẩn', immediate: 'Hỏa tốc' })[level] ?? level,
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
    })[kind] ?? 'Văn bản khác',
  role: (role: string): string =>
    ({
      principal: 'hiệu trưởng',
      homeroomTeacher: 'giáo viên chủ nhiệm',
      subjectTeacher: 'giáo viên bộ môn',
      admissionsOfficer: 'cán bộ tuyển sinh',
    })[role] ?? role,
  level: (level: string): string =>
    ({ preschool: 'mầm non', primary: 'tiểu học', lowerSecondary: 'THCS', upperSecondary: 'THPT' })[level] ??
    level,
  updatedAt: (time: string) => `Cập nhật lúc ${time}`,
  refresh: 'Tải lại',
  refreshing: 'Đang tải lại…',
  found: (count: number, more: boolean) =>
    more ? `Đang hiện ${count} văn bản đầu tiên.` : `Có ${count} văn bản.`,
  more: 'Xem thêm văn bản',
  loadingMore: 'Đang tải thêm…',
  moreFailed: 'Chưa tải thêm được.',
  moreShown: (count: number) => `Đã tải thêm ${count} văn bản.`,
  loading: 'Đang tải văn bản đã gửi',
  retry: 'Thử lại',
  empty: 'Cơ quan chưa gửi văn bản nào.',
  none: 'Không có văn bản nào khớp.',
  showAll: 'Xem tất cả',
  unreachable: 'Chưa tải được văn bản đã gửi.',
  stale: (time: string) => `Chưa cập nhật được. Danh sách dưới đây tải lúc ${time}.`,
  signedOut: 'Cán bộ của cơ quan đăng nhập để gửi văn bản và theo dõi đơn vị nào đã nhận.',
  signIn: 'Đăng nhập',
  notAllowed:
    'Phần này dành cho cán bộ của cơ quan gửi văn bản. Nếu phân công chưa đúng, hãy liên hệ cơ quan.',
  needsOffice:
    'Trang này dùng mã trang của một trường. Phần này cần mã của cơ quan quản lí (bắt đầu bằng office_).',
  partUnavailable: 'Chưa mở được phần này.',

  deadline: (day: string) => `Hạn ${day}`,
  left: ({ state, unit, count }: TimeLeft) =>
    state === 'over' ? `quá hạn ${count} ${units[unit]}` : `còn ${count} ${units[unit]}`,
  doneOf: (expects: string, done: string, all: string): string => {
    const what = expects === 'answer' ? 'đã báo cáo' : expects === 'acknowledgement' ? 'đã nhận' : 'đã đọc';
    return `${done}/${all} đơn vị ${what}`;
  },
  late: (count: string) => `${count} đơn vị trễ hạn`,
  delivering: (done: string, all: string) => `Đang gửi: ${done}/${all} đơn vị`,
  withdrawn: 'Đã thu hồi',
  withdrawnBecause: (time: string, reason: string) => `Đã thu hồi lúc ${time}. Lí do: ${reason}`,
  sentAt: (time: string, name: string) => (name ? `Gửi lúc ${time}, ${name}` : `Gửi lúc ${time}`),
  mustAct: (who: string) => `Xử lí: ${who}`,
  toAll: 'Mọi đơn vị',
  toLevels: (levels: string) => `Các trường ${levels}`,
  toChosen: 'Các đơn vị được chọn',
  recipientsLine: (to: string, count: string) => `${to}: ${count} đơn vị`,
  attachments: 'Tệp đính kèm',
  picture: 'Ảnh',
  download: 'Tải về',
  downloadOf: (name: string) => `Tải về: ${name}`,
  downloading: 'Đang tải…',
  downloaded: (name: string) => `Đã tải về: ${name}`,
  downloadFailed: 'Chưa tải được tệp. Vui lòng bấm lại.',
  replaces: (number: string) => `Thay thế văn bản ${number}.`,
  replacedBy: (number: string) => `Đã có văn bản ${number} thay thế.`,
  actOf: (act: string, number: string) => `${act}: văn bản ${number}`,

  board: (number: string) => `Đơn vị nhận văn bản ${number}`,
  boardLoading: 'Đang tải danh sách đơn vị',
  boardFailed: 'Chưa tải được danh sách đơn vị.',
  chip: (text: string, count: string) => `${text} (${count})`,
  chipLate: 'Trễ hạn',
  chipNotDone: (expects: string): string =>
    expects === 'answer' ? 'Chưa báo cáo' : expects === 'acknowledgement' ? 'Chưa nhận' : 'Chưa đọc',
  chipDone: (expects: string): string =>
    expects === 'answer' ? 'Đã báo cáo' : expects === 'acknowledgement' ? 'Đã nhận' : 'Đã đọc',
  chipUnread: 'Chưa đọc',
  chipAll: 'Tất cả',
  findUnit: 'Tìm đơn vị',
  noUnits: 'Không có đơn vị nào ở tình trạng này.',
  unit: 'Đơn vị',
  state: 'Tình trạng',
  readColumn: 'Đọc',
  acknowledgedColumn: 'Xác nhận đã nhận',
  answerColumn: 'Báo cáo',
  stateUnread: 'Chưa đọc',
  stateRead: 'Đã đọc, chưa xác nhận',
  stateSeen: 'Đã đọc',
  stateAcknowledged: 'Đã nhận',
  stateWaitsAnswer: 'Đã nhận, chưa báo cáo',
  stateAnswered: 'Đã báo cáo',
  lateMark: 'trễ hạn',
  never: 'chưa',
  atBy: (time: string, name: string) => (name ? `${time}, ${name}` : time),
  moreUnits: 'Xem thêm đơn vị',
  unitsShown: (count: number) => `Đang hiện ${count} đơn vị.`,
  export: 'Xuất CSV',
  exporting: 'Đang xuất…',
  exportFailed: 'Chưa xuất được.',
  exported: (name: string) => `Đã xuất ${name}.`,
  csvHeads:
    'Mã đơn vị|Đơn vị|Cấp học|Gửi đến|Đọc lúc|Xác nhận lúc|Người xác nhận|Ghi chú|Báo cáo lúc|Người báo cáo|Nội dung báo cáo|Trễ hạn',
  csvYes: 'x',
  csvName: (number: string) => `theo-doi-${number}`,

  withdraw: 'Thu hồi',
  withdrawTitle: 'Thu hồi văn bản',
  withdrawHint:
    'Các đơn vị đọc được lí do; văn bản vẫn hiện và ghi rõ đã thu hồi. Việc này không hoàn tác được.',
  reason: 'Lí do',
  noReason: 'Ghi lí do, ít nhất 3 chữ.',
  withdrawNow: 'Thu hồi ngay',
  withdrawing: 'Đang thu hồi…',
  withdrawnNow: (number: string) => `Đã thu hồi văn bản ${number}.`,
  changeDeadline: 'Đổi hạn',
  deadlineTitle: 'Đổi hạn xử lí',
  deadlineHint: 'Các đơn vị thấy hạn mới ngay; lần nhắc tiếp theo tính theo hạn mới.',
  noDay: 'Chọn ngày từ hôm nay trở đi.',
  saveDeadline: 'Lưu hạn mới',
  saving: 'Đang lưu…',
  deadlineSaved: (number: string) => `Đã đổi hạn của văn bản ${number}.`,
  notSaved: 'Chưa lưu được; những gì đã ghi vẫn còn đây.',
  replace: 'Gửi văn bản thay thế',
  replacing: (number: string) => `Thay thế văn bản ${number}. Văn bản ấy tự động thu hồi.`,
  cancel: 'Thôi',

  composeTitle: 'Soạn văn bản',
  composeHint:
    'Văn bản đã gửi thì không sửa được, chỉ thu hồi hoặc gửi văn bản thay thế. Những gì đã ghi còn đây khi đóng phần này.',
  fieldNumber: 'Số, kí hiệu (như 1234/SGDĐT-VP)',
  fieldKind: 'Loại văn bản',
  fieldAbstract: 'Trích yếu',
  fieldIssuedOn: 'Ngày ban hành',
  fieldSigner: 'Người kí (không bắt buộc)',
  fieldUrgency: 'Độ khẩn',
  fieldExpects: 'Đơn vị cần làm gì',
  expects: (expects: string): string =>
    expects === 'answer'
      ? 'Xác nhận và báo cáo khi thực hiện xong'
      : expects === 'acknowledgement'
        ? 'Xác nhận đã nhận'
        : 'Chỉ để biết',
  fieldDeadline: 'Hạn (không bắt buộc)',
  fieldDeadlineDay: 'Ngày',
  fieldDeadlineTime: 'Giờ; để trống là hết ngày',
  fieldRoles: 'Ai xử lí',
  fieldRolesHint: 'Người được chọn thấy văn bản ngay, không cần hiệu trưởng chuyển.',
  fieldActors: 'Người khác, ghi bằng lời (không bắt buộc)',
  fieldFiles: 'Tệp đính kèm',
  fieldFilesHint: 'PDF, Word, Excel hoặc ảnh; mỗi tệp không quá 10 MB, nhiều nhất 10 tệp.',
  fileSending: (percent: number) => `đang gửi lên ${percent} %`,
  fileDone: 'đã lên',
  fileFailed: 'Tệp chưa lên được.',
  fileAgain: (name: string) => `Thử lại: ${name}`,
  fileOut: (name: string) => `Bỏ tệp: ${name}`,
  filesWait: 'Đợi tệp lên hết, hoặc bỏ tệp chưa lên được.',
  fieldTo: 'Nơi nhận',
  optionAll: 'Mọi đơn vị',
  optionLevels: 'Theo cấp học',
  optionChosen: 'Chọn từng đơn vị',
  unitCount: (count: string) => `${count} đơn vị`,
  fieldUnits: 'Tìm đơn vị theo tên hoặc mã, có dấu hay không dấu',
  unitsFailed: 'Chưa tìm được đơn vị.',
  nobody: 'Không có đơn vị nào khớp.',
  moreHits: (count: string) => `Còn ${count} đơn vị nữa, gõ thêm để tìm.`,
  chosen: 'Đơn vị đã chọn',
  takeOut: (name: string) => `Bỏ ${name}`,
  noNumber: 'Ghi số, kí hiệu.',
  noAbstract: 'Ghi trích yếu.',
  noIssuedOn: 'Chọn ngày ban hành.',
  issuedLater: 'Ngày ban hành không được sau hôm nay.',
  deadlinePast: 'Hạn đã qua; chọn hạn khác.',
  noDeadlineDay: 'Chọn ngày cho giờ này.',
  noLevel: 'Chọn ít nhất một cấp học.',
  noUnit: 'Chọn ít nhất một đơn vị.',
  preview: 'Xem trước',
  previewTitle: 'Đơn vị sẽ thấy',
  previewTo: (to: string, count: string) =>
    count ? `Nơi nhận: ${to}, ${count} đơn vị.` : `Nơi nhận: ${to}.`,
  back: 'Sửa lại',
  send: (count: string) => (count ? `Gửi đến ${count} đơn vị` : 'Gửi'),
  sending: 'Đang gửi…',
  sendFailed: 'Chưa gửi được; những gì đã ghi vẫn còn đây.',
  sent: (number: string, count: string) => `Đã gửi văn bản ${number} đến ${count} đơn vị.`,
};

export type DocumentDeskDictionary = typeof vi;

/** Texts of `edu-document-desk`. Times and dates arrive already written. */
export const documentDeskStrings = defineStrings(
  vi,
  async () => (await import('./document-desk.strings.en.ts')).en,
);

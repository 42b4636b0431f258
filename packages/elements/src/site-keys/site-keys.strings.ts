import { defineStrings } from '../shared/strings.ts';

const vi = {
  title: 'Mã trang của trường',
  intro:
    'Mỗi trang web của trường dùng một mã trang. Mã này công khai, nằm trong HTML của trang và chỉ chạy ở những địa chỉ được ghi tại đây.',
  create: 'Tạo mã trang',
  loading: 'Đang tải mã trang',
  empty:
    'Trường chưa có mã trang nào. Tạo một mã để đặt tin tức, tuyển sinh, sổ liên lạc lên trang web của trường.',
  more: 'Xem các mã cũ hơn',
  loadingMore: 'Đang tải thêm…',
  moreFailed: 'Chưa tải thêm được.',
  retry: 'Thử lại',
  unreachable: 'Chưa tải được mã trang.',
  stale: (time: string) => `Chưa cập nhật được. Nội dung dưới đây tải lúc ${time}.`,
  signedOut: 'Hiệu trưởng đăng nhập để xem và quản lí mã trang.',
  signIn: 'Đăng nhập',
  notPrincipal: 'Mã trang của trường do hiệu trưởng quản lí; tài khoản này không có phân công đó.',

  active: 'Đang dùng',
  ending: (moment: string) => `Dừng lúc ${moment}`,
  ended: (moment: string) => `Đã dừng lúc ${moment}`,
  revoked: (moment: string) => `Đã thu hồi lúc ${moment}`,
  key: 'Mã',
  copyKey: 'Chép mã',
  copied: 'Đã chép',
  copyByHand: 'Đã chọn, bấm Ctrl+C',
  origins: 'Địa chỉ',
  allows: 'Được dùng để',
  publicReads: 'đọc thông tin công khai',
  admissions: 'nhận hồ sơ tuyển sinh',
  signInAllowed: 'đăng nhập',
  heartbeats: 'Báo tình trạng',
  heartbeatsOn: 'mỗi ngày một lần',
  heartbeatsOff: 'không báo',
  lastUsed: 'Dùng gần nhất',
  today: 'hôm nay',
  neverUsed: 'chưa dùng lần nào',
  created: 'Ngày tạo',
  replacedHint: 'Đã có mã thay thế. Dán mã mới vào các trang còn dùng mã này.',
  thisPage: 'Trang đang mở dùng mã này.',
  snippet: 'Đoạn HTML dán vào trang',
  copySnippet: 'Chép đoạn HTML',
  edit: 'Sửa',
  editOf: (label: string) => `Sửa ${label}`,
  replace: 'Thay mã',
  replaceOf: (label: string) => `Thay mã của ${label}`,
  revoke: 'Thu hồi',
  revokeOf: (label: string) => `Thu hồi mã của ${label}`,
  over: (count: number) => `Mã đã ngừng (${count})`,

  refusedTitle: 'Địa chỉ bị từ chối gần đây',
  refusedCount: (count: string, day: string) => `${count} lần, ngày ${day}`,
  origin_scheme: 'khác http/https với địa chỉ đã ghi',
  origin_www: 'chỉ khác “www” với địa chỉ đã ghi',
  origin_port: 'chỉ khác số cổng',
  origin_subdomain: 'tên miền con của trang trường',
  origin_local: 'trang chạy thử trên máy',
  origin_null: 'trang mở từ tệp hoặc trong khung cách li; không thêm được',
  origin_other: 'trang khác',
  add: 'Thêm địa chỉ này',
  addOf: (origin: string) => `Thêm địa chỉ này: ${origin}`,
  addQuestion: (origin: string) =>
    `${origin} có phải là trang web của trường không? Ai cũng có thể gửi đến một địa chỉ bất kì; chỉ thêm trang thầy cô biết rõ.`,
  addConfirm: 'Là trang của trường, thêm vào',
  addFailed: 'Chưa thêm được.',

  createTitle: 'Mã trang mới',
  editTitle: (label: string) => `Sửa mã trang: ${label}`,
  labelField: 'Tên trang web',
  labelHint: 'Để nhà trường nhận ra, ví dụ “Trang web của trường”.',
  labelMissing: 'Chưa ghi tên trang web.',
  originsField: 'Địa chỉ trang web',
  originsHint:
    'Mỗi dòng một địa chỉ, chép từ thanh địa chỉ của trình duyệt. Địa chỉ có www và không có www là hai địa chỉ.',
  originsMissing: 'Ghi ít nhất một địa chỉ.',
  originsMany: 'Nhiều nhất 20 địa chỉ cho một mã.',
  allowsField: 'Trang này được dùng mã để',
  publicReadsHint: 'tin tức, thông tin trường, danh sách tuyển sinh công khai',
  admissionsHint: 'phụ huynh nộp hồ sơ ngay trên trang',
  signInHint: 'giáo viên, phụ huynh đăng nhập trên trang; chỉ bật cho trang của chính trường',
  allowsMissing: 'Chọn ít nhất một việc.',
  heartbeatsField: 'Báo tình trạng trang cho cơ quan quản lí',
  heartbeatsChoice: 'Báo mỗi ngày một lần rằng trang đang chạy',
  heartbeatsHint:
    'Gửi đi: mã trang, địa chỉ trang, phiên bản thư viện, tên các phần trên trang, các nguồn tin đang hiện và lần đọc gần nhất của chúng. ' +
    'Không có gì về người xem. Trang ghi rõ điều này. Không bật thì cơ quan quản lí thấy “không báo”, không phải “hỏng”.',
  save: 'Lưu',
  saving: 'Đang lưu…',
  cancel: 'Thôi',
  saveFailed: 'Chưa lưu được.',
  outdated: 'Người khác vừa sửa mã này. Mở lại để xem bản mới rồi sửa.',
  reopen: 'Mở lại',
  wildcard: 'không dùng dấu *; ghi từng địa chỉ',
  null_origin: 'không phải địa chỉ của một trang web',
  scheme: 'địa chỉ bắt đầu bằng https:// hoặc http://',
  credentials: 'bỏ phần tên và mật khẩu trước dấu @',
  host: 'chưa đọc được tên miền',

  replaceTitle: (label: string) => `Thay mã của ${label}`,
  replaceMeans:
    'Mã mới có cùng địa chỉ và cùng quyền. Hai mã cùng chạy trong thời gian dưới đây để kịp dán mã mới vào các trang.',
  overlap: 'Mã cũ còn chạy',
  overlapNone: 'không, dừng ngay',
  overlapDays: (days: number) => `${days} ngày`,
  overlapEnd: (moment: string) =>
    `Mã cũ dừng lúc ${moment}; từ lúc đó ai đăng nhập qua mã cũ phải đăng nhập lại.`,
  overlapNow:
    'Mã cũ dừng ngay khi bấm; trang chưa có mã mới sẽ không chạy, ai đăng nhập qua mã cũ phải đăng nhập lại.',
  replaceConfirm: 'Tạo mã mới',
  replacing: 'Đang thay…',
  replaceFailed: 'Chưa thay được mã.',

  revokeTitle: (label: string) => `Thu hồi mã của ${label}`,
  revokeMeans:
    'Trang dùng mã này mất kết nối ngay, người đăng nhập qua mã này bị đăng xuất. Không hoàn lại được. Để đổi mã mà trang vẫn chạy, chọn Thay mã.',
  revokeThisPage: 'Trang đang mở dùng chính mã này: thầy cô cũng bị đăng xuất.',
  revokeConfirm: 'Thu hồi ngay',
  revoking: 'Đang thu hồi…',
  revokeFailed: 'Chưa thu hồi được.',

  doneCreated: (label: string) => `Đã tạo mã trang cho ${label}.`,
  doneChanged: (label: string) => `Đã lưu ${label}.`,
  doneReplaced: (moment: string) => `Mã mới đã chạy. Dán vào trang trước khi mã cũ dừng lúc ${moment}.`,
  doneReplacedNow: 'Mã mới đã chạy, mã cũ đã dừng. Dán mã mới vào trang.',
  doneRevoked: (label: string) => `Đã thu hồi mã của ${label}.`,
  scheme_assumed: (given: string, origin: string) => `“${given}” được hiểu là ${origin}.`,
  path_removed: (given: string, origin: string) =>
    `Từ “${given}” chỉ giữ ${origin}: mã dùng cho cả trang web, không cho từng trang con.`,
  not_encrypted: (origin: string) =>
    `${origin} không mã hóa: người đọc giữa đường thấy được nội dung, và không đăng nhập được ở đó. Nên cho trang chạy https.`,
  signInNeedsHttps:
    'Chưa đăng nhập được trên trang nào của mã này: đăng nhập chỉ dùng được trên trang https. Thêm địa chỉ https của trang.',
  local: (origin: string) => `${origin} là trang chạy thử trên máy; bỏ đi khi không thử nữa.`,
};

export type SiteKeysDictionary = typeof vi;

/** Texts of `edu-site-keys`. Times and dates arrive already written. */
export const siteKeysStrings = defineStrings(vi, async () => (await import('./site-keys.strings.en.ts')).en);

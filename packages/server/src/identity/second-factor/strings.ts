import type { Language } from '../../http/problem.ts';

const vi = {
  title: 'Mã xác thực',
  lead: (name: string) => `Tài khoản ${name} cần thêm mã từ ứng dụng xác thực.`,
  code: 'Mã 6 chữ số',
  codeHint: 'Mở ứng dụng xác thực trên điện thoại và nhập mã đang hiện ở mục Liên Thông.',
  recoveryCode: 'Mã dự phòng',
  recoveryHint: 'Một trong mười mã đã cất khi cài đặt, dạng k7mdx-2xqa4-9fhwn. Mỗi mã dùng được một lần.',
  useRecovery: 'Không có điện thoại bên mình',
  useCode: 'Dùng mã từ điện thoại',
  submit: 'Tiếp tục',
  otherAccount: 'Đăng nhập tài khoản khác',
  empty: 'Nhập mã rồi bấm tiếp tục.',
  wrong: 'Mã chưa đúng. Nhập mã đang hiện trên điện thoại, trước khi mã đổi.',
  used: 'Mã này đã dùng rồi. Chờ ứng dụng hiện mã mới (không quá 30 giây) rồi nhập lại.',
  skewed: (minutes: number) =>
    `Mã đúng nhưng đồng hồ điện thoại chạy ${minutes > 0 ? 'nhanh' : 'chậm'} khoảng ${Math.abs(minutes)} phút. ` +
    'Bật ngày giờ tự động trong cài đặt của điện thoại rồi nhập mã mới.',
  throttled: (minutes: number) =>
    `Đã nhập sai mã nhiều lần. Thử lại sau ${minutes} phút, hoặc nhờ cơ quan quản lí đặt lại nếu đã mất điện thoại.`,
  enrolTitle: 'Cài mã xác thực',
  enrolLead:
    'Tài khoản của hiệu trưởng và cán bộ quản lí cần hai lớp bảo vệ: mật khẩu và mã trên điện thoại. Cài một lần, mất khoảng hai phút.',
  stepApp:
    'Cài một ứng dụng xác thực trên điện thoại, như Google Authenticator, Microsoft Authenticator hoặc Aegis.',
  stepScan: 'Trong ứng dụng, chọn thêm tài khoản rồi quét hình này.',
  stepCode: 'Nhập mã 6 chữ số mà ứng dụng hiện ra.',
  qrLabel: 'Hình QR để ứng dụng xác thực quét; khóa dạng chữ ở ngay dưới',
  typeInstead: 'Không quét được: nhập khóa bằng tay',
  typeHint: (username: string) =>
    `Tên tài khoản: ${username}. Loại: theo thời gian (TOTP). Gõ khóa này, không cần dấu cách:`,
  openApp: 'Mở ứng dụng xác thực trên máy này',
  recoveryTitle: 'Cất mã dự phòng',
  recoveryIntro:
    'Mười mã này thay cho điện thoại khi mất hoặc hỏng. Chỉ hiện một lần này, mỗi mã dùng được một lần.',
  recoveryKeep: 'In ra hoặc chép vào sổ, cất ở nơi khóa được; không để trong máy dùng chung.',
  recoveryDone: 'Đã cất mã, tiếp tục',
  recoveryGone:
    'Mã xác thực đã cài xong. Mã dự phòng chỉ hiện một lần; nếu chưa kịp cất, tạo mã mới ở trang tài khoản sau khi đăng nhập.',
};

export type FactorStrings = typeof vi;

const en: FactorStrings = {
  title: 'Authenticator code',
  lead: (name) => `The account ${name} needs a code of the authenticator app as well.`,
  code: '6-digit code',
  codeHint: 'Open the authenticator app on your phone and enter the code shown for Liên Thông.',
  recoveryCode: 'Recovery code',
  recoveryHint: 'One of the ten codes kept at set-up, such as k7mdx-2xqa4-9fhwn. Each works once.',
  useRecovery: 'I do not have my phone',
  useCode: 'Use the code on the phone',
  submit: 'Continue',
  otherAccount: 'Sign in with another account',
  empty: 'Enter the code, then continue.',
  wrong: 'The code is not right. Enter the one shown on the phone before it changes.',
  used: 'This code has been used. Wait for the app to show a new one (30 seconds at most) and enter that.',
  skewed: (minutes) =>
    `The code is right, but the phone’s clock is about ${Math.abs(minutes)} min ${minutes > 0 ? 'ahead' : 'behind'}. ` +
    'Turn on automatic date and time in the phone’s settings, then enter a new code.',
  throttled: (minutes) =>
    `Too many wrong codes. Try again in ${minutes} min, or ask the authority above to reset it if the phone is lost.`,
  enrolTitle: 'Set up an authenticator',
  enrolLead:
    'Accounts of principals and officers need two locks: the password and a code on the phone. Set it up once, in about two minutes.',
  stepApp:
    'Install an authenticator app on your phone, such as Google Authenticator, Microsoft Authenticator or Aegis.',
  stepScan: 'In the app, choose to add an account and scan this picture.',
  stepCode: 'Enter the 6-digit code that the app shows.',
  qrLabel: 'QR code for the authenticator app; the key in letters is right below',
  typeInstead: 'Cannot scan it: type the key',
  typeHint: (username) =>
    `Account name: ${username}. Kind: time based (TOTP). Type this key, spaces do not matter:`,
  openApp: 'Open the authenticator app on this device',
  recoveryTitle: 'Keep the recovery codes',
  recoveryIntro:
    'These ten codes stand in for the phone when it is lost or broken. They are shown this once, and each works once.',
  recoveryKeep: 'Print them or write them down, and lock them away; do not keep them on a shared computer.',
  recoveryDone: 'I have kept them, continue',
  recoveryGone:
    'The authenticator is set up. Recovery codes are shown once only; if you could not keep them, make new ones on the account page after signing in.',
};

export const factorStrings: Record<Language, FactorStrings> = { vi, en };

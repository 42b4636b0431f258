import { defineStrings } from '../shared/strings.ts';

const vi = {
  signIn: 'Đăng nhập',
  notHere: 'Trang này không mở đăng nhập.',
  waiting: 'Mời đăng nhập ở cửa sổ vừa mở.',
  reopen: 'Mở lại cửa sổ',
  cancel: 'Thôi',
  finishing: 'Đang đăng nhập…',
  onThisPage: 'Đăng nhập ngay tại trang này',
  closed: 'Chưa đăng nhập vì cửa sổ đã đóng.',
  blocked: 'Trình duyệt chặn cửa sổ đăng nhập. Cho phép trang này mở cửa sổ rồi thử lại.',
  refused: 'Tài khoản chưa được đăng nhập. Thử lại khi sẵn sàng.',
  insecure: 'Trang này chưa dùng HTTPS nên không đăng nhập được. Nhờ người quản trị trang bật HTTPS.',
  expired: 'Phiên đăng nhập đã hết hạn. Đăng nhập lại để tiếp tục.',
  signedOut: 'Đã đăng xuất.',
  signedOutElsewhere: 'Đã đăng xuất ở một trang khác.',
  signedIn: (name: string) => `Đã đăng nhập: ${name}.`,
  account: (name: string) => `Tài khoản ${name}`,
  sessions: 'Các phiên đăng nhập',
  signOut: 'Đăng xuất',
  signOutHint: 'Đăng xuất ở mọi trang đang mở trên máy này.',
  noDuty: (school: string) =>
    `Tài khoản chưa được phân công tại ${school || 'trường này'}. Liên hệ văn phòng nhà trường.`,
  more: (count: number) => `và ${count} nhiệm vụ khác`,
  departmentOfficer: 'Cán bộ Sở Giáo dục và Đào tạo',
  wardOfficer: 'Cán bộ phụ trách giáo dục của phường, xã',
  principal: (school: string) => `Hiệu trưởng ${school}`,
  admissionsOfficer: (school: string) => `Cán bộ tuyển sinh ${school}`,
  homeroomTeacher: (classes: string) => `Giáo viên chủ nhiệm ${classes}`,
  subjectTeacher: (subject: string, classes: string) => `Giáo viên ${subject || 'bộ môn'} ${classes}`,
  guardian: (pupil: string, className: string) => `Phụ huynh em ${pupil}${className && `, lớp ${className}`}`,
  pupil: (className: string) => (className ? `Học sinh lớp ${className}` : 'Học sinh'),
};

export type SignInDictionary = typeof vi;

export const signInStrings = defineStrings(vi, async () => (await import('./sign-in.strings.en.ts')).en);

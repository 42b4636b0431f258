import type { Language } from '../../http/problem.ts';

const vi = {
  title: 'Đăng nhập',
  service: 'Liên Thông',
  tagline: 'Cơ sở dữ liệu dùng chung của ngành giáo dục',
  forSite: (name: string) => `để tiếp tục trên trang của ${name}`,
  forService: (service: string) => `để tiếp tục vào ${service}`,
  learnsName: 'Hệ thống đó sẽ được biết họ tên, ngoài ra không nhận dữ liệu nào khác.',
  learnsNothing:
    'Hệ thống đó chỉ nhận ra đây là cùng một người, không được biết họ tên hay dữ liệu nào khác.',
  username: 'Tên đăng nhập',
  password: 'Mật khẩu',
  showPassword: 'Hiện mật khẩu',
  hidePassword: 'Ẩn mật khẩu',
  submit: 'Đăng nhập',
  cancel: 'Thôi, quay lại trang trường',
  cancelAtOffice: 'Thôi, quay lại trang trước',
  otherLanguage: 'English',
  wrong: 'Tên đăng nhập hoặc mật khẩu chưa đúng. Kiểm tra lại rồi thử lần nữa.',
  empty: 'Nhập tên đăng nhập và mật khẩu.',
  disabledTitle: 'Tài khoản đã bị khóa',
  disabled:
    'Mật khẩu đúng, nhưng tài khoản này đã bị khóa nên không đăng nhập được. Nếu cho là nhầm, liên hệ nhà trường hoặc cơ quan quản lí của mình.',
  disabledElsewhere:
    'Tài khoản này đã bị khóa nên không đăng nhập được. Nếu cho là nhầm, liên hệ nhà trường hoặc cơ quan quản lí của mình.',
  throttled: (minutes: number) =>
    `Đã nhập sai nhiều lần. Thử lại sau ${minutes} phút, hoặc nhờ nhà trường đặt lại mật khẩu.`,
  busyTitle: 'Đang có quá nhiều lượt đăng nhập',
  busy: (seconds: number) => `Mạng này vừa gửi quá nhiều yêu cầu. Thử lại sau ${seconds} giây.`,
  demoTitle: 'Tài khoản dùng thử',
  demoHint: 'Chọn một tài khoản để vào ngay. Mật khẩu chung:',
  demoFactor: 'Vào bằng một lần bấm thì không hỏi mã xác thực; hệ thống thật luôn hỏi.',
  ownPasswordTitle: 'Đặt mật khẩu của riêng mình',
  ownPasswordLead: (name: string) =>
    `Mật khẩu vừa dùng của tài khoản ${name} do người khác đặt. Đặt mật khẩu mới chỉ mình biết để đăng nhập tiếp.`,
  ownPasswordSubmit: 'Đặt mật khẩu và đăng nhập',
  expiredTitle: 'Lần đăng nhập này đã hết hạn',
  expired: 'Đóng cửa sổ này rồi bấm Đăng nhập lại trên trang của trường.',
  returning: 'Đã đăng nhập, đang quay lại trang trường.',
  returnByHand: 'Quay lại trang trường',
  closeByHand: 'Đóng cửa sổ này rồi bấm Đăng nhập lại trên trang của trường.',
  originTitle: 'Trang web này chưa được phép',
  stateUnreadable: 'Địa chỉ quay lại bị thiếu hoặc hỏng. Bắt đầu lại từ trang của trường.',
  signOutTitle: 'Đăng xuất',
  signOutQuestion: 'Đăng xuất khỏi mọi trang của trường trên trình duyệt này.',
  signOutNow: 'Đăng xuất',
  signedOutTitle: 'Đã đăng xuất',
  signedOut: 'Có thể đóng cửa sổ này.',
  failedTitle: 'Không đăng nhập được',
  failed: (code: string) =>
    `Trang web gửi yêu cầu đăng nhập chưa đúng (${code}). Bắt đầu lại từ trang của trường.`,
};

export type SignInStrings = typeof vi;

const en: SignInStrings = {
  title: 'Sign in',
  service: 'Liên Thông',
  tagline: 'The shared database of the education sector',
  forSite: (name) => `to continue on the site of ${name}`,
  forService: (service) => `to continue to ${service}`,
  learnsName: 'That system will be told your name, and no other data.',
  learnsNothing: 'That system will recognise you the next time; it is told neither your name nor other data.',
  username: 'User name',
  password: 'Password',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  submit: 'Sign in',
  cancel: 'Cancel and return to the school’s site',
  cancelAtOffice: 'Cancel and return to the site',
  otherLanguage: 'Tiếng Việt',
  wrong: 'User name or password is not right. Check both and try again.',
  empty: 'Enter user name and password.',
  disabledTitle: 'This account is disabled',
  disabled:
    'The password is right, but this account is disabled and cannot sign in. If you think that is a mistake, ask your school or authority.',
  disabledElsewhere:
    'This account is disabled and cannot sign in. If you think that is a mistake, ask your school or authority.',
  throttled: (minutes) =>
    `Too many wrong tries. Try again in ${minutes} min, or ask the school to reset the password.`,
  busyTitle: 'Too many sign-ins at the moment',
  busy: (seconds) => `This network has sent too many requests. Try again in ${seconds} s.`,
  demoTitle: 'Demo accounts',
  demoHint: 'Choose one to enter at once. Their common password:',
  demoFactor: 'This one click asks for no authenticator code; a real system always does.',
  ownPasswordTitle: 'Set a password of your own',
  ownPasswordLead: (name) =>
    `Somebody else chose the password you just used for the account ${name}. Set a new one that only you know to go on.`,
  ownPasswordSubmit: 'Set the password and sign in',
  expiredTitle: 'This sign-in has expired',
  expired: 'Close this window and choose Sign in again on the school’s page.',
  returning: 'Signed in, returning to the school’s page.',
  returnByHand: 'Return to the school’s page',
  closeByHand: 'Close this window and choose Sign in again on the school’s page.',
  originTitle: 'This website is not allowed',
  stateUnreadable: 'The address to return to is missing or damaged. Start again from the school’s page.',
  signOutTitle: 'Sign out',
  signOutQuestion: 'Sign out of all school pages in this browser.',
  signOutNow: 'Sign out',
  signedOutTitle: 'Signed out',
  signedOut: 'You may close this window.',
  failedTitle: 'Sign-in did not work',
  failed: (code) =>
    `The website’s request to sign in was not right (${code}). Start again from the school’s page.`,
};

export const signInStrings: Record<Language, SignInStrings> = { vi, en };

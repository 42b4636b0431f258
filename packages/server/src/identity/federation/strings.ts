import type { Language } from '../../http/problem.ts';
import type { FailureReason } from './failure.ts';

const vi = {
  elsewhere: 'Hoặc dùng tài khoản của ngành',
  signInWith: (label: string) => `Đăng nhập bằng ${label}`,
  linkTitle: 'Liên kết tài khoản',
  linkLead: (label: string) =>
    `Đây là lần đầu đăng nhập bằng ${label}. Nhập tên đăng nhập và mật khẩu Liên Thông một lần để liên kết; những lần sau không cần nhập nữa.`,
  linkSubmit: 'Liên kết và đăng nhập',
  withoutLink: 'Đăng nhập mà không liên kết',
  anotherTitle: 'Không liên kết được',
  another: (label: string) =>
    `Tài khoản này đã liên kết với một người khác tại ${label}. Nếu đó không phải thầy cô hoặc phụ huynh, báo ngay cho nhà trường để gỡ liên kết và đổi mật khẩu.`,
  withPassword: 'Đăng nhập bằng mật khẩu',
  failedTitle: 'Chưa đăng nhập được qua hệ thống bên ngoài',
  failures: {
    unreachable:
      'Hệ thống đăng nhập bên ngoài hiện không trả lời. Thử lại sau ít phút, hoặc đăng nhập bằng mật khẩu.',
    cancelled: 'Lần đăng nhập ở hệ thống bên ngoài đã bị huỷ. Thử lại, hoặc đăng nhập bằng mật khẩu.',
    refused:
      'Hệ thống đăng nhập bên ngoài không cho phép lần này. Hỏi đơn vị quản lí hệ thống đó, hoặc đăng nhập bằng mật khẩu.',
    misconfigured:
      'Hai hệ thống chưa được nối đúng với nhau. Báo cho đơn vị quản lí; trong lúc chờ, đăng nhập bằng mật khẩu.',
    clock:
      'Đồng hồ của hai hệ thống lệch nhau quá nhiều, hoặc câu trả lời đến quá muộn. Thử lại; nếu vẫn vậy, báo cho đơn vị quản lí và đăng nhập bằng mật khẩu.',
    unfitting:
      'Câu trả lời nhận được không thuộc về lần đăng nhập này nên đã bị bỏ, không có gì được mở. Thử lại từ đầu.',
    expired:
      'Lần đăng nhập này đã hết hạn, đã dùng rồi, hoặc bắt đầu ở một trình duyệt khác. Đóng cửa sổ này rồi bấm Đăng nhập lại trên trang của trường.',
    nameless:
      'Hệ thống bên ngoài không cho biết đó là ai theo cách đã thoả thuận. Báo cho đơn vị quản lí; trong lúc chờ, đăng nhập bằng mật khẩu.',
    disabled: 'Cách đăng nhập này không còn dùng ở đây. Đăng nhập bằng mật khẩu, hoặc hỏi nhà trường.',
  } satisfies Record<FailureReason, string>,
};

export type FederationStrings = typeof vi;

const en: FederationStrings = {
  elsewhere: 'Or use an account of the sector',
  signInWith: (label) => `Sign in with ${label}`,
  linkTitle: 'Link the accounts',
  linkLead: (label) =>
    `This is the first sign-in with ${label}. Enter your Liên Thông user name and password once to link the two; later you will not need them.`,
  linkSubmit: 'Link and sign in',
  withoutLink: 'Sign in without linking',
  anotherTitle: 'The accounts cannot be linked',
  another: (label) =>
    `This account is linked to another person at ${label}. If that is not you, tell the school at once: it removes the link and resets the password.`,
  withPassword: 'Sign in with the password',
  failedTitle: 'The sign-in through another system did not work',
  failures: {
    unreachable:
      'The other sign-in system does not answer at the moment. Try again in a few minutes, or sign in with the password.',
    cancelled: 'The sign-in at the other system was cancelled. Try again, or sign in with the password.',
    refused:
      'The other sign-in system did not allow it this time. Ask those who run it, or sign in with the password.',
    misconfigured:
      'The two systems are not connected as they should be. Tell those who run them; meanwhile sign in with the password.',
    clock:
      'The clocks of the two systems differ too much, or the answer came too late. Try again; if it stays so, tell those who run them and sign in with the password.',
    unfitting:
      'The answer does not belong to this sign-in, so it was dropped and nothing was opened. Start again.',
    expired:
      'This sign-in has expired, was used already or began in another browser. Close this window and choose Sign in again on the school’s page.',
    nameless:
      'The other system did not say who it is in the way that was agreed. Tell those who run it; meanwhile sign in with the password.',
    disabled:
      'This way of signing in is not used here any more. Sign in with the password, or ask the school.',
  },
};

export const federationStrings: Record<Language, FederationStrings> = { vi, en };

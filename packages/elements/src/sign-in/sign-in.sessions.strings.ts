import { defineStrings } from '../shared/strings.ts';

const vi = {
  sessionsLoading: 'Đang tải danh sách…',
  sessionsRetry: 'Thử lại',
  thisSession: 'Phiên này',
  unknownDevice: 'Thiết bị không rõ',
  signedInAt: (moment: string) => `Đăng nhập ${moment}`,
  lastUsedAt: (moment: string) => `Dùng gần nhất ${moment}`,
  otherSites: (count: number) => `Dùng cả ở ${count} trang khác`,
  endSession: 'Kết thúc',
  endSessionOf: (device: string, moment: string) => `Kết thúc phiên ${device}, đăng nhập ${moment}`,
  sessionEnded: (device: string) => `Đã kết thúc phiên ${device}.`,
  signOutEverywhere: 'Đăng xuất mọi nơi',
  signOutEverywhereHint: 'Mọi thiết bị phải đăng nhập lại, cả máy này.',
  accountPage: 'Mật khẩu và mã xác thực',
};

export type SessionsDictionary = typeof vi;

const en: SessionsDictionary = {
  sessionsLoading: 'Loading the list…',
  sessionsRetry: 'Try again',
  thisSession: 'This session',
  unknownDevice: 'Unknown device',
  signedInAt: (moment) => `Signed in ${moment}`,
  lastUsedAt: (moment) => `Last used ${moment}`,
  otherSites: (count) => `Also used on ${count} other ${count === 1 ? 'site' : 'sites'}`,
  endSession: 'End',
  endSessionOf: (device, moment) => `End the session ${device}, signed in ${moment}`,
  sessionEnded: (device) => `The session ${device} has ended.`,
  signOutEverywhere: 'Sign out everywhere',
  signOutEverywhereHint: 'Every device has to sign in again, this one too.',
  accountPage: 'Password and authenticator',
};

export const sessionsStrings = defineStrings(vi, en);

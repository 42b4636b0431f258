import type { PermissionRow } from '../table.ts';

export const identityRows = {
  'identity.read-self': {
    does: 'Read one’s own account and duties',
    who: { signedIn: 'self' },
    whyNot: { vi: 'Cần đăng nhập để xem tài khoản của mình.', en: 'Sign in to see your account.' },
    personal: false,
    whenFrozen: true,
  },
  'identity.read-sessions': {
    does: 'See where one is signed in',
    who: { signedIn: 'self' },
    whyNot: {
      vi: 'Cần đăng nhập để xem các phiên đăng nhập của mình.',
      en: 'Sign in to see your sessions.',
    },
    personal: false,
    whenFrozen: true,
  },
  'identity.end-sessions': {
    does: 'End one of one’s own sessions, or all of them',
    who: { signedIn: 'self' },
    whyNot: {
      vi: 'Cần đăng nhập để kết thúc các phiên đăng nhập của mình.',
      en: 'Sign in to end your sessions.',
    },
    personal: false,
    whenFrozen: true,
  },
  'identity.read-site': {
    does: 'Learn which school a site key stands for and where its people sign in',
    who: { site: 'ownSite' },
    whyNot: {
      vi: 'Chỉ trang web có mã trang của trường gọi được.',
      en: 'Only a website with a site key may ask this.',
    },
    personal: false,
    whenFrozen: true,
  },
  'identity.read-office': {
    does: 'Learn which authority a key stands for and where its people sign in',
    who: { officeSite: 'ownSite' },
    whyNot: {
      vi: 'Chỉ trang web có mã trang của cơ quan quản lí gọi được.',
      en: 'Only a website with the key of an authority may ask this.',
    },
    personal: false,
    whenFrozen: true,
  },
} as const satisfies Record<`identity.${string}`, PermissionRow>;

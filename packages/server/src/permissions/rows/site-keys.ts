import type { PermissionRow } from '../table.ts';

export const siteKeysRows = {
  'site-keys.read': {
    does: 'See the site keys of the school, where they are used and which addresses were refused',
    who: { principal: 'school' },
    whyNot: {
      vi: 'Chỉ hiệu trưởng được xem mã trang của trường.',
      en: 'Only the principal sees the site keys of the school.',
    },
    personal: false,
    whenFrozen: true,
  },
  'site-keys.manage': {
    does: 'Make, change, replace and revoke site keys',
    who: { principal: 'school' },
    whyNot: {
      vi: 'Chỉ hiệu trưởng được tạo, sửa, thay và thu hồi mã trang của trường.',
      en: 'Only the principal makes, changes, replaces and revokes the site keys of the school.',
    },
    personal: false,
    whenFrozen: true,
  },
} as const satisfies Record<`site-keys.${string}`, PermissionRow>;

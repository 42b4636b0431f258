import type { PermissionRow } from '../table.ts';

export const webhooksRows = {
  'webhooks.read': {
    does: 'See which addresses apps are told at, and what was sent: a principal those of every app, an app its own',
    who: { principal: 'school', app: 'grant' },
    whyNot: {
      vi: 'Chỉ hiệu trưởng và ứng dụng được trường cho phép xem được các địa chỉ nhận tin.',
      en: 'Webhooks are shown to the principal and to apps the school has granted access.',
    },
    personal: false,
    whenFrozen: true,
  },
  'webhooks.manage': {
    does: 'Make and test a webhook of the app, and change its secret',
    who: { app: 'grant' },
    whyNot: {
      vi: 'Chỉ ứng dụng được trường cho phép mới tạo, thử và đổi mã bí mật của địa chỉ nhận tin.',
      en: 'Only an app that the school has granted access makes and tests webhooks and changes their secrets.',
    },
    personal: false,
  },
  'webhooks.remove': {
    does: 'End a webhook: a principal any, an app its own',
    who: { principal: 'school', app: 'grant' },
    whyNot: {
      vi: 'Chỉ hiệu trưởng và ứng dụng đã thêm địa chỉ nhận tin mới gỡ được địa chỉ đó.',
      en: 'A webhook is removed by the principal or by the app that made it.',
    },
    personal: false,
    whenFrozen: true,
  },
} as const satisfies Record<`webhooks.${string}`, PermissionRow>;

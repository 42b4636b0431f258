import type { PermissionRow } from '../table.ts';

export const articlesRows = {
  'articles.read-published': {
    does: 'Fetch the published articles of a school as a feed, by its plain address',
    who: { anybody: 'anySchool' },
    whyNot: { vi: 'Địa chỉ này ai cũng đọc được.', en: 'Anybody may read this address.' },
    personal: false,
  },
  'articles.write': {
    does: 'Write, publish and withdraw articles of the school',
    who: { principal: 'school', app: 'grant' },
    scopes: ['news.publish'],
    whyNot: {
      vi: 'Chỉ hiệu trưởng và ứng dụng được trường cấp quyền đăng bài của trường.',
      en: 'Only the principal, and apps that the school granted it to, publish articles of the school.',
    },
    personal: false,
  },
  'articles.review': {
    does: 'See what an article said before and who wrote it',
    who: { principal: 'school' },
    whyNot: {
      vi: 'Chỉ hiệu trưởng xem được các bản trước của bài viết.',
      en: 'Only the principal sees earlier versions of an article.',
    },
    personal: false,
  },
} as const satisfies Record<`articles.${string}`, PermissionRow>;

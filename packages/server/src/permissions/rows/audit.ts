import type { PermissionRow } from '../table.ts';

export const auditRows = {
  'audit.read': {
    does: 'Read the ledger of the school: who looked at or changed what',
    who: { principal: 'school' },
    whyNot: {
      vi: 'Chỉ hiệu trưởng được xem nhật kí truy cập dữ liệu của trường.',
      en: 'Only the principal reads the ledger of the school.',
    },
    personal: true,
    whenFrozen: true,
  },
  'audit.read-office': {
    does: 'Read the ledger of the authority: who asked for what on its site, and which units’ data were shown',
    who: { departmentOfficer: 'office', wardOfficer: 'office' },
    whyNot: {
      vi: 'Nhật kí của cơ quan chỉ dành cho cán bộ của chính cơ quan đó, trên trang của cơ quan.',
      en: 'The ledger of an authority is for its own officers, on its site.',
    },
    personal: true,
  },
  'audit.export': {
    does: 'Export the ledger of the school for verification',
    who: { principal: 'school' },
    whyNot: {
      vi: 'Chỉ hiệu trưởng được xuất nhật kí truy cập dữ liệu của trường.',
      en: 'Only the principal exports the ledger of the school.',
    },
    personal: true,
    whenFrozen: true,
  },
  'audit.archive': {
    does: 'Remove old entries of the ledger, of which the school keeps an export',
    who: { principal: 'school' },
    whyNot: {
      vi: 'Chỉ hiệu trưởng được chuyển nhật kí cũ của trường vào lưu trữ.',
      en: 'Only the principal archives the ledger of the school.',
    },
    personal: true,
  },
} as const satisfies Record<`audit.${string}`, PermissionRow>;

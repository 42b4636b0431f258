import type { PermissionRow } from '../table.ts';

const staff = {
  principal: 'school',
  homeroomTeacher: 'school',
  subjectTeacher: 'school',
  admissionsOfficer: 'school',
} as const;
const officers = { departmentOfficer: 'office', wardOfficer: 'office' } as const;
const staffOnly = {
  vi: 'Văn bản của trường chỉ dành cho cán bộ, giáo viên, nhân viên của trường.',
  en: 'Documents of a school are for its staff.',
} as const;
const officersOnly = {
  vi: 'Chỉ cán bộ của cơ quan gửi văn bản được làm việc này, trên trang của cơ quan.',
  en: 'Only officers of the authority that sends documents do this, on the site of the authority.',
} as const;

export const documentsRows = {
  'documents.read': {
    does: 'Read documents: the principal and apps all of the school, other staff what was handed to them or asks their role to act',
    who: { ...staff, app: 'grant' },
    scopes: ['documents.read'],
    whyNot: staffOnly,
    personal: true,
  },
  'documents.read-all': {
    does: 'Hear of every document of the school that is new or changed',
    who: { principal: 'school', app: 'grant' },
    scopes: ['documents.read'],
    whyNot: {
      vi: 'Chỉ hiệu trưởng theo dõi toàn bộ văn bản của trường.',
      en: 'Only the principal follows all documents of the school.',
    },
    personal: true,
  },
  'documents.read-own': {
    does: 'Note that one has read a document',
    who: staff,
    whyNot: staffOnly,
    personal: true,
  },
  'documents.acknowledge': {
    does: 'Acknowledge and answer for the unit: the principal, and whom the principal lets by handing the document on',
    who: staff,
    whyNot: staffOnly,
    personal: true,
  },
  'documents.forward': {
    does: 'Hand a document on to staff: the principal, and whoever may acknowledge it',
    who: staff,
    whyNot: staffOnly,
    personal: true,
  },
  'documents.import': {
    does: 'Bring documents in from an e-office',
    who: { principal: 'school', app: 'grant' },
    scopes: ['documents.import'],
    whyNot: {
      vi: 'Chỉ hiệu trưởng được đưa văn bản vào.',
      en: 'Only the principal brings documents in.',
    },
    personal: false,
  },
  'documents.read-sent': {
    does: 'Read what the authority sent, and which units have received, read, acknowledged and answered it',
    who: officers,
    whyNot: officersOnly,
    personal: true,
  },
  'documents.send': {
    does: 'Send documents to units below the authority, withdraw them and set another deadline',
    who: officers,
    whyNot: officersOnly,
    personal: false,
  },
} as const satisfies Record<`documents.${string}`, PermissionRow>;

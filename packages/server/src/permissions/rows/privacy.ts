import type { PermissionRow } from '../table.ts';

export const privacyRows = {
  'privacy.export': {
    does: 'Export everything held about a pupil',
    who: { guardian: 'pupil', pupil: 'pupil', principal: 'school' },
    whyNot: {
      vi: 'Chỉ học sinh, cha mẹ hoặc người giám hộ của học sinh và hiệu trưởng được xuất dữ liệu của học sinh.',
      en: 'The data of a pupil are exported by the pupil, the guardians and the principal only.',
    },
    personal: true,
  },
  'privacy.erase': {
    does: 'Erase or anonymise what may be erased of a pupil who has left',
    who: { principal: 'school' },
    whyNot: {
      vi: 'Chỉ hiệu trưởng được xóa dữ liệu; gia đình gửi yêu cầu cho nhà trường.',
      en: 'Only the principal erases data; a family asks the school.',
    },
    personal: true,
  },
  'privacy.read-consents': {
    does: 'Read the consents given for a pupil',
    who: { guardian: 'pupil', pupil: 'pupil', principal: 'school' },
    whyNot: {
      vi: 'Chỉ học sinh, cha mẹ hoặc người giám hộ của học sinh và hiệu trưởng được xem các sự đồng ý.',
      en: 'The consents for a pupil are shown to the pupil, the guardians and the principal only.',
    },
    personal: true,
    whenFrozen: true,
  },
  'privacy.give-consent': {
    does: 'Consent to an optional service or publication for a pupil',
    who: { guardian: 'pupil' },
    whyNot: {
      vi: 'Chỉ cha mẹ hoặc người giám hộ của học sinh được đồng ý thay cho học sinh.',
      en: 'Only a guardian of the pupil consents on behalf of the pupil.',
    },
    personal: true,
  },
  'privacy.withdraw-consent': {
    does: 'Withdraw a consent; a pupil where the child’s own agreement was needed',
    who: { guardian: 'pupil', pupil: 'pupil' },
    whyNot: {
      vi: 'Chỉ học sinh và cha mẹ hoặc người giám hộ của học sinh được rút lại sự đồng ý.',
      en: 'Only the pupil and the guardians of the pupil withdraw a consent.',
    },
    personal: true,
    whenFrozen: true,
  },
  'privacy.hold': {
    does: 'Read and set legal holds of a pupil',
    who: { principal: 'school' },
    whyNot: {
      vi: 'Chỉ hiệu trưởng được xem và đặt lệnh giữ hồ sơ.',
      en: 'Only the principal reads and sets legal holds.',
    },
    personal: true,
    whenFrozen: true,
  },
  'privacy.lift-hold': {
    does: 'Lift a legal hold of a pupil',
    who: { principal: 'school' },
    whyNot: {
      vi: 'Chỉ hiệu trưởng được gỡ lệnh giữ hồ sơ.',
      en: 'Only the principal lifts a legal hold.',
    },
    personal: true,
  },
  'privacy.read-retention': {
    does: 'Read how long the school keeps each kind of record',
    who: { principal: 'school' },
    whyNot: {
      vi: 'Chỉ hiệu trưởng được xem thời hạn lưu giữ dữ liệu của trường.',
      en: 'Only the principal reads the retention periods of the school.',
    },
    personal: false,
  },
  'privacy.set-retention': {
    does: 'Change how long the school keeps each kind of record',
    who: { principal: 'school' },
    whyNot: {
      vi: 'Chỉ hiệu trưởng được đặt thời hạn lưu giữ dữ liệu của trường.',
      en: 'Only the principal sets the retention periods of the school.',
    },
    personal: false,
  },
  'privacy.read-texts': {
    does: 'Read the texts a family is asked to agree to',
    who: { guardian: 'school', pupil: 'school', principal: 'school' },
    whyNot: {
      vi: 'Nội dung xin đồng ý dành cho học sinh, cha mẹ học sinh và hiệu trưởng của trường.',
      en: 'The texts to agree to are for pupils, guardians and the principal of the school.',
    },
    personal: false,
  },
  'privacy.publish-text': {
    does: 'Publish a new version of a text to agree to',
    who: { principal: 'school' },
    whyNot: {
      vi: 'Chỉ hiệu trưởng được công bố nội dung xin đồng ý.',
      en: 'Only the principal publishes texts to agree to.',
    },
    personal: false,
  },
} as const satisfies Record<`privacy.${string}`, PermissionRow>;

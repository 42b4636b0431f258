import type { Localized } from '../../http/problem.ts';

export type ErasureKind =
  | 'registry'
  | 'accountLink'
  | 'enrolments'
  | 'marks'
  | 'records'
  | 'guardians'
  | 'notices'
  | 'acknowledgements'
  | 'applications'
  | 'consents'
  | 'legalHolds'
  | 'erasures'
  | 'accesses';

export type ErasureAction = 'erased' | 'anonymised' | 'kept';

export interface ErasureRule {
  title: Localized;
  action: ErasureAction;
  /** Why it may go, or has to stay. */
  reason: Localized;
}

const register: Localized = {
  vi: 'Sổ điểm, sổ đăng bộ và học bạ là hồ sơ nghiệp vụ phải lưu (Thông tư 27/2016/TT-BGDĐT); Luật 91/2025/QH15 giữ lại dữ liệu mà luật buộc phải lưu.',
  en: 'Registers and transcripts are professional records that must be kept (circular 27/2016/TT-BGDĐT); law 91/2025/QH15 leaves what a law makes one keep.',
};
const proof: Localized = {
  vi: 'Bằng chứng về sự đồng ý và về việc bảo vệ dữ liệu phải chứng minh được (Luật 91/2025/QH15).',
  en: 'What was agreed to and how data were protected has to be provable (law 91/2025/QH15).',
};
const noPurpose: Localized = {
  vi: 'Không còn cần sau khi học sinh rời trường (Luật 91/2025/QH15).',
  en: 'No longer needed once the pupil has left (law 91/2025/QH15).',
};

/** Told in this order. The circular's exact periods are not verified: what it covers is kept. */
export const erasureRules: Readonly<Record<ErasureKind, ErasureRule>> = {
  registry: {
    title: { vi: 'Lí lịch học sinh', en: 'Record of the pupil' },
    action: 'kept',
    reason: register,
  },
  accountLink: {
    title: { vi: 'Liên kết với tài khoản đăng nhập của học sinh', en: 'Link to the pupil’s sign-in account' },
    action: 'anonymised',
    reason: noPurpose,
  },
  enrolments: {
    title: { vi: 'Quá trình học tại trường', en: 'Enrolments' },
    action: 'kept',
    reason: register,
  },
  marks: {
    title: { vi: 'Điểm, nhận xét và lịch sử sửa điểm', en: 'Marks and their history' },
    action: 'kept',
    reason: register,
  },
  records: {
    title: { vi: 'Rèn luyện, hạnh kiểm và số buổi nghỉ', en: 'Conduct and absences' },
    action: 'kept',
    reason: register,
  },
  guardians: {
    title: { vi: 'Liên kết với cha mẹ, người giám hộ', en: 'Links to guardians' },
    action: 'erased',
    reason: noPurpose,
  },
  notices: {
    title: { vi: 'Thông báo gửi riêng gia đình', en: 'Notices to the family alone' },
    action: 'erased',
    reason: noPurpose,
  },
  acknowledgements: {
    title: { vi: 'Xác nhận đã xem thông báo', en: 'Confirmations of having read a notice' },
    action: 'erased',
    reason: noPurpose,
  },
  applications: {
    title: { vi: 'Hồ sơ tuyển sinh', en: 'Admission applications' },
    action: 'anonymised',
    reason: {
      vi: 'Thông tin của trẻ và gia đình được xóa; mã hồ sơ, năm sinh và kết quả ở lại để danh sách tuyển sinh không thiếu số.',
      en: 'What it says of child and family goes; code, year of birth and outcome stay, so that the list of the campaign has no gap.',
    },
  },
  consents: {
    title: { vi: 'Sự đồng ý', en: 'Consents' },
    action: 'kept',
    reason: {
      vi: 'Chấm dứt ngay; được giữ làm bằng chứng (Luật 91/2025/QH15).',
      en: 'Ended at once; kept as proof (law 91/2025/QH15).',
    },
  },
  legalHolds: { title: { vi: 'Lệnh giữ hồ sơ', en: 'Legal holds' }, action: 'kept', reason: proof },
  erasures: { title: { vi: 'Những lần xóa dữ liệu', en: 'Erasures' }, action: 'kept', reason: proof },
  accesses: {
    title: { vi: 'Nhật kí truy cập', en: 'Ledger of accesses' },
    action: 'kept',
    reason: {
      vi: 'Nhật kí chỉ có mã, không có tên hay điểm, và không ai sửa được; giữ làm bằng chứng (Luật 91/2025/QH15).',
      en: 'The ledger holds ids, never a name or a mark, and nobody can change it; kept as proof (law 91/2025/QH15).',
    },
  },
};

/** Of a pupil who never was in a class: nothing obliges to keep who it was. */
export const registryWithoutRegister: ErasureRule = {
  ...erasureRules.registry,
  action: 'anonymised',
  reason: {
    vi: 'Học sinh chưa từng có trong sổ của lớp nào, nên không có hồ sơ phải lưu.',
    en: 'The pupil never stood in the register of a class, so there is no record to keep.',
  },
};

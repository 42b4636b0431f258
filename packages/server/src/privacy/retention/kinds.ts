import type { components } from '@lienthong/specs/schema';
import type { Localized } from '../../http/problem.ts';

/** Kinds that may end: those the contract lets a school change. */
export type EndingKind = keyof components['schemas']['RetentionChange'];

interface KindText {
  title: Localized;
  why: Localized;
}

export const endingKinds: Readonly<Record<EndingKind, KindText>> = {
  applicationsNotAdmitted: {
    title: { vi: 'Hồ sơ tuyển sinh không trúng tuyển', en: 'Applications that were not accepted' },
    why: {
      vi: 'Tính từ năm học mà đợt tuyển sinh đóng; gồm cả hồ sơ chưa được xét.',
      en: 'Counted from the school year in which the campaign closed; those never decided are among them.',
    },
  },
  applicationsAdmitted: {
    title: { vi: 'Hồ sơ tuyển sinh trúng tuyển', en: 'Applications that were accepted' },
    why: {
      vi: 'Tính từ năm học mà đợt tuyển sinh đóng.',
      en: 'Counted from the school year in which the campaign closed.',
    },
  },
  notices: {
    title: {
      vi: 'Thông báo gửi gia đình, cùng các xác nhận',
      en: 'Notices to families, with their confirmations',
    },
    why: { vi: 'Tính từ năm học gửi thông báo.', en: 'Counted from the school year of the notice.' },
  },
  acknowledgements: {
    title: { vi: 'Xác nhận đã xem thông báo', en: 'Confirmations of having read a notice' },
    why: { vi: 'Tính từ năm học gửi thông báo.', en: 'Counted from the school year of the notice.' },
  },
  consents: {
    title: { vi: 'Sự đồng ý đã hết hạn hoặc đã rút', en: 'Consents that ended or were withdrawn' },
    why: {
      vi: 'Tính từ năm học mà sự đồng ý chấm dứt. Đây là bằng chứng: hãy giữ đủ lâu.',
      en: 'Counted from the school year in which they ended. They are proof: keep them long enough.',
    },
  },
};

/** What no setting ends. */
export const keptKinds: Readonly<Record<string, KindText>> = {
  registers: {
    title: { vi: 'Sổ đăng bộ, sổ điểm, học bạ', en: 'Registers, gradebooks, transcripts' },
    why: {
      vi: 'Hồ sơ nghiệp vụ phải lưu (Thông tư 27/2016/TT-BGDĐT).',
      en: 'Professional records that must be kept (circular 27/2016/TT-BGDĐT).',
    },
  },
  documents: {
    title: {
      vi: 'Văn bản đến, cùng xác nhận, báo cáo và việc chuyển xử lí',
      en: 'Documents received, with acknowledgements, answers and whom they were handed to',
    },
    why: {
      vi: 'Hồ sơ công vụ của đơn vị; chỉ có tên cán bộ, giáo viên, không có dữ liệu học sinh.',
      en: 'Records of office; they name staff and hold no data of pupils.',
    },
  },
  ledger: {
    title: { vi: 'Nhật kí truy cập', en: 'Ledger of accesses' },
    why: {
      vi: 'Chuỗi bằng chứng; chỉ có mã, không có tên hay điểm. Mục cũ chỉ rời đi khi hiệu trưởng chuyển vào lưu trữ.',
      en: 'A chain of proof; it holds ids, never a name or a mark. Old entries leave only by an archive of the principal.',
    },
  },
};

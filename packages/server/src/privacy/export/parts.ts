import type { components } from '@lienthong/specs/schema';
import type { Localized } from '../../http/problem.ts';
import type { Audience } from '../family.ts';

export type PupilExport = components['schemas']['PupilExport'];

/** Members of the export that hold data. */
export type ExportPart = Exclude<keyof PupilExport, 'schoolId' | 'pupilId' | 'madeAt' | 'madeFor' | 'parts'>;

interface PartText {
  title: Localized;
  meaning: Localized;
  /** What a family, or the principal, is not shown of it; left out where that is nothing. */
  leftOut?: Partial<Record<Audience, Localized>>;
}

const others: Localized = {
  vi: 'Tài khoản của người khác trong gia đình: chỉ nêu quan hệ với học sinh.',
  en: 'Accounts of other members of the family: their relation to the pupil is told alone.',
};

export const exportParts: Readonly<Record<ExportPart, PartText>> = {
  registry: {
    title: { vi: 'Lí lịch', en: 'Record' },
    meaning: {
      vi: 'Học sinh là ai theo sổ đăng bộ; số định danh cá nhân khi trường có.',
      en: 'Who the pupil is in the register; the personal identification number where the school has it.',
    },
    leftOut: {
      family: {
        vi: 'Tên đăng nhập và mật khẩu: tài khoản thuộc về chính người dùng, không thuộc trường.',
        en: 'Username and password: an account is its owner’s, not the school’s.',
      },
      principal: {
        vi: 'Tên đăng nhập và mật khẩu: tài khoản thuộc về chính người dùng, không thuộc trường.',
        en: 'Username and password: an account is its owner’s, not the school’s.',
      },
    },
  },
  enrolments: {
    title: { vi: 'Quá trình học', en: 'Enrolments' },
    meaning: {
      vi: 'Các lớp đã học tại trường, số thứ tự trong sổ và thời gian.',
      en: 'Classes at this school, with the number in the register and from when until when.',
    },
  },
  guardians: {
    title: { vi: 'Cha mẹ, người giám hộ', en: 'Guardians' },
    meaning: {
      vi: 'Ai được xem sổ liên lạc và đồng ý thay cho học sinh, từ ngày nào đến ngày nào.',
      en: 'Who may read the contact book and consent for the pupil, from when until when.',
    },
    leftOut: { family: others },
  },
  marks: {
    title: { vi: 'Điểm và nhận xét', en: 'Marks' },
    meaning: {
      vi: 'Mọi ô điểm, cùng những giá trị trước khi sửa và các đề nghị sửa điểm đã khóa.',
      en: 'Every cell of the gradebooks, with the values it had before it was changed, and requests to correct locked marks.',
    },
    leftOut: {
      family: {
        vi: 'Điểm ở cột chưa công bố (sẽ có khi giáo viên công bố), đề nghị sửa điểm đang chờ duyệt và tài khoản của người ghi điểm.',
        en: 'Marks of columns not yet published (they follow when the teacher publishes), corrections that wait for a decision, and who wrote a mark.',
      },
    },
  },
  records: {
    title: { vi: 'Rèn luyện, hạnh kiểm và số buổi nghỉ', en: 'Conduct and absences' },
    meaning: {
      vi: 'Kết quả rèn luyện (hạnh kiểm), số buổi nghỉ và ghi chú do giáo viên chủ nhiệm ghi, cùng những lần sửa.',
      en: 'Conduct, half-days absent and notes by the homeroom teacher, with what they were before they were changed.',
    },
    leftOut: {
      family: {
        vi: 'Học kì mà bảng tổng hợp chưa khóa (sẽ có khi nhà trường khóa sổ) và tài khoản của người ghi.',
        en: 'Terms whose summary is not locked yet (they follow when the school locks it) and who wrote a record.',
      },
    },
  },
  notices: {
    title: { vi: 'Thông báo', en: 'Notices' },
    meaning: {
      vi: 'Thông báo gửi riêng gia đình, gửi lớp khi học sinh học ở lớp, và ai đã xác nhận.',
      en: 'Notices to the family and to the class while the pupil was in it, and who confirmed.',
    },
    leftOut: { family: others },
  },
  applications: {
    title: { vi: 'Hồ sơ tuyển sinh', en: 'Admission applications' },
    meaning: {
      vi: 'Hồ sơ nộp vào trường này có cùng số định danh cá nhân với học sinh.',
      en: 'Applications to this school with the pupil’s personal identification number.',
    },
    leftOut: {
      family: {
        vi: 'Tên, điện thoại, thư điện tử của người nộp hồ sơ và địa chỉ ghi trong hồ sơ: có thể là của người khác trong gia đình.',
        en: 'Name, telephone and e-mail of who filed it, and the address: they may be another member’s of the family.',
      },
    },
  },
  consents: {
    title: { vi: 'Sự đồng ý', en: 'Consents' },
    meaning: {
      vi: 'Đã đồng ý điều gì, theo nội dung nào, khi nào, và khi nào rút lại.',
      en: 'What was agreed to, in which words, when, and when it was withdrawn.',
    },
    leftOut: { family: others },
  },
  legalHolds: {
    title: { vi: 'Lệnh giữ hồ sơ', en: 'Legal holds' },
    meaning: {
      vi: 'Khi nào và vì sao không được xóa dữ liệu của học sinh.',
      en: 'When and why nothing of the pupil may be erased.',
    },
    leftOut: {
      family: {
        vi: 'Toàn bộ phần này: lí do có thể thuộc một vụ việc đang xem xét. Gia đình hỏi hiệu trưởng.',
        en: 'All of it: the reason may be part of a case under way. A family asks the principal.',
      },
    },
  },
  erasures: {
    title: { vi: 'Những lần xóa dữ liệu', en: 'Erasures' },
    meaning: {
      vi: 'Đã xóa gì, khi nào, theo yêu cầu của ai và vì sao.',
      en: 'What was erased, when, on whose request and why.',
    },
  },
  accesses: {
    title: { vi: 'Ai đã truy cập', en: 'Who accessed the data' },
    meaning: {
      vi: 'Nhật kí truy cập có nêu học sinh, gộp theo việc làm và người làm. Mục nhà trường đã chuyển vào lưu trữ nằm ở nhà trường.',
      en: 'Entries of the ledger that name the pupil, summed by operation and caller. Those that the school archived are kept there.',
    },
    leftOut: {
      family: {
        vi: 'Tài khoản của từng người: chỉ nêu gia đình, nhà trường, cơ quan quản lí hay ứng dụng nào.',
        en: 'Single people: family, school, authority or which app is told alone.',
      },
    },
  },
};

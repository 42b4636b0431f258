import {
  threeStepScales,
  twoStepScales,
  type Dimension,
  type SubjectLevel,
  type TraitLevel,
} from '../primary/levels.ts';
import type { Goal } from '../primary/reasons.ts';
import type { RecordPoint } from '../primary/rules.ts';

/** Names of what primary school rates. A code that is not here is shown as it is. */
export interface PrimaryNames {
  /** Subjects whose name differs from that of secondary school. */
  readonly subjects: Readonly<Record<string, string>>;
  readonly competences: Readonly<Record<string, string>>;
  readonly qualities: Readonly<Record<string, string>>;
  readonly dimensions: Readonly<Record<Dimension, string>>;
  readonly levels: Readonly<Record<SubjectLevel | TraitLevel, string>>;
  /** Levels of the year and awards. */
  readonly goals: Readonly<Record<Goal, string>>;
  readonly points: Readonly<Record<RecordPoint, string>>;
}

const words = Object.fromEntries(
  [threeStepScales, twoStepScales].flatMap(({ subject, quality }) =>
    [...subject, ...quality].map(({ level, word }) => [level, word]),
  ),
) as PrimaryNames['levels'];

export const viPrimaryNames: PrimaryNames = {
  subjects: { hdtn: 'Hoạt động trải nghiệm' },
  competences: {
    tuChuTuHoc: 'Tự chủ và tự học',
    giaoTiepHopTac: 'Giao tiếp và hợp tác',
    giaiQuyetVanDeSangTao: 'Giải quyết vấn đề và sáng tạo',
    ngonNgu: 'Ngôn ngữ',
    tinhToan: 'Tính toán',
    khoaHoc: 'Khoa học',
    congNghe: 'Công nghệ',
    tinHoc: 'Tin học',
    thamMi: 'Thẩm mĩ',
    theChat: 'Thể chất',
    tuPhucVuTuQuan: 'Tự phục vụ, tự quản',
    hopTac: 'Hợp tác',
    tuHocGiaiQuyetVanDe: 'Tự học và giải quyết vấn đề',
  },
  qualities: {
    yeuNuoc: 'Yêu nước',
    nhanAi: 'Nhân ái',
    chamChi: 'Chăm chỉ',
    trungThuc: 'Trung thực',
    trachNhiem: 'Trách nhiệm',
    chamHocChamLam: 'Chăm học, chăm làm',
    tuTinTrachNhiem: 'Tự tin, trách nhiệm',
    trungThucKiLuat: 'Trung thực, kỉ luật',
    doanKetYeuThuong: 'Đoàn kết, yêu thương',
  },
  dimensions: { subject: 'môn học, hoạt động giáo dục', competence: 'năng lực', quality: 'phẩm chất' },
  levels: words,
  goals: {
    hoanThanhXuatSac: 'Hoàn thành xuất sắc',
    hoanThanhTot: 'Hoàn thành tốt',
    hoanThanh: 'Hoàn thành',
    chuaHoanThanh: 'Chưa hoàn thành',
    xuatSac: 'Học sinh Xuất sắc',
    tieuBieu: 'Học sinh Tiêu biểu hoàn thành tốt trong học tập và rèn luyện',
    xuatSacHocTapRenLuyen: 'Hoàn thành xuất sắc các nội dung học tập và rèn luyện',
    vuotTroiTienBo: 'Thành tích vượt trội hay tiến bộ vượt bậc',
    noiBatTienBo: 'Thành tích nổi bật hay tiến bộ vượt bậc',
  },
  points: {
    midTerm1: 'giữa học kì I',
    endTerm1: 'cuối học kì I',
    midTerm2: 'giữa học kì II',
    endYear: 'cuối năm học',
  },
};

export const enPrimaryNames: PrimaryNames = {
  subjects: { hdtn: 'Experiential activities' },
  competences: {
    tuChuTuHoc: 'Autonomy and self-study',
    giaoTiepHopTac: 'Communication and cooperation',
    giaiQuyetVanDeSangTao: 'Problem solving and creativity',
    ngonNgu: 'Language',
    tinhToan: 'Calculation',
    khoaHoc: 'Science',
    congNghe: 'Technology',
    tinHoc: 'Informatics',
    thamMi: 'Aesthetics',
    theChat: 'Physical fitness',
    tuPhucVuTuQuan: 'Looking after oneself',
    hopTac: 'Cooperation',
    tuHocGiaiQuyetVanDe: 'Self-study and problem solving',
  },
  qualities: {
    yeuNuoc: 'Love of country',
    nhanAi: 'Kindness',
    chamChi: 'Diligence',
    trungThuc: 'Honesty',
    trachNhiem: 'Responsibility',
    chamHocChamLam: 'Diligence in learning and work',
    tuTinTrachNhiem: 'Self-confidence and responsibility',
    trungThucKiLuat: 'Honesty and discipline',
    doanKetYeuThuong: 'Solidarity and affection',
  },
  dimensions: { subject: 'subjects and activities', competence: 'competences', quality: 'qualities' },
  levels: {
    hoanThanhTot: 'Completed well (Hoàn thành tốt)',
    hoanThanh: 'Completed (Hoàn thành)',
    chuaHoanThanh: 'Not completed (Chưa hoàn thành)',
    tot: 'Good (Tốt)',
    dat: 'Satisfactory (Đạt)',
    canCoGang: 'Needs effort (Cần cố gắng)',
    chuaDat: 'Not satisfactory (Chưa đạt)',
  },
  goals: {
    hoanThanhXuatSac: 'Completed excellently (Hoàn thành xuất sắc)',
    hoanThanhTot: 'Completed well (Hoàn thành tốt)',
    hoanThanh: 'Completed (Hoàn thành)',
    chuaHoanThanh: 'Not completed (Chưa hoàn thành)',
    xuatSac: 'Outstanding pupil (Học sinh Xuất sắc)',
    tieuBieu: 'Exemplary pupil (Học sinh Tiêu biểu hoàn thành tốt trong học tập và rèn luyện)',
    xuatSacHocTapRenLuyen:
      'Excellent in learning and training (Hoàn thành xuất sắc các nội dung học tập và rèn luyện)',
    vuotTroiTienBo: 'Outstanding achievement or great progress (vượt trội hay tiến bộ vượt bậc)',
    noiBatTienBo: 'Notable achievement or great progress (nổi bật hay tiến bộ vượt bậc)',
  },
  points: {
    midTerm1: 'the middle of term I',
    endTerm1: 'the end of term I',
    midTerm2: 'the middle of term II',
    endYear: 'the end of the year',
  },
};

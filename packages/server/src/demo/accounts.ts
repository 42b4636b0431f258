import { idOf } from './id-of.ts';

/** Seed of the demo data unless another is asked for. */
export const demoSeed = 'lien-thong';

/** Password of every demo account. Shown on the sign-in page, which only a system with demo data does. */
export const demoPassword = 'demo-lien-thong';

export type DemoAccountKey =
  | 'subjectTeacher'
  | 'primaryTeacher'
  | 'homeroomTeacher'
  | 'guardian'
  | 'guardianOfTwo'
  | 'pupil'
  | 'principal'
  | 'admissionsOfficer'
  | 'wardOfficer'
  | 'departmentOfficer'
  | 'photoVendor'
  | 'examVendor'
  | 'messageVendor';

export interface DemoAccount {
  /** The account's id in demo data, whatever their seed; no real account has it. */
  id: string;
  key: DemoAccountKey;
  username: string;
  displayName: string;
  role: { vi: string; en: string };
  /** On whose sites it has something to do; on that of the lower-secondary school unless said. */
  at?: 'school' | 'office' | 'both';
  /** The one school whose site it is offered on. */
  ofSchool?: string;
}

const accounts: readonly Omit<DemoAccount, 'id'>[] = [
  {
    key: 'subjectTeacher',
    username: 'gv.toan',
    displayName: 'Trần Thị Thu Hà',
    role: { vi: 'Giáo viên Toán lớp 7A1', en: 'Teacher of mathematics in class 7A1' },
  },
  {
    key: 'homeroomTeacher',
    username: 'gvcn.7a1',
    displayName: 'Lê Hoàng Phúc',
    role: { vi: 'Giáo viên chủ nhiệm lớp 7A1', en: 'Homeroom teacher of class 7A1' },
  },
  {
    key: 'primaryTeacher',
    username: 'gv.tieuhoc',
    displayName: 'Nguyễn Thị Ngọc Mai',
    role: {
      vi: 'Giáo viên chủ nhiệm lớp 3A, Trường Tiểu học Kim Đồng',
      en: 'Homeroom teacher of class 3A of the primary school',
    },
    ofSchool: 'Trường Tiểu học Kim Đồng',
  },
  {
    key: 'guardian',
    username: 'phuhuynh',
    displayName: 'Nguyễn Văn Long',
    role: {
      vi: 'Phụ huynh của em Nguyễn Hoàng Minh An, lớp 7A1',
      en: 'Guardian of Nguyễn Hoàng Minh An, class 7A1',
    },
  },
  {
    key: 'guardianOfTwo',
    username: 'phuhuynh2',
    displayName: 'Võ Thị Bích Ngọc',
    role: {
      vi: 'Phụ huynh có hai con ở hai trường; trang này mở con lớp 6A1',
      en: 'Guardian of two pupils in two schools; this site opens the one in 6A1',
    },
  },
  {
    key: 'pupil',
    username: 'hocsinh',
    displayName: 'Nguyễn Hoàng Minh An',
    role: { vi: 'Học sinh lớp 7A1', en: 'Pupil of class 7A1' },
  },
  {
    key: 'principal',
    username: 'hieutruong',
    displayName: 'Phạm Thị Kim Loan',
    role: { vi: 'Hiệu trưởng Trường THCS Nguyễn Trãi', en: 'Principal of the lower-secondary school' },
  },
  {
    key: 'admissionsOfficer',
    username: 'tuyensinh',
    displayName: 'Đỗ Quốc Bảo',
    role: {
      vi: 'Cán bộ tuyển sinh Trường THCS Nguyễn Trãi',
      en: 'Admissions officer of the lower-secondary school',
    },
  },
  {
    key: 'wardOfficer',
    username: 'phuong',
    displayName: 'Huỳnh Thanh Tùng',
    role: { vi: 'Cán bộ giáo dục phường An Phú Đông', en: 'Education officer of An Phú Đông ward' },
  },
  {
    key: 'departmentOfficer',
    username: 'so',
    displayName: 'Đặng Thị Hồng Vân',
    role: { vi: 'Cán bộ Sở Giáo dục và Đào tạo', en: 'Officer of the education department' },
    at: 'both',
  },
  {
    key: 'photoVendor',
    username: 'ncc.anh',
    displayName: 'Bùi Ngọc Diệp',
    role: { vi: 'Nhà cung cấp ứng dụng Ngày Ảnh Thẻ', en: 'Vendor of the app for class photographs' },
    at: 'office',
  },
  {
    key: 'examVendor',
    username: 'ncc.khaothi',
    displayName: 'Hồ Minh Khôi',
    role: { vi: 'Nhà cung cấp ứng dụng Phổ Điểm', en: 'Vendor of the app for mark statistics' },
    at: 'office',
  },
  {
    key: 'messageVendor',
    username: 'ncc.nhantin',
    displayName: 'Dương Thảo Vy',
    role: { vi: 'Nhà cung cấp ứng dụng Nhắn Tin Phụ Huynh', en: 'Vendor of the messaging app' },
    at: 'office',
  },
];

/** One account for each role, in the order a visitor would try them. */
export const demoAccounts: readonly DemoAccount[] = accounts.map((account) => ({
  id: idOf(demoSeed, 'account', account.key),
  ...account,
}));

export function demoAccount(key: DemoAccountKey): DemoAccount {
  const account = demoAccounts.find((candidate) => candidate.key === key);
  if (!account) throw new Error(`No demo account ${key}`);
  return account;
}

/** Publishable site key of the demo lower-secondary school. */
export const demoSiteKey = 'site_demo_thcs';

/** Publishable key of the demo primary school's own site. */
export const demoPrimarySiteKey = 'site_demo_tieuhoc';

/** Key by which the ward's portal shows public information of that school. */
export const demoWardKey = 'site_demo_phuong';

/** Publishable key of the demo department's own site, where officers and vendors sign in. */
export const demoOfficeKey = 'office_demo_so';

/** The lower-secondary school of the demo, which let the app in. */
export const demoSchoolId = idOf(demoSeed, 'school', 'thcs');

/** The app of the demo whose back end anybody may play; in demo data only, where nobody's data are. */
export const demoAppId = idOf(demoSeed, 'app', 'photoVendor');
export const demoAppSecret = 'secret_demo_ngay_anh_the_khong_dung_ngoai_ban_thu';

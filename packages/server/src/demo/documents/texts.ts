import type { NewRow } from '../../database/schema.ts';

type Content = NewRow<'documents'>;

export interface DocumentText extends Pick<Content, 'kind' | 'abstract'> {
  key: string;
  from: 'department' | 'anPhuDong';
  /** Its place in the year’s numbers, and the mark after it. */
  number: number;
  mark: string;
  signer: string;
  sentDaysAgo: number;
  urgency?: Content['urgency'];
  expects?: Content['expects'];
  /** Days from today; before today it was missed. */
  dueIn?: number;
  dueTime?: string;
  roles?: Content['actor_roles'];
  actors?: string;
  link?: { title: string; url: string };
  attachment?: string;
  withdrawn?: string;
  replaces?: string;
  /** How far the featured school is. */
  state?: 'read' | 'acknowledged' | 'answered';
  note?: string;
  /** Handed on to an account of the demo. */
  to?: {
    account: 'subjectTeacher' | 'homeroomTeacher' | 'admissionsOfficer';
    note: string;
    mayAcknowledge?: true;
  };
}

const director = 'Giám đốc Nguyễn Minh Khôi';
const deputy = 'Phó Giám đốc Lý Thị Thanh Thảo';
const chair = 'Phó Chủ tịch Trương Quốc Dũng';

/** What the demo’s department and ward have sent; nobody has signed any of it. */
export const documentTexts: readonly DocumentText[] = [
  {
    ...{ key: 'storm', from: 'department', number: 4182, mark: 'SGDĐT-VP', kind: 'letter', signer: director },
    abstract:
      'V/v triển khai khẩn cấp các biện pháp ứng phó với áp thấp nhiệt đới, mưa lớn và triều cường; cho học sinh nghỉ học tại các khu vực ngập sâu và báo cáo tình hình cơ sở vật chất',
    ...{ sentDaysAgo: 0, urgency: 'immediate', expects: 'answer', dueIn: 0, dueTime: '16:30' },
    ...{ roles: ['principal'], attachment: 'Mẫu báo cáo thiệt hại.pdf' },
  },
  {
    ...{
      key: 'midterm',
      from: 'department',
      number: 4120,
      mark: 'SGDĐT-GDTrH',
      kind: 'guidance',
      signer: deputy,
    },
    abstract:
      'Hướng dẫn kiểm tra, đánh giá cuối học kì I năm học hiện hành đối với giáo dục trung học; tổ chức coi, chấm kiểm tra và cập nhật kết quả lên hệ thống cơ sở dữ liệu dùng chung của ngành',
    ...{ sentDaysAgo: 2, urgency: 'urgent', expects: 'acknowledgement', dueIn: 3 },
    ...{ actors: 'Phó hiệu trưởng phụ trách chuyên môn; tổ trưởng các tổ bộ môn', state: 'read' },
    to: { account: 'subjectTeacher', note: 'Cô Hà rà lại ma trận đề Toán 7 giúp tôi trước thứ Sáu.' },
    attachment: 'Phụ lục khung ma trận đề.pdf',
  },
  {
    ...{
      key: 'staff',
      from: 'department',
      number: 4055,
      mark: 'SGDĐT-TCCB',
      kind: 'letter',
      signer: director,
    },
    abstract:
      'V/v rà soát, báo cáo số liệu đội ngũ cán bộ quản lí, giáo viên, nhân viên và nhu cầu tuyển dụng viên chức năm học tiếp theo của các đơn vị trực thuộc và các phường, xã, đặc khu',
    ...{ sentDaysAgo: 9, urgency: 'veryUrgent', expects: 'answer', dueIn: -2, state: 'acknowledged' },
    ...{ note: 'Văn phòng đang tổng hợp số liệu.', roles: ['principal'] },
  },
  {
    ...{ key: 'reading', from: 'department', number: 3998, mark: 'KH-SGDĐT', kind: 'plan', signer: deputy },
    abstract:
      'Kế hoạch tổ chức Ngày hội đọc sách “Mỗi trang sách một chân trời” cấp thành phố và phát động phong trào xây dựng thư viện xanh, thư viện thân thiện trong trường học',
    ...{
      sentDaysAgo: 12,
      expects: 'acknowledgement',
      dueIn: 9,
      state: 'acknowledged',
      note: 'Trường đăng kí 2 gian sách.',
    },
    link: { title: 'Mẫu đăng kí gian sách', url: 'https://sogddt.example/ngay-hoi-doc-sach' },
    to: { account: 'homeroomTeacher', note: 'Thầy Phúc làm đầu mối khối 7.', mayAcknowledge: true },
  },
  {
    ...{
      key: 'homeroom',
      from: 'department',
      number: 4101,
      mark: 'SGDĐT-CTTT',
      kind: 'letter',
      signer: deputy,
    },
    abstract:
      'V/v tăng cường công tác tư vấn tâm lí học đường, phòng ngừa bạo lực học đường và bảo đảm an toàn cho học sinh trên không gian mạng trong các tuần kiểm tra học kì',
    ...{ sentDaysAgo: 3, expects: 'acknowledgement', dueIn: 4, roles: ['homeroomTeacher'] },
  },
  {
    ...{
      key: 'meeting',
      from: 'department',
      number: 312,
      mark: 'GM-SGDĐT',
      kind: 'invitation',
      signer: 'Chánh Văn phòng Bùi Gia Hưng',
    },
    abstract:
      'Giấy mời dự hội nghị giao ban hiệu trưởng tháng này: sơ kết học kì I, triển khai học bạ số và thống nhất số liệu tuyển sinh đầu cấp (kết hợp trực tiếp và trực tuyến)',
    ...{
      sentDaysAgo: 1,
      urgency: 'urgent',
      expects: 'acknowledgement',
      dueIn: 2,
      dueTime: '13:30',
      actors: 'Hiệu trưởng',
    },
  },
  {
    ...{
      key: 'holidayOld',
      from: 'department',
      number: 3910,
      mark: 'TB-SGDĐT',
      kind: 'notice',
      signer: deputy,
    },
    abstract: 'Thông báo lịch nghỉ Tết Nguyên đán đối với học sinh các trường trực thuộc',
    ...{ sentDaysAgo: 15, expects: 'nothing', state: 'read' },
    withdrawn: 'Thay bằng văn bản số 3976/TB-SGDĐT',
  },
  {
    ...{ key: 'holiday', from: 'department', number: 3976, mark: 'TB-SGDĐT', kind: 'notice', signer: deputy },
    abstract:
      'Thông báo lịch nghỉ Tết Nguyên đán của giáo viên và học sinh các cơ sở giáo dục trên địa bàn, điều chỉnh ngày đi học lại theo khung kế hoạch thời gian năm học',
    ...{ sentDaysAgo: 13, expects: 'nothing', state: 'read', replaces: 'holidayOld' },
  },
  {
    ...{
      key: 'transcript',
      from: 'department',
      number: 2871,
      mark: 'QĐ-SGDĐT',
      kind: 'decision',
      signer: director,
    },
    abstract:
      'Quyết định ban hành Quy chế quản lí, khai thác và bảo đảm an toàn dữ liệu học bạ số trong các cơ sở giáo dục phổ thông trên địa bàn thành phố',
    ...{
      sentDaysAgo: 30,
      expects: 'acknowledgement',
      state: 'acknowledged',
      attachment: 'Quy chế học bạ số.pdf',
    },
  },
  {
    ...{ key: 'clinic', from: 'anPhuDong', number: 517, mark: 'UBND-VHXH', kind: 'letter', signer: chair },
    abstract:
      'V/v phối hợp tổ chức khám sức khỏe học sinh đầu cấp và tiêm bổ sung vắc-xin tại trường; đề nghị các trường gửi danh sách lớp, số lượng và thời gian đề xuất',
    ...{ sentDaysAgo: 4, expects: 'answer', dueIn: 1, state: 'read' },
  },
  {
    ...{ key: 'fire', from: 'anPhuDong', number: 488, mark: 'KH-UBND', kind: 'plan', signer: chair },
    abstract:
      'Kế hoạch kiểm tra công tác phòng cháy, chữa cháy và cứu nạn, cứu hộ tại các trường mầm non, tiểu học, trung học cơ sở trên địa bàn phường An Phú Đông',
    ...{ sentDaysAgo: 10, urgency: 'urgent', expects: 'answer', dueIn: -4, state: 'answered' },
    note: 'Đã tự kiểm tra 14 bình chữa cháy, thay 2 bình hết hạn; biên bản lưu tại văn phòng.',
  },
  {
    ...{ key: 'admission', from: 'anPhuDong', number: 530, mark: 'BC-UBND', kind: 'report', signer: chair },
    abstract:
      'Báo cáo dự kiến số trẻ trong độ tuổi vào lớp 1, lớp 6 theo nơi ở hiện tại; đề nghị các trường đối chiếu và góp ý trước khi phân tuyến tuyển sinh',
    ...{ sentDaysAgo: 6, expects: 'acknowledgement', dueIn: 6 },
    to: {
      account: 'admissionsOfficer',
      note: 'Thầy Bảo đối chiếu với danh sách của trường.',
      mayAcknowledge: true,
    },
  },
];

export interface ImportedText extends Pick<Content, 'number' | 'kind' | 'abstract' | 'issuer'> {
  key: string;
  receivedDaysAgo: number;
}

/** Brought in from the e-office of the featured school. */
export const importedTexts: readonly ImportedText[] = [
  {
    ...{ key: 'police', number: '76/CAP-CSKV', kind: 'letter', issuer: 'Công an phường An Phú Đông' },
    abstract:
      'V/v phối hợp bảo đảm trật tự, an toàn giao thông trước cổng trường giờ đến lớp và giờ tan trường',
    receivedDaysAgo: 5,
  },
  {
    ...{ key: 'health', number: '214/TTYT-KSBT', kind: 'guidance', issuer: 'Trung tâm Y tế khu vực' },
    abstract: 'Hướng dẫn phòng, chống bệnh tay chân miệng và sốt xuất huyết trong trường học',
    receivedDaysAgo: 8,
  },
];

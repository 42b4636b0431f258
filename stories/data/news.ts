/** Invented news of an invented school in Ho Chi Minh City, its ward and its department. */
import type { Feed, NewsItem } from '@lienthong/elements/news.js';
import yard from './pictures/san-truong.svg?no-inline';
import library from './pictures/thu-vien.svg?no-inline';

const picture = (asset: string): string => new URL(asset, document.baseURI).href;

/** Times of today, so that a story opened next year still says "today". */
function today(hour: number, minute: number): string {
  const day = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  return `${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00+07:00`;
}

const fresh = { lastCheckedAt: today(7, 42), lastSuccessAt: today(7, 42), problem: null };

export const department: Feed = {
  id: 'so',
  label: 'Sở Giáo dục và Đào tạo',
  issuer: 'department',
  url: 'https://so.example.vn/rss',
  ...fresh,
};
export const ward: Feed = {
  id: 'phuong',
  label: 'Phường Bến Thành',
  issuer: 'ward',
  url: 'https://phuong.example.vn/rss',
  ...fresh,
};
export const school: Feed = {
  id: 'truong',
  label: 'Trường THCS Nguyễn Du',
  issuer: 'school',
  url: 'https://truong.example.vn/rss',
  ...fresh,
};

export const sources: Feed[] = [department, ward, school];

export const sourcesWithTrouble: Feed[] = [
  {
    ...department,
    lastSuccessAt: '2026-11-20T16:45:00+07:00',
    problem: { code: 'feed_unreachable', detail: 'https://so.example.vn/rss: 503' },
  },
  {
    ...ward,
    lastSuccessAt: null,
    problem: { code: 'not_a_feed', detail: 'Expected an RSS or Atom feed, found an HTML page.' },
  },
  school,
];

const blank = { html: '', imageUrl: null, imageSize: null, categories: [], author: null, document: null };

export const items: NewsItem[] = [
  {
    ...blank,
    id: '1',
    title: 'Lịch kiểm tra cuối học kì I năm học 2026–2027',
    url: 'https://truong.example.vn/lich-kiem-tra-cuoi-hk1',
    publishedAt: '2026-11-21T16:30:00+07:00',
    summary:
      'Học sinh khối 6, 7, 8 và 9 kiểm tra cuối học kì I từ ngày 14/12 đến ngày 24/12/2026. Lịch từng môn đã dán tại bảng tin mỗi lớp.',
    html:
      '<p>Học sinh khối 6, 7, 8 và 9 kiểm tra cuối học kì I theo lịch sau:</p>' +
      '<table><thead><tr><th>Ngày</th><th>Khối 6, 7</th><th>Khối 8, 9</th></tr></thead><tbody>' +
      '<tr><td>14/12</td><td>Ngữ văn</td><td>Toán</td></tr><tr><td>16/12</td><td>Toán</td><td>Ngữ văn</td></tr>' +
      '<tr><td>18/12</td><td>Ngoại ngữ 1</td><td>Khoa học tự nhiên</td></tr></tbody></table>' +
      '<p>Học sinh có mặt trước giờ làm bài 15 phút, mang theo thẻ học sinh. Xem thêm ' +
      '<a href="/noi-quy-phong-thi">nội quy phòng kiểm tra</a>.</p>',
    imageUrl: picture(yard),
    categories: ['Thông báo'],
    sourceIds: ['truong'],
  },
  {
    ...blank,
    id: '2',
    title: 'Hướng dẫn tổ chức Ngày hội đọc sách trong trường trung học',
    url: 'https://so.example.vn/ngay-hoi-doc-sach',
    publishedAt: '2026-11-20T09:15:00+07:00',
    summary:
      'Sở đề nghị các trường chọn sách theo chủ đề, dành ít nhất một tiết sinh hoạt để học sinh giới thiệu cuốn sách mình thích.',
    imageUrl: picture(library),
    categories: ['Hoạt động'],
    sourceIds: ['so', 'truong'],
  },
  {
    ...blank,
    id: '3',
    title: 'Khám sức khỏe định kì cho học sinh trên địa bàn phường',
    url: 'https://phuong.example.vn/kham-suc-khoe',
    publishedAt: '2026-11-19T14:00:00+07:00',
    summary:
      'Trạm y tế phường khám mắt, răng và cột sống tại trường từ ngày 30/11. Phụ huynh không phải đóng tiền.',
    categories: ['Y tế học đường'],
    sourceIds: ['phuong'],
  },
  {
    ...blank,
    id: '4',
    title: 'Kết quả Hội thi Tin học trẻ cấp thành phố',
    url: 'https://so.example.vn/tin-hoc-tre',
    publishedAt: '2026-11-18T17:05:00+07:00',
    summary: 'Ban tổ chức công bố danh sách các đội vào vòng chung kết.',
    categories: ['Hoạt động'],
    sourceIds: ['so'],
  },
  {
    ...blank,
    id: '5',
    title: 'Họp cha mẹ học sinh giữa học kì I',
    url: 'https://truong.example.vn/hop-cha-me-hoc-sinh',
    publishedAt: '2026-11-16T07:30:00+07:00',
    summary: 'Buổi họp bắt đầu lúc 8 giờ Chủ nhật 22/11 tại phòng học của từng lớp.',
    categories: ['Thông báo'],
    sourceIds: ['truong'],
  },
  {
    ...blank,
    id: '6',
    title: 'Tạm dừng lưu thông đoạn đường trước cổng trường trong giờ tan học',
    url: 'https://phuong.example.vn/tam-dung-luu-thong',
    publishedAt: '2026-11-13T10:20:00+07:00',
    summary: 'Từ 16 giờ 30 đến 17 giờ 30 các ngày học, xe ô tô không vào đoạn đường này.',
    categories: ['Thông báo'],
    sourceIds: ['phuong'],
  },
  {
    ...blank,
    id: '7',
    title: 'Thư viện mở cửa buổi trưa',
    url: null,
    publishedAt: '2026-11-10T08:00:00+07:00',
    summary: 'Từ tuần này thư viện phục vụ thêm từ 11 giờ 30 đến 12 giờ 45.',
    categories: ['Hoạt động'],
    sourceIds: ['truong'],
  },
];

/** Official documents (văn bản) as they come in the same feeds. */
export const documents: NewsItem[] = [
  {
    ...blank,
    id: 'vb1',
    title: 'Hướng dẫn tổ chức kiểm tra cuối học kì I cấp trung học cơ sở',
    url: 'https://so.example.vn/van-ban/1234',
    publishedAt: '2026-11-17T15:20:00+07:00',
    summary: 'Các trường xây dựng đề kiểm tra theo ma trận, tổ chức kiểm tra từ ngày 14/12/2026.',
    categories: ['Văn bản chỉ đạo'],
    document: {
      number: '1234/SGDĐT-GDTrH',
      issuedOn: '2026-11-16',
      issuer: 'Sở Giáo dục và Đào tạo',
      attachmentUrl: 'https://so.example.vn/van-ban/1234.pdf',
    },
    sourceIds: ['so'],
  },
  {
    ...blank,
    id: 'vb2',
    title: 'Kế hoạch bảo đảm trật tự, an toàn giao thông trước cổng trường học',
    url: 'https://phuong.example.vn/van-ban/56',
    publishedAt: '2026-11-12T09:00:00+07:00',
    summary: '',
    categories: ['Văn bản chỉ đạo'],
    document: {
      number: '56/KH-UBND',
      issuedOn: '2026-11-11',
      issuer: 'Ủy ban nhân dân phường',
      attachmentUrl: null,
    },
    sourceIds: ['phuong'],
  },
];

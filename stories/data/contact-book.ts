/** An invented family of an invented school. */
import type { Attachment, ContactBookEntry, Pupil } from '@lienthong/elements/contact-book.js';

const schoolId = '01980000-0000-7000-8000-000000000001';

export const daughter: Pupil = {
  schoolId,
  pupilId: '01980000-0000-7000-8000-0000000000b1',
  name: 'Nguyễn Ngọc Bảo Hân',
  place: '7A1',
};
export const son: Pupil = {
  schoolId,
  pupilId: '01980000-0000-7000-8000-0000000000b2',
  name: 'Nguyễn Đức Trọng',
  place: '9A3',
};

/** `at(0, 7, 30)` is today at 07:30 in Vietnam, so that a story opened next year still begins today. */
export function at(daysAgo: number, hour: number, minute: number): string {
  const day = new Date(Date.now() + 7 * 3_600_000 - daysAgo * 86_400_000).toISOString().slice(0, 10);
  return `${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00+07:00`;
}

interface Letter {
  title: string;
  body: string;
  author: string;
  className?: string;
  acknowledge?: boolean;
  acknowledgedAt?: string;
  attachments?: readonly Attachment[];
}

export function notice(id: string, publishedAt: string, letter: Letter): ContactBookEntry {
  const { title, body, author, className = '7A1', acknowledge = false, acknowledgedAt = null } = letter;
  const attachments = [...(letter.attachments ?? [])];
  return {
    id,
    kind: 'notice',
    publishedAt,
    acknowledgedAt,
    notice: { id: `${id}-notice`, title, body, author, className, publishedAt, acknowledge, attachments },
  };
}

type Result = Extract<ContactBookEntry, { kind: 'result' }>['result'];

export function result(id: string, publishedAt: string, what: Partial<Result>): ContactBookEntry {
  const plain: Result = {
    subjectCode: 'toan',
    subjectName: 'Toán',
    term: 1,
    slot: 'gk',
    kind: 'mark',
    state: 'value',
    value: 7.5,
    corrected: false,
  };
  return { id, kind: 'result', publishedAt, result: { ...plain, ...what } };
}

export const entries: ContactBookEntry[] = [
  notice('n1', at(0, 7, 5), {
    title: 'Họp cha mẹ học sinh lớp 7A1',
    body:
      'Kính mời phụ huynh dự họp giữa học kì I.\n' +
      'Thời gian: 8 giờ, Chủ nhật tuần này.\nĐịa điểm: phòng 12, lầu 2 dãy B.\n\n' +
      'Phụ huynh không dự được vui lòng báo lại để nhà trường gửi nội dung cuộc họp.',
    author: 'Trần Thị Minh Hạnh',
    acknowledge: true,
  }),
  result('r1', at(0, 6, 50), {}),
  result('r2', at(0, 6, 50), { subjectCode: 'nguVan', subjectName: 'Ngữ văn', value: 8, corrected: true }),
  result('r3', at(0, 6, 50), {
    subjectCode: 'khtn',
    subjectName: 'Khoa học tự nhiên',
    state: 'pendingMakeUp',
    value: null,
  }),
  result('r4', at(0, 6, 45), {
    subjectCode: 'gdtc',
    subjectName: 'Giáo dục thể chất',
    slot: 'tx2',
    value: 'D',
  }),
  notice('n2', at(1, 16, 20), {
    title: 'Đóng góp sách cho thư viện lớp',
    body: 'Các em có thể mang sách đã đọc đến góp vào tủ sách của lớp trong tuần này. Việc góp sách là tự nguyện.',
    author: 'Trần Thị Minh Hạnh',
  }),
  notice('n3', at(6, 9, 0), {
    title: 'Lịch khám sức khỏe định kì',
    body: 'Trạm y tế phường khám mắt, răng và cột sống cho học sinh vào sáng thứ Hai. Các em ăn sáng trước khi đến trường.',
    author: 'Lê Hoàng Sơn',
    acknowledge: true,
    acknowledgedAt: at(5, 20, 12),
  }),
  result('r5', at(6, 8, 30), {
    subjectCode: 'congNghe',
    subjectName: 'Công nghệ',
    slot: 'tx1',
    state: 'zeroByRule',
    value: 0,
  }),
];

/** A letter, a long name, a picture. */
export const withFiles: ContactBookEntry[] = [
  notice('n5', at(0, 10, 15), {
    title: 'Chuyến tham quan Bảo tàng Lịch sử',
    body: 'Lớp tham quan vào sáng thứ Sáu. Chương trình và phiếu đăng kí ở tệp đính kèm.',
    author: 'Trần Thị Minh Hạnh',
    acknowledge: true,
    attachments: [
      { id: 'f1', name: 'Chương trình tham quan.pdf', type: 'application/pdf', size: 412_300 },
      {
        id: 'f2',
        name: 'Phiếu đăng kí tham gia hoạt động trải nghiệm ngoài nhà trường của học sinh khối 7 (bản chính thức).docx',
        type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        size: 38_900,
      },
      { id: 'f3', name: 'So do diem hen.jpg', type: 'image/jpeg', size: 2_640_000 },
    ],
  }),
  ...entries.slice(1),
];

export const brothers: ContactBookEntry[] = [
  notice('n9', at(2, 15, 40), {
    title: 'Tư vấn hướng nghiệp sau lớp 9',
    body: 'Buổi tư vấn dành cho học sinh khối 9 và phụ huynh, có đại diện các trường trung học phổ thông trên địa bàn.',
    author: 'Phạm Quốc Bảo',
    className: '9A3',
  }),
];

import type { PersonName } from '../sort-name.ts';
import type { Random } from '../random.ts';

export { fullName, type PersonName } from '../sort-name.ts';

/** Invented people: frequent Vietnamese names, put together by chance. */

export type Sex = 'male' | 'female';

const families = [
  ['Nguyễn', 300],
  ['Trần', 110],
  ['Lê', 95],
  ['Phạm', 70],
  ['Huỳnh', 45],
  ['Phan', 40],
  ['Võ', 35],
  ['Đặng', 26],
  ['Bùi', 24],
  ['Vũ', 22],
  ['Đỗ', 20],
  ['Hồ', 18],
  ['Ngô', 16],
  ['Dương', 14],
  ['Trương', 14],
  ['Đinh', 10],
  ['Đoàn', 10],
  ['Lý', 9],
  ['Lâm', 9],
  ['Mai', 8],
  ['Trịnh', 8],
  ['Đào', 8],
  ['Cao', 7],
  ['Hà', 6],
  ['Lương', 6],
  ['Tạ', 5],
  ['Châu', 5],
  ['Tô', 5],
  ['Thái', 4],
  ['Quách', 3],
  ['Kiều', 3],
  ['Nông', 2],
  ['Triệu', 2],
  ['Âu Dương', 1],
] as const satisfies readonly (readonly [string, number])[];

const middles: Record<Sex, readonly string[]> = {
  female: (
    'Thị Ngọc Bảo Minh Gia Khánh Thanh Phương Thùy Hoàng Kim Mỹ Quỳnh Như Anh Tường Thảo Tú Diễm Hải Ái Cát|Thị Thanh|' +
    'Thị Kim|Thị Ngọc|Ngọc Bảo|Hoàng Bảo|Ngọc Minh|Trần Bảo|Lê Khánh|Nguyễn Phương'
  )
    .split('|')
    .flatMap((part, index) => (index === 0 ? part.split(' ') : [part])),
  male: (
    'Văn Minh Gia Quốc Hoàng Đức Anh Thanh Tuấn Nhật Bảo Hữu Công Đình Xuân Thiên Trọng Quang Ngọc Thành Nguyên Phúc Trường|' +
    'Hoàng Gia|Trần Minh|Lê Hoàng|Nguyễn Đăng|Ngọc Thiên'
  )
    .split('|')
    .flatMap((part, index) => (index === 0 ? part.split(' ') : [part])),
};

const elderMiddles: Record<Sex, readonly (readonly [string, number])[]> = {
  female: [
    ['Thị', 60],
    ['Thị Thanh', 10],
    ['Thị Ngọc', 9],
    ['Thị Kim', 9],
    ['Thị Mỹ', 6],
    ['Ngọc', 6],
    ['Thúy', 5],
    ['Bích', 4],
  ],
  male: [
    ['Văn', 50],
    ['Hữu', 8],
    ['Đức', 8],
    ['Thanh', 8],
    ['Minh', 8],
    ['Quốc', 7],
    ['Công', 5],
    ['Đình', 5],
    ['Ngọc', 4],
  ],
};

const givens: Record<Sex, readonly string[]> = {
  female: (
    'An Anh Ánh Băng Bình Châu Chi Diệp Diễm Dung Duyên Đan Giang Hà Hân Hạnh Hiền Hoa Hương Huyền Khanh Khánh Lam Lan Linh ' +
    'Ly Mai My Nga Ngân Nghi Ngọc Nguyên Nhi Nhung Như Oanh Phương Phượng Quyên Quỳnh Tâm Thảo Thi Thư Thủy Thy Tiên Trâm ' +
    'Trân Trang Trinh Trúc Tú Tuyết Uyên Vân Vy Xuân Ý Yến'
  ).split(' '),
  male: (
    'An Anh Ân Bách Bảo Bình Cường Danh Dũng Duy Dương Đăng Đạt Đức Hải Hào Hiếu Hoàng Hùng Huy Hưng Kha Khang Khánh Khoa ' +
    'Khôi Kiên Kiệt Lâm Lộc Long Luân Minh Nam Nghĩa Nguyên Nhân Nhật Phát Phong Phú Phúc Quân Quang Quốc Quý Sang Sơn Tài Tâm ' +
    'Tân Thái Thành Thắng Thiện Thịnh Thông Tiến Tín Toàn Trí Triết Trung Trường Tuấn Tùng Việt Vinh Vũ'
  ).split(' '),
};

/** Names that test a layout: the longest, the shortest, and those of other peoples. */
export const unusualNames: readonly (PersonName & { sex: Sex })[] = [
  { family: 'Công Tằng Tôn Nữ', middle: 'Thị Hoàng Ngọc', given: 'Khánh', sex: 'female' },
  { family: 'Nguyễn Phúc', middle: 'Hoàng Trường Nguyên', given: 'Nghĩa', sex: 'male' },
  { family: 'Tôn Nữ', middle: 'Hoàng Phương', given: 'Thảo', sex: 'female' },
  { family: 'Lý', middle: '', given: 'Ân', sex: 'male' },
  { family: "H'Linh", middle: '', given: 'Niê', sex: 'female' },
  { family: 'Y Thiên', middle: '', given: 'Êban', sex: 'male' },
  { family: 'Thạch Thị', middle: 'Sóc', given: 'Kha', sex: 'female' },
];

export function pupilName(random: Random, sex: Sex, family: string = random.weighted(families)): PersonName {
  const middle = random.pick(middles[sex].filter((words) => !words.startsWith(family)));
  return { family, middle, given: givenName(random, sex, middle) };
}

export function adultName(random: Random, sex: Sex, family: string = random.weighted(families)): PersonName {
  const middle = random.weighted(elderMiddles[sex]);
  return { family, middle, given: givenName(random, sex, middle) };
}

function givenName(random: Random, sex: Sex, middle: string): string {
  const words = middle.split(' ');
  return random.pick(givens[sex].filter((given) => !words.includes(given)));
}

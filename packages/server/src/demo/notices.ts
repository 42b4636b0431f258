import { addProgramme } from './document.ts';
import type { DemoPupil } from './people.ts';
import type { DemoClass } from './registry.ts';
import { featuredClass } from './schools.ts';
import type { Staff } from './staff.ts';
import type { World } from './world.ts';

interface NoticeText {
  title: string;
  body: string;
  acknowledge: boolean;
  daysAgo: number;
  programme?: true;
}

const forEveryClass: readonly NoticeText[] = [
  {
    title: 'Lịch họp cha mẹ học sinh giữa học kì',
    body:
      'Kính mời phụ huynh dự họp lúc 7 giờ 30 sáng thứ Bảy tuần này tại phòng học của lớp. Nội dung: kết quả giữa học kì, ' +
      'hoạt động trải nghiệm và kế hoạch đến cuối học kì.\nPhụ huynh không dự được xin báo giáo viên chủ nhiệm.',
    acknowledge: true,
    daysAgo: 5,
  },
  {
    title: 'Khám sức khỏe định kì',
    body: 'Trạm y tế phường khám sức khỏe cho học sinh vào sáng thứ Tư tới. Các em mặc đồng phục thể dục, ăn sáng trước khi đến trường.',
    acknowledge: false,
    daysAgo: 9,
  },
];

const forFeaturedClass: readonly NoticeText[] = [
  {
    programme: true,
    title: 'Tham quan Bảo tàng Lịch sử ngày thứ Sáu',
    body:
      'Lớp đi tham quan từ 7 giờ đến 11 giờ, xe đón tại cổng trường. Các em mang theo nước uống, mũ, sổ ghi chép. Không thu phí.\n' +
      'Xin phụ huynh xác nhận đã đọc để nhà trường lập danh sách xe.',
    acknowledge: true,
    daysAgo: 1,
  },
  {
    title: 'Ôn tập môn Toán',
    body: 'Tuần này lớp ôn tập chương Số hữu tỉ. Các em làm bài 1 đến bài 8 trang 52, nộp vào thứ Năm.',
    acknowledge: false,
    daysAgo: 3,
  },
];

export function addNotices(world: World, of: DemoClass, pupils: readonly DemoPupil[], staff: Staff): void {
  const author = staff.homeroom.get(of.id);
  if (author === undefined) return;
  const texts = of.name === featuredClass ? [...forFeaturedClass, ...forEveryClass] : forEveryClass;
  for (const [index, { title, body, acknowledge, daysAgo, programme }] of texts.entries()) {
    const notice = {
      school_id: of.schoolId,
      id: world.id('notice', `${of.id}/${index}`),
      class_id: of.id,
      pupil_id: null,
      author_id: author,
      title,
      body,
      acknowledge,
      published_at: world.daysAgo(daysAgo, '16:40'),
    };
    world.add('notices', notice);
    if (programme) addProgramme(world, notice);
  }
  const own = pupils.find(({ featured }) => featured);
  if (!own) return;
  world.add('notices', {
    school_id: of.schoolId,
    id: world.id('notice', `${of.id}/own`),
    class_id: of.id,
    pupil_id: own.id,
    author_id: author,
    title: 'Em An được chọn vào đội tuyển kể chuyện',
    body: 'Em được chọn vào đội tuyển thi kể chuyện cấp phường. Lịch luyện tập: chiều thứ Ba và thứ Năm. Xin phụ huynh cho biết ý kiến.',
    acknowledge: true,
    published_at: world.daysAgo(2, '11:20'),
  });
}

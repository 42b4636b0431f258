import type { Language } from '../../shared/language.ts';

/** How a pupil stands in the subject; a phrase fits one of them. */
export type Standing = 'excellent' | 'good' | 'fair' | 'weak';

const vi: Readonly<Record<Standing, readonly string[]>> = {
  excellent: [
    'Nắm vững kiến thức, vận dụng tốt vào bài tập và thực tế.',
    'Chủ động, tích cực trong học tập; trình bày bài rõ ràng, mạch lạc.',
    'Có khả năng tự học tốt, biết giúp đỡ bạn trong nhóm.',
    '{tên} học tập xuất sắc, luôn hoàn thành tốt nhiệm vụ được giao.',
    'Suy luận chặt chẽ, có nhiều cách giải hay; tiếp tục phát huy.',
  ],
  good: [
    'Nắm chắc kiến thức cơ bản, vận dụng khá tốt.',
    'Chăm chỉ, có ý thức học tập tốt; cần mạnh dạn phát biểu hơn.',
    'Có tiến bộ rõ trong học kì này, tiếp tục phát huy.',
    '{tên} học khá, cần cẩn thận hơn khi trình bày bài.',
    'Hoàn thành đầy đủ bài tập; nên luyện thêm dạng bài nâng cao.',
  ],
  fair: [
    'Đạt yêu cầu cần đạt của môn học, cần luyện tập thường xuyên hơn.',
    'Có cố gắng nhưng kết quả chưa ổn định; cần ôn lại kiến thức cũ.',
    'Hiểu bài nhưng tính toán còn nhầm lẫn, cần kiểm tra lại kết quả.',
    '{tên} cần tập trung nghe giảng và hỏi thầy cô khi chưa hiểu.',
    'Cần hoàn thành bài tập về nhà đầy đủ hơn.',
  ],
  weak: [
    'Chưa nắm được kiến thức cơ bản; cần dành thêm thời gian ôn tập.',
    '{tên} cần sự hỗ trợ của thầy cô và gia đình để theo kịp chương trình.',
    'Còn rụt rè trong giờ học; nên trao đổi với thầy cô ngay khi chưa hiểu.',
    'Cần làm lại các bài tập cơ bản và tham gia phụ đạo.',
    'Đã có cố gắng ở những bài gần đây, cần kiên trì hơn.',
  ],
};

const en: Readonly<Record<Standing, readonly string[]>> = {
  excellent: [
    'Knows the subject thoroughly and applies it well.',
    'Active and well prepared; explains the work clearly.',
    'Studies well alone and helps others in the group.',
    '{name} does excellent work and always finishes it.',
    'Reasons carefully and finds good solutions; keep going.',
  ],
  good: [
    'Has a firm grasp of the basics and applies them well.',
    'Hard-working; should dare to speak up more often.',
    'Clear progress this term; keep going.',
    '{name} does well and should take more care in writing answers down.',
    'Completes all exercises; is ready for harder ones.',
  ],
  fair: [
    'Meets the requirements; needs more regular practice.',
    'Makes an effort, with uneven results; should revise earlier topics.',
    'Understands the lessons but slips in the working; check each result.',
    '{name} should listen closely and ask when something is unclear.',
    'Homework needs to be done more completely.',
  ],
  weak: [
    'The basics are not secure yet; needs more time for revision.',
    '{name} needs support from teachers and family to keep up.',
    'Still shy in class; ask as soon as something is unclear.',
    'Should do the basic exercises again and join extra lessons.',
    'Has made an effort lately and should keep at it.',
  ],
};

export const STANDINGS: readonly Standing[] = ['excellent', 'good', 'fair', 'weak'];

export function bankOf(language: Language): Readonly<Record<Standing, readonly string[]>> {
  return language === 'vi' ? vi : en;
}

/** Which phrases come first for a result: tenths, Đ/CĐ, or a primary level; null says nothing. */
export function standingOf(value: number | string | null): Standing | null {
  if (typeof value === 'number')
    return value >= 80 ? 'excellent' : value >= 65 ? 'good' : value >= 50 ? 'fair' : 'weak';
  if (value === null) return null;
  return value === 'CD' || value === 'C' ? 'weak' : value === 'T' ? 'excellent' : 'good';
}

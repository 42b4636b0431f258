import type { HandbookSection } from '../handbook.ts';
import { growthRules } from './growth.handbook.ts';
import { say } from './parts.handbook.ts';
import { reportRules } from './report/report.handbook.ts';
import { unitRules } from './units.handbook.ts';

export const preschoolHandbook: HandbookSection = {
  title: say('Mầm non: nhóm, lớp, ba báo cáo, dinh dưỡng', 'Preschool: groups, the three reports, nutrition'),
  about: say(
    'Độ tuổi và sĩ số theo Điều lệ trường mầm non, ba báo cáo đầu, giữa và cuối năm học tính từ hồ sơ trẻ, tình trạng dinh dưỡng theo chuẩn của Tổ chức Y tế Thế giới 2006 và 2007.',
    'Ages and sizes by the preschool charter; the reports of the start, middle and end of the year computed from the children’s records; nutrition by the WHO standards of 2006 and 2007.',
  ),
  rules: [...unitRules, ...reportRules, ...growthRules],
};

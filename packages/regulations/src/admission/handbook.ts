import type { HandbookSection } from '../handbook.ts';
import { entryRules } from './entry.handbook.ts';
import { grade10Rules } from './grade10.handbook.ts';
import { seatRules } from './seats.handbook.ts';

export const admissionHandbook: HandbookSection = {
  title: { vi: 'Tuyển sinh đầu cấp và lớp 10', en: 'Admission to entry grades and grade 10' },
  about: {
    vi: 'Điểm xét tuyển lớp 10 tại TP. Hồ Chí Minh, xét theo điểm chuẩn, xếp chỗ theo nguyện vọng, và điều kiện vào mầm non, lớp 1, lớp 6, lớp 10. Phần mềm đề xuất kèm lí do; quyết định thuộc hội đồng tuyển sinh.',
    en: 'The score for grade 10 in Hồ Chí Minh City, admission by cut-offs, seats by ranked choices, and who may enter preschool and grades 1, 6 and 10. The software proposes and gives its reasons; the admission board decides.',
  },
  rules: [...grade10Rules, ...seatRules, ...entryRules],
};

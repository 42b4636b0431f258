import type { Bilingual } from './handbook.ts';

/** What the department, or someone with the official text, should confirm. Data or an option decides each; no code does. */
export const openPoints: readonly Bilingual[] = [
  {
    vi: 'Số khoản, điểm trong các căn cứ được ghi theo các bản đăng lại và hỏi đáp pháp luật, chưa đối chiếu từng chữ với bản chính. Chỗ nào chưa chắc khoản, điểm thì chỉ ghi điều.',
    en: 'Clauses and points of the citations follow reprints and published legal answers and have not been compared word for word with the official texts. Where clause or point is uncertain only the article is given.',
  },
  {
    vi: 'Cách hiểu từ P-1 đến P-7 ở phần trên: nhà trường hoặc sở chọn.',
    en: 'The readings P-1 to P-7 above: for the school or the department to choose.',
  },
  {
    vi: 'Thông tư 43/2021 (giáo dục thường xuyên): đã đọc được mức Tốt (số môn), các công thức, điều kiện lên lớp; các mức khác và việc điều chỉnh được suy theo Thông tư 22/2021.',
    en: 'Circular 43/2021 (continuing education): the level Tốt, the formulas and the conditions of promotion were read; the other levels and the adjustment follow circular 22/2021 by analogy.',
  },
  {
    vi: 'Thông tư 19/2025/TT-BGDĐT về khen thưởng, kỉ luật học sinh (theo báo chí, có hiệu lực từ 31/10/2025) có thể thay đổi các danh hiệu ở Điều 13 Thông tư 27/2020 và Điều 15 Thông tư 22/2021 từ năm học 2025-2026; chưa đối chiếu được.',
    en: 'Circular 19/2025/TT-BGDĐT on commendation and discipline (in force from 31 October 2025 by the press) may change the titles of article 13 of circular 27/2020 and article 15 of circular 22/2021 from 2025-2026 on; not verified.',
  },
  {
    vi: 'Xét tốt nghiệp THCS: Thông tư 31/2023 có hiệu lực trong năm học 2023–2024, còn việc xét theo Quyết định 11/2006 được làm đến hết năm học đó; năm học đầu tiên theo quy định mới, và năm học đầu tiên không còn cấp bằng theo Luật 123/2025, cần sở xác nhận.',
    en: 'Lower-secondary graduation: circular 31/2023 came into force during 2023–2024 while decision 11/2006 was applied to the end of that year; the first year under the new rules, and the first without a diploma under law 123/2025, should be confirmed by the department.',
  },
  {
    vi: 'Tuyển sinh lớp 10: điểm ưu tiên, khuyến khích và điểm nghề phổ thông của các năm trước Thông tư 30/2024 khác nhau theo tỉnh và năm, phải nhập theo văn bản của sở.',
    en: 'Grade 10: priority, encouragement and vocational points of the years before circular 30/2024 differ by province and year and are entered from the department’s documents.',
  },
  {
    vi: 'Cách sở xác định điểm chuẩn không được công bố; điểm chuẩn là số liệu đầu vào.',
    en: 'How the department sets the cut-offs is not published; they are input.',
  },
  {
    vi: 'Tiểu học: mẫu thống kê EQMS và báo cáo của phòng, sở; phần mềm cho số liệu, còn mẫu là cấu hình.',
    en: 'Primary: the forms of EQMS and of the offices’ reports; the software gives the figures, the form is configuration.',
  },
  {
    vi: 'Mầm non: nội dung ba báo cáo đầu, giữa, cuối năm học (Công văn 530/GDĐT-GDMN) chưa có văn bản gốc.',
    en: 'Preschool: the content of the three reports of the year (letter 530/GDĐT-GDMN); the original was not at hand.',
  },
];

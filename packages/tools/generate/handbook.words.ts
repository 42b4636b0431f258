/** The words of the page for deputy principals that are not rules; both languages say the same. */
export interface PageWords {
  readonly generated: string;
  readonly title: string;
  readonly otherLanguage: string;
  /** Paragraphs before the contents. */
  readonly intro: (facts: PageFacts) => readonly string[];
  readonly contents: string;
  readonly phaseIn: { readonly title: string; readonly about: string; readonly continuing: string };
  readonly schoolYear: (first: number, last: number | null) => string;
  readonly grade: string;
  readonly unknownRuleSet: string;
  readonly rule: string;
  readonly where: string;
  readonly how: string;
  readonly example: string;
  readonly why: string;
  readonly practice: string;
  readonly readings: { readonly title: string; readonly about: string };
  readonly option: string;
  readonly question: string;
  readonly byDefault: string;
  readonly otherwise: string;
  readonly open: { readonly title: string; readonly about: string; readonly withoutArticle: string };
}

export interface PageFacts {
  readonly rules: number;
  readonly examples: number;
  readonly lawState: { readonly year: number; readonly month: number };
}

const vi: PageWords = {
  generated: 'Trang này do `npm run generate` viết ra từ packages/regulations. Không sửa tay.',
  title: 'Quy định đánh giá, lên lớp, tốt nghiệp và tuyển sinh: Liên Thông tính thế nào',
  otherLanguage: '[English](regulations.en.md)',
  intro: ({ rules, examples, lawState }) => [
    'Trang này dành cho phó hiệu trưởng phụ trách chuyên môn và cán bộ phòng, sở: mỗi quy tắc mà phần mềm áp dụng, căn cứ ở điều khoản nào, tính ra sao, kèm ví dụ để đối chiếu với sổ của trường.',
    `Trang có ${rules} quy tắc và ${examples} ví dụ. Kết quả và lời giải thích trong từng ví dụ do chính phần mềm tính khi trang được tạo ra, không phải chép tay; nếu phần mềm tính khác đi thì bước kiểm tra của dự án báo lỗi.`,
    'Cách đọc: mỗi phần mở đầu bằng bảng tóm tắt quy tắc và căn cứ; bên dưới là từng quy tắc với cách tính và ví dụ. Bấm “Vì sao” để xem lời giải thích mà giáo viên và cha mẹ học sinh cũng nhận được. “Thực tế hoặc lựa chọn” ở cột căn cứ nghĩa là văn bản không nêu: phần mềm theo cách làm phổ biến hoặc theo lựa chọn của đơn vị, và nói rõ điều đó.',
    '**Mọi kết quả chỉ là đề xuất.** Xếp loại, lên lớp, danh hiệu, công nhận do nhà trường và người có thẩm quyền quyết định. Phần mềm không xếp thứ hạng học sinh và không so sánh học sinh với nhau.',
    `Văn bản pháp luật được xét đến hết tháng ${lawState.month}/${lawState.year}. Năm học cũ luôn được tính theo quy định của năm học đó.`,
  ],
  contents: 'Mục lục',
  phaseIn: {
    title: 'Thông tư nào áp dụng cho lớp nào, năm học nào',
    about: 'Quy định áp dụng tùy năm học và lớp, không tùy ngày tính.',
    continuing: 'Học viên giáo dục thường xuyên:',
  },
  schoolYear: (first, last) =>
    last === null
      ? `từ ${first}–${first + 1}`
      : first === last
        ? `${first}–${first + 1}`
        : `${first}–${first + 1} đến ${last}–${last + 1}`,
  grade: 'Lớp',
  unknownRuleSet: '–',
  rule: 'Quy tắc',
  where: 'Căn cứ',
  how: 'Cách tính',
  example: 'Ví dụ',
  why: 'Vì sao',
  practice: 'Thực tế hoặc lựa chọn',
  readings: {
    title: 'Những chỗ văn bản có thể hiểu hai cách',
    about:
      'Nhà trường hoặc sở chọn cách hiểu; nếu không chọn, phần mềm dùng cách mặc định. Kết quả nào phụ thuộc cách hiểu đều nói rõ. Mỗi ví dụ dưới đây được tính theo cả hai cách.',
  },
  option: 'Lựa chọn',
  question: 'Câu hỏi',
  byDefault: 'Mặc định',
  otherwise: 'Cách khác',
  open: {
    title: 'Những điểm chờ sở, phòng xác nhận',
    about: 'Các điểm dưới đây chưa được đối chiếu với bản chính hoặc do địa phương quy định.',
    withoutArticle: 'Quy tắc theo thực tế hoặc lựa chọn, văn bản không nêu điều khoản:',
  },
};

const en: PageWords = {
  generated: 'Written by `npm run generate` from packages/regulations. Do not edit.',
  title: 'Assessment, promotion, graduation and admission: how Liên Thông computes',
  otherLanguage: '[Tiếng Việt](regulations.vi.md)',
  intro: ({ rules, examples, lawState }) => [
    'For deputy principals in charge of teaching and for officers of the education departments: every rule the software applies, the article it rests on, how it is computed, and an example to compare with the school’s own books.',
    `There are ${rules} rules and ${examples} examples. The results and explanations of the examples were computed by the software when this page was made, not typed; should the software compute differently, the project’s checks fail.`,
    'How to read it: each section starts with a table of rules and articles; below stands each rule with its computation and examples. “Why” opens the explanation that teachers and parents get as well. “Practice or choice” in place of an article means that the text is silent: the software follows common practice or what the unit has chosen, and says so.',
    '**Every result is a proposal.** Classification, promotion, titles and recognition are decided by the school and those in authority. The software does not rank pupils or compare them with one another.',
    `The law is considered up to the end of ${monthName(lawState.month)} ${lawState.year}. A past school year is always computed under its own rules.`,
  ],
  contents: 'Contents',
  phaseIn: {
    title: 'Which circular for which grade and school year',
    about: 'The school year and the grade decide, never the day of the computation.',
    continuing: 'Continuing education (giáo dục thường xuyên):',
  },
  schoolYear: (first, last) =>
    last === null
      ? `from ${first}–${first + 1}`
      : first === last
        ? `${first}–${first + 1}`
        : `${first}–${first + 1} to ${last}–${last + 1}`,
  grade: 'Grade',
  unknownRuleSet: '–',
  rule: 'Rule',
  where: 'Where',
  how: 'How we compute',
  example: 'Example',
  why: 'Why',
  practice: 'Practice or choice',
  readings: {
    title: 'Where the text can be read two ways',
    about:
      'The school or the department chooses; the software uses the default where nothing is chosen. A result that depends on a reading says so. Each example below is computed both ways.',
  },
  option: 'Option',
  question: 'Question',
  byDefault: 'Default',
  otherwise: 'Alternative',
  open: {
    title: 'To be confirmed by the department',
    about: 'These points have not been compared with the official text, or are for the province to decide.',
    withoutArticle: 'Rules that follow practice or a choice; the text names no article:',
  },
};

function monthName(month: number): string {
  return new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month - 1));
}

export const pageWords = { vi, en } as const;

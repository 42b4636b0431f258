import type { HandbookRule } from '../handbook.ts';
import { allocate, type Allocation } from './allocation/allocate.ts';
import type { AllocationInput, TieRule } from './allocation/input.ts';
import { allocationInputs, publicResult } from './allocation/published.ts';
import { example, same } from './parts.handbook.ts';
import { hundredths } from './hundredths.ts';

const h = hundredths;
const admitAll: TieRule = { policy: 'admitAll' };

const list = (pairs: readonly (readonly [code: string, score: number, choices: string])[]) =>
  pairs.map(([code, score, choices]) => ({ code, score: h(score), choices: choices.split(' ') }));

function shown({ applicants }: Allocation) {
  const told = (nowhere: string): string =>
    applicants.map(({ code, school }) => `${code}: ${school ?? nowhere}`).join('; ');
  return { vi: told('chưa có chỗ'), en: told('no seat') };
}

const run = (input: AllocationInput) => {
  const allocation = allocate(input);
  return { shown: shown(allocation), reasons: allocation.applicants.flatMap(({ reasons }) => reasons) };
};

const rounds: AllocationInput = {
  schools: [
    { school: 'A', seats: 1 },
    { school: 'B', seats: 1 },
  ],
  applicants: list([
    ['HS1', 2100, 'A B'],
    ['HS2', 2000, 'A B'],
    ['HS3', 1900, 'B A'],
  ]),
  ties: admitAll,
};

const seats: HandbookRule = {
  rule: { vi: 'Xếp chỗ theo nguyện vọng và chỉ tiêu', en: 'Seats by ranked choices' },
  citation: null,
  how: {
    vi: 'Mỗi em đứng ở nguyện vọng 1; mỗi trường giữ các em điểm cao nhất trong chỉ tiêu, các em còn lại sang nguyện vọng kế tiếp và được so điểm với những em trường đang giữ; lặp lại đến khi không còn ai phải chuyển. Kết quả: không em nào bị một em điểm thấp hơn chiếm chỗ ở trường mình muốn hơn, và mỗi em được nguyện vọng tốt nhất có thể. Thứ tự nộp hồ sơ không ảnh hưởng.',
    en: 'Everyone stands at the first choice; each school keeps the best scores within its seats, the others go on to their next choice and are compared with those the school keeps; this is repeated until nobody has to move. Then nobody is kept out of a school by a lower score, and everyone has the best choice possible. The order of filing plays no part.',
  },
  examples: [
    example(
      'TS-seats',
      {
        vi: 'Trường A, B mỗi trường 1 chỗ. HS1 21,00 (A, B); HS2 20,00 (A, B); HS3 19,00 (B, A)',
        en: 'Schools A and B, one seat each. HS1 21.00 (A, B); HS2 20.00 (A, B); HS3 19.00 (B, A)',
      },
      () => run(rounds),
      { vi: 'HS1: A; HS2: B; HS3: chưa có chỗ', en: 'HS1: A; HS2: B; HS3: no seat' },
    ),
  ],
};

const gaps: HandbookRule = {
  rule: { vi: 'Nguyện vọng sau cần điểm cao hơn', en: 'A later choice needs more' },
  citation: null,
  how: {
    vi: 'Đợt tuyển có thể đặt cho từng trường mức điểm mà nguyện vọng 2, 3 phải cao hơn nguyện vọng 1; mặc định bằng nhau.',
    en: 'A campaign may set for each school by how much a second or third choice must exceed a first; by default they need the same.',
  },
  examples: [
    example(
      'TS-gap',
      {
        vi: 'Trường B 1 chỗ, nguyện vọng 2 phải hơn 1,00 điểm; trường A 1 chỗ. HS1 21,00 (A); HS2 20,00 (A, B); HS3 19,25 (B)',
        en: 'School B one seat, a second choice needs 1.00 more; school A one seat. HS1 21.00 (A); HS2 20.00 (A, B); HS3 19.25 (B)',
      },
      () =>
        run({
          schools: [
            { school: 'A', seats: 1 },
            { school: 'B', seats: 1, gaps: [h(100)] },
          ],
          applicants: list([
            ['HS1', 2100, 'A'],
            ['HS2', 2000, 'A B'],
            ['HS3', 1925, 'B'],
          ]),
          ties: admitAll,
        }),
      { vi: 'HS1: A; HS2: chưa có chỗ; HS3: B', en: 'HS1: A; HS2: no seat; HS3: B' },
    ),
  ],
};

/** What `printf '%s' 'XS 12/06/2026 123456:HS1' | sha256sum` and so on print. */
const SEED = 'XS 12/06/2026 123456';
const tickets = {
  HS1: 'a1e5cb5bdd19614e991ca802e301b2155d4acd9b9ce80d352bfe6989c6eb19b4',
  HS2: 'b9b095047bf0769c565c8851052174a8a689a4b61bc53b32fc43569d263d4861',
  HS3: '8c4576c662a22ca750ded05a25faf08348de052050772574bac320b2c6456d58',
};

const tied = (ties: TieRule): AllocationInput => ({
  schools: [{ school: 'A', seats: 2 }],
  applicants: list([
    ['HS1', 1900, 'A'],
    ['HS2', 1900, 'A'],
    ['HS3', 1900, 'A'],
  ]),
  ties,
});
const three = (vi: string, en: string) => ({
  vi: `Trường A 2 chỗ, ba em cùng 19,00 điểm; ${vi}`,
  en: `School A two seats, three pupils with 19.00; ${en}`,
});

const ties: HandbookRule = {
  rule: { vi: 'Bằng điểm ở chỗ cuối', en: 'Equal at the last seat' },
  citation: null,
  how: {
    vi: 'Đợt tuyển chọn một trong ba cách: nhận hết các em bằng điểm dù vượt chỉ tiêu (mặc định của lớp 10); bốc thăm; không nhận em nào trong số đó. Cách thứ ba có thể làm một em điểm tăng lên mà mất chỗ, nên cân nhắc.',
    en: 'A campaign chooses one of three: admit all who are equal even beyond the seats (the default of grade 10); draw lots; admit none of them. Under the third a higher score can cost a pupil the seat, so it should be considered with care.',
  },
  examples: [
    example(
      'TS-tied-all',
      three('nhận hết', 'all are admitted'),
      () => run(tied(admitAll)),
      same('HS1: A; HS2: A; HS3: A'),
    ),
    example(
      'TS-tied-none',
      three('không nhận em nào bằng điểm', 'none of the equal ones is admitted'),
      () => run(tied({ policy: 'refuseTied' })),
      {
        vi: 'HS1: chưa có chỗ; HS2: chưa có chỗ; HS3: chưa có chỗ',
        en: 'HS1: no seat; HS2: no seat; HS3: no seat',
      },
    ),
  ],
};

const lottery: HandbookRule = {
  rule: { vi: 'Bốc thăm ai cũng kiểm tra lại được', en: 'A lottery that anyone can check' },
  citation: null,
  how: {
    vi: 'Chốt và công bố danh sách mã hồ sơ trước; sau đó mới lấy chuỗi bốc thăm từ một lần quay công khai đã báo trước (ví dụ kết quả xổ số ngày hôm đó). Phiếu của mỗi hồ sơ là SHA-256 của CHUỖI:MÃ HỒ SƠ; phiếu nhỏ hơn đứng trước. Mỗi hồ sơ một phiếu cho mọi trường. Kiểm tra bằng lệnh: printf %s CHUỖI:MÃ | sha256sum.',
    en: 'The list of application codes is closed and published first; only then is the seed taken from a public draw announced beforehand (such as the lottery of that day). The ticket of an application is the SHA-256 of SEED:CODE; the lower ticket comes first. One ticket per application for all schools. To check: printf %s SEED:CODE | sha256sum.',
  },
  examples: [
    example(
      'TS-lottery',
      three(`chuỗi bốc thăm “${SEED}”`, `seed “${SEED}”`),
      () => run(tied({ policy: 'lottery', tickets: { seed: SEED, byCode: tickets } })),
      { vi: 'HS1: A; HS2: chưa có chỗ; HS3: A', en: 'HS1: A; HS2: no seat; HS3: A' },
    ),
  ],
};

const published: HandbookRule = {
  rule: { vi: 'Công bố và kiểm tra lại', en: 'What is published, and running it again' },
  citation: null,
  how: {
    vi: 'Trang công khai chỉ có điểm chuẩn và mã hồ sơ trúng tuyển của từng trường: không tên, không điểm, không danh sách em chưa trúng tuyển. Người kiểm tra nhận một tệp gồm mã, điểm, nguyện vọng, chỉ tiêu, cách xử lí khi bằng điểm và chuỗi bốc thăm; chạy lại phải ra đúng kết quả.',
    en: 'A public page has the cut-offs and the codes admitted of each school: no names, no scores, no list of those not admitted. Whoever checks is given one file with codes, scores, choices, seats, the rule for ties and the seed; running it again must give the same result.',
  },
  examples: [
    example(
      'TS-published',
      { vi: 'Đợt tuyển hai trường ở trên', en: 'The campaign of two schools above' },
      () => {
        const page = publicResult(allocate(rounds));
        const again =
          allocationInputs(rounds) ===
          allocationInputs({ ...rounds, applicants: [...rounds.applicants].reverse() });
        const codes = page.map(({ school, admitted }) => `${school}: ${admitted.join(', ')}`).join('; ');
        return {
          shown: {
            vi: `${codes}; đảo thứ tự hồ sơ: ${again ? 'tệp không đổi' : 'tệp đổi'}`,
            en: `${codes}; applications in another order: ${again ? 'the same file' : 'another file'}`,
          },
          reasons: [],
        };
      },
      {
        vi: 'A: HS1; B: HS2; đảo thứ tự hồ sơ: tệp không đổi',
        en: 'A: HS1; B: HS2; applications in another order: the same file',
      },
    ),
  ],
};

export const seatRules: readonly HandbookRule[] = [seats, gaps, ties, lottery, published];

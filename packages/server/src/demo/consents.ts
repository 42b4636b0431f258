import type { ConsentPurpose, NewRow } from '../database/schema.ts';
import { textHash } from '../privacy/index.ts';
import { addDays, schoolYearOf } from './calendar.ts';
import type { DemoPupil } from './people.ts';
import type { World } from './world.ts';

interface Text {
  purpose: ConsentPurpose;
  service: string;
  price: number;
  vi: string;
  en: string;
}

const texts: readonly Text[] = [
  {
    purpose: 'paidMessages',
    service: 'Tin nhắn SMS điểm danh và kết quả hằng ngày',
    price: 60_000,
    vi:
      'Tôi đăng kí nhận tin nhắn SMS hằng ngày về việc học của con. Giá 60.000 đồng cho cả năm học, thu một lần. Mọi thông tin ' +
      'trong tin nhắn đều có miễn phí trên sổ liên lạc; không đăng kí thì không thiếu thông tin nào. Tôi có thể ngừng bất cứ lúc nào.',
    en:
      'I subscribe to daily text messages about my child at school. The price is 60,000 đồng for the whole school year, paid ' +
      'once. All of it is in the contact book free of charge; without a subscription nothing is missing. I can stop at any time.',
  },
  {
    purpose: 'photos',
    service: 'Ảnh hoạt động của lớp trên trang web của trường',
    price: 0,
    vi:
      'Tôi đồng ý để nhà trường đăng ảnh có con tôi trong các hoạt động của lớp lên trang web của trường, không ghi họ tên, ' +
      'trong năm học này. Con từ đủ 7 tuổi đã được hỏi và cũng đồng ý. Khi rút lại, nhà trường gỡ ảnh xuống.',
    en:
      'I agree that the school publishes photographs of class activities with my child on its website, without a name, in this ' +
      'school year. A child of full 7 years was asked and agrees, too. When I withdraw, the school takes them down.',
  },
  {
    purpose: 'honours',
    service: 'Nêu tên học sinh được khen thưởng trên trang web của trường',
    price: 0,
    vi:
      'Tôi đồng ý để nhà trường nêu họ tên, lớp và danh hiệu của con tôi trong bài khen thưởng trên trang web của trường trong ' +
      'năm học này. Con từ đủ 7 tuổi đã được hỏi và cũng đồng ý.',
    en:
      'I agree that the school names my child with class and award in an article on its website in this school year. A child of ' +
      'full 7 years was asked and agrees, too.',
  },
];

export function addConsentTexts(world: World, schoolId: string): void {
  for (const { purpose, service, price, vi, en } of texts) {
    const words = { purpose, version: 1, service, price_dong: price, text_vi: vi, text_en: en };
    world.add('consent_texts', {
      ...{ school_id: schoolId, ...words, hash: textHash(words) },
      published_at: world.daysAgo(60, '09:30'),
      published_by: world.id('account', 'principal'),
    });
  }
}

/** Some families of a class agreed to photographs and a few to messages; that of the demo's pupil took one consent back. */
export function addConsents(world: World, pupils: readonly DemoPupil[]): void {
  const random = world.random('consents');
  for (const pupil of pupils) {
    const guardian = world.rows('guardianships').find(({ pupil_id }) => pupil_id === pupil.id);
    if (!guardian) continue;
    const give = (purpose: ConsentPurpose, days: number, withdrawn = false) =>
      world.add('consents', consent(world, guardian, { purpose, days, withdrawn }));
    if (pupil.featured) {
      give('photos', 20);
      give('honours', 20, true);
      continue;
    }
    if (random.chance(0.6)) give('photos', random.between(12, 25));
    if (random.chance(0.1)) give('paidMessages', random.between(12, 25));
  }
}

function consent(
  world: World,
  { school_id, pupil_id, account_id, relation }: NewRow<'guardianships'>,
  { purpose, days, withdrawn }: { purpose: ConsentPurpose; days: number; withdrawn: boolean },
): NewRow<'consents'> {
  const schoolYear = schoolYearOf(addDays(world.today, -days));
  return {
    ...{ school_id, id: world.id('consent', `${pupil_id}/${purpose}`), pupil_id, account_id, relation },
    ...{ purpose, text_version: 1, channel: 'web', child_agreed: purpose !== 'paidMessages' },
    ...{ given_at: world.daysAgo(days, '20:15'), valid_until: `${schoolYear + 1}-07-31` },
    withdrawn_at: withdrawn ? world.daysAgo(4, '19:05') : null,
    withdrawn_by: withdrawn ? account_id : null,
  };
}

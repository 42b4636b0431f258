import { addDays } from './calendar.ts';
import { asJson } from './insert.ts';
import type { World } from './world.ts';

/** Contacts of the units, a review of the department that waits for them, and reports of the primary school's website. */
export function addUnits(world: World): void {
  const department = world.id('authority', 'department');
  world.add('mailbox_domains', {
    ...{ authority_id: department, version: 1 },
    domains: ['hcm.edu.vn', 'moet.edu.vn', 'tphcm.gov.vn'],
  });
  const opened = world.daysAgo(9, '08:00');
  world.add('contact_rounds', {
    ...{ authority_id: department, id: world.id('contactRound', 'first'), opened_at: opened },
    ...{ name: 'Rà soát hộp thư công vụ và danh bạ', review_by: addDays(world.today, 12) },
    ...{ opened_by: null, ended_at: null },
  });
  const person = (duty: string, name: string, phone: string, email: string | null = null) => ({
    ...{ duty, name, title: null, phone, email, public: false },
  });
  const contacts = (key: string) => ({ school_id: world.id('school', key), version: 1 });
  const never = { confirmed_at: null, confirmed_by: null, confirmed_version: null };
  // The principal of the demo has something to add and to confirm.
  world.add('unit_contacts', {
    ...contacts('thcs'),
    ...{ mailbox: 'thcsnguyentrai.apd@hcm.edu.vn', phone: '028 3891 0145' },
    ...{ address: '120 đường Vườn Lài, phường An Phú Đông', website: 'https://thcs-nguyentrai.example/' },
    public_parts: ['mailbox', 'phone', 'address'],
    people: asJson([
      person('principal', 'Phạm Thị Kim Loan', '028 3891 0146'),
      { ...person('office', 'Văn phòng nhà trường', '028 3891 0145'), public: true },
    ]),
    ...{ updated_at: world.daysAgo(200, '09:10'), updated_by: null, ...never },
  });
  if (world.rows('schools').some(({ id }) => id === world.id('school', 'th')))
    world.add('unit_contacts', {
      ...contacts('th'),
      ...{ mailbox: 'tieuhockimdong.lp@gmail.com', phone: '028 3730 0221', public_parts: [] },
      ...{ address: '7 đường Long Phước, phường Long Phước', website: 'https://th-kimdong.example/' },
      people: asJson([
        person('principal', 'Ngô Thị Thanh Hà', '028 3730 0222'),
        person('office', 'Lê Hoàng Yến', '028 3730 0221'),
        person('it', 'Đặng Quốc Việt', '028 3730 0223'),
      ]),
      ...{ updated_at: world.daysAgo(6, '10:30'), updated_by: null },
      ...{ confirmed_at: world.daysAgo(5, '15:20'), confirmed_by: null, confirmed_version: 1 },
    });
  for (const { id } of world.rows('schools')) {
    if (id === world.id('school', 'th')) continue;
    const reminder = { school_id: id, round_id: world.id('contactRound', 'first') };
    world.add('contact_reminders', { ...reminder, kind: 'opened', reminded_at: opened });
  }
  addReports(world);
}

/** Its key reports; its pages show the department's news, and the ward's not for two days. */
function addReports(world: World): void {
  const siteKeyId = world.id('siteKey', 'primary');
  const site = world.rows('site_keys').find(({ id }) => id === siteKeyId);
  if (!site) return;
  for (const daysAgo of [2, 1]) {
    world.add('site_heartbeats', {
      ...{ school_id: site.school_id, site_key_id: siteKeyId, day: addDays(world.today, -daysAgo) },
      ...{ version: '0.1.0', elements: ['edu-provider', 'edu-news'], origin: site.origins[0] ?? '' },
      at: world.daysAgo(daysAgo, '07:45'),
      feeds: asJson([
        { issuer: 'department', lastSuccessAt: world.daysAgo(daysAgo, '07:30').toISOString() },
        { issuer: 'ward', lastSuccessAt: world.daysAgo(4, '16:40').toISOString() },
      ]),
    });
  }
}

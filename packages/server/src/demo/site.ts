import { demoPrimarySiteKey, demoSiteKey, demoWardKey } from './accounts.ts';
import { applicationCode } from '../admissions/application-code.ts';
import { displayName } from '../admissions/display-name.ts';
import { addDays, at } from './calendar.ts';
import { fullName, pupilName, type Sex } from './names.ts';
import type { World } from './world.ts';

/** What the school's website shows: its key, its feeds, its admission. */

export const demoFeeds = [
  { key: 'so', label: 'Sở Giáo dục và Đào tạo', issuer: 'department' },
  { key: 'phuong', label: 'UBND phường An Phú Đông', issuer: 'ward' },
  { key: 'truong', label: 'Trang web trường', issuer: 'school' },
] as const;

export type DemoFeedKey = (typeof demoFeeds)[number]['key'];

export function demoFeedUrl(baseUrl: string, key: string): string {
  return `${baseUrl}/demo/feeds/${key}.xml`;
}

export function addSite(world: World, schoolId: string, baseUrl: string, origins: readonly string[]): void {
  const siteKey = (key: string, id: string, daysAgo: number) => ({
    ...{ school_id: schoolId, id: world.id('siteKey', id), key, revoked_at: null },
    ...{ created_at: world.daysAgo(daysAgo, '09:00'), created_by: world.id('account', 'principal') },
  });
  world.add('site_keys', {
    ...siteKey(demoSiteKey, 'school', 60),
    heartbeats: false,
    ...{ label: 'Trang web của trường', origins: [...origins] },
    allows: ['publicReads', 'admissions', 'signIn'],
  });
  // The ward shows the school's news, and its webmaster has not told the school of “www”.
  const portal = siteKey(demoWardKey, 'ward', 24);
  world.add('site_keys', {
    ...portal,
    heartbeats: false,
    ...{ label: 'Cổng thông tin phường An Phú Đông', origins: ['https://anphudong.example'] },
    allows: ['publicReads'],
  });
  world.add('site_key_refusals', {
    ...{ school_id: schoolId, site_key_id: portal.id, origin: 'https://www.anphudong.example' },
    ...{ day: addDays(world.today, -1), count: 31 },
  });
  world.add('feeds', {
    ...{ school_id: schoolId, id: world.id('feed', 'truong'), label: demoFeeds[2].label, issuer: 'school' },
    ...{ source_id: feedSource(world, 'truong', baseUrl), registered_at: world.daysAgo(60, '09:00') },
  });
}

/** The department's news and the ward's, which every school below them has. */
export function addAuthorityFeeds(world: World, baseUrl: string): void {
  for (const [{ key, label }, authority, officer] of [
    [demoFeeds[0], 'department', 'departmentOfficer'],
    [demoFeeds[1], 'anPhuDong', 'wardOfficer'],
  ] as const)
    world.add('authority_feeds', {
      ...{ authority_id: world.id('authority', authority), id: world.id('feed', key), label },
      ...{ source_id: feedSource(world, key, baseUrl), registered_at: world.daysAgo(90, '09:00') },
      registered_by: world.id('account', officer),
    });
}

/** Known from this evening on: what nobody could read before the demo began, was not missed. */
function feedSource(world: World, key: DemoFeedKey, baseUrl: string): string {
  const id = world.id('feedSource', key);
  const created_at = at(world.today, '17:00');
  world.add('feed_sources', { id, url: demoFeedUrl(baseUrl, key), created_at });
  return id;
}

/** The primary school's own site: there its teachers open their books. */
export function addPrimarySite(world: World, schoolId: string, origins: readonly string[]): void {
  world.add('site_keys', {
    ...{ school_id: schoolId, id: world.id('siteKey', 'primary'), key: demoPrimarySiteKey, revoked_at: null },
    ...{ created_at: world.daysAgo(60, '09:00'), created_by: world.id('account', 'primaryTeacher') },
    ...{ label: 'Trang web của trường', origins: [...origins], allows: ['publicReads', 'signIn'] },
    heartbeats: true,
  });
}

const consentVersion = '2026-01';
const consentText =
  'Tôi là cha, mẹ hoặc người giám hộ của trẻ và đồng ý để nhà trường dùng các thông tin trong hồ sơ này cho việc xét tuyển ' +
  'đầu cấp. Danh sách công khai chỉ gồm mã hồ sơ, chữ cái đầu của tên và năm sinh. Hồ sơ không trúng tuyển được xóa sau khi ' +
  'kết thúc tuyển sinh. Tôi có quyền xem, sửa, rút hồ sơ và rút lại sự đồng ý bất cứ lúc nào (Luật Bảo vệ dữ liệu cá nhân ' +
  'số 91/2025/QH15).';

/** One campaign that is open whenever the demo is started, and the year before's, closed. */
export function addAdmissions(world: World, schoolId: string): void {
  const next = world.schoolYear + 1;
  const campaigns = [
    {
      key: 'open',
      year: next,
      name: `Tuyển sinh lớp 6 năm học ${next}-${next + 1}`,
      list: 26,
      seats: 180,
      opens: world.daysAgo(12, '07:30'),
      closes: at(addDays(world.today, 45), '17:00'),
    },
    {
      key: 'closed',
      year: next - 1,
      name: `Tuyển sinh lớp 6 năm học ${next - 1}-${next}`,
      list: 8,
      seats: 172,
      opens: at(`${next - 1}-06-02`, '07:30'),
      closes: at(`${next - 1}-06-30`, '17:00'),
    },
  ];
  for (const { key, year, name, list, seats, opens, closes } of campaigns) {
    const id = world.id('campaign', key);
    world.add('admission_campaigns', {
      school_id: schoolId,
      id,
      name,
      grade: 6,
      school_year: year,
      opens_at: opens,
      closes_at: closes,
      seats,
      // Eleven by calendar year; up to three years later for the groups of the charter.
      usual_birth_year: year - 11,
      earliest_birth_year: year - 14,
      consent_version: consentVersion,
      consent_text: consentText,
      last_number: list,
    });
    addApplications(world, schoolId, { id, year, opens, list, decided: key === 'closed' });
  }
}

interface Filed {
  id: string;
  year: number;
  opens: Date;
  list: number;
  decided: boolean;
}

function addApplications(world: World, schoolId: string, campaign: Filed): void {
  const random = world.random(`applications/${campaign.id}`);
  for (let number = 1; number <= campaign.list; number += 1) {
    const sex: Sex = random.chance(0.5) ? 'female' : 'male';
    const child = fullName(pupilName(random, sex));
    const late = random.chance(0.08);
    const birthYear = campaign.year - 11 - (late ? 1 : 0);
    const personalId = `099${sex === 'male' ? 2 : 3}${String(birthYear % 100)}${String(random.between(0, 999_999)).padStart(6, '0')}`;
    const filedAt = new Date(campaign.opens.getTime() + number * 9.7 * 3_600_000);
    world.add('admission_applications', {
      school_id: schoolId,
      id: world.id('application', `${campaign.id}/${number}`),
      campaign_id: campaign.id,
      code: applicationCode(6, campaign.year, number),
      child: JSON.stringify({
        fullName: child,
        birthDate: addDays(`${birthYear}-01-01`, random.between(0, 364)),
        sex,
        personalId,
        residence: {
          province: 'Tân Giang',
          ward: 'Phường An Phú Đông',
          street: `${random.between(1, 300)} đường Vườn Lài`,
        },
        previousSchool: 'Trường Tiểu học Kim Đồng',
      }),
      guardian: JSON.stringify({
        fullName: fullName(pupilName(random, 'female')),
        relation: 'mother',
        phone: `090${String(random.between(0, 9_999_999)).padStart(7, '0')}`,
      }),
      age_reason: late ? 'Cháu đi học muộn một năm do điều trị bệnh' : null,
      personal_id: personalId,
      display_name: displayName(child, 'initials'),
      birth_year: birthYear,
      consent_version: consentVersion,
      status: campaign.decided ? 'accepted' : number <= 6 ? 'underReview' : 'submitted',
      submitted_at: filedAt,
    });
  }
}

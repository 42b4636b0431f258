import type { Feed, FeedWindow } from '@lienthong/elements/feeds.js';

/** Days back from today, so that the last seven stay the last seven. */
const daysAgo = (days: number): Date => new Date(Date.now() - days * 86_400_000);
const dayOf = (days: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(daysAgo(days));
const at = (days: number, time: string): string => `${dayOf(days)}T${time}:00+07:00`;

const good = { problem: null, missedWindows: 0, movedTo: null, movedFrom: null };
const readToday = {
  ...{ lastCheckedAt: at(0, '07:42'), lastSuccessAt: at(0, '07:42'), nextCheckAt: at(0, '08:02') },
};

export const department: Feed = {
  ...{ id: 'so', label: 'Sở Giáo dục và Đào tạo Tân Giang', issuer: 'department', ...good, ...readToday },
  ...{ url: 'https://sgddt.tangiang.example/rss', registeredBy: 'authority', authorityId: 'a1' },
};

export const ward: Feed = {
  ...{ id: 'phuong', label: 'UBND phường An Phú Đông', issuer: 'ward', ...good },
  ...{ url: 'https://anphudong.example/tin-tuc/rss', registeredBy: 'authority', authorityId: 'a2' },
  ...{ lastCheckedAt: at(0, '07:55'), lastSuccessAt: at(2, '16:40'), nextCheckAt: at(0, '08:25') },
  missedWindows: 3,
  problem: { code: 'feed_unreachable', detail: 'Máy chủ nguồn tin trả lời mã 500.' },
};

export const school: Feed = {
  ...{ id: 'truong', label: 'Trường THCS Nguyễn Trãi', issuer: 'school', ...good, ...readToday },
  ...{ url: 'https://thcs-nguyentrai.example/feed', registeredBy: 'school', authorityId: null },
  movedFrom: 'http://thcs-nguyentrai.example/rss.xml',
};

export const moved: Feed = {
  ...{ id: 'doan', label: 'Đoàn Thanh niên phường', issuer: 'other', ...good, ...readToday },
  ...{ url: 'https://doan-cu.example/rss', registeredBy: 'school', authorityId: null },
  movedTo: 'https://doanthanhnien.anphudong.example/nguon-tin/rss.xml',
};

export const gone: Feed = {
  ...{ id: 'thu-vien', label: 'Thư viện thành phố', issuer: 'other', ...good },
  ...{ url: 'https://thuvien.example/rss', registeredBy: 'school', authorityId: null },
  ...{ lastCheckedAt: at(4, '10:00'), lastSuccessAt: at(5, '16:12'), nextCheckAt: null },
  problem: { code: 'feed_gone', detail: 'Máy chủ nguồn tin báo nguồn tin này đã bỏ hẳn (mã 410).' },
};

export const long: Feed = {
  ...school,
  ...{ id: 'dai', issuer: 'other', movedFrom: null },
  label:
    'Trung tâm Giáo dục nghề nghiệp, Giáo dục thường xuyên và Hỗ trợ phát triển giáo dục hòa nhập liên phường An Phú Đông và Thạnh Lộc',
  url: `https://trung-tam-giao-duc-nghe-nghiep-giao-duc-thuong-xuyen.example/${'nguon-tin-va-thong-bao'.repeat(4)}.rss`,
};

const window = (days: number, closes: FeedWindow['closes'], feed: Feed, checked?: string): FeedWindow => ({
  ...{ feedId: feed.id, label: feed.label, day: dayOf(days), closes },
  ...{ checkedAt: checked ? at(days, checked) : null, missed: !checked },
});

/** Newest first. */
export const windows: FeedWindow[] = [
  window(0, '08:00', department, '07:02'),
  window(0, '08:00', ward),
  window(0, '08:00', school, '07:03'),
  window(1, '17:00', department, '16:01'),
  window(1, '17:00', ward),
  window(1, '08:00', department),
  window(1, '08:00', ward),
  window(2, '17:00', department, '16:04'),
  window(2, '17:00', ward, '16:40'),
  window(12, '08:00', department),
];

/** A week in which nothing was read: more than one looks at. */
export const manyMissed: FeedWindow[] = [0, 1, 2, 3, 4].flatMap((days) => [
  window(days, '17:00', ward),
  window(days, '08:00', ward),
]);

const label = 'Sở Giáo dục và Đào tạo Tân Giang: văn bản chỉ đạo';
export const ofOffice: Feed[] = [
  { ...department },
  {
    ...{ ...department, id: 'van-ban', label, url: 'https://sgddt.tangiang.example/van-ban/rss' },
    ...{ missedWindows: 2, lastSuccessAt: at(1, '16:05') },
    problem: {
      code: 'not_a_feed',
      detail: 'Ở địa chỉ này là một trang web, không phải RSS hoặc Atom.',
    },
  },
];

import type { SiteKey } from '@lienthong/elements/site-keys.js';

const key = (change: Partial<SiteKey> & Pick<SiteKey, 'id' | 'key' | 'label'>): SiteKey => ({
  origins: ['https://thcs-nguyentrai.example'],
  allows: ['publicReads', 'admissions', 'signIn'],
  heartbeats: false,
  state: 'active',
  createdAt: '2026-08-20T08:15:00+07:00',
  createdBy: 'Phạm Thị Kim Loan',
  endsAt: null,
  revokedAt: null,
  replacedById: null,
  lastUsedOn: '2026-11-20',
  refusedOrigins: [],
  ...change,
});

export const schoolSite = key({
  id: '01980000-0000-7000-8000-0000000000e1',
  key: 'site_q7m2xk4vw6p3hz5ydn2tbcgj4a',
  label: 'Trang web của trường',
  origins: ['https://thcs-nguyentrai.example', 'https://www.thcs-nguyentrai.example'],
});

export const wardPortal = key({
  id: '01980000-0000-7000-8000-0000000000e2',
  key: 'site_h5cz3nd7tq2wb6xk4mvyjpg2ra',
  label: 'Cổng thông tin phường An Phú Đông',
  origins: ['https://anphudong.example'],
  allows: ['publicReads'],
  createdAt: '2026-09-03T14:40:00+07:00',
  lastUsedOn: null,
});

export const unencrypted = key({
  id: '01980000-0000-7000-8000-0000000000e6',
  key: 'site_n6vz3kd5xw2qm7hpc4tybjg2ra',
  label: 'Trang web cũ của trường',
  origins: ['http://cu.thcs-nguyentrai.example'],
});

export const refusing = key({
  ...schoolSite,
  origins: ['https://thcs-nguyentrai.example'],
  refusedOrigins: [
    {
      origin: 'https://www.thcs-nguyentrai.example',
      shown: 'https://www.thcs-nguyentrai.example',
      day: '2026-11-22',
      count: 31,
      difference: 'origin_www',
    },
    {
      origin: 'http://thcs-nguyentrai.example',
      shown: 'http://thcs-nguyentrai.example',
      day: '2026-11-21',
      count: 4,
      difference: 'origin_scheme',
    },
    {
      origin: 'https://xn--trngnguyntri-dcb47z5r1o1ka.example',
      shown: 'https://trườngnguyễntrãi.example',
      day: '2026-11-19',
      count: 2,
      difference: 'origin_other',
    },
    { origin: 'null', shown: 'null', day: '2026-11-18', count: 1, difference: 'origin_null' },
  ],
});

export const ending = key({
  ...schoolSite,
  state: 'ending',
  endsAt: '2026-11-29T10:15:00+07:00',
  replacedById: '01980000-0000-7000-8000-0000000000e3',
});

export const follower = key({
  ...schoolSite,
  id: '01980000-0000-7000-8000-0000000000e3',
  key: 'site_w3kp6vz2mh7xq4ncd5tyb2jgra',
  createdAt: '2026-11-22T10:15:00+07:00',
  lastUsedOn: null,
});

export const revoked = key({
  id: '01980000-0000-7000-8000-0000000000e4',
  key: 'site_b2xh6tnq4vk7wz3mcp5ydjg2ra',
  label: 'Trang tuyển sinh cũ',
  state: 'revoked',
  revokedAt: '2026-10-05T16:20:00+07:00',
});

export const ended = key({
  id: '01980000-0000-7000-8000-0000000000e5',
  key: 'site_c4yd7wk2xn5hq3vtm6zbpjg2ra',
  label: 'Trang web của trường',
  state: 'ended',
  endsAt: '2026-08-27T08:15:00+07:00',
  replacedById: schoolSite.id,
});

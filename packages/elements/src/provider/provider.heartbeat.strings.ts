import { defineStrings } from '../shared/strings.ts';

const vi = {
  heartbeat: 'Trang này báo cho cơ quan quản lí giáo dục, mỗi ngày một lần, rằng trang đang chạy.',
  heartbeatSends:
    'Gửi đi: mã trang của trường, phiên bản thư viện, tên các phần trên trang, các nguồn tin đang hiện và lần đọc gần nhất của ' +
    'chúng. Không có gì về người xem, và không lưu gì trên máy của người xem.',
};

/** Phrases of edu-provider that come with what reports, in both languages. */
export const heartbeatStrings = defineStrings(vi, {
  heartbeat: 'Once a day this page reports to the education authority that it is live.',
  heartbeatSends:
    'What is sent: the site key of the school, the version of the library, the names of the parts on the page, the news feeds ' +
    'shown and when they were last read. Nothing about visitors, and nothing is stored on their device.',
});

import { describe, expect, it } from 'vitest';
import { FeedError } from './errors.ts';
import { DEPARTMENT, DEPARTMENT_URL } from './fixtures/department.ts';
import { PRESCHOOL, PRESCHOOL_URL } from './fixtures/preschool.ts';
import { SCHOOL, SCHOOL_URL } from './fixtures/school.ts';
import { WARD, WARD_URL } from './fixtures/ward.ts';
import { readFeed } from './read.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const url = 'https://truong.example/rss';

function failure(input: Uint8Array | string, maxBytes?: number): FeedError {
  try {
    readFeed(input, { url, maxBytes });
  } catch (error) {
    if (error instanceof FeedError) return error;
    throw error;
  }
  throw new Error('read without complaint');
}

describe('feeds as schools publish them', () => {
  it('reads a department portal that declares UTF-16 and sends UTF-8 with Vietnamese dates', () => {
    const feed = readFeed(utf8(DEPARTMENT), { url: DEPARTMENT_URL, contentType: 'text/xml' });
    expect(feed.title).toBe('Sở Giáo dục & Đào tạo - Tin quản lý');
    expect(feed.url).toBe('https://so-gddt.example/');
    expect(feed.items[0]).toEqual({
      id: 'https://so-gddt.example/tin-tuc/chi-tiet.aspx?id=4512&cat=7',
      title: 'V/v tổ chức xét tốt nghiệp THCS năm học 2025-2026 & tuyển sinh lớp 10',
      url: 'https://so-gddt.example/tin-tuc/chi-tiet.aspx?id=4512&cat=7',
      publishedAt: '2026-05-15T16:05:00+07:00',
      summary: 'Phòng GDTrH đề nghị các trường thực hiện trước 17:00.',
      unsafeHtml: expect.stringContaining('<td>Ph&ograve;ng GDTrH') as string,
      baseUrl: 'https://so-gddt.example/tin-tuc/chi-tiet.aspx?id=4512&cat=7',
      imageUrl: 'https://so-gddt.example/Upload/2026/cong%20van.jpg',
      imageSize: null,
      attachments: [],
      categories: ['Văn bản'],
      author: null,
    });
    expect(feed.items[1]).toMatchObject({
      title: 'Lịch thi tuyển sinh lớp 10',
      url: 'https://www.so-gddt.example/tin-tuc/chi-tiet.aspx?id=4510',
      summary: 'Thí sinh có điểm < 5 & > 3 xem tại đây',
      publishedAt: '2026-05-12T08:00:00+07:00',
      categories: ['Thi & tuyển sinh'],
    });
  });

  it('gives null, and says so, for a link that is none and a date that would be a guess', () => {
    const feed = readFeed(DEPARTMENT, { url: DEPARTMENT_URL });
    expect(feed.items[2]).toMatchObject({ id: 'title: thư ngỏ gửi phụ huynh', url: null, publishedAt: null });
    expect(feed.warnings).toEqual([
      { code: 'bad_link', count: 1, example: 'javascript:void(0)' },
      { code: 'bad_date', count: 1, example: '05/15/2026 08:00' },
    ]);
  });

  it('reads a WordPress feed, its guids, names and pictures', () => {
    const feed = readFeed(utf8(SCHOOL), { url: SCHOOL_URL });
    expect(feed).toMatchObject({
      title: 'Trường THCS Nguyễn Du',
      url: 'https://thcs-nguyendu.example/',
      warnings: [],
    });
    expect(feed.items[0]).toMatchObject({
      id: 'https://thcs-nguyendu.example/?p=981',
      title: 'Họp phụ huynh cuối năm – khối 9',
      url: 'https://thcs-nguyendu.example/hop-phu-huynh/',
      publishedAt: '2026-05-20T09:30:00+07:00',
      summary: 'Kính mời phụ huynh dự họp lúc 7h30 …',
      imageUrl: 'https://thcs-nguyendu.example/wp-content/uploads/hop.jpg',
      categories: ['Thông báo', 'Khối 9'],
      author: 'Ban Giám hiệu',
    });
    expect(feed.items[0]?.unsafeHtml).toContain('<script>alert(1)</script>');
    expect(feed.items[1]).toMatchObject({
      title: 'Kết quả hội thi "Văn hay chữ tốt"',
      imageUrl: 'https://thcs-nguyendu.example/anh/van-hay.png',
      author: null,
    });
  });

  it('reads through notices, forgotten escapes and forgotten end tags', () => {
    const feed = readFeed(utf8(PRESCHOOL), { url: PRESCHOOL_URL });
    expect(feed.title).toBe('Trường Mầm non Hoa Sen');
    expect(feed.items).toHaveLength(3);
    expect(feed.items[0]).toMatchObject({
      id: '77',
      title: 'Thực đơn tuần 3 <tháng 5>',
      url: 'http://mn-hoasen.example/index.php?view=article&id=77&Itemid=5',
      publishedAt: '2026-05-18T07:00:00+07:00',
      summary: 'Bé ăn ngon ngủ khỏe & vui',
      imageUrl: 'http://mn-hoasen.example/images/thuc-don.jpg',
      author: 'Cô Lan',
    });
    expect(feed.items[1]).toMatchObject({
      id: '78',
      publishedAt: null,
      imageUrl: 'http://mn-hoasen.example/kham.jpg',
    });
    expect(feed.items[2]).toMatchObject({
      id: 'title:2026-05-16 thư ngỏ gửi phụ huynh',
      publishedAt: '2026-05-16T00:00:00+07:00',
    });
  });

  it('reads Atom with a prefix, nested bases and every kind of text', () => {
    const feed = readFeed(utf8(WARD), { url: WARD_URL });
    expect(feed).toMatchObject({
      title: 'UBND phường Bến Thành: giáo dục',
      url: 'https://phuong.example/giaoduc/',
      warnings: [],
    });
    expect(feed.items).toEqual([
      {
        id: 'tag:phuong.example,2026:15',
        title: 'Tuyển sinh đầu cấp 2026-2027',
        url: 'https://phuong.example/giaoduc/2026/05/tuyen-sinh.html',
        publishedAt: '2026-05-19T10:00:00+07:00',
        summary: 'Trẻ sinh năm 2020 vào lớp 1.',
        unsafeHtml: '<p>Trẻ sinh năm <b>2020</b> vào lớp 1.</p><img src="lop1.jpg"/>',
        baseUrl: 'https://phuong.example/giaoduc/2026/05/',
        imageUrl: 'https://phuong.example/giaoduc/2026/05/lop1.jpg',
        imageSize: null,
        attachments: [],
        categories: ['Tuyển sinh'],
        author: 'Phòng Văn hóa - Xã hội',
      },
      {
        id: 'https://phuong.example/giaoduc/bieu-mau',
        title: 'Biểu mẫu <M1> & <M2>',
        url: 'https://phuong.example/giaoduc/bieu-mau',
        publishedAt: '2026-05-10T08:00:00+07:00',
        summary: 'Tải về tại bộ phận một cửa.',
        unsafeHtml: 'Tải về tại bộ phận một cửa.',
        baseUrl: 'https://phuong.example/giaoduc/',
        imageUrl: null,
        imageSize: null,
        attachments: [],
        categories: [],
        author: 'Bà Hòa',
      },
    ]);
  });
});

describe('ids', () => {
  const feed = (items: string): string => `<rss><channel>${items}</channel></rss>`;

  it('does not trust a guid that several different items carry', () => {
    const read = readFeed(
      feed(
        '<item><title>Một</title><guid>https://truong.example/</guid><link>/1</link></item>' +
          '<item><title>Hai</title><guid>https://truong.example/</guid><link>https://truong.example/</link></item>',
      ),
      { url },
    );
    expect(read.items.map((item) => item.id)).toEqual(['https://truong.example/1', 'title: hai']);
    expect(read.warnings).toEqual([{ code: 'duplicate_id', count: 2, example: 'https://truong.example/' }]);
  });

  it('uses a guid as link only when it is an address', () => {
    const guids = ['<guid>https://truong.example/tin/5</guid>', '<guid>5</guid>'];
    const read = readFeed(feed(guids.map((guid) => `<item><title>Tin</title>${guid}</item>`).join('')), {
      url,
    });
    expect(read.items.map((item) => item.url)).toEqual(['https://truong.example/tin/5', null]);
  });

  it('names an item without a title by its text or its address, and drops one that has nothing', () => {
    const read = readFeed(
      feed(
        '<item><description>&lt;p&gt;Nghỉ lễ 30/4&lt;/p&gt;</description></item><item><link>/tin/9</link></item><item/>' +
          '<item><guid>8</guid></item>',
      ),
      { url },
    );
    expect(read.items.map((item) => item.title)).toEqual(['Nghỉ lễ 30/4', 'https://truong.example/tin/9']);
    expect(read.warnings[0]).toMatchObject({ code: 'empty_item' });
  });
});

describe('what is no feed', () => {
  it.each([
    ['empty', ''],
    ['empty', ' \n\ufeff\0'],
    ['html', '<!DOCTYPE html><html><body><rss><channel></channel></rss></body></html>'],
    ['html', '\n<html lang="vi"><head><title>404</title></head></html>'],
    ['json', '{"items": []}'],
    ['json', '[1]'],
    ['xml', '<?xml version="1.0"?><urlset><url/></urlset>'],
    ['text', 'Trang đang bảo trì'],
    ['binary', '%PDF-1.7 ...'],
  ] as const)('is told apart: %s', (found, text) => {
    const error = failure(text);
    expect(error).toMatchObject({ name: 'FeedError', code: 'not_a_feed', found });
    expect(error.message).toMatch(/^Expected an RSS, Atom or JSON feed, found .+; check the address\.$/);
  });

  it('names the root of other markup', () => {
    expect(failure('<sitemapindex>').message).toContain('<sitemapindex>');
  });

  it('recognises compressed and binary bytes', () => {
    expect(failure(Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0)).found).toBe('binary');
    expect(failure(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a)).found).toBe('binary');
  });

  it('refuses input over the limit before reading it', () => {
    expect(failure('<rss>'.repeat(100), 499)).toMatchObject({ code: 'too_large', found: null });
    expect(failure(new Uint8Array(5 * 1024 * 1024 + 1)).code).toBe('too_large');
  });

  it('says unreadable when a feed stops before anything in it', () => {
    expect(failure('<?xml version="1.0"?><rss version="2.0">').code).toBe('unreadable');
    expect(failure('<feed xmlns="http://www.w3.org/2005/Atom">').code).toBe('unreadable');
  });

  it('accepts a feed without items', () => {
    expect(readFeed('<rss><channel><title>Mới</title></channel></rss>', { url }).items).toEqual([]);
  });
});

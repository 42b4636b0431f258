import { describe, expect, it } from 'vitest';
import { documentOf, type DocumentCandidate } from './documents.ts';

const item = (title: string, more: Partial<DocumentCandidate> = {}): DocumentCandidate => ({
  ...{ title, summary: '', categories: [], url: 'https://so-gddt.example/tin/1' },
  ...more,
});

describe('an official document', () => {
  it.each([
    [
      'Công văn số 1234/SGDĐT-GDTrH ngày 05/9/2026 về việc tổ chức ôn tập',
      '1234/SGDĐT-GDTrH',
      '2026-09-05',
      'Sở Giáo dục và Đào tạo',
    ],
    ['KH 12/KH-UBND tuyển sinh đầu cấp năm học 2026-2027', '12/KH-UBND', null, 'Ủy ban nhân dân'],
    [
      'Quyết định số 2045/QĐ-BGDĐT ngày 15 tháng 8 năm 2026 về khung kế hoạch thời gian năm học',
      '2045/QĐ-BGDĐT',
      '2026-08-15',
      'Bộ Giáo dục và Đào tạo',
    ],
    [
      'Thông tư 29/2024/TT-BGDĐT quy định về dạy thêm, học thêm',
      '29/2024/TT-BGDĐT',
      null,
      'Bộ Giáo dục và Đào tạo',
    ],
    ['[Hỏa tốc] Công điện số 07/CĐ-TTg ngày 1.10.2026', '07/CĐ-TTg', '2026-10-01', 'Thủ tướng Chính phủ'],
    ['THÔNG BÁO SỐ 88/TB-SGDĐT (ngày 03-10-2026)', '88/TB-SGDĐT', '2026-10-03', 'Sở Giáo dục và Đào tạo'],
    ['Số: 540 /GDĐT-TTTT ngày 20/3/2026', '540/GDĐT-TTTT', '2026-03-20', null],
    [
      'Hướng dẫn số 31/HD-SGDĐT của Sở GDĐT TP. Hồ Chí Minh về việc tổ chức hội thi',
      '31/HD-SGDĐT',
      null,
      'Sở GDĐT TP. Hồ Chí Minh',
    ],
    ['1234/SGDĐT - GDTrH: lịch thi học sinh giỏi', '1234/SGDĐT-GDTrH', null, 'Sở Giáo dục và Đào tạo'],
    ['Công văn 12-CV/ĐU về sinh hoạt chi bộ', '12-CV/ĐU', null, null],
    [
      'Công văn hỏa tốc số 99/UBND-VX của UBND phường Bến Thành, ngày 2/11/2026',
      '99/UBND-VX',
      null,
      'UBND phường Bến Thành',
    ],
    ['1234/SGDĐT - lịch thi học kì', '1234/SGDĐT', null, 'Sở Giáo dục và Đào tạo'],
    ['Luật số 91/2025/QH15 bảo vệ dữ liệu cá nhân', '91/2025/QH15', null, 'Quốc hội'],
  ])('%s', (title, number, issuedOn, issuer) => {
    expect(documentOf(item(title))).toEqual({ number, issuedOn, issuer, attachmentUrl: null });
  });

  it('is known inside the title when its category or a file says that the item is one', () => {
    const title = 'V/v tổ chức xét tốt nghiệp THCS (CV 1234/SGDĐT-GDTrH ngày 5/5/2026)';
    expect(documentOf(item(title))).toBeNull();
    expect(documentOf(item(title, { categories: ['Văn bản chỉ đạo'] }))).toMatchObject({
      number: '1234/SGDĐT-GDTrH',
      issuedOn: '2026-05-05',
    });
    expect(
      documentOf(item(title, { attachments: [{ url: 'https://so-gddt.example/a.pdf', type: null }] }))
        ?.number,
    ).toBe('1234/SGDĐT-GDTrH');
  });

  it('is known by the letterhead in its text', () => {
    const summary = 'Số: 77/TB-UBND Ngày ban hành: 01/12/2026 Cơ quan ban hành: UBND xã Tân Nhựt';
    expect(documentOf(item('V/v nghỉ Tết Nguyên đán', { summary }))).toEqual({
      ...{ number: '77/TB-UBND', issuedOn: '2026-12-01', issuer: 'UBND xã Tân Nhựt', attachmentUrl: null },
    });
    expect(documentOf(item('Nghỉ Tết Nguyên đán', { summary }))).toBeNull();
  });

  it.each([
    'Tập huấn Thông tư 22/2021/TT-BGDĐT cho giáo viên',
    'Trường tổ chức hội thi ngày 20/11/2026',
    'Lịch thi tuần 10/HKI',
    'Lớp 12/A1 đạt giải nhất',
    'Sĩ số 35/HS mỗi lớp',
    'Kế hoạch tuần 12',
    '20/11 Ngày Nhà giáo Việt Nam',
    'Công văn số /SGDĐT-GDTrH',
    'công văn 12/sgdđt viết thường',
    'Bảo dưỡng phòng máy 24/24',
  ])('is not seen in "%s"', (title) => {
    expect(documentOf(item(title))).toBeNull();
  });

  it('is not the one that a document carries out', () => {
    const categories = ['Văn bản'];
    expect(documentOf(item('Kế hoạch thực hiện Thông tư 29/2024/TT-BGDĐT', { categories }))).toBeNull();
    expect(documentOf(item('Triển khai Công văn số 12/SGDĐT-VP', { categories }))).toBeNull();
  });

  it('gives no day that does not exist', () => {
    expect(documentOf(item('Công văn số 1/SGDĐT-VP ngày 31/02/2026'))?.issuedOn).toBeNull();
  });
});

describe('its file', () => {
  const title = 'Công văn số 1/SGDĐT-VP';
  it.each([
    [
      'an enclosure',
      { attachments: [{ url: 'https://a.example/tai?id=1', type: 'application/pdf' }] },
      'https://a.example/tai?id=1',
    ],
    [
      'a link in the text',
      { unsafeHtml: '<p><a href="/trang">xem</a> <a class=x href="/Upload/cv 1.docx">tải</a>' },
      'https://so-gddt.example/Upload/cv%201.docx',
    ],
    [
      'the item itself',
      { url: 'https://so-gddt.example/cv1.PDF?v=2' },
      'https://so-gddt.example/cv1.PDF?v=2',
    ],
    ['never a script', { unsafeHtml: '<a href="javascript:x.pdf">tải</a>' }, null],
    ['never a picture', { attachments: [{ url: 'https://a.example/a.mp3', type: 'audio/mpeg' }] }, null],
  ])('is %s', (_what, more, url) => {
    expect(documentOf(item(title, more))?.attachmentUrl).toBe(url);
  });
});

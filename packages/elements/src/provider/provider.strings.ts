import { defineStrings } from '../shared/strings.ts';

export const providerStrings = defineStrings(
  {
    unavailable: 'Tạm thời chưa kết nối được hệ thống của ngành. Các nội dung khác của trang vẫn dùng được.',
    misconfigured: 'Phần nội dung này chưa sẵn sàng. Nhà trường đang hoàn tất việc cài đặt.',
    retry: 'Thử lại',
    retrying: 'Đang kết nối lại…',
    forWebmaster: 'Dành cho người quản trị trang',
    endpointMissing:
      'Thẻ edu-provider chưa có thuộc tính endpoint. Ghi địa chỉ hệ thống trung tâm, ví dụ endpoint="https://lienthong.example.vn".',
    endpointInvalid: (endpoint: string) =>
      `Thuộc tính endpoint="${endpoint}" không phải là địa chỉ web. Ghi đầy đủ, bắt đầu bằng https://.`,
    siteKeyMissing:
      'Thẻ edu-provider chưa có thuộc tính site-key. Chép mã trang trong phần quản lí trang web của nhà trường.',
    siteKeyMalformed:
      'Thuộc tính site-key không phải là mã trang. Mã trang bắt đầu bằng site_; không đặt mã bí mật (secret_) trên trang.',
    siteKeyUnknown:
      'Hệ thống không có mã trang này. Chép lại mã trang trong phần quản lí trang web của nhà trường.',
    originNotAllowed: (origin: string) =>
      `Mã trang chưa cho phép địa chỉ ${origin}. Nhờ nhà trường thêm đúng địa chỉ này vào mã trang.`,
    unreachable: (endpoint: string) =>
      `${endpoint} không trả lời. Kiểm tra endpoint, kết nối, và chính sách CSP của trang (connect-src phải có địa chỉ này).`,
    code: 'Mã lỗi',
    requestId: 'Mã yêu cầu',
  },
  {
    unavailable: 'The education system cannot be reached for the moment. The rest of this page still works.',
    misconfigured: 'This part of the page is not ready yet. The school is completing the set-up.',
    retry: 'Try again',
    retrying: 'Connecting again…',
    forWebmaster: 'For the webmaster',
    endpointMissing:
      'The edu-provider tag has no endpoint attribute. Give the address of the central system, such as endpoint="https://lienthong.example.vn".',
    endpointInvalid: (endpoint: string) =>
      `The attribute endpoint="${endpoint}" is not a web address. Write it in full, starting with https://.`,
    siteKeyMissing:
      "The edu-provider tag has no site-key attribute. Copy the site key from the school's list of websites.",
    siteKeyMalformed:
      'The site-key attribute is not a site key. A site key starts with site_; never put a secret (secret_) on a page.',
    siteKeyUnknown: "The system has no such site key. Copy it again from the school's list of websites.",
    originNotAllowed: (origin: string) =>
      `The site key does not allow the address ${origin}. Ask the school to add exactly this address to the key.`,
    unreachable: (endpoint: string) =>
      `${endpoint} does not answer. Check endpoint, the connection, and the page's CSP (connect-src must list this address).`,
    code: 'Error code',
    requestId: 'Request id',
  },
);

export type ProviderDictionary = (typeof providerStrings)['vi'];

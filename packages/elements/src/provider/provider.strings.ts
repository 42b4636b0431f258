import { defineStrings } from '../shared/strings.ts';

const vi = {
  unavailable: 'Tạm thời chưa kết nối được hệ thống của ngành. Các nội dung khác của trang vẫn dùng được.',
  misconfigured: 'Phần nội dung này chưa sẵn sàng. Nhà trường đang hoàn tất việc cài đặt.',
  retry: 'Thử lại',
  retrying: 'Đang kết nối lại…',
  forWebmaster: 'Dành cho người quản trị trang',
  endpointMissing:
    'Thẻ edu-provider chưa có thuộc tính endpoint. Ghi địa chỉ hệ thống trung tâm, ví dụ endpoint="https://lienthong.example".',
  endpointInvalid: (endpoint: string) =>
    `Thuộc tính endpoint="${endpoint}" không phải là địa chỉ web. Ghi đầy đủ, bắt đầu bằng https://.`,
  siteKeyMissing:
    'Thẻ edu-provider chưa có thuộc tính site-key. Chép mã trang trong phần quản lí trang web của nhà trường.',
  siteKeyMalformed:
    'Thuộc tính site-key không phải là mã trang. Mã trang bắt đầu bằng site_; không đặt mã bí mật (secret_) trên trang.',
  siteKeyUnknown:
    'Hệ thống không có mã trang này. Chép lại mã trang trong phần quản lí trang web của nhà trường.',
  originNotAllowed: (origin: string) =>
    `Mã trang chưa cho phép địa chỉ ${origin}. Nhờ hiệu trưởng thêm đúng địa chỉ này: mở phần Mã trang của trường, bấm “Thêm địa chỉ này”.`,
  unreachable: (endpoint: string) =>
    `${endpoint} không trả lời. Kiểm tra endpoint, kết nối, và chính sách CSP của trang (connect-src phải có địa chỉ này).`,
  code: 'Mã lỗi',
  requestId: 'Mã yêu cầu',
};

export type ProviderDictionary = typeof vi;

export const providerStrings = defineStrings(vi, async () => (await import('./provider.strings.en.ts')).en);

// Generated from specs/errors.yaml by `pnpm generate`. Do not edit.

export const problems = {
  cursor_invalid: 'Con trỏ trang không còn dùng được. Đọc lại danh sách từ trang đầu.',
  not_signed_in: 'Chưa đăng nhập. Đăng nhập rồi thử lại.',
  session_expired: 'Phiên đăng nhập đã hết hạn. Đăng nhập lại; nội dung đã nhập vẫn còn.',
  site_key_unknown: 'Mã trang (site key) không đúng. Chép lại mã trang do nhà trường cấp.',
  origin_not_allowed:
    'Trang web này chưa được phép dùng mã trang. Nhờ nhà trường thêm địa chỉ trang web này vào mã trang.',
  site_key_not_allowed: 'Mã trang không được dùng cho việc này. Nhờ nhà trường bật việc này cho mã trang.',
  permission_denied:
    'Tài khoản không có quyền làm việc này. Quyền đi theo phân công; liên hệ nhà trường nếu phân công chưa đúng.',
  school_frozen:
    'Dữ liệu của trường đang tạm dừng phục vụ. Cơ quan quản lí đang cho tạm dừng; mời quay lại sau.',
  feature_frozen: 'Chức năng này đang tạm dừng. Cơ quan quản lí đang cho tạm dừng; mời quay lại sau.',
  not_found: 'Không tìm thấy. Kiểm tra địa chỉ hoặc mã.',
  rate_limited: 'Gửi quá nhanh. Chờ đúng số giây trong Retry-After rồi thử lại.',
  internal_error: 'Hệ thống gặp lỗi. Thử lại; nếu vẫn lỗi hãy báo mã yêu cầu.',
  unavailable: 'Hệ thống tạm ngừng. Thử lại sau ít phút.',
};
export type ProblemCode = keyof typeof problems;

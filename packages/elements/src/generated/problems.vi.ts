// Generated from specs/errors.yaml by `pnpm generate`. Do not edit.

export const problems = {
  validation_failed: 'Dữ liệu chưa đúng. Xem từng mục được nêu và sửa lại.',
  malformed_request:
    'Không đọc được nội dung gửi lên. Gửi lại bằng JSON đúng cú pháp và Content-Type application/json.',
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
  class_unknown: 'Không tìm thấy lớp. Chọn lại lớp trong danh sách của trường.',
  gradebook_unknown: 'Không tìm thấy sổ điểm. Chọn lại lớp, môn và học kì được phân công.',
  pupil_unknown: 'Không tìm thấy học sinh. Chọn lại học sinh.',
  notice_unknown: 'Không tìm thấy thông báo. Tải lại sổ liên lạc.',
  file_unknown: 'Không tìm thấy tệp. Tải lại trang; tệp có thể đã được gỡ.',
  campaign_unknown: 'Không tìm thấy đợt tuyển sinh. Chọn lại đợt tuyển sinh của trường.',
  method_not_allowed: 'Cách gọi không được hỗ trợ. Xem các cách gọi trong tài liệu.',
  idempotency_in_progress: 'Yêu cầu giống hệt đang được xử lí. Chờ giây lát rồi gửi lại nguyên yêu cầu.',
  version_conflict: 'Người khác vừa sửa. Xem hai giá trị rồi chọn giữ hay nhận.',
  precondition_failed: 'Bản đang giữ đã cũ. Đọc lại rồi sửa trên bản mới.',
  payload_too_large: 'Nội dung gửi lên quá lớn. Chia nhỏ rồi gửi lại.',
  unsupported_media_type: 'Kiểu nội dung không được hỗ trợ. Gửi bằng application/json.',
  pupil_not_in_class: 'Học sinh không còn trong lớp. Tải lại danh sách lớp.',
  idempotency_key_reused: 'Mã chống gửi lặp đã dùng cho nội dung khác. Dùng mã mới cho mỗi lần ghi mới.',
  campaign_not_open: 'Đợt tuyển sinh không nhận hồ sơ lúc này. Xem thời gian nhận hồ sơ.',
  consent_outdated: 'Nội dung đồng ý đã thay đổi. Đọc nội dung mới và xác nhận lại.',
  birth_date_invalid: 'Ngày sinh không hợp lệ. Nhập ngày/tháng/năm, ví dụ 05/09/2020.',
  age_reason_missing: 'Trẻ ngoài độ tuổi thông thường. Ghi lí do đi học sớm hoặc muộn.',
  application_exists: 'Hồ sơ của trẻ này đã nộp. Dùng mã hồ sơ đã cấp để theo dõi.',
  precondition_required: 'Thiếu phiên bản đang sửa (If-Match). Gửi ETag đã đọc trong If-Match.',
  rate_limited: 'Gửi quá nhanh. Chờ đúng số giây trong Retry-After rồi thử lại.',
  internal_error: 'Hệ thống gặp lỗi. Thử lại; nếu vẫn lỗi hãy báo mã yêu cầu.',
  unavailable: 'Hệ thống tạm ngừng. Thử lại sau ít phút.',
};
export type ProblemCode = keyof typeof problems;

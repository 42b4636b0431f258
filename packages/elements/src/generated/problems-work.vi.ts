// Generated from specs/errors.yaml by `pnpm generate`. Do not edit.

export const problems = {
  validation_failed: 'Dữ liệu chưa đúng. Xem từng mục được nêu và sửa lại.',
  malformed_request:
    'Không đọc được nội dung gửi lên. Gửi lại bằng JSON đúng cú pháp và Content-Type application/json.',
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
};
export type ProblemCode = keyof typeof problems;

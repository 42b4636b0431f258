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
  mark_not_understood:
    'Không hiểu điểm vừa nhập. Nhập số từ 0 đến 10, ví dụ 7,5; môn nhận xét nhập Đ hoặc CĐ.',
  mark_out_of_range: 'Điểm phải từ 0 đến 10. Sửa lại điểm.',
  mark_too_precise: 'Điểm chỉ có một chữ số thập phân. Làm tròn đến một chữ số thập phân, ví dụ 7,3.',
  mark_reason_missing:
    'Chưa ghi lí do. Tính điểm 0: ghi lí do học sinh không dự kiểm tra. Miễn học: ghi số và ngày của quyết định.',
  mark_state_not_possible:
    'Cột này không có trạng thái đó. Nhập mức, nhận xét hoặc để trống; chờ kiểm tra bù và điểm 0 theo quy định chỉ dành cho cột có bài kiểm tra.',
  exemption_not_possible:
    'Thông tư không cho miễn học môn này. Theo Thông tư 22/2021, Điều 10, học sinh chỉ được miễn phần thực hành của Giáo dục thể chất, Giáo dục quốc phòng và an ninh và được đánh giá phần lí thuyết thay: nhập kết quả phần lí thuyết vào ô này.',
  remark_too_long: 'Nhận xét quá 500 kí tự. Rút ngắn lời nhận xét.',
  slot_unknown: 'Sổ điểm không có cột này. Dùng các cột mà sổ điểm liệt kê.',
  pupil_not_in_class: 'Học sinh không còn trong lớp. Tải lại danh sách lớp.',
  column_locked: 'Cột điểm đã khóa. Gửi đề nghị sửa điểm để hiệu trưởng duyệt.',
  column_not_locked: 'Cột điểm chưa khóa. Sửa thẳng trong sổ điểm.',
  column_exists: 'Sổ điểm đã có cột này. Dùng cột đang có hoặc thêm cột kế tiếp.',
  column_not_in_circular:
    'Thông tư không có cột này. Thêm cột đánh giá thường xuyên; theo Thông tư 58/2011 có thể thêm cột kiểm tra định kì.',
  column_in_use:
    'Cột đã có điểm hoặc đã công bố. Giữ cột này lại: chỉ bỏ được cột chưa ai nhập, chưa công bố, chưa khóa.',
  column_required: 'Thông tư yêu cầu cột này. Giữ cột này lại.',
  correction_unknown: 'Không tìm thấy đề nghị sửa điểm. Mở lại danh sách đề nghị.',
  correction_open: 'Ô này đang có đề nghị chờ duyệt. Chờ hiệu trưởng duyệt, hoặc rút đề nghị cũ rồi gửi lại.',
  correction_changes_nothing: 'Điểm đề nghị giống điểm đang có. Nhập điểm đúng.',
  correction_closed: 'Đề nghị này đã được quyết định. Mở lại danh sách đề nghị.',
  correction_own: 'Người đề nghị không tự duyệt. Nhờ một người khác có quyền duyệt.',
  correction_not_yours: 'Chỉ người đề nghị được rút đề nghị. Nhờ người đã gửi đề nghị rút lại.',
  idempotency_key_reused: 'Mã chống gửi lặp đã dùng cho nội dung khác. Dùng mã mới cho mỗi lần ghi mới.',
  campaign_not_open: 'Đợt tuyển sinh không nhận hồ sơ lúc này. Xem thời gian nhận hồ sơ.',
  consent_outdated: 'Nội dung đồng ý đã thay đổi. Đọc nội dung mới và xác nhận lại.',
  audit_entry_differs:
    'Nhật kí không có mục với số và mã băm này. Xuất lại nhật kí, kiểm tra tệp, rồi gửi số và mã băm của mục cuối trong tệp.',
  audit_entries_young: 'Có mục nhật kí chưa đủ thời hạn lưu. Chỉ chuyển đi những mục trước mục được nêu.',
  birth_date_invalid: 'Ngày sinh không hợp lệ. Nhập ngày/tháng/năm, ví dụ 05/09/2020.',
  age_reason_missing: 'Trẻ ngoài độ tuổi thông thường. Ghi lí do đi học sớm hoặc muộn.',
  application_exists: 'Hồ sơ của trẻ này đã nộp. Dùng mã hồ sơ đã cấp để theo dõi.',
  precondition_required: 'Thiếu phiên bản đang sửa (If-Match). Gửi ETag đã đọc trong If-Match.',
  rate_limited: 'Gửi quá nhanh. Chờ đúng số giây trong Retry-After rồi thử lại.',
  internal_error: 'Hệ thống gặp lỗi. Thử lại; nếu vẫn lỗi hãy báo mã yêu cầu.',
  unavailable: 'Hệ thống tạm ngừng. Thử lại sau ít phút.',
};
export type ProblemCode = keyof typeof problems;

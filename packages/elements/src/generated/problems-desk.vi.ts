// Generated from specs/errors.yaml by `pnpm generate`. Do not edit.

export const problems = {
  filter_invalid: 'Điều kiện lọc chưa đúng. Sửa lại filter theo chuẩn OneRoster rồi gửi lại.',
  selection_invalid: 'Trường được chọn không có. Sửa lại fields hoặc sort rồi gửi lại.',
  scope_missing:
    'Ứng dụng không được cấp phạm vi này. Xin trường cấp thêm phạm vi hoặc xin mã truy cập với đúng phạm vi.',
  grant_ended: 'Trường không còn cho phép ứng dụng này. Liên hệ nhà trường để được cấp quyền truy cập.',
  app_suspended: 'Ứng dụng chưa được duyệt hoặc đang bị đình chỉ. Liên hệ cơ quan thẩm định ứng dụng.',
  app_frozen: 'Ứng dụng đang tạm dừng. Cơ quan quản lí đã tạm dừng ứng dụng này; hãy chờ thông báo.',
  site_key_missing: 'Trường không có mã trang này. Tải lại danh sách mã trang.',
  offset_conflict: 'Phần gửi lên không nối tiếp phần đã có. Hỏi đã nhận đến đâu rồi gửi tiếp từ đó.',
  file_too_large: 'Tệp quá lớn. Giảm dung lượng tệp rồi gửi lại.',
  file_type_refused: 'Loại tệp này không được nhận. Gửi tệp PDF, ảnh JPEG, PNG, WebP, hoặc tệp DOCX, XLSX.',
  file_quota_exceeded: 'Không còn chỗ cho tệp mới. Gửi các tệp đang chờ hoặc gỡ bớt tệp cũ của trường.',
  attachment_unusable: 'Tệp đính kèm không dùng được. Gửi lại tệp rồi đính kèm.',
  tus_version_unsupported: 'Phiên bản giao thức không được hỗ trợ. Dùng tus 1.0.0.',
  app_unknown: 'Không tìm thấy ứng dụng. Chọn lại ứng dụng trong danh sách.',
  credential_unknown: 'Không tìm thấy mã bí mật. Tải lại danh sách mã bí mật của ứng dụng.',
  webhook_unknown: 'Không tìm thấy địa chỉ nhận tin. Tải lại danh sách địa chỉ nhận tin của trường.',
  grant_unknown: 'Không tìm thấy quyền truy cập đã cấp. Tải lại danh sách ứng dụng được phép.',
  freeze_unknown: 'Không tìm thấy lệnh tạm dừng. Tải lại danh sách.',
  consent_unknown: 'Không tìm thấy sự đồng ý này. Tải lại danh sách đồng ý của học sinh.',
  legal_hold_unknown: 'Không tìm thấy lệnh giữ hồ sơ này. Tải lại danh sách lệnh giữ hồ sơ.',
  summary_unavailable: 'Lớp này chưa có bảng tổng hợp. Bảng tổng hợp có cho các lớp từ 6 đến 12.',
  records_locked: 'Bảng tổng hợp đã khóa. Đề nghị hiệu trưởng mở khóa để sửa.',
  conduct_not_understood: 'Không phải mức rèn luyện của lớp này. Chọn một mức có trong danh sách.',
  conduct_computed: 'Nội dung cả năm được tính từ hai học kì. Sửa ở học kì I hoặc học kì II.',
  absences_not_understood: 'Số buổi nghỉ chưa đúng. Nhập số nguyên từ 0 đến 300.',
  site_origin_invalid:
    'Địa chỉ trang web chưa dùng được. Chép địa chỉ trang chủ từ thanh địa chỉ của trình duyệt, ví dụ https://truong.example.',
  site_key_ended: 'Mã trang này đã ngừng. Dùng mã trang đang hoạt động hoặc tạo mã mới.',
  contacts_empty: 'Đơn vị chưa khai danh bạ. Nhập hộp thư công vụ và danh bạ rồi xác nhận.',
  contacts_changed: 'Danh bạ vừa được sửa. Xem lại danh bạ rồi xác nhận.',
  contact_round_unknown: 'Không có đợt rà soát này. Tải lại danh sách đợt rà soát.',
  review_day_past: 'Hạn rà soát đã qua. Chọn hôm nay hoặc một ngày sau đó.',
  heartbeats_off: 'Trường chưa bật báo tình trạng trang. Hiệu trưởng bật trong phần Mã trang, nếu muốn.',
  child_agreement_missing:
    'Chưa có sự đồng ý của trẻ. Hỏi ý kiến trẻ từ đủ 7 tuổi, rồi xác nhận lại khi trẻ đồng ý.',
  pupil_enrolled:
    'Học sinh đang học tại trường. Chỉ xóa dữ liệu sau khi học sinh thôi học hoặc chuyển trường.',
  legal_hold_stands: 'Hồ sơ đang được giữ theo yêu cầu pháp lí. Gỡ lệnh giữ khi không còn lí do rồi thử lại.',
  audit_entry_differs:
    'Nhật kí không có mục với số và mã băm này. Xuất lại nhật kí, kiểm tra tệp, rồi gửi số và mã băm của mục cuối trong tệp.',
  audit_entries_young: 'Có mục nhật kí chưa đủ thời hạn lưu. Chỉ chuyển đi những mục trước mục được nêu.',
  feed_unreachable: 'Không tải được nguồn tin. Kiểm tra địa chỉ nguồn tin hoặc thử lại sau.',
  not_a_feed: 'Địa chỉ này không phải nguồn tin RSS. Tìm địa chỉ RSS hoặc Atom trên trang đó.',
  feed_gone: 'Nguồn tin đã bỏ hẳn. Hỏi cơ quan phát hành địa chỉ mới.',
  feed_inherited: 'Nguồn tin này do cơ quan cấp trên đăng kí. Đề nghị cơ quan đã đăng kí sửa.',
  feed_exists: 'Nguồn tin này đã có. Không cần thêm lần nữa.',
  too_many_feeds: 'Đã có đủ nguồn tin. Gỡ một nguồn tin không còn dùng rồi thêm nguồn mới.',
  app_state_conflict:
    'Ứng dụng không ở trạng thái cho phép việc này. Tải lại ứng dụng để xem trạng thái hiện tại.',
  app_changed: 'Hồ sơ ứng dụng vừa được sửa. Đọc lại hồ sơ rồi quyết định.',
  certification_invalid: 'Báo cáo kiểm tra không hợp lệ. Chạy lại bộ kiểm tra và gửi báo cáo mới.',
  scope_not_approved:
    'Phạm vi này không có trong hồ sơ được duyệt. Chỉ chọn trong các phạm vi ứng dụng đã được duyệt.',
  grant_exists: 'Trường đang cho phép ứng dụng này. Thu hồi quyền đang có rồi cấp lại.',
  grant_dates_invalid: 'Thời hạn không hợp lệ. Ngày kết thúc phải từ hôm nay và không trước ngày bắt đầu.',
  freeze_target_invalid:
    'Chọn đúng một đối tượng để tạm dừng. Gửi một trong appId, schoolId, feature, thuộc cơ quan này.',
  already_frozen: 'Đối tượng này đang tạm dừng. Tải lại danh sách.',
  too_many_credentials: 'Ứng dụng đã có đủ mã bí mật. Thu hồi một mã cũ rồi tạo mã mới.',
  webhook_url_invalid:
    'Địa chỉ nhận tin chưa dùng được. Ghi một địa chỉ https:// mở công khai trên Internet, không kèm tên đăng nhập.',
  too_many_webhooks:
    'Ứng dụng đã có đủ địa chỉ nhận tin ở trường này. Gỡ một địa chỉ cũ rồi thêm địa chỉ mới.',
  webhook_ended: 'Địa chỉ nhận tin này đã ngừng. Thêm địa chỉ mới dưới quyền truy cập đang có hiệu lực.',
  document_unknown:
    'Không tìm thấy văn bản. Mở lại danh sách văn bản; văn bản có thể chưa được chuyển đến thầy cô.',
  document_withdrawn: 'Văn bản đã được thu hồi. Xem lí do thu hồi và văn bản thay thế.',
  document_number_taken:
    'Số văn bản này đã gửi trong năm. Sửa số, kí hiệu; nếu văn bản trước sai thì thu hồi văn bản đó trước.',
  document_recipients_invalid: 'Nơi nhận chưa đúng. Chọn đơn vị đang trực thuộc hoặc cấp học có đơn vị.',
  document_deadline_invalid: 'Hạn xử lí chưa đúng. Chọn hạn từ lúc này trở đi.',
  document_answer_unexpected: 'Văn bản này không yêu cầu báo cáo. Chỉ cần xác nhận đã tiếp nhận.',
  staff_unknown: 'Người nhận không thuộc trường. Chọn lại từ danh sách nhân sự của trường.',
  article_unknown: 'Không có bài viết này. Tải lại danh sách bài viết của trường.',
};
export type ProblemCode = keyof typeof problems;

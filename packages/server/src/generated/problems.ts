// Generated from specs/errors.yaml by `pnpm generate`. Do not edit.

export const problems = {
  validation_failed: {
    status: 400,
    title: { vi: 'Dữ liệu chưa đúng', en: 'The request is not valid' },
    action: { vi: 'Xem từng mục được nêu và sửa lại.', en: 'Correct each place that is named.' },
  },
  malformed_request: {
    status: 400,
    title: { vi: 'Không đọc được nội dung gửi lên', en: 'The request cannot be read' },
    action: {
      vi: 'Gửi lại bằng JSON đúng cú pháp và Content-Type application/json.',
      en: 'Send well-formed JSON as application/json.',
    },
  },
  cursor_invalid: {
    status: 400,
    title: { vi: 'Con trỏ trang không còn dùng được', en: 'The page cursor cannot be used' },
    action: { vi: 'Đọc lại danh sách từ trang đầu.', en: 'Read the list again from its first page.' },
  },
  filter_invalid: {
    status: 400,
    title: { vi: 'Điều kiện lọc chưa đúng', en: 'The filter is not valid' },
    action: {
      vi: 'Sửa lại filter theo chuẩn OneRoster rồi gửi lại.',
      en: 'Correct the filter as OneRoster has it and send it again.',
    },
  },
  selection_invalid: {
    status: 400,
    title: { vi: 'Trường được chọn không có', en: 'A chosen field does not exist' },
    action: {
      vi: 'Sửa lại fields hoặc sort rồi gửi lại.',
      en: 'Correct `fields` or `sort` and send it again.',
    },
  },
  not_signed_in: {
    status: 401,
    title: { vi: 'Chưa đăng nhập', en: 'Not signed in' },
    action: { vi: 'Đăng nhập rồi thử lại.', en: 'Sign in, then try again.' },
  },
  session_expired: {
    status: 401,
    title: { vi: 'Phiên đăng nhập đã hết hạn', en: 'The session has expired' },
    action: { vi: 'Đăng nhập lại; nội dung đã nhập vẫn còn.', en: 'Sign in again; what was typed is kept.' },
  },
  site_key_unknown: {
    status: 401,
    title: { vi: 'Mã trang (site key) không đúng', en: 'The site key is not known' },
    action: {
      vi: 'Chép lại mã trang do nhà trường cấp.',
      en: "Copy the key again from the school's list of site keys.",
    },
  },
  origin_not_allowed: {
    status: 403,
    title: { vi: 'Trang web này chưa được phép dùng mã trang', en: 'This website may not use the site key' },
    action: {
      vi: 'Nhờ nhà trường thêm địa chỉ trang web này vào mã trang.',
      en: "Ask the school to add this website's address to the key.",
    },
  },
  site_key_not_allowed: {
    status: 403,
    title: { vi: 'Mã trang không được dùng cho việc này', en: 'The site key may not be used for this' },
    action: {
      vi: 'Nhờ nhà trường bật việc này cho mã trang.',
      en: 'Ask the school to allow it for the key.',
    },
  },
  permission_denied: {
    status: 403,
    title: { vi: 'Tài khoản không có quyền làm việc này', en: 'Your account may not do this' },
    action: {
      vi: 'Quyền đi theo phân công; liên hệ nhà trường nếu phân công chưa đúng.',
      en: 'Rights follow assignments; ask the school if yours is not right.',
    },
  },
  scope_missing: {
    status: 403,
    title: { vi: 'Ứng dụng không được cấp phạm vi này', en: 'The app was not granted this scope' },
    action: {
      vi: 'Xin trường cấp thêm phạm vi hoặc xin mã truy cập với đúng phạm vi.',
      en: 'Ask the school for the scope, or ask for it when getting the token.',
    },
  },
  grant_ended: {
    status: 403,
    title: { vi: 'Trường không còn cho phép ứng dụng này', en: 'The school does not let this app in' },
    action: { vi: 'Liên hệ nhà trường để được cấp quyền truy cập.', en: 'Ask the school for a grant.' },
  },
  app_suspended: {
    status: 403,
    title: {
      vi: 'Ứng dụng chưa được duyệt hoặc đang bị đình chỉ',
      en: 'The app is not approved or is suspended',
    },
    action: { vi: 'Liên hệ cơ quan thẩm định ứng dụng.', en: 'Ask the authority that appraises the app.' },
  },
  app_frozen: {
    status: 403,
    title: { vi: 'Ứng dụng đang tạm dừng', en: 'The app rests for now' },
    action: {
      vi: 'Cơ quan quản lí đã tạm dừng ứng dụng này; hãy chờ thông báo.',
      en: 'The authority has frozen this app; wait for its notice.',
    },
  },
  school_frozen: {
    status: 403,
    title: { vi: 'Dữ liệu của trường đang tạm dừng phục vụ', en: "The school's data rest for now" },
    action: {
      vi: 'Cơ quan quản lí đang cho tạm dừng; mời quay lại sau.',
      en: 'The authority has paused it; please come back later.',
    },
  },
  feature_frozen: {
    status: 403,
    title: { vi: 'Chức năng này đang tạm dừng', en: 'This feature rests for now' },
    action: {
      vi: 'Cơ quan quản lí đang cho tạm dừng; mời quay lại sau.',
      en: 'The authority has paused it; please come back later.',
    },
  },
  not_found: {
    status: 404,
    title: { vi: 'Không tìm thấy', en: 'Not found' },
    action: { vi: 'Kiểm tra địa chỉ hoặc mã.', en: 'Check the address or the identifier.' },
  },
  site_key_missing: {
    status: 404,
    title: { vi: 'Trường không có mã trang này', en: 'The school has no such site key' },
    action: { vi: 'Tải lại danh sách mã trang.', en: 'Load the list of site keys again.' },
  },
  class_unknown: {
    status: 404,
    title: { vi: 'Không tìm thấy lớp', en: 'No such class' },
    action: { vi: 'Chọn lại lớp trong danh sách của trường.', en: "Choose a class from the school's list." },
  },
  gradebook_unknown: {
    status: 404,
    title: { vi: 'Không tìm thấy sổ điểm', en: 'No such gradebook' },
    action: {
      vi: 'Chọn lại lớp, môn và học kì được phân công.',
      en: 'Choose again the class, subject and term assigned to you.',
    },
  },
  pupil_unknown: {
    status: 404,
    title: { vi: 'Không tìm thấy học sinh', en: 'No such pupil' },
    action: { vi: 'Chọn lại học sinh.', en: 'Choose the pupil again.' },
  },
  notice_unknown: {
    status: 404,
    title: { vi: 'Không tìm thấy thông báo', en: 'No such notice' },
    action: { vi: 'Tải lại sổ liên lạc.', en: 'Load the contact book again.' },
  },
  file_unknown: {
    status: 404,
    title: { vi: 'Không tìm thấy tệp', en: 'No such file' },
    action: {
      vi: 'Tải lại trang; tệp có thể đã được gỡ.',
      en: 'Load the page again; the file may have been removed.',
    },
  },
  offset_conflict: {
    status: 409,
    title: { vi: 'Phần gửi lên không nối tiếp phần đã có', en: 'The part does not follow what has arrived' },
    action: {
      vi: 'Hỏi đã nhận đến đâu rồi gửi tiếp từ đó.',
      en: 'Ask how much has arrived, then go on from there.',
    },
  },
  file_too_large: {
    status: 413,
    title: { vi: 'Tệp quá lớn', en: 'The file is too large' },
    action: { vi: 'Giảm dung lượng tệp rồi gửi lại.', en: 'Make the file smaller, then send it again.' },
  },
  file_type_refused: {
    status: 422,
    title: { vi: 'Loại tệp này không được nhận', en: 'Files of this kind are not taken' },
    action: {
      vi: 'Gửi tệp PDF, ảnh JPEG, PNG, WebP, hoặc tệp DOCX, XLSX.',
      en: 'Send a PDF, a JPEG, PNG or WebP image, a DOCX or an XLSX.',
    },
  },
  file_quota_exceeded: {
    status: 422,
    title: { vi: 'Không còn chỗ cho tệp mới', en: 'There is no room for another file' },
    action: {
      vi: 'Gửi các tệp đang chờ hoặc gỡ bớt tệp cũ của trường.',
      en: 'Attach the files that wait, or let the school remove old ones.',
    },
  },
  attachment_unusable: {
    status: 422,
    title: { vi: 'Tệp đính kèm không dùng được', en: 'The attachment cannot be used' },
    action: { vi: 'Gửi lại tệp rồi đính kèm.', en: 'Send the file again, then attach it.' },
  },
  tus_version_unsupported: {
    status: 412,
    title: { vi: 'Phiên bản giao thức không được hỗ trợ', en: 'This version of the protocol is not known' },
    action: { vi: 'Dùng tus 1.0.0.', en: 'Speak tus 1.0.0.' },
  },
  campaign_unknown: {
    status: 404,
    title: { vi: 'Không tìm thấy đợt tuyển sinh', en: 'No such admission campaign' },
    action: { vi: 'Chọn lại đợt tuyển sinh của trường.', en: "Choose one of the school's campaigns." },
  },
  app_unknown: {
    status: 404,
    title: { vi: 'Không tìm thấy ứng dụng', en: 'No such app' },
    action: { vi: 'Chọn lại ứng dụng trong danh sách.', en: 'Choose an app from the list.' },
  },
  credential_unknown: {
    status: 404,
    title: { vi: 'Không tìm thấy mã bí mật', en: 'No such credential' },
    action: { vi: 'Tải lại danh sách mã bí mật của ứng dụng.', en: "Load the app's credentials again." },
  },
  webhook_unknown: {
    status: 404,
    title: { vi: 'Không tìm thấy địa chỉ nhận tin', en: 'No such webhook' },
    action: {
      vi: 'Tải lại danh sách địa chỉ nhận tin của trường.',
      en: 'Load the webhooks of the school again.',
    },
  },
  grant_unknown: {
    status: 404,
    title: { vi: 'Không tìm thấy quyền truy cập đã cấp', en: 'No such grant' },
    action: { vi: 'Tải lại danh sách ứng dụng được phép.', en: 'Load the list of grants again.' },
  },
  freeze_unknown: {
    status: 404,
    title: { vi: 'Không tìm thấy lệnh tạm dừng', en: 'No such freeze' },
    action: { vi: 'Tải lại danh sách.', en: 'Load the list again.' },
  },
  consent_unknown: {
    status: 404,
    title: { vi: 'Không tìm thấy sự đồng ý này', en: 'No such consent' },
    action: { vi: 'Tải lại danh sách đồng ý của học sinh.', en: "Load the pupil's list of consents again." },
  },
  legal_hold_unknown: {
    status: 404,
    title: { vi: 'Không tìm thấy lệnh giữ hồ sơ này', en: 'No such legal hold' },
    action: { vi: 'Tải lại danh sách lệnh giữ hồ sơ.', en: 'Load the list of legal holds again.' },
  },
  method_not_allowed: {
    status: 405,
    title: { vi: 'Cách gọi không được hỗ trợ', en: 'Method not allowed' },
    action: {
      vi: 'Xem các cách gọi trong tài liệu.',
      en: 'See the documentation for the methods of this address.',
    },
  },
  idempotency_in_progress: {
    status: 409,
    title: { vi: 'Yêu cầu giống hệt đang được xử lí', en: 'The same write is still under way' },
    action: {
      vi: 'Chờ giây lát rồi gửi lại nguyên yêu cầu.',
      en: 'Wait a moment, then send it again unchanged.',
    },
  },
  version_conflict: {
    status: 409,
    title: { vi: 'Người khác vừa sửa', en: 'Somebody else changed it meanwhile' },
    action: {
      vi: 'Xem hai giá trị rồi chọn giữ hay nhận.',
      en: 'Look at both values, then keep yours or take theirs.',
    },
  },
  precondition_failed: {
    status: 412,
    title: { vi: 'Bản đang giữ đã cũ', en: 'The version you hold is out of date' },
    action: {
      vi: 'Đọc lại rồi sửa trên bản mới.',
      en: 'Read it again and repeat the change on the new version.',
    },
  },
  payload_too_large: {
    status: 413,
    title: { vi: 'Nội dung gửi lên quá lớn', en: 'The request is too large' },
    action: { vi: 'Chia nhỏ rồi gửi lại.', en: 'Send it in smaller parts.' },
  },
  unsupported_media_type: {
    status: 415,
    title: { vi: 'Kiểu nội dung không được hỗ trợ', en: 'The content type is not supported' },
    action: { vi: 'Gửi bằng application/json.', en: 'Send application/json.' },
  },
  mark_not_understood: {
    status: 422,
    title: { vi: 'Không hiểu điểm vừa nhập', en: 'The mark is not understood' },
    action: {
      vi: 'Nhập số từ 0 đến 10, ví dụ 7,5; môn nhận xét nhập Đ hoặc CĐ.',
      en: 'Enter a number from 0 to 10 such as 7.5; in a comment subject Đ or CĐ.',
    },
  },
  mark_out_of_range: {
    status: 422,
    title: { vi: 'Điểm phải từ 0 đến 10', en: 'A mark lies between 0 and 10' },
    action: { vi: 'Sửa lại điểm.', en: 'Correct the mark.' },
  },
  mark_too_precise: {
    status: 422,
    title: { vi: 'Điểm chỉ có một chữ số thập phân', en: 'A mark has at most one decimal' },
    action: { vi: 'Làm tròn đến một chữ số thập phân, ví dụ 7,3.', en: 'Round to one decimal, such as 7.3.' },
  },
  mark_reason_missing: {
    status: 422,
    title: { vi: 'Chưa ghi lí do', en: 'A reason is missing' },
    action: {
      vi: 'Tính điểm 0: ghi lí do học sinh không dự kiểm tra. Miễn học: ghi số và ngày của quyết định.',
      en: 'Counted as zero: say why the pupil did not sit the test. Exempt: give number and day of the decision.',
    },
  },
  mark_state_not_possible: {
    status: 422,
    title: { vi: 'Cột này không có trạng thái đó', en: 'This column has no such state' },
    action: {
      vi: 'Nhập mức, nhận xét hoặc để trống; chờ kiểm tra bù và điểm 0 theo quy định chỉ dành cho cột có bài kiểm tra.',
      en: 'Enter a level or a remark or leave the cell empty; make-ups and zeros by rule are for columns of tests.',
    },
  },
  exemption_not_possible: {
    status: 422,
    title: { vi: 'Thông tư không cho miễn học môn này', en: 'The circular exempts nobody from this subject' },
    action: {
      vi: 'Theo Thông tư 22/2021, Điều 10, học sinh chỉ được miễn phần thực hành của Giáo dục thể chất, Giáo dục quốc phòng và an ninh và được đánh giá phần lí thuyết thay: nhập kết quả phần lí thuyết vào ô này.',
      en: 'Under circular 22/2021, article 10, only the practical part of physical education and of defence education is waived and theory is assessed in its place: enter the result of the theory here.',
    },
  },
  remark_too_long: {
    status: 422,
    title: { vi: 'Nhận xét quá 500 kí tự', en: 'The remark is longer than 500 characters' },
    action: { vi: 'Rút ngắn lời nhận xét.', en: 'Shorten the remark.' },
  },
  slot_unknown: {
    status: 422,
    title: { vi: 'Sổ điểm không có cột này', en: 'The gradebook has no such column' },
    action: { vi: 'Dùng các cột mà sổ điểm liệt kê.', en: 'Use the columns the gradebook lists.' },
  },
  pupil_not_in_class: {
    status: 422,
    title: { vi: 'Học sinh không còn trong lớp', en: 'The pupil is not in the class' },
    action: { vi: 'Tải lại danh sách lớp.', en: 'Load the class list again.' },
  },
  column_locked: {
    status: 422,
    title: { vi: 'Cột điểm đã khóa', en: 'The column is locked' },
    action: {
      vi: 'Gửi đề nghị sửa điểm để hiệu trưởng duyệt.',
      en: 'Ask for a correction, which the principal decides.',
    },
  },
  column_not_locked: {
    status: 422,
    title: { vi: 'Cột điểm chưa khóa', en: 'The column is not locked' },
    action: { vi: 'Sửa thẳng trong sổ điểm.', en: 'Change the mark in the gradebook.' },
  },
  column_exists: {
    status: 409,
    title: { vi: 'Sổ điểm đã có cột này', en: 'The gradebook has this column already' },
    action: { vi: 'Dùng cột đang có hoặc thêm cột kế tiếp.', en: 'Use the column or add the next one.' },
  },
  column_not_in_circular: {
    status: 422,
    title: { vi: 'Thông tư không có cột này', en: 'The circular has no such column' },
    action: {
      vi: 'Thêm cột đánh giá thường xuyên; theo Thông tư 58/2011 có thể thêm cột kiểm tra định kì.',
      en: 'Add a regular mark; under circular 58/2011 also a test of one period or more.',
    },
  },
  column_in_use: {
    status: 422,
    title: { vi: 'Cột đã có điểm hoặc đã công bố', en: 'The column holds marks or was published' },
    action: {
      vi: 'Giữ cột này lại: chỉ bỏ được cột chưa ai nhập, chưa công bố, chưa khóa.',
      en: 'Keep it: only a column that nobody wrote in and that is neither published nor locked can be taken away.',
    },
  },
  column_required: {
    status: 422,
    title: { vi: 'Thông tư yêu cầu cột này', en: 'The circular asks for this column' },
    action: { vi: 'Giữ cột này lại.', en: 'Keep the column.' },
  },
  correction_unknown: {
    status: 404,
    title: { vi: 'Không tìm thấy đề nghị sửa điểm', en: 'The request is not known' },
    action: { vi: 'Mở lại danh sách đề nghị.', en: 'Open the list of requests again.' },
  },
  correction_open: {
    status: 409,
    title: { vi: 'Ô này đang có đề nghị chờ duyệt', en: 'A request for this cell is open' },
    action: {
      vi: 'Chờ hiệu trưởng duyệt, hoặc rút đề nghị cũ rồi gửi lại.',
      en: 'Wait for the decision, or withdraw it and ask anew.',
    },
  },
  correction_changes_nothing: {
    status: 422,
    title: { vi: 'Điểm đề nghị giống điểm đang có', en: 'The mark is already so' },
    action: { vi: 'Nhập điểm đúng.', en: 'Enter the right mark.' },
  },
  correction_closed: {
    status: 409,
    title: { vi: 'Đề nghị này đã được quyết định', en: 'The request is closed' },
    action: { vi: 'Mở lại danh sách đề nghị.', en: 'Open the list of requests again.' },
  },
  correction_own: {
    status: 422,
    title: { vi: 'Người đề nghị không tự duyệt', en: 'Nobody approves a request of their own' },
    action: { vi: 'Nhờ một người khác có quyền duyệt.', en: 'Somebody else must decide.' },
  },
  correction_not_yours: {
    status: 422,
    title: { vi: 'Chỉ người đề nghị được rút đề nghị', en: 'Only who asked withdraws a request' },
    action: { vi: 'Nhờ người đã gửi đề nghị rút lại.', en: 'Ask the person who sent it.' },
  },
  summary_unavailable: {
    status: 422,
    title: { vi: 'Lớp này chưa có bảng tổng hợp', en: 'This class has no summary page' },
    action: { vi: 'Bảng tổng hợp có cho các lớp từ 6 đến 12.', en: 'There is one for grades 6 to 12.' },
  },
  records_locked: {
    status: 422,
    title: { vi: 'Bảng tổng hợp đã khóa', en: 'The summary is locked' },
    action: {
      vi: 'Đề nghị hiệu trưởng mở khóa để sửa.',
      en: 'Ask the principal to unlock it for a correction.',
    },
  },
  conduct_not_understood: {
    status: 422,
    title: { vi: 'Không phải mức rèn luyện của lớp này', en: 'Not a level of conduct of this class' },
    action: { vi: 'Chọn một mức có trong danh sách.', en: 'Choose one of the levels in the list.' },
  },
  conduct_computed: {
    status: 422,
    title: { vi: 'Nội dung cả năm được tính từ hai học kì', en: 'The year is computed from the terms' },
    action: { vi: 'Sửa ở học kì I hoặc học kì II.', en: 'Change it in term I or term II.' },
  },
  absences_not_understood: {
    status: 422,
    title: { vi: 'Số buổi nghỉ chưa đúng', en: 'Not a number of half-days' },
    action: { vi: 'Nhập số nguyên từ 0 đến 300.', en: 'Enter a whole number from 0 to 300.' },
  },
  site_origin_invalid: {
    status: 422,
    title: { vi: 'Địa chỉ trang web chưa dùng được', en: 'This cannot be the address of a website' },
    action: {
      vi: 'Chép địa chỉ trang chủ từ thanh địa chỉ của trình duyệt, ví dụ https://truong.example.',
      en: 'Copy the address of the home page from the browser, such as https://truong.example.',
    },
  },
  site_key_ended: {
    status: 422,
    title: { vi: 'Mã trang này đã ngừng', en: 'The site key has ended' },
    action: {
      vi: 'Dùng mã trang đang hoạt động hoặc tạo mã mới.',
      en: 'Use a key in force or make a new one.',
    },
  },
  contacts_empty: {
    status: 422,
    title: { vi: 'Đơn vị chưa khai danh bạ', en: 'The directory is empty' },
    action: {
      vi: 'Nhập hộp thư công vụ và danh bạ rồi xác nhận.',
      en: 'Enter mailbox and contacts, then confirm.',
    },
  },
  contacts_changed: {
    status: 409,
    title: { vi: 'Danh bạ vừa được sửa', en: 'The directory was changed meanwhile' },
    action: { vi: 'Xem lại danh bạ rồi xác nhận.', en: 'Look at it again, then confirm.' },
  },
  contact_round_unknown: {
    status: 404,
    title: { vi: 'Không có đợt rà soát này', en: 'There is no such review round' },
    action: { vi: 'Tải lại danh sách đợt rà soát.', en: 'Load the list of rounds again.' },
  },
  review_day_past: {
    status: 422,
    title: { vi: 'Hạn rà soát đã qua', en: 'The day of the review is past' },
    action: { vi: 'Chọn hôm nay hoặc một ngày sau đó.', en: 'Choose today or a later day.' },
  },
  heartbeats_off: {
    status: 422,
    title: { vi: 'Trường chưa bật báo tình trạng trang', en: 'The school has not switched heartbeats on' },
    action: {
      vi: 'Hiệu trưởng bật trong phần Mã trang, nếu muốn.',
      en: 'The principal may switch them on in the list of site keys.',
    },
  },
  idempotency_key_reused: {
    status: 422,
    title: {
      vi: 'Mã chống gửi lặp đã dùng cho nội dung khác',
      en: 'The idempotency key was used for something else',
    },
    action: { vi: 'Dùng mã mới cho mỗi lần ghi mới.', en: 'Use a fresh key for each new write.' },
  },
  campaign_not_open: {
    status: 422,
    title: {
      vi: 'Đợt tuyển sinh không nhận hồ sơ lúc này',
      en: 'The campaign does not take applications now',
    },
    action: { vi: 'Xem thời gian nhận hồ sơ.', en: 'See the dates of the campaign.' },
  },
  consent_outdated: {
    status: 422,
    title: { vi: 'Nội dung đồng ý đã thay đổi', en: 'The text to agree to has changed' },
    action: { vi: 'Đọc nội dung mới và xác nhận lại.', en: 'Read the new text and agree again.' },
  },
  child_agreement_missing: {
    status: 422,
    title: { vi: 'Chưa có sự đồng ý của trẻ', en: "The child's own agreement is missing" },
    action: {
      vi: 'Hỏi ý kiến trẻ từ đủ 7 tuổi, rồi xác nhận lại khi trẻ đồng ý.',
      en: 'From the age of 7 the child is asked, too; confirm again when it agrees.',
    },
  },
  pupil_enrolled: {
    status: 422,
    title: { vi: 'Học sinh đang học tại trường', en: 'The pupil is still at the school' },
    action: {
      vi: 'Chỉ xóa dữ liệu sau khi học sinh thôi học hoặc chuyển trường.',
      en: 'Data are erased only after the pupil has left.',
    },
  },
  legal_hold_stands: {
    status: 422,
    title: { vi: 'Hồ sơ đang được giữ theo yêu cầu pháp lí', en: 'A legal hold stands' },
    action: {
      vi: 'Gỡ lệnh giữ khi không còn lí do rồi thử lại.',
      en: 'Lift the hold once its reason has gone, then try again.',
    },
  },
  audit_entry_differs: {
    status: 422,
    title: {
      vi: 'Nhật kí không có mục với số và mã băm này',
      en: 'The ledger has no entry with this number and hash',
    },
    action: {
      vi: 'Xuất lại nhật kí, kiểm tra tệp, rồi gửi số và mã băm của mục cuối trong tệp.',
      en: 'Export the ledger again, verify the file, and send number and hash of its last entry.',
    },
  },
  audit_entries_young: {
    status: 422,
    title: { vi: 'Có mục nhật kí chưa đủ thời hạn lưu', en: 'Entries of the ledger are too young to leave' },
    action: {
      vi: 'Chỉ chuyển đi những mục trước mục được nêu.',
      en: 'Archive the entries before the one that is named.',
    },
  },
  birth_date_invalid: {
    status: 422,
    title: { vi: 'Ngày sinh không hợp lệ', en: 'The birth date is not possible' },
    action: { vi: 'Nhập ngày/tháng/năm, ví dụ 05/09/2020.', en: 'Enter day/month/year, such as 05/09/2020.' },
  },
  age_reason_missing: {
    status: 422,
    title: { vi: 'Trẻ ngoài độ tuổi thông thường', en: 'The child is outside the usual age' },
    action: { vi: 'Ghi lí do đi học sớm hoặc muộn.', en: 'Say why the child starts earlier or later.' },
  },
  application_exists: {
    status: 422,
    title: { vi: 'Hồ sơ của trẻ này đã nộp', en: 'An application for this child was already filed' },
    action: { vi: 'Dùng mã hồ sơ đã cấp để theo dõi.', en: 'Use the code given then to follow it.' },
  },
  feed_unreachable: {
    status: 422,
    title: { vi: 'Không tải được nguồn tin', en: 'The feed cannot be loaded' },
    action: {
      vi: 'Kiểm tra địa chỉ nguồn tin hoặc thử lại sau.',
      en: 'Check the address or try again later.',
    },
  },
  not_a_feed: {
    status: 422,
    title: { vi: 'Địa chỉ này không phải nguồn tin RSS', en: 'This address is not a feed' },
    action: {
      vi: 'Tìm địa chỉ RSS hoặc Atom trên trang đó.',
      en: 'Look for the RSS or Atom address on that page.',
    },
  },
  feed_gone: {
    status: 422,
    title: { vi: 'Nguồn tin đã bỏ hẳn', en: 'The feed is gone for good' },
    action: { vi: 'Hỏi cơ quan phát hành địa chỉ mới.', en: 'Ask the publisher for its new address.' },
  },
  feed_inherited: {
    status: 409,
    title: { vi: 'Nguồn tin này do cơ quan cấp trên đăng kí', en: 'An authority registered this feed' },
    action: { vi: 'Đề nghị cơ quan đã đăng kí sửa.', en: 'Ask the authority that registered it.' },
  },
  feed_exists: {
    status: 422,
    title: { vi: 'Nguồn tin này đã có', en: 'The feed is already registered' },
    action: { vi: 'Không cần thêm lần nữa.', en: 'There is no need to add it again.' },
  },
  too_many_feeds: {
    status: 422,
    title: { vi: 'Đã có đủ nguồn tin', en: 'There are as many feeds as there may be' },
    action: {
      vi: 'Gỡ một nguồn tin không còn dùng rồi thêm nguồn mới.',
      en: 'Remove a feed that is no longer needed before adding another.',
    },
  },
  app_state_conflict: {
    status: 422,
    title: { vi: 'Ứng dụng không ở trạng thái cho phép việc này', en: "The app's state does not allow this" },
    action: {
      vi: 'Tải lại ứng dụng để xem trạng thái hiện tại.',
      en: 'Load the app again and see its state.',
    },
  },
  app_changed: {
    status: 422,
    title: { vi: 'Hồ sơ ứng dụng vừa được sửa', en: "The app's registration has changed" },
    action: { vi: 'Đọc lại hồ sơ rồi quyết định.', en: 'Read the registration again, then decide.' },
  },
  certification_invalid: {
    status: 422,
    title: { vi: 'Báo cáo kiểm tra không hợp lệ', en: 'The certification report is not valid' },
    action: {
      vi: 'Chạy lại bộ kiểm tra và gửi báo cáo mới.',
      en: 'Run the suite again and send its report.',
    },
  },
  scope_not_approved: {
    status: 422,
    title: {
      vi: 'Phạm vi này không có trong hồ sơ được duyệt',
      en: 'The approved registration does not ask for this scope',
    },
    action: {
      vi: 'Chỉ chọn trong các phạm vi ứng dụng đã được duyệt.',
      en: 'Choose among the scopes approved for the app.',
    },
  },
  grant_exists: {
    status: 422,
    title: { vi: 'Trường đang cho phép ứng dụng này', en: 'The school already lets this app in' },
    action: { vi: 'Thu hồi quyền đang có rồi cấp lại.', en: 'Revoke the grant in force and grant anew.' },
  },
  grant_dates_invalid: {
    status: 422,
    title: { vi: 'Thời hạn không hợp lệ', en: 'The dates of the grant are not possible' },
    action: {
      vi: 'Ngày kết thúc phải từ hôm nay và không trước ngày bắt đầu.',
      en: 'The last day is today or later and not before the first.',
    },
  },
  freeze_target_invalid: {
    status: 422,
    title: { vi: 'Chọn đúng một đối tượng để tạm dừng', en: 'Name one thing to freeze' },
    action: {
      vi: 'Gửi một trong appId, schoolId, feature, thuộc cơ quan này.',
      en: 'Send one of appId, schoolId and feature, below this authority.',
    },
  },
  already_frozen: {
    status: 422,
    title: { vi: 'Đối tượng này đang tạm dừng', en: 'It is already frozen' },
    action: { vi: 'Tải lại danh sách.', en: 'Load the list again.' },
  },
  too_many_credentials: {
    status: 422,
    title: { vi: 'Ứng dụng đã có đủ mã bí mật', en: 'The app has as many secrets as it may' },
    action: { vi: 'Thu hồi một mã cũ rồi tạo mã mới.', en: 'Revoke one before making another.' },
  },
  webhook_url_invalid: {
    status: 422,
    title: { vi: 'Địa chỉ nhận tin chưa dùng được', en: 'This cannot be the address of a webhook' },
    action: {
      vi: 'Ghi một địa chỉ https:// mở công khai trên Internet, không kèm tên đăng nhập.',
      en: 'Give an https:// address that is public on the Internet and carries no user name.',
    },
  },
  too_many_webhooks: {
    status: 422,
    title: {
      vi: 'Ứng dụng đã có đủ địa chỉ nhận tin ở trường này',
      en: 'The app has as many webhooks in this school as it may',
    },
    action: { vi: 'Gỡ một địa chỉ cũ rồi thêm địa chỉ mới.', en: 'Remove one before making another.' },
  },
  webhook_ended: {
    status: 422,
    title: { vi: 'Địa chỉ nhận tin này đã ngừng', en: 'The webhook has ended' },
    action: {
      vi: 'Thêm địa chỉ mới dưới quyền truy cập đang có hiệu lực.',
      en: 'Make a new one under a grant in force.',
    },
  },
  precondition_required: {
    status: 428,
    title: {
      vi: 'Thiếu phiên bản đang sửa (If-Match)',
      en: 'The version being changed is missing (If-Match)',
    },
    action: { vi: 'Gửi ETag đã đọc trong If-Match.', en: 'Send the ETag you read as If-Match.' },
  },
  rate_limited: {
    status: 429,
    title: { vi: 'Gửi quá nhanh', en: 'Too many requests' },
    action: {
      vi: 'Chờ đúng số giây trong Retry-After rồi thử lại.',
      en: 'Wait for the seconds in Retry-After.',
    },
  },
  internal_error: {
    status: 500,
    title: { vi: 'Hệ thống gặp lỗi', en: 'Something went wrong here' },
    action: {
      vi: 'Thử lại; nếu vẫn lỗi hãy báo mã yêu cầu.',
      en: 'Try again; if it stays, report the request id.',
    },
  },
  unavailable: {
    status: 503,
    title: { vi: 'Hệ thống tạm ngừng', en: 'The system is not available' },
    action: { vi: 'Thử lại sau ít phút.', en: 'Try again in a few minutes.' },
  },
  document_unknown: {
    status: 404,
    title: { vi: 'Không tìm thấy văn bản', en: 'There is no such document' },
    action: {
      vi: 'Mở lại danh sách văn bản; văn bản có thể chưa được chuyển đến thầy cô.',
      en: 'Open the list again; it may not have been forwarded to you.',
    },
  },
  document_withdrawn: {
    status: 409,
    title: { vi: 'Văn bản đã được thu hồi', en: 'The document was withdrawn' },
    action: {
      vi: 'Xem lí do thu hồi và văn bản thay thế.',
      en: 'Read why it was withdrawn and what replaces it.',
    },
  },
  document_number_taken: {
    status: 409,
    title: { vi: 'Số văn bản này đã gửi trong năm', en: 'A document with this number was sent this year' },
    action: {
      vi: 'Sửa số, kí hiệu; nếu văn bản trước sai thì thu hồi văn bản đó trước.',
      en: 'Correct the number; if the earlier document was wrong, withdraw it first.',
    },
  },
  document_recipients_invalid: {
    status: 422,
    title: { vi: 'Nơi nhận chưa đúng', en: 'The recipients are not valid' },
    action: {
      vi: 'Chọn đơn vị đang trực thuộc hoặc cấp học có đơn vị.',
      en: 'Choose units that stand below the authority today, or levels that have units.',
    },
  },
  document_deadline_invalid: {
    status: 422,
    title: { vi: 'Hạn xử lí chưa đúng', en: 'The deadline is not valid' },
    action: { vi: 'Chọn hạn từ lúc này trở đi.', en: 'Choose a deadline that is still to come.' },
  },
  document_answer_unexpected: {
    status: 409,
    title: { vi: 'Văn bản này không yêu cầu báo cáo', en: 'This document asks for no answer' },
    action: { vi: 'Chỉ cần xác nhận đã tiếp nhận.', en: 'Acknowledging it is enough.' },
  },
  staff_unknown: {
    status: 422,
    title: { vi: 'Người nhận không thuộc trường', en: 'Somebody named does not work here' },
    action: { vi: 'Chọn lại từ danh sách nhân sự của trường.', en: 'Choose again from the school’s staff.' },
  },
  article_unknown: {
    status: 404,
    title: { vi: 'Không có bài viết này', en: 'There is no such article' },
    action: {
      vi: 'Tải lại danh sách bài viết của trường.',
      en: 'Read the list of articles of the school again.',
    },
  },
} as const;
export type ProblemCode = keyof typeof problems;

// Generated from specs/errors.yaml by `pnpm generate`. Do not edit.

export const problems = {
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
};
export type ProblemCode = keyof typeof problems;

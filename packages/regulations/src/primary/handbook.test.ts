import { describe, expect, test } from 'vitest';
import { tt22Of2016Handbook } from '../circulars/tt22-2016/handbook.ts';
import { tt27Handbook } from '../circulars/tt27-2020/handbook.ts';
import { tt30Handbook } from '../circulars/tt30-2014/handbook.ts';

const sections = [tt30Handbook, tt22Of2016Handbook, tt27Handbook];
const how = (section: (typeof sections)[number], rule: string) =>
  section.rules.find((one) => one.rule.en === rule)?.how;

describe.each(sections.map((section) => [section.title.en, section] as const))('%s', (_, { rules }) => {
  test.each(rules.flatMap(({ examples }) => examples))('$id', ({ run, expected }) => {
    expect(run().shown).toEqual(expected);
  });

  test('every rule has an example', () => {
    expect(rules.filter(({ examples }) => examples.length === 0)).toEqual([]);
  });
});

test('the conditions are written from the data', () => {
  expect(how(tt27Handbook, 'The result of the year')?.vi).toBe(
    'Hoàn thành xuất sắc: tất cả môn học, hoạt động giáo dục Hoàn thành tốt; tất cả năng lực, phẩm chất Tốt; các bài kiểm tra cuối năm học từ 9 điểm trở lên. ' +
      'Hoàn thành tốt: tất cả môn học, hoạt động giáo dục Hoàn thành tốt; tất cả năng lực, phẩm chất Tốt; các bài kiểm tra cuối năm học từ 7 điểm trở lên. ' +
      'Hoàn thành: tất cả môn học, hoạt động giáo dục Hoàn thành trở lên; tất cả năng lực, phẩm chất Đạt trở lên; các bài kiểm tra cuối năm học từ 5 điểm trở lên. ' +
      'Chưa hoàn thành: các trường hợp còn lại. Chỉ tính kết quả cuối năm học; còn thiếu một mục thì chưa có kết quả chính thức.',
  );
  expect(how(tt27Handbook, 'Periodic tests')?.vi).toBe(
    'Cuối học kì I và cuối năm học: lớp 1, 2: Tiếng Việt, Toán; lớp 3: Tiếng Việt, Toán, Ngoại ngữ 1, Tin học và Công nghệ; ' +
      'lớp 4, 5: Tiếng Việt, Toán, Ngoại ngữ 1, Lịch sử và Địa lí, Khoa học, Tin học và Công nghệ. ' +
      'Giữa học kì I và giữa học kì II: lớp 4, 5: Tiếng Việt, Toán. Môn tự chọn chỉ tính khi nhà trường có dạy.',
  );
  expect(how(tt30Handbook, 'Marks of periodic tests')?.vi).toMatch(
    /^Thang điểm 10, điểm nguyên từ 1 đến 10, không cho điểm thập phân và không cho điểm 0\./,
  );
  expect(how(tt27Handbook, 'Marks of periodic tests')?.vi).toMatch(
    /^Thang điểm 10, điểm nguyên từ 0 đến 10, không cho điểm thập phân\./,
  );
});

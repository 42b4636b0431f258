import type { ErrorObject } from 'ajv';
import type { Localized } from './problem.ts';

const formats: Record<string, Localized> = {
  date: { vi: 'Nhập ngày theo dạng 2026-09-05.', en: 'Give a day such as 2026-09-05.' },
  'date-time': {
    vi: 'Nhập thời điểm theo dạng 2026-09-05T07:30:00+07:00.',
    en: 'Give a moment such as 2026-09-05T07:30:00+07:00.',
  },
  uuid: { vi: 'Mã định danh không đúng dạng.', en: 'Not an identifier of this system.' },
  email: { vi: 'Địa chỉ thư điện tử chưa đúng.', en: 'Not an e-mail address.' },
  uri: {
    vi: 'Nhập địa chỉ đầy đủ, bắt đầu bằng https://.',
    en: 'Give a whole address that starts with https://.',
  },
};

const types: Record<string, Localized> = {
  string: { vi: 'chữ', en: 'text' },
  number: { vi: 'số', en: 'a number' },
  integer: { vi: 'số nguyên', en: 'a whole number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  array: { vi: 'danh sách', en: 'a list' },
  object: { vi: 'một nhóm mục', en: 'an object' },
  null: { vi: 'null', en: 'null' },
};

/** What is wrong at one place and what to do, in words; never the value itself, which may be about a child. */
export function messageOf({ keyword, params }: ErrorObject): Localized {
  const limit = String(params['limit']);
  switch (keyword) {
    case 'required':
      return { vi: 'Thiếu mục này.', en: 'This is missing.' };
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return { vi: 'Không có mục này; kiểm tra lại tên.', en: 'There is no such property; check its name.' };
    case 'type':
      return typeMessage(params['type']);
    case 'format':
      return formats[String(params['format'])] ?? { vi: 'Chưa đúng dạng.', en: 'Not in the right form.' };
    case 'pattern':
      return {
        vi: 'Chưa đúng dạng; xem tài liệu của mục này.',
        en: 'Not in the right form; see the documentation of this property.',
      };
    case 'enum':
      return choices(params['allowedValues']);
    case 'const':
      return choices([params['allowedValue']]);
    case 'minLength':
      return limit === '1'
        ? { vi: 'Không được để trống.', en: 'This must not be empty.' }
        : { vi: `Cần ít nhất ${limit} kí tự.`, en: `Give at least ${limit} characters.` };
    case 'maxLength':
      return { vi: `Nhiều nhất ${limit} kí tự.`, en: `Give at most ${limit} characters.` };
    case 'minimum':
      return { vi: `Không nhỏ hơn ${limit}.`, en: `Not less than ${limit}.` };
    case 'maximum':
      return { vi: `Không lớn hơn ${limit}.`, en: `Not more than ${limit}.` };
    case 'minItems':
      return { vi: `Cần ít nhất ${limit} phần tử.`, en: `Give at least ${limit} items.` };
    case 'maxItems':
      return {
        vi: `Nhiều nhất ${limit} phần tử; chia thành nhiều lần gửi.`,
        en: `Give at most ${limit} items; send the rest separately.`,
      };
    case 'minProperties':
      return { vi: 'Cần ít nhất một mục.', en: 'Give at least one property.' };
    default:
      return {
        vi: 'Chưa đúng; xem tài liệu của mục này.',
        en: 'Not valid; see the documentation of this property.',
      };
  }
}

function typeMessage(expected: unknown): Localized {
  const names = (Array.isArray(expected) ? expected : String(expected).split(',')).map(String);
  const join = (language: 'vi' | 'en', or: string) =>
    names.map((name) => types[name]?.[language] ?? name).join(or);
  return { vi: `Giá trị phải là ${join('vi', ' hoặc ')}.`, en: `This must be ${join('en', ' or ')}.` };
}

function choices(allowed: unknown): Localized {
  const values = (Array.isArray(allowed) ? allowed : []).map((value) => JSON.stringify(value)).join(', ');
  return { vi: `Chọn một trong: ${values}.`, en: `Choose one of: ${values}.` };
}

import { Problem } from '../http/problem.ts';

/** tus: `name base64, name base64`; a value may be left out. Names this system does not know are passed over. */
export function readMetadata(header: string | undefined): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const pair of (header ?? '').split(',').map((text) => text.trim())) {
    if (pair === '') continue;
    const [name = '', value = '', ...more] = pair.split(' ');
    if (more.length > 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(value)) throw wrong();
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(value, 'base64'));
      if (text.includes('\0')) throw wrong();
      found.set(name, text);
    } catch {
      throw wrong();
    }
  }
  return found;
}

function wrong(): Problem {
  const detail = {
    vi: 'Mỗi mục gồm tên và giá trị base64 của chữ UTF-8, cách nhau bằng dấu phẩy.',
    en: 'Each entry is a name and the base64 of UTF-8 text; commas stand between entries.',
  };
  return new Problem('validation_failed', {
    errors: [{ pointer: '#/header/Upload-Metadata', code: 'metadata', detail }],
  });
}

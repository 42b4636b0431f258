import { problems as english } from '../generated/problems.en.ts';
import { problems as vietnamese } from '../generated/problems.vi.ts';
import type { Language } from './language.ts';

const problems: Record<Language, Readonly<Record<string, string>>> = { vi: vietnamese, en: english };

// Failures that never reached the central system have no code of its catalogue.
const local: Record<Language, Record<'network' | 'timeout' | 'unknown', string>> = {
  vi: {
    network: 'Không kết nối được máy chủ. Kiểm tra đường truyền rồi thử lại.',
    timeout: 'Máy chủ trả lời quá lâu. Thử lại sau ít phút.',
    unknown: 'Chưa làm được việc này. Thử lại; nếu vẫn lỗi hãy báo nhà trường.',
  },
  en: {
    network: 'The server cannot be reached. Check the connection, then try again.',
    timeout: 'The server takes too long to answer. Try again in a few minutes.',
    unknown: 'This did not work. Try again; if it still fails, tell the school.',
  },
};

/** The sentence for an error: what is so and what to do. Never text from the server. */
export function problemText(error: unknown, language: Language): string {
  const code = problemCode(error);
  const texts = problems[language];
  return (Object.hasOwn(texts, code) ? texts[code] : undefined) ?? local[language][localKind(error, code)];
}

/** The catalogue's code of an error, or the name of its kind (`NetworkError`, `TimeoutError`). */
export function problemCode(error: unknown): string {
  if (typeof error === 'string') return error;
  if (typeof error !== 'object' || error === null) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'name' in error && typeof error.name === 'string' ? error.name : '';
}

/** The id to quote when asking for help, if the central system answered at all. */
export function requestIdOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('requestId' in error)) return undefined;
  return typeof error.requestId === 'string' ? error.requestId : undefined;
}

function localKind(error: unknown, code: string): 'network' | 'timeout' | 'unknown' {
  if (/timeout/i.test(code)) return 'timeout';
  // A fetch that finds no server rejects with a TypeError in every browser.
  if (/network|offline|unreachable/i.test(code) || error instanceof TypeError) return 'network';
  return 'unknown';
}

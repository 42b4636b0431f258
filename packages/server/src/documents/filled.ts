import { Problem } from '../http/problem.ts';
import { plainText } from '../text.ts';

/** What was typed, as it is kept; refused where nothing is left of it. */
export function filled(typed: string, pointer: string): string {
  const text = plainText(typed);
  if (text !== '') return text;
  const detail = { vi: 'Chưa ghi nội dung.', en: 'There is nothing here but spaces.' };
  throw new Problem('validation_failed', { errors: [{ pointer, code: 'minLength', detail }] });
}

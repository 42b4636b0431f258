import { fold } from './headers.ts';

/** `Học kỳ II`, `HK2`, `2`. */
export function readTerm(text: string): 1 | 2 | undefined {
  const found = /^(?:hocky|hocki|hk|term|ky|ki)?(i{1,2}|[12])$/.exec(fold(text))?.[1];
  if (found === undefined) return undefined;
  return found === '2' || found === 'ii' ? 2 : 1;
}

/** `2026-2027`, `2026 - 2027`, `2026`: the year in which the school year starts. */
export function readSchoolYear(text: string): number | undefined {
  const found = /^(20\d{2})(?:\s*[-–]\s*(20\d{2}))?$/.exec(text.trim());
  if (!found) return undefined;
  const start = Number(found[1]);
  return found[2] === undefined || Number(found[2]) === start + 1 ? start : undefined;
}

import { etagOf } from '../http/etag.ts';

export interface Part {
  from: number;
  /** The byte after the last. */
  to: number;
}

/** The one part that is asked for; undefined for the whole, also where the header asks for something else (RFC 9110, 14.2). */
export function partOf(
  { Range: range, 'If-Range': ifRange }: { Range?: string; 'If-Range'?: string },
  { size, version }: { size: number; version: string },
): Part | undefined {
  if (ifRange !== undefined && ifRange !== etagOf(version)) return undefined;
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range?.trim() ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size : Math.min(size, Number(last) + 1);
  return from < to ? { from, to } : undefined;
}

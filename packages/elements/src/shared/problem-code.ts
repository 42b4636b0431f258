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

/** Does a school or a feature rest (tạm dừng)? Nothing is wrong then, and trying again by itself would not help. */
export function isResting(error: unknown): boolean {
  return /^(school|feature)_frozen$/.test(problemCode(error));
}

/** Why it rests, in the authority's words. */
export function restingReason(error: unknown): string {
  if (!isResting(error) || typeof error !== 'object' || error === null) return '';
  return 'detail' in error && typeof error.detail === 'string' ? error.detail.trim() : '';
}

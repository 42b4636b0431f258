import { problemCodes, type ProblemCode } from '../generated/problem-codes.ts';
import { kindOfError } from './errors.ts';
import type {
  AbortError,
  ApiError,
  ConflictError,
  LienthongError,
  NetworkError,
  RateLimitedError,
  TimeoutError,
  UsageError,
} from './errors.ts';

function kindOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && kindOfError in error ? error[kindOfError] : undefined;
}

export const isLienthongError = (error: unknown): error is LienthongError => kindOf(error) !== undefined;

/** The central system answered, and said no: also true of conflicts and rate limits. */
export function isApiError(error: unknown): error is ApiError {
  const kind = kindOf(error);
  return kind === 'api' || kind === 'conflict' || kind === 'rateLimited';
}

/** Name the type of what was being changed, as in `isConflictError<typeof column>(error)`, to have `theirs` and `mine` typed. */
export const isConflictError = <Theirs = unknown>(error: unknown): error is ConflictError<Theirs> =>
  kindOf(error) === 'conflict';

export const isRateLimitedError = (error: unknown): error is RateLimitedError =>
  kindOf(error) === 'rateLimited';
export const isNetworkError = (error: unknown): error is NetworkError => kindOf(error) === 'network';
export const isTimeoutError = (error: unknown): error is TimeoutError => kindOf(error) === 'timeout';
export const isAbortError = (error: unknown): error is AbortError => kindOf(error) === 'abort';
export const isUsageError = (error: unknown): error is UsageError => kindOf(error) === 'usage';

const known: ReadonlySet<string> = new Set(problemCodes);

/** Is this a code of the catalogue this package was built with? */
export const isProblemCode = (code: string): code is ProblemCode => known.has(code);

/** Did the central system say exactly this? `hasCode(error, 'column_locked')` */
export const hasCode = <Code extends ProblemCode>(
  error: unknown,
  code: Code,
): error is ApiError & { code: Code } => isApiError(error) && error.code === code;

import { problems, type ProblemCode } from '../generated/problems.ts';

export type { ProblemCode };
export type Language = 'vi' | 'en';

/** A sentence in both languages; which one is sent follows Accept-Language. */
export interface Localized {
  vi: string;
  en: string;
}

/** One place of the request that is wrong. */
export interface PlaceError {
  /** JSON Pointer into the body (`/child/birthDate`), or `#/query/name`, `#/header/name`, `#/path/name`. */
  pointer: string;
  code: string;
  detail: Localized;
}

export interface ProblemOptions {
  /** What happened here and what to do; without it, what the catalogue says to do. */
  detail?: Localized;
  errors?: readonly PlaceError[];
  /** Seconds after which trying again makes sense. */
  retryAfter?: number;
  cause?: unknown;
}

/** Something the caller can put right, with a code of specs/errors.yaml. Throw it anywhere in a handler. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly detail: Localized;
  readonly errors: readonly PlaceError[] | undefined;
  readonly retryAfter: number | undefined;

  constructor(code: ProblemCode, options: ProblemOptions = {}) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.detail = options.detail ?? problems[code].action;
    this.errors = options.errors;
    this.retryAfter = options.retryAfter;
  }

  get status(): number {
    return problems[this.code].status;
  }
}

/** RFC 9457 problem details as they go over the wire. */
export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  detail: string;
  requestId: string;
  errors?: { pointer: string; code: string; detail: string }[];
}

export function problemDocument(problem: Problem, language: Language, requestId: string): ProblemDocument {
  return {
    type: `/docs/errors/${problem.code}`,
    title: problems[problem.code].title[language],
    status: problem.status,
    code: problem.code,
    detail: problem.detail[language],
    requestId,
    ...(problem.errors && {
      errors: problem.errors.map(({ pointer, code, detail }) => ({
        pointer,
        code,
        detail: detail[language],
      })),
    }),
  };
}

/** The code and sentence of one refused item of a batch. */
export function itemProblem(problem: Problem, language: Language): { code: ProblemCode; detail: string } {
  return { code: problem.code, detail: problem.detail[language] };
}

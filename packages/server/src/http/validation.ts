import type { ErrorObject } from 'ajv';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import formatsPlugin from 'ajv-formats';
import { isDay, isMoment } from './formats.ts';
import { Problem, type PlaceError, type ProblemCode } from './problem.ts';
import { messageOf } from './validation-messages.ts';

const addFormats = formatsPlugin.default;
const MAX_ERRORS = 50;
/** Values of a body in which every mistake is named; above that the first is. */
const MAX_LOOKED_AT = 20_000;
/** As PostgreSQL writes one: the format's own check also takes `urn:uuid:…`, which no column can be compared with. */
const plainUuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

// `x-` members and OpenAPI's own keywords are no mistake in a schema that comes out of the contract.
const common = {
  useDefaults: true,
  removeAdditional: false,
  strict: false,
  validateFormats: true,
} as const;

export interface RouteSchema {
  schema: unknown;
  httpPart?: string | undefined;
}

interface Validate {
  (value: unknown): boolean;
  errors?: ErrorObject[] | null;
}

/**
 * Bodies are taken as they are; text of addresses and headers is read as the number or flag the contract asks for. Every place
 * that is wrong is looked for where that is soon done: a body of a megabyte can be wrong in a million places.
 */
export function createValidatorCompiler(): (route: RouteSchema) => Validate {
  const validators = [false, true].flatMap((allErrors) => [
    new Ajv2020({ ...common, allErrors, coerceTypes: false }),
    new Ajv2020({ ...common, allErrors, coerceTypes: true }),
  ]);
  for (const ajv of validators) {
    addFormats(ajv);
    ajv.addFormat('uuid', plainUuid);
    ajv.addFormat('date', isDay);
    ajv.addFormat('date-time', isMoment);
  }
  const [exact, fromText, exactAll, fromTextAll] = validators as [Ajv2020, Ajv2020, Ajv2020, Ajv2020];
  return ({ schema, httpPart }) => {
    const isBody = httpPart === 'body';
    const first = (isBody ? exact : fromText).compile(schema as AnySchema) as Validate;
    let all: Validate | undefined;
    const validate: Validate = (value) => {
      const fits = first(value);
      validate.errors = first.errors ?? null;
      if (fits || countTo(MAX_LOOKED_AT, value) === MAX_LOOKED_AT) return fits;
      all ??= (isBody ? exactAll : fromTextAll).compile(schema as AnySchema) as Validate;
      const fitsAll = all(value);
      validate.errors = all.errors ?? null;
      return fitsAll;
    };
    return validate;
  };
}

/** How many values there are, itself and inside, up to `most`. */
function countTo(most: number, value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  let count = 1;
  for (const member of Object.values(value)) {
    if (count >= most) return most;
    count += countTo(most - count, member);
  }
  return Math.min(count, most);
}

export type HttpPart = 'body' | 'querystring' | 'params' | 'headers';

/** An identifier that is not even well-formed names nothing: the same answer as one that names nothing. */
const unknownCodes: Record<string, ProblemCode> = {
  schoolId: 'not_found',
  classId: 'class_unknown',
  pupilId: 'pupil_unknown',
  gradebookId: 'gradebook_unknown',
  noticeId: 'notice_unknown',
  fileId: 'file_unknown',
  campaignId: 'campaign_unknown',
  consentId: 'consent_unknown',
  legalHoldId: 'legal_hold_unknown',
  slot: 'slot_unknown',
  appId: 'app_unknown',
  credentialId: 'credential_unknown',
  grantId: 'grant_unknown',
  freezeId: 'freeze_unknown',
};

/** Turns the validator's findings into a problem that names each place. `headerNames`: by lower case, as the contract writes them. */
export function validationProblem(
  errors: readonly ErrorObject[],
  part: HttpPart,
  headerNames: ReadonlyMap<string, string>,
): Problem {
  if (part === 'params') {
    const name = nameOf(errors[0]);
    return new Problem(unknownCodes[name] ?? 'not_found');
  }
  if (part === 'headers' && errors.some((error) => nameOf(error) === 'if-match'))
    return new Problem('precondition_required');
  const places = new Map<string, PlaceError>();
  for (const error of errors) {
    const pointer = pointerOf(error, part, headerNames);
    // Of several findings at one place the first says enough.
    if (!places.has(pointer)) places.set(pointer, { pointer, code: error.keyword, detail: messageOf(error) });
  }
  return new Problem('validation_failed', { errors: [...places.values()].slice(0, MAX_ERRORS) });
}

/** The parameter an error is about. */
function nameOf(error: ErrorObject | undefined): string {
  return error === undefined ? '' : (missing(error) ?? error.instancePath.split('/')[1] ?? '');
}

function missing({ keyword, params }: ErrorObject): string | undefined {
  if (keyword === 'required') return String(params['missingProperty']);
  if (keyword === 'additionalProperties') return String(params['additionalProperty']);
  return undefined;
}

function pointerOf(error: ErrorObject, part: HttpPart, headerNames: ReadonlyMap<string, string>): string {
  const member = missing(error);
  const inside = member === undefined ? error.instancePath : `${error.instancePath}/${escapePointer(member)}`;
  switch (part) {
    case 'body':
      return inside;
    case 'headers': {
      const name = inside.slice(1);
      return `#/header/${headerNames.get(name) ?? name}`;
    }
    default:
      return `#/query${inside}`;
  }
}

function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1').slice(0, 100);
}

/** More than any body of the contract; what goes through values again and again must not run out of stack. */
const MAX_DEPTH = 32;

export function refuseDepth(value: unknown): void {
  if (!deeperThan(MAX_DEPTH, value)) return;
  throw new Problem('malformed_request', {
    detail: {
      vi: `Nội dung lồng nhau quá ${MAX_DEPTH} tầng.`,
      en: `The content is nested more than ${MAX_DEPTH} levels deep.`,
    },
  });
}

function deeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((member) => deeperThan(levels - 1, member));
}

/** Refuses what PostgreSQL cannot keep: NUL, in a text or in the name of a member. `part`: in front of the pointers. */
export function refuseNul(value: unknown, part = ''): void {
  const places = nulPointers(value, part);
  if (places.length === 0) return;
  const detail = { vi: 'Không nhận kí tự NUL.', en: 'The NUL character is not accepted.' };
  throw new Problem('validation_failed', {
    errors: places.slice(0, MAX_ERRORS).map((pointer) => ({ pointer, code: 'nul', detail })),
  });
}

function nulPointers(value: unknown, pointer: string): string[] {
  if (typeof value === 'string') return value.includes('\0') ? [pointer] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const place = `${pointer}/${escapePointer(name)}`;
    return name.includes('\0') ? [place] : nulPointers(member, place);
  });
}

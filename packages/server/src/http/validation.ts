import type { ErrorObject, ValidateFunction } from 'ajv';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import formatsPlugin from 'ajv-formats';
import { Problem, type PlaceError, type ProblemCode } from './problem.ts';
import { messageOf } from './validation-messages.ts';

const addFormats = formatsPlugin.default;
const MAX_ERRORS = 50;
/** As PostgreSQL writes one: the format's own check also takes `urn:uuid:…`, which no column can be compared with. */
const plainUuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

// `x-` members and OpenAPI's own keywords are no mistake in a schema that comes out of the contract.
const common = {
  allErrors: true,
  useDefaults: true,
  removeAdditional: false,
  strict: false,
  validateFormats: true,
} as const;

export interface RouteSchema {
  schema: unknown;
  httpPart?: string | undefined;
}

/** Bodies are taken as they are; text of addresses and headers is read as the number or flag the contract asks for. */
export function createValidatorCompiler(): (route: RouteSchema) => ValidateFunction {
  const exact = new Ajv2020({ ...common, coerceTypes: false });
  const fromText = new Ajv2020({ ...common, coerceTypes: true });
  for (const ajv of [exact, fromText]) {
    addFormats(ajv);
    ajv.addFormat('uuid', plainUuid);
  }
  return ({ schema, httpPart }) => (httpPart === 'body' ? exact : fromText).compile(schema as AnySchema);
}

export type HttpPart = 'body' | 'querystring' | 'params' | 'headers';

/** An identifier that is not even well-formed names nothing: the same answer as one that names nothing. */
const unknownCodes: Record<string, ProblemCode> = {
  schoolId: 'not_found',
  classId: 'class_unknown',
  pupilId: 'pupil_unknown',
  gradebookId: 'gradebook_unknown',
  noticeId: 'notice_unknown',
  campaignId: 'campaign_unknown',
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

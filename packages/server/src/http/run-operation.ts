import { type Kysely, type Transaction } from 'kysely';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { idsByKind, record, type Access, type RecordApart } from '../audit/audit.ts';
import { keepsAtOffice, recordAtOffice, recordInSchools, type OfficeAccess } from '../audit/office.ts';
import type { Schema } from '../database/schema.ts';
import { inTenant } from '../database/tenant.ts';
import { callerId, type Caller } from '../identity/caller.ts';
import { authorise } from '../permissions/authorise.ts';
import { assertMay, type Check } from '../permissions/index.ts';
import { permissionRow } from '../permissions/table.ts';
import type { Operation } from './contract.ts';
import { etagOf, hashVersion, holdsVersion } from './etag.ts';
import { earlierAnswer, intendedWrite, keepAnswer, type IntendedWrite } from './idempotency.ts';
import { languageOf } from './language.ts';
import { grantAt, keepsReads } from './ledger-entry.ts';
import { withinScopes } from './within-scopes.ts';
import type { OperationContext, Reply } from './operation.ts';
import { Problem } from './problem.ts';

/** A handler without its types: the contract has validated the input, so any operation is run the same way. */
export interface AnyInput {
  path: Record<string, string>;
  query: Record<string, unknown>;
  headers: Record<string, string | undefined>;
  body: unknown;
}
export interface AnyPreparedHandler {
  prepare(
    input: AnyInput,
    context: Pick<OperationContext, 'caller' | 'now' | 'language' | 'requestId'>,
  ): Promise<unknown>;
  handle(input: AnyInput, context: OperationContext, prepared: unknown): Promise<Reply<unknown>>;
}
export type AnyHandler =
  ((input: AnyInput, context: OperationContext) => Promise<Reply<unknown>>) | AnyPreparedHandler;

interface Run {
  db: Kysely<Schema>;
  operation: Operation;
  handler: AnyHandler;
  clock: () => Date;
  recordApart: RecordApart;
}

interface Outcome {
  status: number;
  body: unknown;
  version?: string | undefined;
  headers?: Readonly<Record<string, string>> | undefined;
  replayed: boolean;
}

/**
 * Permission, idempotency and handler in one transaction, then the answer. A write is in the ledger by its own transaction,
 * as the last thing it does. A read works on a snapshot, which cannot append to a chain: its entry is written between the read
 * and the answer, and without it there is no answer. Refusals are entered where they are answered (api.ts).
 */
export async function runOperation(run: Run, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const { operation } = run;
  const { caller } = request;
  const input = inputOf(request, operation);
  const now = run.clock();
  const schoolId = input.path['schoolId'] ?? (caller.kind === 'site' ? caller.schoolId : null);
  const authorityId = input.path['authorityId'] ?? null;
  const touched = grantAt(schoolId, caller);
  const shown = new Map<string, Map<string, Set<string>>>();
  const checked: Check[] = [];
  const context: Omit<OperationContext, 'db'> = {
    caller,
    now,
    requestId: request.id,
    language: languageOf(request.headers['accept-language']),
    assertMay(permission, target) {
      assertMay(caller, permission, target);
      checked.push({ permission, target });
    },
    touched(kind, ids) {
      const known = touched.get(kind) ?? new Set<string>();
      for (const id of ids) known.add(id);
      touched.set(kind, known);
    },
    shownOf(of, kind, ids) {
      const records = shown.get(of) ?? new Map<string, Set<string>>();
      records.set(kind, new Set([...(records.get(kind) ?? []), ...ids]));
      shown.set(of, records);
    },
  };
  const officeAccess = (outcome: number): OfficeAccess | undefined =>
    authorityId === null || !keepsAtOffice(caller)
      ? undefined
      : {
          ...{ authorityId, at: now, caller, operation: operation.id, outcome, records: touched },
          ...{ requestId: request.id, address: request.ip },
        };
  const access = (outcome: number): Access | undefined =>
    input.path['schoolId'] === undefined
      ? undefined
      : {
          schoolId: input.path['schoolId'],
          at: now,
          caller,
          operation: operation.id,
          outcome,
          records: touched,
          requestId: request.id,
          address: request.ip,
        };
  const write = writeOf(operation, input, caller);
  const feature = permissionRow(operation.permission).whenFrozen ? undefined : operation.feature;
  const authorised = async <T>(work: (trx: Transaction<Schema>) => Promise<T>): Promise<T> =>
    inTenant(
      run.db,
      { caller, schoolId, authorityId, feature, snapshot: operation.method === 'GET' },
      async (trx) => {
        await authorise(trx, caller, operation.permission, { schoolId, authorityId });
        return work(trx);
      },
    );
  const audit = async (trx: Transaction<Schema>, status: number): Promise<void> => {
    const entry = access(status);
    const silent = permissionRow(operation.permission).withoutEntry;
    if (entry && operation.method !== 'GET' && !silent) await record(trx, entry);
    const atOffice = officeAccess(status);
    if (atOffice) await recordAtOffice(trx, atOffice);
  };
  const auditRead = async (status: number): Promise<void> => {
    const entry = access(status);
    if (entry && operation.method === 'GET' && keepsReads(operation, caller)) await run.recordApart(entry);
    const atOffice = officeAccess(status);
    if (atOffice) await recordInSchools(run.db, atOffice, shown);
  };
  /** What was answered the first time, if the caller may still be told. */
  const replay = async (trx: Transaction<Schema>): Promise<Outcome | undefined> => {
    const stored = write && (await earlierAnswer(trx, write, now));
    if (!stored) return undefined;
    for (const { permission, target } of stored.checked) context.assertMay(permission, target);
    for (const [kind, ids] of Object.entries(stored.touched)) context.touched(kind, ids);
    await audit(trx, stored.status);
    // What the token of now may be told, whatever the first one was.
    const { body } = withinScopes({ body: stored.response }, operation.answer, caller);
    return { status: stored.status, body, replayed: true };
  };

  try {
    const { handler } = run;
    let work: (full: OperationContext) => Promise<Reply<unknown>>;
    if (typeof handler === 'function') {
      work = (full) => handler(input, full);
    } else {
      const earlier = await authorised(replay);
      if (earlier) return answer(operation, earlier, request, reply);
      const prepared = await handler.prepare(input, context);
      work = (full) => handler.handle(input, full, prepared);
    }
    const outcome = await authorised(async (trx): Promise<Outcome> => {
      const earlier = await replay(trx);
      if (earlier) return earlier;
      const made = await work({ ...context, db: trx });
      const { body, version, headers } = withinScopes(made, operation.answer, caller);
      const status = made.status ?? operation.successStatus;
      // Whole, as the token that it is sent again with may be told more than this one, or less.
      const { kept: response = made.body } = made;
      if (write)
        await keepAnswer(trx, write, { status, response, checked, touched: idsByKind(touched) }, now);
      await audit(trx, status);
      return { status, body, version, headers, replayed: false };
    });
    await auditRead(outcome.status);
    return answer(operation, outcome, request, reply);
  } catch (error) {
    if (isSecondWrite(error)) throw new Problem('idempotency_in_progress', { retryAfter: 1, cause: error });
    throw error;
  }
}

export function inputOf(request: FastifyRequest, { headers }: Operation): AnyInput {
  const named: Record<string, string | undefined> = {};
  for (const [lower, name] of headers) {
    const value = request.headers[lower];
    if (typeof value === 'string') named[name] = value;
  }
  return {
    path: request.params as Record<string, string>,
    query: request.query as Record<string, unknown>,
    headers: named,
    body: request.body ?? undefined,
  };
}

function writeOf(operation: Operation, input: AnyInput, caller: Caller): IntendedWrite | undefined {
  const key = input.headers['Idempotency-Key'];
  if (!operation.takesIdempotencyKey || key === undefined) return undefined;
  const route = [operation.id, ...Object.values(input.path)].join('/');
  // What is announced in headers alone is as much a part of the intent as a body.
  const { 'Idempotency-Key': _, ...others } = input.headers;
  const announced = Object.keys(others).length > 0 ? others : undefined;
  return intendedWrite(callerId(caller), key, route, input.body ?? announced);
}

/** Two equal writes that passed the lock one after the other: the second insert of the key fails, and with it its effect. */
function isSecondWrite(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === 'idempotency_keys_pkey';
}

function answer(
  operation: Operation,
  outcome: Outcome,
  request: FastifyRequest,
  reply: FastifyReply,
): unknown {
  const { body, status, replayed } = outcome;
  if (replayed) reply.header('Idempotent-Replayed', 'true');
  if (operation.answersLocation) reply.header('Location', `${request.url.split('?')[0]}/${idOf(body)}`);
  if (operation.answersEtag) {
    const version = outcome.version ?? hashVersion(body);
    reply.header('ETag', etagOf(version)).header('Cache-Control', 'private, no-cache');
    if (operation.method === 'GET' && holds(request, version, outcome.headers?.['Last-Modified'])) {
      for (const name of saidAnew(outcome.headers)) reply.header(name, outcome.headers?.[name]);
      return reply.code(304).send();
    }
  } else {
    reply.header('Cache-Control', 'no-store');
  }
  reply.code(status);
  if (outcome.headers) reply.headers(outcome.headers);
  if (body === undefined || typeof body === 'string' || body instanceof Uint8Array) return reply.send(body);
  return reply.type('application/json').send(body);
}

/** By its ETag; without one by when it last changed, for those who know no ETags. */
function holds({ headers }: FastifyRequest, version: string, lastModified: string | undefined): boolean {
  const ifNoneMatch = headers['if-none-match'];
  if (ifNoneMatch !== undefined) return holdsVersion(ifNoneMatch, version);
  return lastModified !== undefined && headers['if-modified-since'] === lastModified;
}

/** What a 304 says anew (RFC 9110, section 15.4.5). */
function saidAnew(headers: Outcome['headers']): string[] {
  const kept = ['Access-Control-Allow-Origin', 'Cache-Control', 'Last-Modified'];
  return kept.filter((name) => headers?.[name] !== undefined);
}

function idOf(body: unknown): string {
  return (body as { id: string }).id;
}

import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import type { RecordApart } from '../audit/audit.ts';
import type { Schema } from '../database/schema.ts';
import { inTenant } from '../database/tenant.ts';
import type { Caller } from '../identity/caller.ts';
import { authorise } from '../permissions/authorise.ts';
import { assertMay } from '../permissions/index.ts';
import { permissionRow } from '../permissions/table.ts';
import type { Operation } from './contract.ts';
import { problemOf } from './errors.ts';
import { languageOf } from './language.ts';
import { grantAt, keepsReads, refusedAccess } from './ledger-entry.ts';
import type { OperationContext } from './operation.ts';
import { Problem, problemDocument, type Language } from './problem.ts';
import { inputOf, type AnyInput } from './run-operation.ts';
import { withinScopes } from './within-scopes.ts';

/** One line of a stream, or one event; an event without a name is none, and keeps the line alive. */
export interface Frame {
  data?: object;
  event?: string;
  id?: string;
}

export interface StreamContext {
  /** Who opened the stream. */
  caller: Caller;
  language: Language;
  requestId: string;
  clock: () => Date;
  /** Aborted when the reader has gone or the system stops. */
  signal: AbortSignal;
  /**
   * One look at the data, in a transaction of its own: whoever reads slowly holds no connection. Credentials, rights, grant and
   * freezes are asked anew each time, and what was touched is in the ledger before it is sent.
   */
  look<T>(work: (context: OperationContext) => Promise<T>): Promise<T>;
}

/** An operation that answers little by little. What it yields is asked for when the reader has taken what came before. */
export interface StreamHandler {
  stream(input: AnyInput, context: StreamContext): AsyncGenerator<readonly Frame[], void, undefined>;
}

export interface StreamRun {
  db: Kysely<Schema>;
  operation: Operation;
  handler: StreamHandler;
  clock: () => Date;
  recordApart: RecordApart;
  /** Who the credentials of the request stand for now. */
  identify(request: FastifyRequest): Promise<Caller>;
  streams: OpenStreams;
}

/** A reader that takes nothing for so long is gone. */
const STALLED_AFTER = 60_000;

/** The streams of an app, so that it can stop. */
export class OpenStreams {
  readonly #open = new Set<AbortController>();
  #closing = false;

  opened(): AbortController {
    const controller = new AbortController();
    if (this.#closing) controller.abort();
    this.#open.add(controller);
    return controller;
  }

  closed(controller: AbortController): void {
    controller.abort();
    this.#open.delete(controller);
  }

  close(): void {
    this.#closing = true;
    for (const controller of this.#open) controller.abort();
  }
}

/** Answers problems until the first frame as any operation does, and afterwards by the last one. */
export async function runStream(
  run: StreamRun,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const { operation, handler, streams } = run;
  const language = languageOf(request.headers['accept-language']);
  const controller = streams.opened();
  const { look, caller } = lookingFor(run, request, language);
  const frames = handler.stream(inputOf(request, operation), {
    ...{ caller: request.caller, language, requestId: request.id, clock: run.clock, look },
    signal: controller.signal,
  });
  const first = await frames.next().catch((error: unknown) => {
    streams.closed(controller);
    throw error;
  });
  reply
    .code(operation.successStatus)
    .type(operation.answersWith)
    // Its connection ends with it, so that the system need not wait for it when it stops.
    .headers({ 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no', Connection: 'close' });
  if (first.done || request.method === 'HEAD') {
    await frames.return();
    streams.closed(controller);
    return reply.send('');
  }
  const encode = (frame: Frame): string => encoded(frame, operation, caller());
  const last = (error: unknown): Frame => {
    const problem = problemOf(error as never, request);
    // Whoever has gone, and a system that stops, are no failure.
    const ended = controller.signal.aborted && problem.code === 'unavailable';
    if (problem.status >= 500 && !ended)
      request.log.error({ err: error, code: problem.code }, 'stream failed');
    const document = problemDocument(problem, language, request.id);
    return { event: 'end', data: { ...(!isEvents(operation) && { kind: 'problem' }), problem: document } };
  };

  async function* chunks(): AsyncGenerator<string, void, undefined> {
    yield (first.value as readonly Frame[]).map(encode).join('');
    try {
      for await (const some of frames) {
        if (some.length > 0) yield some.map(encode).join('');
      }
    } catch (error) {
      const refused = refusedAccess(
        { caller: caller(), id: request.id, ip: request.ip, params: request.params },
        operation,
        problemOf(error as never, request).status,
        run.clock(),
      );
      if (refused) await run.recordApart(refused);
      yield encode(last(error));
    }
  }
  // The response closes when the reader goes; a readable would wait for the generator, which waits for what happens next.
  reply.raw.once('close', () => streams.closed(controller));
  if (reply.raw.destroyed) streams.closed(controller);
  const taken = unlessStalled(chunks(), () => reply.raw.destroy());
  return reply.send(Readable.from(taken, { objectMode: false, highWaterMark: 16_384 }));
}

async function* unlessStalled(chunks: AsyncGenerator<string>, give: () => void): AsyncGenerator<string> {
  for await (const chunk of chunks) {
    const timer = setTimeout(give, STALLED_AFTER);
    try {
      yield chunk;
    } finally {
      clearTimeout(timer);
    }
  }
}

function lookingFor(
  { db, operation, clock, recordApart, identify }: StreamRun,
  request: FastifyRequest,
  language: Language,
): Pick<StreamContext, 'look'> & { caller: () => Caller } {
  const schoolId = (request.params as { schoolId?: string }).schoolId ?? null;
  const feature = permissionRow(operation.permission).whenFrozen ? undefined : operation.feature;
  let { caller } = request;
  let looked = false;
  return {
    caller: () => caller,
    async look<T>(work: (context: OperationContext) => Promise<T>): Promise<T> {
      if (looked) caller = await identify(request);
      const now = clock();
      const touched = grantAt(schoolId, caller);
      const before = touched.size;
      const result = await inTenant(db, { caller, schoolId, feature, snapshot: true }, async (trx) => {
        await authorise(trx, caller, operation.permission, { schoolId, authorityId: null });
        return work({
          ...{ caller, db: trx, now, requestId: request.id, language },
          assertMay: (permission, target) => assertMay(caller, permission, target),
          touched(kind, ids) {
            if (ids.length > 0) touched.set(kind, new Set([...(touched.get(kind) ?? []), ...ids]));
          },
          // A stream is one school's, which is told of it anyway.
          shownOf: () => undefined,
        });
      });
      const tells = !looked || touched.size > before;
      looked = true;
      if (tells && schoolId !== null && keepsReads(operation, caller)) {
        const entry = {
          schoolId,
          at: now,
          caller,
          operation: operation.id,
          outcome: operation.successStatus,
        };
        await recordApart({ ...entry, records: touched, requestId: request.id, address: request.ip });
      }
      return result;
    },
  };
}

const isEvents = ({ answersWith }: Operation): boolean => answersWith === 'text/event-stream';

function encoded({ data, event, id }: Frame, operation: Operation, caller: Caller): string {
  const told = data && JSON.stringify(withinScopes({ body: data }, operation.answer, caller).body);
  if (!isEvents(operation)) return `${told ?? '{}'}\n`;
  const named = event === undefined ? '' : `event: ${event}\ndata: ${told ?? '{}'}\n`;
  return `${id === undefined ? '' : `id: ${id}\n`}${named}\n`;
}

/** Ends a stream because the system stops; the reader comes again. */
export function assertOpen(signal: AbortSignal): void {
  if (signal.aborted) throw new Problem('unavailable', { retryAfter: 1 });
}

import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ContractDocument, Operation } from '../contract.ts';
import { codesOf } from '../error-codes.ts';
import { callerId } from '../../identity/caller.ts';
import { sendProblem } from '../errors.ts';
import { Problem } from '../problem.ts';
import { FaultProblem, faultsInWords, noFaults, readFaults, type Faults } from './faults.ts';
import { Series } from './series.ts';
import { Weather, type SandboxOptions } from './weather.ts';

export const faultHeader = 'Sandbox-Fault';

const LOOK_AFTER = 200;

/** Requests whose connection is cut once they are done. */
const cutAfter = new WeakSet<FastifyRequest>();

interface Sandbox {
  options: SandboxOptions;
  document: ContractDocument;
  clock: () => Date;
}

/**
 * Lets things go wrong on purpose (docs/sandbox.md). Only a sandbox registers it: elsewhere nothing reads the header.
 *
 * Faults come last before the work, after credentials, rate limit, body and schema were looked at: a token that is no good or a body
 * that is wrong is told in a sandbox as anywhere, and a fault never makes a mistake look like bad luck. Being offline comes first, as
 * there is nobody to look at anything. Sign-in, start page, documentation and health are not under /v1 and never fail on purpose.
 */
export function sandboxFaults(app: FastifyInstance, { options, document, clock }: Sandbox): void {
  const weather = new Weather(options, clock);
  const series = new Series();

  const open = new Set<Socket>();
  app.addHook('onRequest', async (request, reply) => {
    if (request.headers[faultHeader.toLowerCase()] !== undefined) return undefined;
    const { socket } = request.raw;
    open.add(socket);
    if (!weather.isOffline()) return undefined;
    request.caller = { kind: 'anonymous' };
    return cut(request, reply);
  });
  app.addHook('onResponse', async (request) => void open.delete(request.raw.socket));
  if (options.offline) {
    // What was open when the line went, such as a stream of events, goes with it.
    const watch = setInterval(() => {
      if (weather.isOffline()) for (const socket of open) socket.destroy();
    }, LOOK_AFTER).unref();
    app.addHook('onClose', async () => clearInterval(watch));
  }

  app.addHook('preHandler', async (request, reply) => {
    const { operation } = request.routeOptions.config;
    if (operation === undefined) return undefined;
    const faults = faultsOf(request, operation, { weather, series, document });
    const words = faultsInWords(faults);
    if (words === '') return undefined;
    reply.header(faultHeader, words);
    if (faults.latency > 0) await wait(faults.latency);
    if (faults.cut === 'before') return cut(request, reply);
    if (faults.cut === 'after') cutAfter.add(request);
    // Sent and not thrown: nothing failed that the log should tell of.
    if (faults.error !== null)
      return sendProblem(request, reply, new Problem(faults.error, comeBack(faults.error)));
    if (faults.conflict) return disagree(request, reply, operation);
    return undefined;
  });

  app.addHook('onSend', async (request) => {
    if (cutAfter.has(request)) request.raw.socket.destroy();
  });
}

function faultsOf(
  request: FastifyRequest,
  operation: Operation,
  { weather, series, document }: { weather: Weather; series: Series; document: ContractDocument },
): Faults {
  const header = request.headers[faultHeader.toLowerCase()];
  const possible = conflictOf(request, operation) !== null;
  if (header === undefined) return weather.next(possible);
  try {
    const faults = readFaults(Array.isArray(header) ? header.join() : header);
    if (faults.conflict && !possible)
      throw new FaultProblem(
        `${operation.id} reads or takes no version: nothing can be in conflict with it.`,
      );
    const { path, method } = operation;
    // What it never answers, no client has to be ready for.
    if (faults.error !== null && !codesOf(document, path, method.toLowerCase()).has(faults.error))
      throw new FaultProblem(
        `${operation.id} never answers ${faults.error}: its x-errors in the contract do not have it.`,
      );
    const { times } = faults;
    const key = [
      callerId(request.caller),
      request.method,
      request.url,
      header,
      request.headers['idempotency-key'],
    ];
    return times === null || series.goesOn(key.join('\n'), times) ? faults : noFaults;
  } catch (error) {
    if (!(error instanceof FaultProblem)) throw error;
    const detail = { vi: error.message, en: error.message };
    throw new Problem('validation_failed', {
      detail,
      errors: [{ pointer: `#/header/${faultHeader}`, code: 'pattern', detail }],
    });
  }
}

function comeBack(code: Problem['code']): { retryAfter?: number } {
  return code === 'rate_limited' || code === 'unavailable' || code === 'idempotency_in_progress'
    ? { retryAfter: 1 }
    : {};
}

interface Versioned {
  items: [{ version: number }, ...{ version: number }[]];
}

/** How a request can be in conflict: by its If-Match, by the version of an item, by its key, or not at all. */
function conflictOf(
  { headers, body }: FastifyRequest,
  { takesIdempotencyKey }: Operation,
): 'header' | 'item' | 'key' | null {
  if (headers['if-match'] !== undefined) return 'header';
  if (!takesIdempotencyKey || headers['idempotency-key'] === undefined) return null;
  return isVersioned(body) ? 'item' : 'key';
}

function isVersioned(body: unknown): body is Versioned {
  const items = (body as Partial<Versioned> | null | undefined)?.items;
  return Array.isArray(items) && typeof items[0]?.version === 'number';
}

/**
 * Makes the request one that comes too late, and lets the handler find out: the answer is the real one, with what really stands there.
 */
function disagree(
  request: FastifyRequest,
  reply: FastifyReply,
  operation: Operation,
): FastifyReply | undefined {
  const { headers, body } = request;
  switch (conflictOf(request, operation)) {
    case 'header':
      headers['if-match'] = '"sandbox-conflict"';
      return undefined;
    case 'item': {
      const { items } = body as Versioned;
      // No record has it. The caller's own body stays free under its key: sent again without the fault, it is done.
      items[0] = { ...items[0], version: -1 };
      headers['idempotency-key'] = `${String(headers['idempotency-key'])}/conflict`;
      return undefined;
    }
    default:
      return sendProblem(request, reply, new Problem('idempotency_in_progress', { retryAfter: 1 }));
  }
}

/** As if the line had gone: no answer, no farewell. */
function cut(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  request.raw.socket.destroy();
  return reply.hijack();
}

import cors from '@fastify/cors';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import openapiGlue from 'fastify-openapi-glue';
import { recordingApart } from '../audit/audit.ts';
import { recordAtOfficeApart } from '../audit/office.ts';
import { authenticate, type Credentials } from '../identity/authenticate.ts';
import { SiteKeyUses } from '../identity/site-keys/uses.ts';
import { callerId, type Caller } from '../identity/caller.ts';
import type { Database } from '../database/open.ts';
import { acceptJson, acceptParts } from './bodies.ts';
import { readContract, type ContractDocument, type Operation } from './contract.ts';
import { crossOrigin } from './cross-origin.ts';
import { problemOf } from './errors.ts';
import { refusedAccess, refusedAtOffice } from './ledger-entry.ts';
import { Problem } from './problem.ts';
import { limitHeaders, type Limiters } from './rate-limit.ts';
import { RefusedCredentials, type RefusalLimit } from './refused-credentials.ts';
import { answerOtherMethods, routable, tellOfWrites, tightenSchema } from './routes.ts';
import { runOperation, type AnyHandler } from './run-operation.ts';
import { OpenStreams, runStream, type StreamHandler } from './streams.ts';
import { faultHeader, sandboxFaults } from './sandbox/plugin.ts';
import type { SandboxOptions } from './sandbox/weather.ts';
import { describeTus, speakTus } from './tus.ts';
import { createValidatorCompiler, refuseNul } from './validation.ts';

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller;
  }
  interface FastifyContextConfig {
    operation?: Operation;
  }
}

export interface ApiOptions {
  database: Database;
  document: ContractDocument;
  handlers: Record<string, AnyHandler | StreamHandler>;
  limiters: Limiters;
  /** Origin of this system's own pages. */
  ownOrigin: string;
  clock: () => Date;
  refusalLimit?: RefusalLimit | undefined;
  /** Bytes that one upload may have. */
  largestFile: number;
  /** Faults on purpose; see AppOptions. */
  sandbox?: SandboxOptions | undefined;
  /** Told of every write in a school. */
  wrote?: ((schoolId: string) => void) | undefined;
}

/** Everything under /v1: routes, validation and serialisation come from the contract. */
export async function api(app: FastifyInstance, options: ApiOptions): Promise<void> {
  const { database, document, handlers, limiters, ownOrigin, clock } = options;
  const contract = readContract(document, Object.keys(handlers));
  const recordApart = recordingApart(database.db);
  const uses = new SiteKeyUses(database.db);
  const refusals = new RefusedCredentials(options.refusalLimit);
  app.addHook('onClose', () => uses.close());
  const streams = new OpenStreams();
  app.addHook('preClose', async () => streams.close());

  app.decorateRequest('caller');
  app.setValidatorCompiler(createValidatorCompiler());
  acceptJson(app);
  acceptParts(app);

  describeTus(app, options.largestFile);

  if (options.sandbox) sandboxFaults(app, { options: options.sandbox, document, clock });
  await app.register(cors, crossOrigin(options.sandbox ? [faultHeader] : []));

  const whoIs = (operation: Operation, credentials: Credentials): Promise<Caller> =>
    authenticate(database.db, operation.accepts, credentials, { now: clock(), ownOrigin, uses });

  app.addHook('onRequest', async (request, reply) => {
    const { operation } = request.routeOptions.config;
    if (operation === undefined) return;
    let caller: Caller = { kind: 'anonymous' };
    let refusal: unknown;
    const credentials = credentialsOf(request);
    try {
      refusals.assertMayAsk(request.ip, credentials);
      caller = await whoIs(operation, credentials);
      refusals.wasGood(credentials);
    } catch (error) {
      refusal = error;
      if (error instanceof Problem) refusals.refused(request.ip);
    }
    request.caller = caller;
    // A refused credential counts too, or keys could be guessed at leisure.
    await countUse(limiters, operation, request, reply);
    if (refusal !== undefined) throw refusal;
  });
  speakTus(app);

  // A refusal is answered, by the handler outside of this one, once the school's ledger has it.
  app.setErrorHandler(async (error: FastifyError, request) => {
    const { operation } = request.routeOptions.config;
    const { status } = problemOf(error, request);
    const entry = operation && refusedAccess(request, operation, status, clock());
    if (entry) await recordApart(entry);
    const atOffice = operation && refusedAtOffice(request, operation, status, clock());
    if (atOffice) await recordAtOfficeApart(database.db, atOffice);
    throw error;
  });

  app.addHook('preValidation', async (request) => refuseNul(request.query, '#/query'));

  const paths = new Map<string, Set<string>>();
  app.addHook('onRoute', (route: RouteOptions) => {
    const id = (route.schema as { operationId?: string } | undefined)?.operationId;
    const operation = id === undefined ? undefined : contract.operations.get(id);
    if (operation === undefined) return;
    route.config = { ...route.config, operation };
    tightenSchema(route);
    if (operation.method !== 'GET') tellOfWrites(route, options.wrote);
    const known = paths.get(route.url) ?? new Set(['OPTIONS']);
    for (const method of [route.method].flat()) known.add(method);
    paths.set(route.url, known);
  });

  await app.register(openapiGlue, {
    specification: routable(document),
    operationResolver: (id: string) => {
      const operation = contract.operations.get(id);
      const handler = handlers[id];
      if (operation === undefined || handler === undefined) throw new Error(`No handler for ${id}`);
      const run = { db: database.db, operation, clock, recordApart };
      if ('stream' in handler) {
        const identify = (request: FastifyRequest) => whoIs(operation, credentialsOf(request));
        const streaming = { ...run, handler, identify, streams };
        return (request, reply) => runStream(streaming, request, reply);
      }
      const answering = { ...run, handler };
      return (request, reply) => runOperation(answering, request, reply);
    },
  });

  for (const [url, methods] of paths) answerOtherMethods(app, url.slice(app.prefix.length), methods);
}

function credentialsOf(request: FastifyRequest): Credentials {
  const siteKey = request.headers['site-key'];
  return {
    authorization: request.headers.authorization,
    siteKey: typeof siteKey === 'string' ? siteKey : undefined,
    origin: request.headers.origin,
    method: request.method,
  };
}

async function countUse(
  limiters: Limiters,
  { limit }: Operation,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const { caller } = request;
  const byAddress = limit.perAddress || caller.kind === 'anonymous';
  const used = await limiters.consume(
    limit,
    caller.kind === 'app'
      ? `${callerId(caller)}@${caller.schoolId}`
      : byAddress
        ? `${callerId(caller)}@${request.ip}`
        : callerId(caller),
  );
  reply.headers(limitHeaders(limit, used));
  if (used.exceeded) {
    const seconds = used.resetSeconds;
    throw new Problem('rate_limited', {
      retryAfter: seconds,
      detail: {
        vi: `Tối đa ${limit.limit} lần trong ${limit.windowSeconds} giây. Thử lại sau ${seconds} giây.`,
        en: `At most ${limit.limit} requests in ${limit.windowSeconds} seconds. Try again in ${seconds} seconds.`,
      },
    });
  }
}

import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import { callerId } from '../identity/caller.ts';

/**
 * Logs hold no personal data: no bodies, no addresses with their queries, no names; routes as templates and callers by id.
 */
export function loggerOptions(level: string): Exclude<FastifyServerOptions['logger'], boolean | undefined> {
  return {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: describeError },
  };
}

/** One line when an answer is sent. */
export function logAnswers(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const { operation } = request.routeOptions.config;
    const line = {
      method: request.method,
      route: request.routeOptions.url ?? null,
      operation: operation?.id,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      caller: operation === undefined ? undefined : callerId(request.caller),
    };
    // What a sandbox was asked to answer is no failure.
    if (reply.statusCode >= 500 && !reply.hasHeader('Sandbox-Fault')) request.log.error(line, 'answered');
    else request.log.info(line, 'answered');
  });
}

interface DescribedError {
  [key: string]: unknown;
  type: string;
  message: string;
  stack: string;
}

/** A database error's text may quote a row, so only its code and the names of table and constraint are kept. */
function describeError(
  error: Error & { code?: string; table?: string; constraint?: string },
): DescribedError {
  const fromDatabase = error.code !== undefined && /^[\dA-Z]{5}$/.test(error.code);
  const message = fromDatabase
    ? [`SQLSTATE ${error.code}`, error.table, error.constraint].filter((part) => part !== undefined).join(' ')
    : error.message;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { type: error.name, message, stack: frames.join('\n') };
}

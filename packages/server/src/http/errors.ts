import type { Socket } from 'node:net';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { Problem, problemDocument, type Language, type Localized } from './problem.ts';
import { languageOf } from './language.ts';
import { statusInfo } from './status-info.ts';
import { validationProblem, type HttpPart } from './validation.ts';

const noHeaders: ReadonlyMap<string, string> = new Map();

/** Every answer that is not a success is problem+json with a code of the catalogue. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = problemOf(error, request);
    if (problem.status >= 500) request.log.error({ err: error, code: problem.code }, 'request failed');
    return sendProblem(request, reply, problem);
  });
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, new Problem('not_found')));
}

/** What is not even HTTP reaches no route; the answer is written on the bare connection. */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  const document = JSON.stringify(problemDocument(new Problem('malformed_request'), 'vi', uuidv7()));
  socket.end(
    `HTTP/1.1 400 Bad Request\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(document)}\r\n` +
      `Connection: close\r\n\r\n${document}`,
  );
}

export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
  const inOtherWords = request.routeOptions?.config.operation?.errorFormat === 'oneRoster';
  const asked = request.headers['accept-language'];
  // Tools of an international standard that ask for no language read English.
  const language: Language = inOtherWords && !asked ? 'en' : languageOf(asked);
  if (problem.retryAfter !== undefined) reply.header('Retry-After', problem.retryAfter);
  if (problem.status === 401) {
    const error = problem.code === 'session_expired' ? ', error="invalid_token"' : '';
    reply.header('WWW-Authenticate', `Bearer realm="lienthong"${error}`);
  }
  reply.code(problem.status).header('Content-Language', language).header('Cache-Control', 'no-store');
  if (inOtherWords) return reply.type('application/json').send(JSON.stringify(statusInfo(problem, language)));
  return reply.type('application/problem+json').send(problemDocument(problem, language, request.id));
}

/** What is answered to an error, whoever threw it. */
export function problemOf(error: FastifyError, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error;
  if (error.code === 'LT001') return frozen(error);
  if (error.validation !== undefined) {
    const headers = request.routeOptions.config.operation?.headers ?? noHeaders;
    const findings = error.validation as Parameters<typeof validationProblem>[0];
    return validationProblem(findings, (error.validationContext ?? 'body') as HttpPart, headers);
  }
  switch (error.code) {
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new Problem('unsupported_media_type');
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new Problem('payload_too_large');
    case 'FST_ERR_NOT_FOUND':
      return new Problem('not_found');
  }
  if (databaseIsAway(error)) return new Problem('unavailable', { retryAfter: 5, cause: error });
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return new Problem('malformed_request');
  return new Problem('internal_error', { cause: error });
}

/** What `refuse_if_frozen` raises (migrations/0008_apps.sql): what rests, and what people are told. */
function frozen({ message, detail }: { message: string; detail?: string }): Problem {
  const reason = JSON.parse(detail ?? '{}') as Partial<Localized>;
  const code = message === 'school' ? 'school_frozen' : 'feature_frozen';
  return new Problem(code, reason.vi && reason.en ? { detail: { vi: reason.vi, en: reason.en } } : {});
}

/** Connection lost or refused, server stopping, too many connections, statement cut off, deadlock: later it may work. */
function databaseIsAway({ code, message }: { code?: string; message: string }): boolean {
  if (code !== undefined)
    return /^(08|53|57|40)[\dA-Z]{3}$/.test(code) || /^E(CONNREFUSED|CONNRESET|TIMEDOUT)$/.test(code);
  // The driver gives these no code.
  return /^(timeout exceeded when trying to connect|Connection terminated)/.test(message);
}

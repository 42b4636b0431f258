import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from './problem.ts';
import { refuseDepth, refuseNul } from './validation.ts';

const PARTS = 'application/offset+octet-stream';

/** Parts of a file are not read before the caller is known and let in: the handler reads them as they come. */
export function acceptParts(app: FastifyInstance): void {
  app.addContentTypeParser(PARTS, (request, payload, done) =>
    done(isTaken(request, PARTS) ? null : (new Problem('unsupported_media_type') as never), payload),
  );
}

function isTaken({ routeOptions }: FastifyRequest, type: string): boolean {
  const { operation } = routeOptions.config;
  return operation === undefined || operation.takes === type;
}

/** JSON bodies, unless an operation says otherwise. Names that reach for a prototype are refused, and so is NUL, which no column can keep. */
export function acceptJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text: string, done) => {
    if (text === '') return done(null, undefined);
    if (!isTaken(request, 'application/json')) return done(new Problem('unsupported_media_type') as never);
    void parse(request, text, (error, body: unknown) => {
      if (error) return done(new Problem('malformed_request', { cause: error }) as never);
      try {
        refuseDepth(body);
        if (text.includes('\\u0000')) refuseNul(body);
        done(null, body);
      } catch (problem) {
        done(problem as never);
      }
    });
  });
}

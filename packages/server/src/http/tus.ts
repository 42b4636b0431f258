import type { FastifyInstance } from 'fastify';
import { Problem } from './problem.ts';

const VERSION = '1.0.0';
const files = /^\/v1\/(schools\/[^/]+\/files|authorities\/[^/]+\/document-files)(\/[^/]+)?$/;

/** What tus 1.0 says of itself on every answer of its operations, which the contract marks by the header `Tus-Resumable`. */
export function speakTus(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    const { operation } = request.routeOptions.config;
    if (operation?.headers.has('tus-resumable') !== true) return;
    reply.header('Tus-Resumable', VERSION);
    const asked = request.headers['tus-resumable'];
    if (asked === undefined || asked === VERSION) return;
    reply.header('Tus-Version', VERSION);
    throw new Problem('tus_version_unsupported');
  });
}

/** A client may ask what there is before it begins; the answer to OPTIONS itself is that of CORS. */
export function describeTus(app: FastifyInstance, largestFile: number): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'OPTIONS' || !files.test(request.url)) return;
    reply.headers({
      'Tus-Resumable': VERSION,
      'Tus-Version': VERSION,
      'Tus-Extension': 'creation,expiration',
      'Tus-Max-Size': String(largestFile),
    });
  });
}

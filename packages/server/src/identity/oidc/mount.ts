import type { FastifyInstance } from 'fastify';
import type { Limit, Limiters } from '../../http/rate-limit.ts';
import { pagePolicy } from '../../http/security-headers.ts';
import { limitAddresses } from '../sign-in/limit-addresses.ts';
import type { CurrentProvider } from './current-provider.ts';
import { handOver } from './hand-over.ts';

/** Mounts oidc-provider, which speaks to Node's own request and response, below `/oidc`. */
export async function mountProvider(
  app: FastifyInstance,
  options: { providers: CurrentProvider; ownOrigin: string; limiters: Limiters; limit: Limit },
): Promise<void> {
  const { providers, ownOrigin, limiters, limit } = options;
  limitAddresses(app, { limiters, limit });
  app.removeAllContentTypeParsers();
  // The provider reads the body itself.
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));
  app.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/oidc/*',
    handler: async (request, reply) => {
      await providers.lookAgain();
      handOver(request, reply, ownOrigin);
      // Sign-out has a page; the provider adds to the policy what its own pages need.
      reply.raw.setHeader('Content-Security-Policy', pagePolicy);
      const raw = request.raw as typeof request.raw & { originalUrl?: string };
      raw.originalUrl = raw.url ?? '/oidc/';
      raw.url = raw.originalUrl.slice('/oidc'.length);
      await providers.current.callback()(raw, reply.raw);
    },
  });
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Limit, Limiters } from '../../http/rate-limit.ts';
import { pagePolicy } from '../../http/security-headers.ts';
import { limitAddresses } from '../sign-in/limit-addresses.ts';
import type { CurrentProvider } from './current-provider.ts';
import { handOver } from './hand-over.ts';
import { askedAtSchool } from './one-roster-scopes.ts';

/**
 * Mounts oidc-provider, which speaks to Node's own request and response, below `/oidc`. Tools of OneRoster cannot name a school by
 * `resource`, so each school has an address of its own for tokens.
 */
export async function mountProvider(
  app: FastifyInstance,
  options: { providers: CurrentProvider; ownOrigin: string; limiters: Limiters; limit: Limit },
): Promise<void> {
  const { providers, ownOrigin, limiters, limit } = options;
  limitAddresses(app, { limiters, limit });
  app.removeAllContentTypeParsers();
  // The provider reads the body itself.
  app.addContentTypeParser('*', (_request, _payload, done) => done(null));
  const answer = async (request: FastifyRequest, reply: FastifyReply, path: string) => {
    await providers.lookAgain();
    handOver(request, reply, ownOrigin);
    // Sign-out has a page; the provider adds to the policy what its own pages need.
    reply.raw.setHeader('Content-Security-Policy', pagePolicy);
    const raw = request.raw as typeof request.raw & { originalUrl?: string };
    raw.originalUrl = raw.url ?? '/oidc/';
    raw.url = path;
    await providers.current.callback()(raw, reply.raw);
  };
  app.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: '/oidc/*',
    handler: (request, reply) => answer(request, reply, (request.raw.url ?? '/oidc/').slice('/oidc'.length)),
  });
  app.post<{ Params: { schoolId: string } }>(
    '/v1/schools/:schoolId/ims/oneroster/token',
    (request, reply) => {
      askedAtSchool(request.raw, request.params.schoolId);
      return answer(request, reply, '/token');
    },
  );
}

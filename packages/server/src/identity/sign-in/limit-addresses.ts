import type { FastifyInstance } from 'fastify';
import { languageOf } from '../../http/language.ts';
import { Problem } from '../../http/problem.ts';
import type { Limit, Limiters } from '../../http/rate-limit.ts';
import { pagePolicy } from '../../http/security-headers.ts';
import { messagePage } from './pages.ts';
import { signInStrings } from './strings.ts';

/** Generous, because a whole school signs in from one address; each sign-in takes some eight requests. */
export const signInLimit: Limit = { name: 'sign-in', limit: 1200, windowSeconds: 60, perAddress: true };

/** Stands in front of sign-in: every request there writes to the database before anybody is known. */
export function limitAddresses(
  app: FastifyInstance,
  { limiters, limit }: { limiters: Limiters; limit: Limit },
): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.method === 'OPTIONS' || request.url.startsWith('/sign-in/assets/')) return;
    const { exceeded, resetSeconds } = await limiters.consume(limit, request.ip);
    if (!exceeded) return;
    if (request.headers.accept?.includes('text/html') !== true) {
      // Widgets on a school's page must be able to read when to come back.
      reply.header('Access-Control-Allow-Origin', '*').header('Access-Control-Expose-Headers', 'Retry-After');
      throw new Problem('rate_limited', { retryAfter: resetSeconds });
    }
    const language = languageOf(request.headers['accept-language']);
    const text = signInStrings[language];
    return reply
      .code(429)
      .headers({
        'Retry-After': resetSeconds,
        'Content-Security-Policy': pagePolicy,
        'Cache-Control': 'no-store',
      })
      .type('text/html; charset=utf-8')
      .send(messagePage(language, text.busyTitle, text.busy(resetSeconds)));
  });
}

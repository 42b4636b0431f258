import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../../http/problem.ts';
import type { CurrentProvider } from '../oidc/current-provider.ts';
import { expiredPage, interactionOf, page, pageLanguage, type Interaction } from '../sign-in/request.ts';
import { FederationFailure, type FailureReason } from './failure.ts';
import { cookieName, type Federation } from './federation.ts';
import { failurePage } from './pages.ts';
import type { OfferedProvider } from './providers.ts';

export interface FederationRoutes {
  providers: CurrentProvider;
  federation: Federation;
  ownOrigin: string;
  /** Goes on with an account that a provider named: to the second factor, or in. */
  enter(
    at: { request: FastifyRequest; reply: FastifyReply; interaction: Interaction; language: Language },
    account: { accountId: string; factorGiven: boolean },
  ): Promise<FastifyReply>;
  /** The page that asks for the password of the account to be linked. */
  proofPage(interaction: Interaction, language: Language, provider: OfferedProvider): Promise<string>;
}

const statuses: Partial<Record<FailureReason, number>> = {
  unreachable: 502,
  misconfigured: 502,
  nameless: 502,
};
const QUARTER = 15 * 60;

export function federationRoutes(app: FastifyInstance, options: FederationRoutes): void {
  const { providers, federation, ownOrigin, enter, proofPage } = options;
  const secure = ownOrigin.startsWith('https:') ? '; secure' : '';

  const failed = (
    { request, reply }: { request: FastifyRequest; reply: FastifyReply },
    language: Language,
    failure: unknown,
    uid: string,
  ) => {
    if (!(failure instanceof FederationFailure)) throw failure;
    request.log.warn({ reason: failure.reason, detail: failure.message }, 'federated sign-in failed');
    return page(reply, failurePage(language, failure.reason, uid), statuses[failure.reason] ?? 400);
  };

  app.get('/sign-in/:uid/federated/:code', async (request, reply) => {
    const interaction = await interactionOf(providers.current, request, reply);
    const language = pageLanguage(request, interaction?.locales);
    if (interaction === undefined) return page(reply, expiredPage(language), 404);
    const { code } = request.params as { code: string };
    try {
      const { address, cookie, browser } = await federation.ask(interaction, code, language);
      return reply
        .header(
          'Set-Cookie',
          // Lax, because the answer comes from another site.
          `${cookie}=${browser}; path=${pathOf(code)}; max-age=${QUARTER}; httponly; samesite=lax${secure}`,
        )
        .header('Cache-Control', 'no-store')
        .redirect(address.href, 303);
    } catch (error) {
      return failed({ request, reply }, language, error, interaction.uid);
    }
  });

  app.get('/sign-in/federation/:code/callback', async (request, reply) => {
    const { code } = request.params as { code: string };
    const answer = new URL(federation.redirectUri(encodeURIComponent(code)));
    answer.search = new URL(request.url, ownOrigin).search;
    const cookie = cookieName(answer.searchParams.get('state') ?? '');
    reply.header(
      'Set-Cookie',
      `${cookie}=; path=${pathOf(code)}; max-age=0; httponly; samesite=lax${secure}`,
    );
    const signIn = await federation.answered(code, answer, cookiesOf(request));
    if (signIn === undefined)
      return page(reply, failurePage(pageLanguage(request, undefined), 'expired', undefined), 400);
    const { uid, language, failure } = signIn;
    if (failure !== undefined) return failed({ request, reply }, language, failure, uid);
    return reply
      .header('Cache-Control', 'no-store')
      .redirect(`/sign-in/${uid}/federated?lang=${language}`, 303);
  });

  app.get('/sign-in/:uid/federated', async (request, reply) => {
    const interaction = await interactionOf(providers.current, request, reply);
    const language = pageLanguage(request, interaction?.locales);
    if (interaction === undefined) return page(reply, expiredPage(language), 404);
    try {
      const person = await federation.identified(interaction);
      switch (person.kind) {
        case 'linked':
          return await enter({ request, reply, interaction, language }, person);
        case 'unknown':
          return page(reply, await proofPage(interaction, language, person.provider));
        case 'expired':
          return page(reply, failurePage(language, 'expired', interaction.uid), 400);
      }
    } catch (error) {
      return failed({ request, reply }, language, error, interaction.uid);
    }
  });
}

function pathOf(code: string): string {
  return `/sign-in/federation/${encodeURIComponent(code)}/`;
}

function cookiesOf({ headers }: FastifyRequest): Record<string, string> {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim().split(/=(.*)/s));
  return Object.fromEntries(pairs.map(([name = '', value = '']) => [name, value]));
}

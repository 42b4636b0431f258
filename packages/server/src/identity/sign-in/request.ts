import { parse as parseForm } from 'node:querystring';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errors, type Provider } from 'oidc-provider';
import { languageOf } from '../../http/language.ts';
import type { Language } from '../../http/problem.ts';
import { pagePolicy } from '../../http/security-headers.ts';
import { introduction } from '../oidc/introduction.ts';
import { messagePage } from './pages.ts';
import { signInStrings } from './strings.ts';

export interface Interaction {
  uid: string;
  clientId: string;
  locales: string | undefined;
  /** The session of the browser it began in, if there was one. */
  session: string | undefined;
  /** Who is signed in, when the question is whether the site may learn it. */
  introduces: string | undefined;
}

/** Forms are small; anything else is refused unread. */
export function readForms(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 4_096 },
    (_request, text: string, done) => done(null, parseForm(text)),
  );
}

export async function interactionOf(
  provider: Provider,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Interaction | undefined> {
  const { uid: asked } = request.params as { uid: string };
  try {
    const { uid, params, prompt, session } = await provider.interactionDetails(request.raw, reply.raw);
    if (uid !== asked) return undefined;
    const locales = params['ui_locales'];
    return {
      uid,
      clientId: String(params['client_id']),
      locales: typeof locales === 'string' ? locales : undefined,
      session: session?.uid,
      introduces: prompt.name === introduction ? session?.accountId : undefined,
    };
  } catch (error) {
    if (error instanceof errors.SessionNotFound) return undefined;
    throw error;
  }
}

/** By the page's switch, else as the asking page said (`ui_locales`), else as the browser prefers. */
export function pageLanguage(request: FastifyRequest, locales: string | undefined): Language {
  const chosen = query(request)['lang'];
  if (chosen === 'vi' || chosen === 'en') return chosen;
  return languageOf(locales?.replaceAll(' ', ', ') ?? request.headers['accept-language']);
}

export function query(request: FastifyRequest): Record<string, unknown> {
  return request.query as Record<string, unknown>;
}

export function field(form: Record<string, unknown>, name: string, longest: number): string {
  const value = form[name];
  // Never cut: a password that begins like the right one is another one.
  return typeof value === 'string' && value.length <= longest && !value.includes('\0') ? value : '';
}

export function expiredPage(language: Language): string {
  const text = signInStrings[language];
  return messagePage(language, text.expiredTitle, text.expired);
}

export function page(reply: FastifyReply, content: string, status = 200): FastifyReply {
  return reply
    .code(status)
    .headers({ 'Content-Security-Policy': pagePolicy, 'Cache-Control': 'no-store' })
    .type('text/html; charset=utf-8')
    .send(content);
}

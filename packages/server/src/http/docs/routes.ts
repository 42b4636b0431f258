import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ContractDocument } from '../contract.ts';
import { pagePolicy } from '../security-headers.ts';
import { errorPage, errorsPage, isProblemCode } from './errors-pages.ts';
import { permissionsPage } from './permissions-page.ts';
import { referencePage } from './reference-page.ts';

function page(reply: FastifyReply, made: string): FastifyReply {
  return reply
    .headers({ 'Content-Security-Policy': pagePolicy, 'Cache-Control': 'public, max-age=300' })
    .type('text/html; charset=utf-8')
    .send(made);
}

/** Documentation out of the contract, the catalogue and the permission table, so it cannot disagree with them. */
export async function docs(
  app: FastifyInstance,
  { document }: { document: ContractDocument },
): Promise<void> {
  const pages = {
    '/docs': () => referencePage(document),
    '/docs/errors': errorsPage,
    '/docs/permissions': permissionsPage,
  };
  for (const [path, make] of Object.entries(pages)) {
    let made: string | undefined;
    app.get(path, async (_request, reply) => page(reply, (made ??= make())));
  }
  app.get<{ Params: { code: string } }>('/docs/errors/:code', async ({ params: { code } }, reply) =>
    isProblemCode(code) ? page(reply, errorPage(code, document)) : reply.callNotFound(),
  );
  for (const path of ['/', '/docs/']) app.get(path, async (_request, reply) => reply.redirect('/docs'));
  app.get('/docs/openapi.json', async (_request, reply) =>
    reply
      .headers({ 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'public, max-age=300' })
      .type('application/json')
      .send(JSON.stringify(document)),
  );
  await app.register(fastifyStatic, {
    root: join(import.meta.dirname, '../../../assets'),
    prefix: '/docs/assets/',
    index: false,
    maxAge: '1h',
    decorateReply: false,
  });
}

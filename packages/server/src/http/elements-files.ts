import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { Problem } from './problem.ts';

/** The widgets' bundle, for pages of every origin. */
export async function elementsFiles(
  app: FastifyInstance,
  { folder }: { folder: string | undefined },
): Promise<void> {
  if (folder === undefined || !existsSync(folder)) {
    app.get('/elements/*', async () => {
      throw new Problem('not_found', {
        detail: {
          vi: 'Bộ widget chưa được dựng. Chạy `npm run build`.',
          en: 'The widgets have not been built. Run `npm run build`.',
        },
      });
    });
    return;
  }
  await app.register(fastifyStatic, {
    root: folder,
    prefix: '/elements/',
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      // Files named by their content never change; the loader has one name for ever and is asked about each time.
      const hash = /-([\w-]{8})\.(?:js|css|woff2)$/.exec(path)?.[1];
      const named = hash !== undefined && /[A-Z\d]/.test(hash);
      reply.header(
        'Cache-Control',
        named ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
      );
      reply.header('Access-Control-Allow-Origin', '*');
      reply.header('Cross-Origin-Resource-Policy', 'cross-origin');
    },
  });
}

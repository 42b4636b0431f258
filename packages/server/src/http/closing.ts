import type { FastifyInstance } from 'fastify';

/** Once the system stops, the last answer on a connection ends it; kept alive, it would hold the stop up. */
export function endConnectionsOnClose(app: FastifyInstance): void {
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('Connection', 'close');
  });
}

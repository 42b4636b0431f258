import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Leaves the answer to oidc-provider. It builds addresses and cookies from what the request says about host and scheme, so
 * the request is made to say what this system knows to be its own address, whatever a proxy or a stranger wrote.
 */
export function handOver(request: FastifyRequest, reply: FastifyReply, ownOrigin: string): void {
  reply.hijack();
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) reply.raw.setHeader(name, value);
  }
  const { host, protocol } = new URL(ownOrigin);
  const { headers } = request.raw;
  headers.host = host;
  headers['x-forwarded-host'] = host;
  headers['x-forwarded-proto'] = protocol.slice(0, -1);
}

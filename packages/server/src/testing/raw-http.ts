import { connect } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** Listens on a port of its own and gives back what sends bytes there. */
export async function listening(
  app: FastifyInstance,
): Promise<(text: string, end?: boolean) => Promise<string>> {
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return (text, end = true) => exchange(port, text, end);
}

/** Sends bytes as they are and gives back everything until the connection ends. */
async function exchange(port: number, text: string, end: boolean): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.setTimeout(10_000, () => socket.destroy(new Error('The connection did not end')));
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString('latin1')));
    socket.on('close', () => resolve(answer));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      // Refused while it was still being sent.
      if (error.code === 'ECONNRESET' || error.code === 'EPIPE') resolve(answer);
      else reject(error);
    });
    socket.write(Buffer.from(text, 'latin1'));
    if (end) socket.end();
  });
}

export function statusesOf(answer: string): number[] {
  return [...answer.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, code]) => Number(code));
}

/** Lines of a head with the empty one that ends it. */
export function head(...lines: string[]): string {
  return [...lines, '', ''].join('\r\n');
}

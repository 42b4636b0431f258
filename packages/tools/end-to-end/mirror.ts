import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** The same website at another address, with its pages changed; gone after the test. */
export async function mirrorOf(site: string, change: (html: string) => string): Promise<string> {
  const server = createServer(async (request, response) => {
    const answer = await fetch(site + (request.url ?? '/'));
    const type = answer.headers.get('content-type') ?? '';
    const policy = answer.headers.get('content-security-policy') ?? '';
    response.writeHead(answer.status, { 'Content-Type': type, 'Content-Security-Policy': policy });
    response.end(
      type.startsWith('text/html') ? change(await answer.text()) : Buffer.from(await answer.arrayBuffer()),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  onTestFinished(() => void server.close());
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

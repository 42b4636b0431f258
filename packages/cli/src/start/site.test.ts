import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite } from './site.ts';

let folder: string;
let server: Server;
let port: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lienthong-site-'));
  mkdirSync(join(folder, 'site'));
  writeFileSync(join(folder, 'secret.html'), 'secret');
  writeFileSync(join(folder, 'site/index.html'), '<a href="http://localhost:4000/docs">Trường</a>');
  server = serveSite(join(folder, 'site'), 'http://localhost:4500');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** Sends an address as it is: fetch would put it in order first. */
async function get(address: string, method = 'GET'): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`${method} ${address} HTTP/1.1\r\nHost: site\r\nConnection: close\r\n\r\n`),
    );
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}

describe('the school site', () => {
  it('is served with the central system’s address and a strict policy', async () => {
    const answer = await get('/');
    expect(answer).toContain('200 OK');
    expect(answer).toContain('href="http://localhost:4500/docs"');
    expect(answer).toContain("require-trusted-types-for 'script'");
  });

  it.each(['/%', '/%00', '/../secret.html', '/..%2fsecret.html', '/nothing.html', '/index.html/'])(
    'answers 404 to %s and goes on',
    async (address) => {
      const answer = await get(address);
      expect(answer).toContain('404 Not Found');
      expect(answer).not.toContain('secret');
      expect(await get('/')).toContain('200 OK');
    },
  );

  it('only reads', async () => {
    expect(await get('/', 'POST')).toContain('404');
  });
});

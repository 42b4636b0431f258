import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { siteKey, staticToken } from '../auth.ts';
import { clientCredentials } from '../client-credentials.ts';
import { createClient } from '../generated/client.ts';

const servers: Server[] = [];
const arrived: string[] = [];
let here = '';

const listen = async (answer: RequestListener): Promise<string> => {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

beforeAll(async () => {
  const elsewhere = await listen(({ headers }, response) => {
    arrived.push(JSON.stringify(headers));
    response.setHeader('content-type', 'application/json').end('{"access_token":"t"}');
  });
  here = await listen(({ url }, response) => {
    response.writeHead(307, { location: `${elsewhere}${url}` }).end();
  });
});
afterAll(() => servers.forEach((server) => server.close()));

it.each([
  ['a site key', siteKey('site_abc')],
  ['a token', staticToken('abc')],
])('%s does not go where a redirect points, and neither does what is written', async (_, auth) => {
  const client = createClient({ baseUrl: here, auth });
  const refused = expect.objectContaining({ status: 307, code: 'unknown' }) as unknown;
  await expect(client.identity.me()).rejects.toEqual(refused);
  await expect(
    client.contactBook.createNotice('s1', { classId: 'c1', title: 'Họp', body: 'Thứ bảy' }),
  ).rejects.toEqual(refused);
  expect(arrived).toEqual([]);
});

it('an app gets no token from where a redirect points', async () => {
  const auth = clientCredentials({
    ...{ tokenUrl: `${here}/oidc/token`, clientId: 'a', clientSecret: 'secret_a', school: 's1' },
  });
  await expect(createClient({ baseUrl: here, auth }).identity.me()).rejects.toMatchObject({ status: 307 });
  expect(arrived).toEqual([]);
});

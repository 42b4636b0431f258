import { createServer, request as forward, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  demoSchoolId,
  sandboxAppId,
  sandboxAppSecret,
  startServer,
  type RunningServer,
} from '@lienthong/server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { typed } from '../testing/terminal.ts';
import { doctor } from './command.ts';
import type { Finding } from '../checks/finding.ts';

// Against a real system, on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const origin = 'https://truong.test';
const env = {
  LIENTHONG_CLIENT_ID: sandboxAppId,
  LIENTHONG_CLIENT_SECRET: sandboxAppSecret,
  LIENTHONG_SCHOOL: demoSchoolId,
  LIENTHONG_SITE_KEY: 'site_demo_thcs',
};

let system: RunningServer;
/** Spoils answers of the system, as proxies do. */
let proxy: Server;
let proxied: string;
let spoil: (
  headers: IncomingHttpHeaders,
  status: number,
) => { headers: IncomingHttpHeaders; status?: number };
/** A page of a website with this policy. */
let page: { policy: string; html: string };
let pageAddress: string;

const listening = async (server: Server) => {
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return `http://localhost:${(server.address() as AddressInfo).port}`;
};

beforeAll(async () => {
  const size = { schools: 1, classes: 1, pupils: 2 };
  system = await startServer({
    ...{ port: 0, logLevel: 'silent', signals: false, sandbox: {} },
    demo: { siteOrigins: [origin], size, sandboxApp: true },
  });
  proxy = createServer((request, response) => {
    const { method, url, headers } = request;
    const target = forward(`${system.url}${url ?? ''}`, { method: method ?? 'GET', headers }, (answer) => {
      const spoilt = spoil(answer.headers, answer.statusCode ?? 500);
      response.writeHead(spoilt.status ?? answer.statusCode ?? 500, spoilt.headers);
      answer.pipe(response);
    });
    request.pipe(target);
  });
  proxied = await listening(proxy);
  const site = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Security-Policy': page.policy });
    response.end(page.html);
  });
  pageAddress = await listening(site);
  site.unref();
}, 60_000);
afterAll(async () => {
  proxy.close();
  await system.stop();
});

interface Said {
  code: number;
  findings: Finding[];
}
async function look(args: readonly string[], over: Record<string, string> = {}): Promise<Said> {
  const { code, out, err } = await typed('doctor', doctor, ['--json', ...args], { env: { ...env, ...over } });
  expect(err).toBe('');
  return { code, findings: (JSON.parse(out) as Said).findings };
}
const found = ({ findings }: Said, check: string) =>
  findings.find((finding) => finding.check === check) ?? { status: 'absent', found: '', fix: '' };
const through = async (change: typeof spoil, args: readonly string[] = []) => {
  spoil = change;
  return look(['--url', proxied, ...args]);
};
const without = (name: string) => (headers: IncomingHttpHeaders) => {
  const { [name]: _, ...rest } = headers;
  return { headers: rest };
};

describe('where all is well', () => {
  it('finds nothing', async () => {
    const said = await look(['--url', system.url, '--origin', origin, '--scope', 'gradebook.read']);
    expect(said.findings.map(({ check, status }) => `${check} ${status}`)).toEqual(
      [
        'Reachable',
        'Encryption',
        'Clock',
        'Contract',
        'Errors',
        'Site key',
        'Credentials',
        'School',
        'Scopes',
      ]
        .concat('Versions', 'CORS')
        .map((check) => `${check} ok`),
    );
    expect(found(said, 'Site key').found).toContain('Trường THCS Nguyễn Trãi');
    expect(said.code).toBe(0);
  });

  it('says so in words within 80 characters, and no secret', async () => {
    const args = ['--url', system.url, '--origin', origin];
    const { out, err } = await typed('doctor', doctor, args, { env });
    expect(out).toContain('\n\nNothing is wrong.\n');
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(out + err).not.toContain(sandboxAppSecret);
  });
});

describe('the system', () => {
  it('that nobody runs is told, with exit code 3', async () => {
    const server = createServer();
    const free = await listening(server);
    await new Promise((resolve) => server.close(resolve));
    const said = await look(['--url', free]);
    expect([said.code, said.findings.length]).toEqual([3, 1]);
    const words = `Nothing listens at ${new URL(free).host}.`;
    expect(found(said, 'Reachable')).toMatchObject({ status: 'problem', found: words });
  });

  it('that is another program is told', async () => {
    page = { policy: '', html: '' };
    const said = await look(['--url', pageAddress]);
    expect([said.code, found(said, 'Reachable').found]).toEqual([
      3,
      expect.stringContaining('no central system'),
    ]);
  });

  it('that redirects is told with the address to use', async () => {
    const said = await through(() => ({ headers: { location: 'https://that.test/health' }, status: 301 }));
    expect(found(said, 'Reachable').found).toContain('redirects to https://that.test');
  });

  it('whose clock differs is told with the seconds', async () => {
    const date = new Date(Date.now() - 125_000).toUTCString();
    const said = await through((headers) => ({ headers: { ...headers, date } }));
    expect(found(said, 'Clock').found).toMatch(/^This machine is 12[3-7] seconds ahead of the system\.$/);
    expect([said.code, found(said, 'Clock').status]).toEqual([1, 'problem']);
  });
});

describe('a proxy', () => {
  it('that takes ETags away or weakens them is found', async () => {
    expect(found(await through(without('etag')), 'Versions').found).toBe('Answers come without ETag.');
    const weak = await through((headers) => ({ headers: { ...headers, etag: `W/${String(headers.etag)}` } }));
    expect(found(weak, 'Versions')).toMatchObject({
      status: 'problem',
      found: expect.stringContaining('weakened'),
    });
  });

  it('that puts pages of its own in place of errors is found', async () => {
    const said = await through((headers, status) => ({
      headers: status === 404 ? { ...headers, 'content-type': 'text/html' } : headers,
    }));
    expect(found(said, 'Errors')).toMatchObject({
      status: 'problem',
      found: expect.stringContaining('text/html'),
    });
  });

  it.each([
    ['access-control-allow-origin', 'problem', 'does not allow https://truong.test'],
    ['access-control-allow-headers', 'problem', 'does not allow the headers authorization, '],
    ['access-control-expose-headers', 'warning', 'Pages cannot read etag, '],
  ])('that takes %s away is found', async (name, status, words) => {
    const said = await through(without(name), ['--origin', origin]);
    expect(found(said, 'CORS')).toMatchObject({ status, found: expect.stringContaining(words) });
  });
});

describe('what is given', () => {
  it('is checked: the key, the origin, the secret, the school, the scopes', async () => {
    const url = ['--url', system.url];
    expect(found(await look([...url, '--key', 'site_none']), 'Site key').found).toContain(
      '(site_key_unknown)',
    );
    expect(found(await look([...url, '--origin', 'https://x.test']), 'Site key').fix).toContain(
      'The principal adds',
    );
    const bad = await look(url, { LIENTHONG_CLIENT_SECRET: 'secret_wrong' });
    expect([bad.code, found(bad, 'Credentials').found]).toEqual([
      1,
      expect.stringContaining('(invalid_client)'),
    ]);
    const nowhere = await look(url, { LIENTHONG_SCHOOL: '01900000-0000-7000-8000-000000000001' });
    expect(found(nowhere, 'Credentials').status).toBe('problem');
    const more = await look([...url, '--scope', 'audit.read']);
    expect(found(more, 'Scopes').found).toContain('audit.read is missing');
    const none = await typed('doctor', doctor, ['--json', ...url, '--client-id', 'x']);
    expect(none.out).toContain('Set LIENTHONG_CLIENT_SECRET.');
  });

  it('that is a secret is refused as an argument', async () => {
    const { code, err } = await typed('doctor', doctor, ['--key', 'secret_abc']);
    expect([code, err]).toEqual([2, expect.stringContaining('revoke it')]);
    expect(err).not.toContain('secret_abc');
    expect((await typed('doctor', doctor, ['--url', 'lienthong.example'])).code).toBe(2);
  });
});

describe('a page', () => {
  const at = async (policy: string, html = '<edu-news></edu-news>') => {
    page = { policy, html };
    const { findings } = await look(['--url', system.url, '--page', pageAddress]);
    return findings.filter(({ check }) => check === 'CSP' || check === 'Page');
  };

  it('whose policy lets the elements work is well', async () => {
    expect(await at('')).toMatchObject([
      { status: 'ok', found: expect.stringContaining('no Content-Security') },
    ]);
    const policy = `default-src 'self' ${system.url}; require-trusted-types-for 'script'`;
    expect(await at(policy)).toMatchObject([{ status: 'ok' }]);
  });

  it('hears which directive blocks what, and what to write instead', async () => {
    const html = `<edu-news></edu-news><link rel="stylesheet" href="${system.url}/elements/theme.css">`;
    const blocked = await at("default-src 'self'; style-src 'self'; trusted-types other", html);
    expect(blocked.map(({ found: words }) => words)).toEqual([
      "`default-src 'self'` blocks calls to the system.",
      "`default-src 'self'` blocks the loader of the elements.",
      "`style-src 'self'` blocks the stylesheet it links.",
      expect.stringContaining('does not name lienthong-news'),
    ]);
    expect(blocked[0]?.fix).toContain(`connect-src 'self' ${system.url}`);
    expect(await at('', '<p>Nothing</p>')).toMatchObject([
      { check: 'Page', status: 'warning' },
      { status: 'ok' },
    ]);
  });
});

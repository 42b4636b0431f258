import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compactVerify, importJWK, type JWK } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../testing/free-port.ts';
import { typed } from '../testing/terminal.ts';
import { certify } from './command.ts';
import { readManifest, type Manifest } from './manifest.ts';
import { reportOf, sign } from './report.ts';
import { startSandbox, type Sandbox } from './sandbox.ts';
import { cases, playSuite, type Judged } from './suite.ts';

const scopes: Manifest['scopes'] = [
  'registry.classes',
  'registry.pupil-names',
  'gradebook.read',
  'gradebook.write',
];
const apps = join(import.meta.dirname, 'testing');
const node = `"${process.execPath}" --conditions=lienthong-source --disable-warning=ExperimentalWarning`;

let sandbox: Sandbox;
let port: number;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lienthong-certify-test-'));
  port = await freePort();
  sandbox = await startSandbox(scopes);
}, 60_000);
afterAll(async () => {
  await sandbox.stop();
  rmSync(folder, { recursive: true, force: true });
});

const app = (file: string, fault = ''): Manifest => {
  const command = (name: string) => `PORT=${port} ${node} ${file} ${name} ${JSON.stringify(fault)}`;
  return {
    scopes,
    commands: { sync: command('sync'), write: command('write'), serve: command('serve') },
    webhook: `http://localhost:${port}/webhooks`,
    folder: apps,
  };
};
const play = async (manifest: Manifest, ...only: string[]): Promise<Judged[]> =>
  playSuite({ manifest, sandbox, patience: 30_000, only });

describe('the suite', () => {
  it('lets a careful app pass', { timeout: 180_000 }, async () => {
    const judged = await play(app('careful.mjs'));
    expect(judged.filter(({ verdict }) => verdict.outcome !== 'passed')).toEqual([]);
    expect(judged.map(({ id }) => id)).toEqual(cases.map(({ id }) => id));
  });

  it.each([
    ['no token', 'auth.client-credentials'],
    ['secret in the address', 'auth.secret-stays-home'],
    ['a token for each call', 'auth.token-kept'],
    ['', 'auth.renewal'],
    ['hammers', 'auth.revoked'],
    ['says all is well', 'auth.revoked'],
    ['', 'paging.all'],
    ['strict about members', 'reading.unknown-members'],
    ['hammers', 'reading.unknown-error'],
    ['comes back at once', 'retry.rate-limited'],
    ['comes back at once', 'retry.unavailable'],
    ['hammers', 'retry.outage'],
    ['a new key for the repeat', 'write.idempotent'],
    ['', 'write.idempotent'],
    ['one key for all', 'write.fresh-key'],
    ['writes over', 'write.conflict'],
    ['begins anew', 'changes.resume'],
    ['refuses all', 'webhook.genuine'],
    ['takes all', 'webhook.forged'],
    ['refuses all', 'webhook.unknown-type'],
  ])('an app that is “%s” fails %s', { timeout: 60_000 }, async (fault, id) => {
    const [judged] = await play(app('careless.mjs', fault), id);
    expect(judged?.verdict.outcome).toBe('failed');
  });

  it.each([
    ['prints its token', 'care.secrets-unprinted'],
    ['prints names', 'care.names-unprinted'],
  ])('what an app “%s” is found in its output', { timeout: 60_000 }, async (fault, id) => {
    const judged = await play(app('careless.mjs', fault), 'auth.token-kept', id);
    expect(judged.at(-1)).toMatchObject({ id, verdict: { outcome: 'failed' } });
  });

  it('finds scopes that nothing uses, and calls beyond them', { timeout: 60_000 }, async () => {
    const { commands, folder: place } = app('careless.mjs');
    const [idle] = await play(
      { scopes: ['registry.classes', 'registry.write'], commands: { sync: commands.sync }, folder: place },
      'minimisation.scopes',
    );
    expect(idle?.verdict).toMatchObject({
      outcome: 'failed',
      detail: { en: expect.stringContaining('registry.write') },
    });
  });

  it('leaves out what an app does not do', async () => {
    const { commands, folder: place } = app('careful.mjs');
    const judged = await play(
      { scopes, commands: { sync: commands.sync }, folder: place },
      'write',
      'webhook',
    );
    expect(judged.every(({ verdict }) => verdict.outcome === 'skipped')).toBe(true);
    expect(judged).toHaveLength(6);
  });
});

describe('a manifest', () => {
  const read = (content: unknown) => {
    const file = join(folder, 'manifest.json');
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return readManifest(file, '/');
  };

  it('is told everything that is wrong at once', () => {
    expect(() =>
      read({
        app: 'x',
        scopes: ['everything'],
        commands: { sync: 'a', rune: 'b' },
        webhook: 'https://far.example',
      }),
    ).toThrow(/app.*\n.*everything.*\n.*commands\.rune.*\n.*this machine.*\n.*belong together/);
    expect(() => read('{')).toThrow(/is not JSON/);
    expect(() => readManifest('nothing.json', folder)).toThrow(/cannot be read[^]*"scopes"/);
  });
});

describe('the report', () => {
  it('is signed by a key that only its owner reads', async () => {
    const file = join(folder, 'key.jwk');
    const { code, out } = await typed('certify', certify, ['key', file, '--json']);
    expect(code).toBe(0);
    expect(statSync(file).mode & 0o077).toBe(0);
    const { certificationKey } = JSON.parse(out) as { certificationKey: JWK };
    expect(Object.keys(certificationKey).sort()).toEqual(['crv', 'kty', 'x', 'y']);

    const appId = '01900000-0000-7000-8000-00000000000a';
    const judged: Judged[] = [
      { id: 'a', title: { vi: 'Một', en: 'One' }, verdict: { outcome: 'passed' } },
      {
        id: 'b',
        title: { vi: 'Hai', en: 'Two' },
        verdict: { outcome: 'failed', detail: { vi: 'vì', en: 'why' } },
      },
    ];
    const jws = await sign(reportOf(appId, judged, new Date()), readFileSync(file, 'utf8'));
    const { payload } = await compactVerify(jws, await importJWK(certificationKey, 'ES256'));
    expect(JSON.parse(new TextDecoder().decode(payload))).toMatchObject({
      appId,
      cases: [
        { id: 'a', title: 'Một', outcome: 'passed' },
        { id: 'b', title: 'Hai', outcome: 'failed', detail: 'vì' },
      ],
    });
    expect((await typed('certify', certify, ['key', file])).code).toBe(3);
    await expect(sign(reportOf(appId, judged, new Date()), '{}')).rejects.toThrow(/P-256/);
  });

  it.each([
    [['run', '--key', 'k'], '--key and --out belong together'],
    [['run', '--only', 'nothing'], 'No case is called nothing'],
    [['run', '--patience', 'long'], '--patience is a number of seconds'],
  ])('%j is answered in words', async (args, words) => {
    const { code, err } = await typed('certify', certify, args, { cwd: folder });
    expect(code).toBe(2);
    expect(err).toContain(words);
  });

  it('lists its cases', async () => {
    const { out } = await typed('certify', certify, ['cases']);
    for (const { id } of cases) expect(out).toContain(id);
  });
});

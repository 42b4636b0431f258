import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { migrate, openDatabase, seedDemo } from '@lienthong/server';
import { account } from './account.ts';
import { identityProvider } from './identity-provider.ts';
import { keys } from './keys.ts';
import type { Command } from '../framework/index.ts';
import { typed, type Said } from '../testing/terminal.ts';
import { relyingParty } from './relying-party.ts';

// Each call opens the database anew, as a command does.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lienthong-operator-'));
  const database = await openDatabase({ dataDir: join(folder, 'data') });
  await migrate(database);
  await seedDemo(database, { baseUrl: 'http://localhost:4000', siteOrigins: [], size: 'small' });
  await database.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

const names = new Map<Command, string>([
  [account, 'account'],
  [identityProvider, 'identity-provider'],
  [keys, 'keys'],
  [relyingParty, 'relying-party'],
]);

async function call(command: Command, ...args: string[]): Promise<Said> {
  const data = args.includes('--data') ? [] : ['--data', join(folder, 'data')];
  return typed(names.get(command) ?? '', command, [...args, ...data]);
}

describe('lienthong keys', () => {
  it('rotates slowly, or at once when told what it costs', async () => {
    const slow = await call(keys, 'rotate');
    expect(slow.code).toBe(0);
    expect(slow.out.match(/signs$/gm)).toHaveLength(2);
    expect(slow.out.match(/published, to come$/gm)).toHaveLength(2);
    expect(slow.out).not.toContain('"d"');
    const help = await call(keys, '--help');
    expect(help.out).toContain('everybody is signed out everywhere');
    const json = await call(keys, 'list', '--json');
    expect((JSON.parse(json.out) as { keys: unknown[] }).keys).toHaveLength(4);
    const fast = await call(keys, 'rotate', '--now');
    expect(fast.out).toContain('everybody signs in again');
    expect((await call(keys, 'list')).out.match(/signs$/gm)).toHaveLength(2);
    expect((await call(keys, 'list')).out).not.toContain('published');
  });
});

describe('lienthong account', () => {
  it('helps whoever lost the phone or forgot the password', async () => {
    const user = await someone();
    expect((await call(account, 'show', user)).out).toContain(
      'Second factor: none\nOpen sessions: 0\nOutside identities: none',
    );
    expect((await call(account, 'reset-second-factor', user)).out).toContain('had no second factor');
    const hash = async () => (await first<{ hash: string }>(hashOf(user))).hash;
    const before = await hash();
    const reset = await call(account, 'reset-password', user.toUpperCase());
    const [password = ''] = /\b(?:[a-z]{3}-){7}[a-z]{3}\b/.exec(reset.out) ?? [];
    expect(password).not.toBe('');
    expect(await hash()).not.toBe(before);
    expect((await call(account, 'sign-out', user)).code).toBe(0);
  });

  it('shuts an account and opens it again', async () => {
    const user = await someone();
    expect((await call(account, 'show', user)).out).toContain('State: enabled');
    expect((await call(account, 'disable', user)).out).toBe(
      `${user} is disabled and signed out everywhere.\n`,
    );
    expect((await call(account, 'show', user)).out).toContain('State: disabled since 20');
    expect((await call(account, 'disable', user)).out).toContain('was disabled already');
    expect((await call(account, 'enable', user)).out).toBe(`${user} is enabled again.\n`);
    expect((await call(account, 'enable', user)).out).toContain('was not disabled');
  });

  it('says what is wrong', async () => {
    expect(await call(account, 'show', 'khong-co-ai')).toMatchObject({
      code: 1,
      err: 'There is no account khong-co-ai.\n',
    });
    for (const args of [[], ['show'], ['forget', 'x'], ['show', 'a', 'b']])
      expect((await call(account, ...args)).code, args.join(' ')).toBe(2);
  });
});

describe('lienthong identity-provider', () => {
  it('registers, links, lists, unlinks and disables', async () => {
    writeFileSync(join(folder, 'secret'), 'rat-bi-mat\n');
    writeFileSync(join(folder, 'links.csv'), 'nv-1,huong\nnv-2,khong-co\nhỏng\n');
    const added = await call(
      ...([identityProvider, 'add', 'so', '--issuer', 'https://so.test', '--client-id', 'lt'] as const),
      ...['--client-secret-file', join(folder, 'secret'), '--authority', await authority()],
      ...[
        '--label-vi',
        'tài khoản Sở',
        '--label-en',
        'department account',
        '--public-url',
        'https://lt.test/',
      ],
    );
    expect(added).toMatchObject({ code: 0, err: '' });
    expect(added.out).toContain('\nhttps://lt.test/sign-in/federation/so/callback\n');
    const username = await someone();
    const linked = await call(identityProvider, 'link', 'so', '--subject', 'nv-9', '--username', username);
    expect(linked.out).toBe('Linked.\n');
    const links = await call(identityProvider, 'links', 'so');
    expect(links.out).toMatch(new RegExp(`nv-9 +${username} +imported`));
    expect((await call(account, 'show', username)).out).toContain('\n  so: nv-9, imported 20');
    const bulk = await call(identityProvider, 'link', 'so', '--file', join(folder, 'links.csv'));
    expect([bulk.code, bulk.err.includes('line 2: There is no account "khong-co"')]).toEqual([1, true]);
    expect(bulk.err).toContain('line 3: A line is subject,username.');
    expect((await call(identityProvider, 'unlink', 'so', '--username', username)).code).toBe(0);
    expect((await call(identityProvider, 'unlink', 'so', '--username', username)).err).toContain(
      'is not linked',
    );
    expect((await call(identityProvider, 'secret', 'so')).err).toContain('--client-secret-file is missing');
    const secretFile = ['--client-secret-file', join(folder, 'secret')];
    expect((await call(identityProvider, 'secret', 'so', ...secretFile)).code).toBe(0);
    await call(identityProvider, 'disable', 'so');
    const list = await call(identityProvider, 'list');
    expect(list.out).toMatch(/^so +disabled +\d+ +https:\/\/so\.test/m);
    expect(list.out).not.toContain('rat-bi-mat');
  });
});

describe('lienthong relying-party', () => {
  it('shows a secret once', async () => {
    const add = [
      'add',
      'khac',
      '--redirect-uri',
      'https://khac.test/cb',
      '--label-vi',
      'Cổng',
      '--label-en',
      'Portal',
    ];
    const added = await call(relyingParty, ...add, '--authority', await authority());
    const secret = /shown this once: (\S{43})/.exec(added.out)?.[1] ?? 'none';
    expect(added.out).toContain('Client id: rp_khac');
    const list = await call(relyingParty, 'list');
    expect(list.out).toMatch(/^rp_khac +enabled +sub +https:\/\/khac\.test\/cb/m);
    expect(list.out).not.toContain(secret);
    expect((await call(relyingParty, 'secret', 'rp_khac')).out).toMatch(/once: \S{43}\n/);
    expect((await call(relyingParty, 'disable', 'rp_khac')).out).toBe('rp_khac is disabled.\n');
  });
});

describe('a wrong command', () => {
  it.each<[string, Command, string[], number, string]>([
    ['keys', keys, [], 2, 'Say what to do: list or rotate.'],
    ['keys', keys, ['rotate', '--soon'], 2, 'Unknown option `--soon`.'],
    ['keys', keys, ['rotat'], 2, 'has no `rotat`. Did you mean `rotate`?'],
    ['account', account, ['show'], 2, 'USER is missing: `lienthong account show USER`'],
    ['identity-provider', identityProvider, ['add', 'x1'], 2, '--authority is missing.'],
    ['identity-provider', identityProvider, ['list', 'x1'], 2, '`x1` is one word too many'],
    ['identity-provider', identityProvider, ['enable', 'nothing'], 1, 'There is no provider "nothing".'],
    ['relying-party', relyingParty, ['add', 'x1', '--authority', 'x'], 2, '--redirect-uri is missing.'],
    ['keys', keys, ['list', '--data', '/nowhere/at/all'], 1, 'There is no data folder'],
  ])('%s %j says what is wrong', async (_name, run, args, code, words) => {
    const answer = await call(run, ...args);
    expect([answer.code, answer.err.includes(words)]).toEqual([code, true]);
    expect(answer.err).not.toContain('    at ');
  });
});

async function first<T>(statement: string): Promise<T> {
  const database = await openDatabase({ dataDir: join(folder, 'data') });
  try {
    const [row] = await database.asOwner((owner) => owner.query<T>(statement));
    if (row === undefined) throw new Error('The demo data have none');
    return row;
  } finally {
    await database.close();
  }
}
const authority = async () =>
  (
    await first<{ code: string }>(
      `select code from authorities where kind = 'department' and valid_to is null`,
    )
  ).code;
const hashOf = (username: string) =>
  `select password_hash as hash from accounts where username = '${username}'`;
const someone = async () =>
  (await first<{ username: string }>('select username from accounts order by username')).username;

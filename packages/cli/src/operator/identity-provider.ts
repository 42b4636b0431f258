import { readFileSync } from 'node:fs';
import {
  addIdentityProvider,
  enableIdentityProvider,
  importLink,
  listIdentityProviders,
  listLinks,
  ManageProblem,
  setClientSecret,
  unlink,
  type Database,
} from '@lienthong/server';
import type { Options, Values } from '../framework/command.ts';
import { table, UsageProblem } from '../framework/index.ts';
import { needed, operator } from './operate.ts';

const words = 'CODE';

const options = {
  authority: { type: 'string', value: 'CODE', about: 'add: whose schools may use it' },
  issuer: { type: 'string', value: 'URL', about: 'add: as its discovery document says it' },
  'client-id': { type: 'string', value: 'ID', about: 'add: under which this system is registered there' },
  'client-secret-file': {
    ...{ type: 'string', value: 'FILE' },
    about: 'holds the secret ("-" reads it from standard input); without: a public client with PKCE',
  },
  'label-vi': { type: 'string', about: 'add: what the button says after "Đăng nhập bằng"' },
  'label-en': { type: 'string', about: 'add: the same after "Sign in with"' },
  scope: { type: 'string', about: 'add: asked for (default openid)' },
  'subject-claim': {
    ...{ type: 'string', value: 'NAME' },
    about:
      'add: claim of the id token that names a person for ever (default sub; not email, phone_number, preferred_username, name, nickname)',
  },
  'sufficient-acr': {
    ...{ type: 'string', multiple: true, value: 'VALUE' },
    about: 'add: acr that says a second factor was given there, so that none is asked for here',
  },
  'sufficient-amr': {
    ...{ type: 'string', multiple: true, value: 'VALUE' },
    about: 'add: amr that says so',
  },
  'public-url': {
    ...{ type: 'string', value: 'URL' },
    about: 'add: of this system, to print the exact redirect address',
  },
  subject: { type: 'string', about: 'link: who it is there' },
  username: { type: 'string', value: 'NAME', about: 'link, unlink: the account here' },
  file: { type: 'string', value: 'FILE.csv', about: 'link: many, a line each: subject,username' },
} as const satisfies Options;

type Said = Promise<{ text: string; data: unknown }>;

export const identityProvider = operator({
  about: "Outside systems through which people of an authority's schools sign in here.",
  actions: [
    { name: 'add', words, about: 'registers one' },
    { name: 'secret', words, about: 'another client secret (--client-secret-file)' },
    { name: 'list', about: 'which there are' },
    { name: 'disable', words, about: 'nobody signs in through it any more' },
    { name: 'enable', words, about: 'opens it again' },
    { name: 'link', words, about: 'says which account a person there has here' },
    { name: 'links', words, about: 'which links there are' },
    { name: 'unlink', words, about: 'ends a link; the account is signed out everywhere' },
  ],
  options,
  async run({ database, action, words: [code = ''], values, now }) {
    const { db } = database;
    switch (action) {
      case 'add':
        return add(database, code, values, now);
      case 'secret':
        await setClientSecret(
          db,
          code,
          readSecret(needed(values['client-secret-file'], 'client-secret-file')),
        );
        return { text: 'The new secret is used from the next sign-in on.', data: { code } };
      case 'list': {
        const known = await listIdentityProviders(db);
        const rows = known.map((each) => [
          each.code,
          each.enabled ? 'enabled' : 'disabled',
          String(each.links),
          each.issuer,
          each.label,
          each.authority,
        ]);
        const head = ['CODE', 'STATE', 'LINKS', 'ISSUER', 'LABEL', 'AUTHORITY'];
        return { text: table(head, rows), data: { identityProviders: known } };
      }
      case 'enable':
      case 'disable':
        await enableIdentityProvider(db, code, action === 'enable', now);
        return { text: `${code} is ${action}d.`, data: { code, enabled: action === 'enable' } };
      case 'link':
        return link(database, code, values, now);
      case 'links': {
        const known = await listLinks(db, code);
        const rows = known.map((each) => [
          each.subject,
          each.username,
          each.origin,
          each.createdAt.toISOString(),
          each.lastUsedAt?.toISOString() ?? 'never',
        ]);
        const head = ['SUBJECT', 'ACCOUNT', 'HOW', 'SINCE', 'LAST USED'];
        return { text: table(head, rows), data: { links: known } };
      }
      default: {
        const username = needed(values.username, 'username');
        await unlink(db, code, username, now);
        return { text: 'The link is gone; the account is signed out everywhere.', data: { code, username } };
      }
    }
  },
});

async function add({ db }: Database, code: string, values: Values<typeof options>, now: Date): Said {
  const secretFile = values['client-secret-file'];
  // A secret on the command line would be read by everybody on this machine.
  const clientSecret = secretFile === undefined ? undefined : readSecret(secretFile);
  await addIdentityProvider(
    db,
    {
      code,
      authority: needed(values.authority, 'authority'),
      issuer: needed(values.issuer, 'issuer'),
      clientId: needed(values['client-id'], 'client-id'),
      clientSecret,
      labelVi: needed(values['label-vi'], 'label-vi'),
      labelEn: needed(values['label-en'], 'label-en'),
      scope: values.scope,
      subjectClaim: values['subject-claim'],
      sufficientAcr: [...values['sufficient-acr']],
      sufficientAmr: [...values['sufficient-amr']],
    },
    now,
  );
  const origin = values['public-url']?.replace(/\/+$/, '') ?? 'https://THIS-SYSTEM';
  const redirectUri = `${origin}/sign-in/federation/${code}/callback`;
  return {
    text: `${code} is registered. Register there exactly this redirect address:\n${redirectUri}`,
    data: { code, redirectUri },
  };
}

async function link({ db }: Database, provider: string, values: Values<typeof options>, now: Date): Said {
  const { file } = values;
  if (file === undefined) {
    const subject = needed(values.subject, 'subject');
    await importLink(db, { provider, subject, username: needed(values.username, 'username') }, now);
    return { text: 'Linked.', data: { linked: 1 } };
  }
  const lines = readText(file)
    .split(/\r?\n/)
    .map((line, index) => ({ number: index + 1, parts: /^(.+),([^,]+)$/.exec(line.trim()) }))
    .filter(({ parts }, index, all) => parts !== null || index < all.length - 1);
  const refused: string[] = [];
  for (const { number, parts } of lines) {
    const [, subject = '', username = ''] = parts ?? [];
    try {
      if (parts === null) throw new ManageProblem('A line is subject,username.');
      await importLink(db, { provider, subject: subject.trim(), username: username.trim() }, now);
    } catch (error) {
      if (!(error instanceof ManageProblem)) throw error;
      refused.push(`line ${number}: ${error.message}`);
    }
  }
  const linked = lines.length - refused.length;
  const report = [`${linked} linked, ${refused.length} refused.`, ...refused].join('\n');
  if (refused.length > 0) throw new ManageProblem(report);
  return { text: report, data: { linked } };
}

function readSecret(file: string): string {
  const secret = readText(file).trim();
  if (secret === '') throw new UsageProblem('The file of the secret is empty.');
  return secret;
}

function readText(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch {
    throw new ManageProblem(`The file ${file} cannot be read.`);
  }
}

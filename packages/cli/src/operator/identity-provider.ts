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
import { UsageProblem } from '../arguments.ts';
import { needed, operate, several, table, text, type Command, type Places, type Values } from './operate.ts';

const command: Command = {
  help: `lienthong identity-provider add CODE …     lets people of an authority's schools sign in through an outside system
  --authority CODE           whose schools may use it
  --issuer URL               as its discovery document says it
  --client-id ID             under which this system is registered there
  --client-secret-file FILE  holds the secret ("-" reads it from standard input); without: a public client with PKCE
  --label-vi, --label-en     what the button says after "Đăng nhập bằng" and "Sign in with"
  --scope "openid …"         asked for (default openid)
  --subject-claim NAME       claim of the id token that names a person for ever (default sub; not email,
                             phone_number, preferred_username, name, nickname)
  --sufficient-acr VALUE     acr or amr that says a second factor was given there, so that none is asked for here;
  --sufficient-amr VALUE     may be repeated
  --public-url URL           of this system, to print the exact redirect address
lienthong identity-provider secret CODE --client-secret-file FILE
lienthong identity-provider list
lienthong identity-provider disable CODE | enable CODE
lienthong identity-provider link CODE --subject SUBJECT --username NAME
lienthong identity-provider link CODE --file LINKS.csv     a line each: subject,username
lienthong identity-provider links CODE
lienthong identity-provider unlink CODE --username NAME    the account is signed out everywhere

  --data DIR      folder of the embedded database (stop the central system first)
  DATABASE_URL    PostgreSQL
`,
  options: {
    authority: { type: 'string' },
    issuer: { type: 'string' },
    'client-id': { type: 'string' },
    'client-secret-file': { type: 'string' },
    'label-vi': { type: 'string' },
    'label-en': { type: 'string' },
    scope: { type: 'string' },
    'subject-claim': { type: 'string' },
    'sufficient-acr': { type: 'string', multiple: true },
    'sufficient-amr': { type: 'string', multiple: true },
    'public-url': { type: 'string' },
    subject: { type: 'string' },
    username: { type: 'string' },
    file: { type: 'string' },
  },
  async run({ database, words, values, now }) {
    const [action, code = '', ...more] = words;
    if (more.length > 0 || (action === 'list') !== (code === ''))
      throw new UsageProblem('Say what to do with which provider.');
    const { db } = database;
    switch (action) {
      case 'add':
        return add(database, code, values, now);
      case 'secret':
        await setClientSecret(db, code, readSecret(needed(values, 'client-secret-file')));
        return 'The new secret is used from the next sign-in on.';
      case 'list':
        return table(
          ['CODE', 'STATE', 'LINKS', 'ISSUER', 'LABEL', 'AUTHORITY'],
          (await listIdentityProviders(db)).map((each) => [
            each.code,
            each.enabled ? 'enabled' : 'disabled',
            String(each.links),
            each.issuer,
            each.label,
            each.authority,
          ]),
        );
      case 'enable':
      case 'disable':
        await enableIdentityProvider(db, code, action === 'enable', now);
        return `${code} is ${action}d.`;
      case 'link':
        return link(database, code, values, now);
      case 'links':
        return table(
          ['SUBJECT', 'ACCOUNT', 'HOW', 'SINCE', 'LAST USED'],
          (await listLinks(db, code)).map((each) => [
            each.subject,
            each.username,
            each.origin,
            each.createdAt.toISOString(),
            each.lastUsedAt?.toISOString() ?? 'never',
          ]),
        );
      case 'unlink':
        await unlink(db, code, needed(values, 'username'), now);
        return 'The link is gone; the account is signed out everywhere.';
      default:
        throw new UsageProblem(`There is nothing called "${action ?? ''}".`);
    }
  },
};

export async function identityProvider(args: readonly string[], places: Places): Promise<number> {
  return operate(command, args, places);
}

async function add({ db }: Database, code: string, values: Values, now: Date): Promise<string> {
  const secretFile = text(values, 'client-secret-file');
  // A secret on the command line would be read by everybody on this machine.
  const clientSecret = secretFile === undefined ? undefined : readSecret(secretFile);
  await addIdentityProvider(
    db,
    {
      code,
      authority: needed(values, 'authority'),
      issuer: needed(values, 'issuer'),
      clientId: needed(values, 'client-id'),
      clientSecret,
      labelVi: needed(values, 'label-vi'),
      labelEn: needed(values, 'label-en'),
      scope: text(values, 'scope'),
      subjectClaim: text(values, 'subject-claim'),
      sufficientAcr: several(values, 'sufficient-acr'),
      sufficientAmr: several(values, 'sufficient-amr'),
    },
    now,
  );
  const origin = text(values, 'public-url')?.replace(/\/+$/, '') ?? 'https://THIS-SYSTEM';
  return `${code} is registered. Register there exactly this redirect address:\n${origin}/sign-in/federation/${code}/callback`;
}

async function link({ db }: Database, provider: string, values: Values, now: Date): Promise<string> {
  const file = text(values, 'file');
  if (file === undefined) {
    const subject = needed(values, 'subject');
    await importLink(db, { provider, subject, username: needed(values, 'username') }, now);
    return 'Linked.';
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
  const report = [`${lines.length - refused.length} linked, ${refused.length} refused.`, ...refused].join(
    '\n',
  );
  if (refused.length > 0) throw new ManageProblem(report);
  return report;
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

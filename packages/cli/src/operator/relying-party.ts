import { addRelyingParty, enableRelyingParty, listRelyingParties, renewSecret } from '@lienthong/server';
import { UsageProblem } from '../arguments.ts';
import { needed, operate, several, table, type Command, type Places } from './operate.ts';

const command: Command = {
  help: `lienthong relying-party add CODE …     registers an outside system whose people sign in here
  --authority CODE        that answers for it
  --label-vi, --label-en  what the sign-in page calls it
  --redirect-uri URL      where answers go; may be repeated, all on one host
  --public                it has no back end to keep a secret: PKCE alone
  --with-name             it is told the person's name too; otherwise only who it is, by a name made for that system
lienthong relying-party secret CLIENT-ID      a new one; the old one ends at once
lienthong relying-party list
lienthong relying-party disable CLIENT-ID | enable CLIENT-ID

  --data DIR      folder of the embedded database (stop the central system first)
  DATABASE_URL    PostgreSQL
`,
  options: {
    authority: { type: 'string' },
    'label-vi': { type: 'string' },
    'label-en': { type: 'string' },
    'redirect-uri': { type: 'string', multiple: true },
    public: { type: 'boolean' },
    'with-name': { type: 'boolean' },
  },
  async run({ database: { db }, words, values, now }) {
    const [action, code = '', ...more] = words;
    if (more.length > 0 || (action === 'list') !== (code === ''))
      throw new UsageProblem('Say what to do with which system.');
    switch (action) {
      case 'add': {
        const redirectUris = several(values, 'redirect-uri');
        if (redirectUris.length === 0) throw new UsageProblem('--redirect-uri is missing.');
        const { clientId, secret } = await addRelyingParty(
          db,
          {
            code,
            authority: needed(values, 'authority'),
            labelVi: needed(values, 'label-vi'),
            labelEn: needed(values, 'label-en'),
            redirectUris,
            public: values['public'] === true,
            withName: values['with-name'] === true,
          },
          now,
        );
        return secret === null
          ? `Client id: ${clientId}\nNo secret: a public client proves itself by PKCE.`
          : `Client id: ${clientId}\nSecret, shown this once: ${secret}`;
      }
      case 'secret':
        return `Secret, shown this once: ${await renewSecret(db, code)}`;
      case 'list':
        return table(
          ['CLIENT ID', 'STATE', 'LEARNS', 'REDIRECT ADDRESSES', 'LABEL', 'AUTHORITY'],
          (await listRelyingParties(db)).map((each) => [
            each.clientId,
            each.enabled ? 'enabled' : 'disabled',
            ['sub', ...each.claims].join(' '),
            each.redirectUris.join(' '),
            each.label,
            each.authority,
          ]),
        );
      case 'enable':
      case 'disable':
        await enableRelyingParty(db, code, action === 'enable', now);
        return `${code} is ${action}d.`;
      default:
        throw new UsageProblem(`There is nothing called "${action ?? ''}".`);
    }
  },
};

export async function relyingParty(args: readonly string[], places: Places): Promise<number> {
  return operate(command, args, places);
}

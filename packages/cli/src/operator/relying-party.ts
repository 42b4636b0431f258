import { addRelyingParty, enableRelyingParty, listRelyingParties, renewSecret } from '@lienthong/server';
import { table, UsageProblem } from '../framework/index.ts';
import { needed, operator } from './operate.ts';

const words = 'CLIENT-ID';

export const relyingParty = operator({
  about: 'Outside systems whose people sign in here.',
  actions: [
    { name: 'add', words: 'CODE', about: 'registers one; its secret is shown this once' },
    { name: 'secret', words, about: 'a new one; the old one ends at once' },
    { name: 'list', about: 'which there are' },
    { name: 'disable', words, about: 'nobody signs in there by this system any more' },
    { name: 'enable', words, about: 'opens it again' },
  ],
  options: {
    authority: { type: 'string', value: 'CODE', about: 'that answers for it' },
    'label-vi': { type: 'string', about: 'what the sign-in page calls it, in Vietnamese' },
    'label-en': { type: 'string', about: 'the same in English' },
    'redirect-uri': {
      ...{ type: 'string', multiple: true, value: 'URL' },
      about: 'where answers go; all on one host',
    },
    public: { type: 'boolean', about: 'it has no back end to keep a secret: PKCE alone' },
    'with-name': {
      type: 'boolean',
      about: "it is told the person's name too; otherwise only who it is, by a name made for that system",
    },
  },
  async run({ database: { db }, action, words: [code = ''], values, now }) {
    switch (action) {
      case 'add': {
        const redirectUris = [...values['redirect-uri']];
        if (redirectUris.length === 0) throw new UsageProblem('--redirect-uri is missing.');
        const { clientId, secret } = await addRelyingParty(
          db,
          {
            code,
            authority: needed(values.authority, 'authority'),
            labelVi: needed(values['label-vi'], 'label-vi'),
            labelEn: needed(values['label-en'], 'label-en'),
            redirectUris,
            public: values.public,
            withName: values['with-name'],
          },
          now,
        );
        const second =
          secret === null
            ? 'No secret: a public client proves itself by PKCE.'
            : `Secret, shown this once: ${secret}`;
        return { text: `Client id: ${clientId}\n${second}`, data: { clientId, secret } };
      }
      case 'secret': {
        const secret = await renewSecret(db, code);
        return { text: `Secret, shown this once: ${secret}`, data: { clientId: code, secret } };
      }
      case 'list': {
        const known = await listRelyingParties(db);
        const rows = known.map((each) => [
          each.clientId,
          each.enabled ? 'enabled' : 'disabled',
          ['sub', ...each.claims].join(' '),
          each.redirectUris.join(' '),
          each.label,
          each.authority,
        ]);
        const head = ['CLIENT ID', 'STATE', 'LEARNS', 'REDIRECT ADDRESSES', 'LABEL', 'AUTHORITY'];
        return { text: table(head, rows), data: { relyingParties: known } };
      }
      default:
        await enableRelyingParty(db, code, action === 'enable', now);
        return { text: `${code} is ${action}d.`, data: { clientId: code, enabled: action === 'enable' } };
    }
  },
});

import { expect, it } from 'vitest';
import { siteKey, staticToken } from '../auth.ts';
import { clientCredentials } from '../client-credentials.ts';
import { createClient } from '../generated/client.ts';
import { answering, baseUrl } from '../testing/answers.ts';

const elsewhere = { status: 307, headers: { Location: 'https://elsewhere.test/' } };
/** Follows as platforms do, unless the request says otherwise. */
const redirecting = ({ redirect }: Request) => {
  if (redirect !== 'manual') throw new Error('followed');
  return new Response(null, elsewhere);
};
const refused = { status: 307, code: 'unknown' };

it.each([
  ['a site key', siteKey('site_abc')],
  ['a token', staticToken('abc')],
])('%s does not go where a redirect points, and neither does what is written', async (_, auth) => {
  const { fetch, sent } = answering(redirecting, redirecting);
  const client = createClient({ baseUrl, fetch, auth });
  await expect(client.identity.me()).rejects.toMatchObject(refused);
  const notice = { classId: 'c1', title: 'Họp', body: 'Thứ bảy' };
  await expect(client.contactBook.createNotice('s1', notice)).rejects.toMatchObject(refused);
  expect(sent).toHaveLength(2);
});

it('an app gets no token from where a redirect points', async () => {
  const sent: string[] = [];
  const fetch = async (request: Request) => {
    sent.push(request.url);
    return redirecting(request);
  };
  const tokenUrl = `${baseUrl}/oidc/token`;
  const auth = clientCredentials({
    ...{ tokenUrl, clientId: 'a', clientSecret: 'secret_a', school: 's1', fetch },
  });
  await expect(createClient({ baseUrl, fetch, auth }).identity.me()).rejects.toMatchObject(refused);
  expect(sent).toEqual([tokenUrl]);
});

/** What a strict program may rely on, and what must not compile. */
import { createClient, hasCode, isApiError, isConflictError, siteKey } from '@lienthong/sdk';
import type { ErrorCode, Gradebook, MarkInput } from '@lienthong/sdk';
import { clientCredentials } from '@lienthong/sdk/client-credentials';
import { createConnection, createGradebook } from '@lienthong/sdk/gradebook';
import { readFeed } from '@lienthong/feeds';
import { parseMark, ruleSetFor } from '@lienthong/regulations';

const client = createClient({ baseUrl: 'https://central.example', auth: siteKey('site_abc') });
const gradebooks = createGradebook(createConnection({ baseUrl: 'https://central.example' }));

export async function titles(schoolId: string): Promise<string[]> {
  try {
    return (await client.news.list(schoolId)).items.map((item) => item.title);
  } catch (error) {
    if (isConflictError<Gradebook>(error)) return [error.theirs?.subjectName ?? ''];
    if (hasCode(error, 'grant_ended')) return [error.code satisfies 'grant_ended'];
    if (isApiError(error)) return [error.code satisfies ErrorCode];
    throw error;
  }
}

export async function mark(schoolId: string, book: string, items: MarkInput[]): Promise<number> {
  // @ts-expect-error A school, then a gradebook.
  await gradebooks.saveMarks(schoolId, { items });
  // @ts-expect-error No such member.
  await gradebooks.saveMarks(schoolId, book, { itens: items });
  const { items: outcomes } = await gradebooks.saveMarks(schoolId, book, { items });
  return outcomes.filter(({ outcome }) => outcome === 'saved').length;
}

export const auth = clientCredentials({
  ...{ tokenUrl: 'https://central.example/oidc/token', clientId: 'a', clientSecret: 'b', school: 'c' },
  // @ts-expect-error No scope of the contract.
  scopes: ['registry.everything'],
});

export const rule = ruleSetFor(2026, 7);
export const tenths = parseMark('7,5');
export const feed = readFeed('<rss/>', { url: 'https://example.org/rss' }).items;

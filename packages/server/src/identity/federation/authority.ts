import type { Transaction } from 'kysely';
import type { Schema } from '../../database/schema.ts';

/** What an operator typed that cannot be done, in words for that operator. */
export class ManageProblem extends Error {
  override readonly name = 'ManageProblem';
}

/** The authority with this code that exists today. */
export async function authorityByCode(
  trx: Transaction<Schema>,
  code: string,
  today: string,
): Promise<string> {
  const found = await trx
    .selectFrom('authorities')
    .select('id')
    .where('code', '=', code)
    .where('valid_from', '<=', today)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', today)]))
    .execute();
  const [authority] = found;
  if (authority === undefined || found.length > 1)
    throw new ManageProblem(
      authority === undefined
        ? `No authority has the code "${code}" today.`
        : `Several authorities have the code "${code}".`,
    );
  return authority.id;
}

/** https, or plain http on this machine; without what could make two spellings of one address. */
export function webAddress(text: string, what: string): URL {
  const url = URL.parse(text);
  const local = url?.protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(url.hostname);
  if (!url || (url.protocol !== 'https:' && !local) || url.username || url.password || url.hash)
    throw new ManageProblem(
      `${what} must be an https address without user name and fragment, not "${text}".`,
    );
  return url;
}

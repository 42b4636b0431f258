/** Compiled, never run: what must and what must not compile for users of the client. */
import { createClient, hasCode, isApiError, isConflictError, siteKey, update } from './index.ts';
import type {
  Auth,
  Campaign,
  Client,
  ConflictError,
  ErrorCode,
  Gradebook,
  GradebookColumn,
  GradebookColumnChange,
  NewsItem,
  NewsPage,
  OriginNote,
  ProblemCode,
  Versioned,
} from './index.ts';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
/** `exactly<Expected>()(value, true)` */
declare function exactly<Expected>(): <const Given>(value: Given, yes: Same<Given, Expected>) => void;

declare const client: Client;
declare const etag: string | undefined;

export async function reads(): Promise<void> {
  const book = await client.gradebook.get('s', 'g');
  exactly<Versioned<Gradebook>>()(book, true);

  // null enters only for callers that say what they hold.
  const held = await client.gradebook.get('s', 'g', { ifNoneMatch: '"1"' });
  exactly<Versioned<Gradebook> | null>()(held, true);
  const maybe = await client.gradebook.get('s', 'g', { ifNoneMatch: etag });
  exactly<Versioned<Gradebook> | null>()(maybe, true);

  // @ts-expect-error a school has no such method
  await client.registry.getPupilByName('s');
  // @ts-expect-error identifiers come first and are needed
  await client.gradebook.get('s');
  // @ts-expect-error options are checked
  await client.gradebook.get('s', 'g', { timeot: 3 });
  // @ts-expect-error reads take no key
  await client.gradebook.get('s', 'g', { idempotencyKey: 'x' });
}

export async function lists(): Promise<void> {
  const first = await client.news.list('s');
  exactly<NewsPage>()(first, true);
  for await (const item of client.news.list('s', { source: undefined })) exactly<NewsItem>()(item, true);
  const campaigns = await client.admissions.listCampaigns('s').collect({ limit: 10 });
  exactly<Campaign[]>()(campaigns, true);
  const { total } = await client.admissions.listApplications('s', 'k');
  exactly<number>()(total, true);

  // @ts-expect-error collecting demands a limit
  await client.admissions.listCampaigns('s').collect();
  // @ts-expect-error a term is 1 or 2
  await client.gradebook.list('s', { term: 3 });
  // @ts-expect-error classes are not listed by subject
  await client.registry.listClasses('s', { subject: 'toan' });
  // @ts-expect-error only lists with an ETag can be asked whether they changed
  await client.registry.listClasses('s', {}, { ifNoneMatch: '"1"' });
}

export async function writes(): Promise<void> {
  await client.contactBook.createNotice('s', { classId: 'c', title: 't', body: 'b' });
  // @ts-expect-error the body of a notice is missing
  await client.contactBook.createNotice('s', { classId: 'c', title: 't' });
  // @ts-expect-error excess field
  await client.contactBook.createNotice('s', { classId: 'c', title: 't', body: 'b', urgent: true });

  const column = await client.gradebook.getColumn('s', 'g', 'gk');
  await client.gradebook.updateColumn('s', 'g', 'gk', { published: true }, { ifMatch: column.etag });
  // @ts-expect-error what the change is based on is missing
  await client.gradebook.updateColumn('s', 'g', 'gk', { published: true });
  // @ts-expect-error what is published cannot be taken back
  await client.gradebook.updateColumn('s', 'g', 'gk', { published: false }, { ifMatch: column.etag });
  const mark = { pupilId: 'p', slot: 'gk', version: 0 };
  // @ts-expect-error a state the contract does not know
  await client.gradebook.saveMarks('s', 'g', { items: [{ ...mark, state: 'absent' }] });
}

export async function changes(): Promise<void> {
  const column = await client.gradebook.getColumn('s', 'g', 'gk');
  const changed = await update(column, { published: true });
  exactly<string>()(changed.etag, true);
  await update(changed, { locked: true }, { timeout: 5_000 });
  // A change may answer more than what was read.
  exactly<OriginNote[]>()((await update(await client.siteKeys.get('s', 'k'), { label: 'x' })).notes, true);
  // @ts-expect-error what is published cannot be taken back
  await update(column, { published: false });
  // @ts-expect-error columns have no such thing to change
  await update(column, { label: 'x' });
  // @ts-expect-error nothing changes a gradebook as a whole
  await update(await client.gradebook.get('s', 'g'), { published: true });
  try {
    await update(column, { locked: true });
  } catch (error) {
    if (!isConflictError<typeof column>(error) || !error.theirs) throw error;
    exactly<GradebookColumnChange>()(error.mine, true);
    await update(error.theirs, error.mine);
  }
}

export function errors(error: unknown): string {
  if (isConflictError<Versioned<GradebookColumn>>(error)) {
    exactly<ConflictError<Versioned<GradebookColumn>>>()(error, true);
    return error.theirs?.etag ?? '';
  }
  if (hasCode(error, 'column_locked')) {
    exactly<'column_locked'>()(error.code, true);
    return error.detail;
  }
  // @ts-expect-error not a code of the catalogue
  if (hasCode(error, 'column_loked')) return '';
  if (isApiError(error)) {
    exactly<ProblemCode | 'unknown'>()(error.code, true);
    return error.requestId ?? '';
  }
  return '';
}

/** A switch over the codes can be exhaustive, and keeps compiling only while it is. */
export function unanswered(code: Exclude<ErrorCode, ProblemCode>): string {
  switch (code) {
    case 'unknown':
    case 'unreachable':
    case 'timeout':
    case 'aborted':
    case 'usage':
      return code;
  }
}

export const own: Auth = { authorize: (request) => request.headers.set('X-Signature', 'x') };
createClient({ baseUrl: new URL('https://a.test'), auth: siteKey('site_a'), fetch: globalThis.fetch });
// @ts-expect-error the address is needed
createClient({ auth: own });

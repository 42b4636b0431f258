import { readFile, rename, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { FeedError, mergeItems, readFeed, type FeedItem } from '@lienthong/feeds';
import { isFragment, writeFragment, type FragmentItem } from '@lienthong/server/news-fragment';
import { bodyOf, request, textOf, whyNot, type Answered } from '../checks/request.ts';
import {
  CommandProblem,
  FailedProblem,
  UnreachableProblem,
  UsageProblem,
  type Given,
  type Outcome,
} from '../framework/index.ts';
import { fetchFeed } from './fetch.ts';

const most = 50;

/** The newest items as HTML: of a school from its central system, or of feeds read here. */
export async function newsHtml(given: Given): Promise<Outcome> {
  const { words, values, terminal } = given;
  const limit = limitOf(textValue(values, 'limit'));
  const endpoint = textValue(values, 'endpoint');
  if (words.length > 0 && endpoint !== undefined)
    throw new UsageProblem('Give either --endpoint or the addresses of feeds, not both.');
  if (words.length === 0 && endpoint === undefined)
    throw new UsageProblem(
      'Say where the news are: --endpoint with --school or --site-key, or URL… of feeds.',
    );
  const html =
    endpoint === undefined
      ? await ofFeeds(given, limit)
      : await ofSchool(addressOf(endpoint, '--endpoint'), values, limit);
  const items = html.match(/<li>/g)?.length ?? 0;
  const out = textValue(values, 'out');
  if (out === undefined) return { text: html.trimEnd(), data: { items, html } };
  const changed = await write(resolve(terminal.cwd, out), html);
  const counted = items === 1 ? '1 item' : `${items} items`;
  return { text: `${out}: ${counted}${changed ? '' : ', as before'}.`, data: { file: out, items, changed } };
}

async function ofSchool(endpoint: URL, values: Given['values'], limit: number): Promise<string> {
  const base = endpoint.href.replace(/\/+$/, '');
  const key = textValue(values, 'site-key');
  const school = textValue(values, 'school') ?? (key === undefined ? undefined : await schoolOf(base, key));
  if (school === undefined) throw new UsageProblem('Say which school: --school ID or --site-key KEY.');
  const address = `${base}/v1/schools/${encodeURIComponent(school)}/news.html?limit=${limit}`;
  const answered = await ask(address);
  if (answered.response.status === 404 || answered.response.status === 400)
    throw new FailedProblem(
      `There is no school ${school} at ${endpoint.host}.\nCopy its id again, or use --site-key.`,
    );
  assertOk(answered, endpoint);
  if (!isFragment(answered.text))
    throw new UnreachableProblem(
      `${endpoint.host} answered with something else than news.\nIs a proxy or a sign-in page of the network in between?`,
    );
  return answered.text;
}

async function schoolOf(base: string, key: string): Promise<string> {
  const answered = await ask(`${base}/v1/site`, { 'Site-Key': key });
  if (answered.response.status === 401)
    throw new FailedProblem(
      'The site key is not known there.\nCopy it again from the school’s list of site keys.',
    );
  assertOk(answered, new URL(base));
  const id = textOf(bodyOf(answered), 'schoolId');
  if (id === undefined)
    throw new UnreachableProblem(`${base} is no central system of Liên Thông.\nCorrect --endpoint.`);
  return id;
}

async function ask(address: string, headers: Record<string, string> = {}): Promise<Answered> {
  try {
    return await request(address, { headers });
  } catch (error) {
    const { found, fix } = whyNot(error, new URL(address).host);
    throw new UnreachableProblem(`${found}\n${fix}`, { cause: error });
  }
}

function assertOk({ response, text }: Answered, { host }: URL): void {
  if (response.ok) return;
  const detail = textOf(bodyOf({ response, text, milliseconds: 0 }), 'detail');
  throw new UnreachableProblem(
    `${host} answered with status ${response.status}${detail ? `: ${detail}` : '.'}`,
  );
}

/** Of several feeds, those that can be read: one that is down takes nothing from the page. */
async function ofFeeds({ words, note }: Given, limit: number): Promise<string> {
  const feeds: { source: string; items: FeedItem[] }[] = [];
  let problem: CommandProblem | undefined;
  for (const word of words) {
    const url = addressOf(word, 'URL');
    try {
      const answer = await fetchFeed(url);
      feeds.push({ source: word, items: readFeed(answer.bytes, answer).items });
    } catch (error) {
      problem = problemOf(error, url);
      note(`Left out: ${problem.message.replace('\n', ' ')}`);
    }
  }
  if (feeds.length === 0 && problem) throw problem;
  return writeFragment(mergeItems(feeds).slice(0, limit).map(fragmentItem));
}

function problemOf(error: unknown, { host }: URL): CommandProblem {
  if (error instanceof CommandProblem) return error;
  if (!(error instanceof FeedError)) throw error;
  return new FailedProblem(`What ${host} sent is no feed: ${error.message}`, { cause: error });
}

function fragmentItem({ title, url, publishedAt }: FeedItem): FragmentItem {
  return { title, url, publishedAt: publishedAt === null ? null : new Date(publishedAt) };
}

/** In one step, so that a page is never built with half of it; false where it says the same already. */
async function write(path: string, html: string): Promise<boolean> {
  const before = await readFile(path, 'utf8').catch(() => undefined);
  if (before === html) return false;
  try {
    await writeFile(`${path}.part`, html);
    await rename(`${path}.part`, path);
  } catch (error) {
    throw new UnreachableProblem(
      `${path} cannot be written.\nDoes its folder exist, and may you write there?`,
      { cause: error },
    );
  }
  return true;
}

function addressOf(typed: string, name: string): URL {
  const url = URL.canParse(typed) ? new URL(typed) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new UsageProblem(`${name} is an address such as https://so.example/rss, not "${typed}".`);
  return url;
}

function limitOf(typed: string | undefined): number {
  const limit = typed === undefined ? 10 : Number(typed);
  if (!Number.isInteger(limit) || limit < 1 || limit > most)
    throw new UsageProblem(`--limit takes 1 to ${most}.`);
  return limit;
}

function textValue(values: Given['values'], name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

import { command, exitCodes, UsageProblem, type Given, type Outcome } from '../framework/index.ts';
import { inWords } from '../checks/finding.ts';
import { fetchFeed } from './fetch.ts';
import { newsHtml } from './html.ts';
import { lookAt } from './look.ts';

export const feeds = command({
  about:
    'Reads news feeds as the central system and the elements do: says what is wrong with one, or makes the HTML of the newest items ' +
    'when a website is built.',
  actions: [
    {
      name: 'check',
      words: 'URL',
      about: 'format, encoding, items, dates, links, and what had to be mended',
    },
    {
      name: 'html',
      words: '[URL…]',
      about: 'the newest items as a ready-made list of links, for a page without JavaScript',
    },
  ],
  options: {
    endpoint: {
      type: 'string',
      value: 'URL',
      about: 'of `html`: the central system, https://lienthong.example',
    },
    school: { type: 'string', value: 'ID', about: 'of `html`: the school, by its id' },
    'site-key': { type: 'string', value: 'KEY', about: 'of `html`: the school, by the key of its site' },
    out: {
      type: 'string',
      short: 'o',
      value: 'FILE',
      about: 'of `html`: the file to write (default: standard output)',
    },
    limit: { type: 'string', value: 'N', about: 'of `html`: how many items, 1 to 50 (default: 10)' },
  },
  notes: [
    'Exit codes: 0 the feed can be read (there may be warnings); 1 it is no feed; 3 nothing can be fetched.',
    '`html` takes the merged news of a school from a central system (--endpoint with --school or --site-key), or reads and merges the ' +
      'feeds themselves (URL…). It writes links and moments only, without scripts or styles, for a page to include. Where nothing can be ' +
      'fetched the file stays as it was, and the exit code is 3: a build may go on with what it had.',
  ],
  async run(given) {
    return given.action === 'html' ? newsHtml(given) : check(given);
  },
});

async function check({ words: [address = ''], progress }: Given): Promise<Outcome> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new UsageProblem(`URL is an address such as https://so.example/rss, not "${address}".`);
  const fetching = progress({ title: `Fetching ${url.host}` });
  const answer = await fetchFeed(url).finally(() => fetching.stop());
  const { findings, feed } = lookAt(answer, new Date());
  const warnings = findings.filter(({ status }) => status === 'warning').length;
  const last =
    feed === null
      ? 'This feed cannot be shown.'
      : warnings > 0
        ? `This feed can be shown; ${warnings} to look at.`
        : 'This feed is fine.';
  return {
    text: `${inWords(findings)}\n\n${last}`,
    data: {
      url: answer.url,
      ok: feed !== null,
      title: feed?.title ?? null,
      findings,
      warnings: feed?.warnings ?? [],
      items: (feed?.items ?? []).map(({ id, title, url: link, publishedAt }) => ({
        id,
        title,
        url: link,
        publishedAt,
      })),
    },
    exitCode: feed === null ? exitCodes.failed.code : exitCodes.done.code,
  };
}

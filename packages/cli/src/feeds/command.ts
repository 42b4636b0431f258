import { command, exitCodes, UsageProblem } from '../framework/index.ts';
import { inWords } from '../checks/finding.ts';
import { fetchFeed } from './fetch.ts';
import { lookAt } from './look.ts';

export const feeds = command({
  about: 'Reads a news feed as the central system and the elements do, and says what is wrong with it.',
  actions: [
    {
      name: 'check',
      words: 'URL',
      about: 'format, encoding, items, dates, links, and what had to be mended',
    },
  ],
  options: {},
  notes: [
    'Exit codes: 0 the feed can be read (there may be warnings); 1 it is no feed; 3 nothing can be fetched.',
  ],
  async run({ words: [address = ''], progress }) {
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
  },
});

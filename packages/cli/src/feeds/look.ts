import { FeedError, feedsOfPage, readFeed, type Feed, type FeedWarning } from '@lienthong/feeds';
import { ok, problem, warning, type Finding } from '../checks/finding.ts';

/** What an address answered. */
export interface Answer {
  /** After redirects. */
  url: string;
  bytes: Uint8Array;
  contentType: string | null;
  /** ETag or Last-Modified: the next reading can ask whether anything is new. */
  conditional: boolean;
}

export interface Look {
  findings: Finding[];
  feed: Feed | null;
}

const DAY = 86_400_000;

/** Reads the feed as the central system and the elements do, and says what they understood and what was wrong. */
export function lookAt(answer: Answer, now: Date): Look {
  const { url, bytes, contentType } = answer;
  let feed: Feed;
  try {
    feed = readFeed(bytes, { url, contentType });
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    return { findings: [unread(error, answer)], feed: null };
  }
  return {
    feed,
    findings: [
      ok('Format', `${formatOf(bytes)}: ${feed.title || 'without a title'}`),
      encoding(bytes, contentType, feed.warnings),
      items(feed),
      ...(feed.items.length > 0 ? [dates(feed, formatOf(bytes), now), links(feed)] : []),
      asking(answer),
      ...feed.warnings.flatMap(({ code, count, example }) => {
        const [says, fix] = mended[code] ?? [];
        return says === undefined || fix === undefined
          ? []
          : [warning('Mended', `${count === 1 ? 'Once' : `${count} times`} ${says} (${example}).`, fix)];
      }),
    ],
  };
}

/** What the reader put right, and what the website should do; dates and encoding have findings of their own. */
const mended: Partial<Record<FeedWarning['code'], readonly [says: string, fix: string]>> = {
  truncated: [
    'the document stops in the middle, and its last item is left out',
    'Let the website write the whole feed: a time or memory limit ends it.',
  ],
  bad_link: ['a link is no web address', 'Write absolute addresses that begin with https://.'],
  empty_item: [
    'an item without title, text and address is left out',
    'Publish only items that have a title.',
  ],
  duplicate_id: [
    'several items share a guid, which is then not used',
    'Give each item its own guid: its address is best.',
  ],
  too_many_items: ['the feed has more items than are read', 'Offer the newest 20 to 50.'],
};

function unread(error: FeedError, { bytes, url, contentType }: Answer): Finding {
  const check = 'Format';
  switch (error.found) {
    case 'html': {
      const [first, ...others] = feedsOfPage(bytes, { url, contentType });
      return problem(
        check,
        'This is a web page, not a feed.',
        first === undefined
          ? 'Look for the address of the RSS feed on the page, or ask its webmaster.'
          : `The page offers a feed: lienthong feeds check ${first}${others.length > 0 ? ` (or ${others.join(', ')})` : ''}`,
      );
    }
    case 'empty':
      return problem(
        check,
        'The answer is empty.',
        'Publish at least one item, or look for an error of the website.',
      );
    case 'json':
      return problem(check, 'This is JSON, but no JSON Feed.', 'Offer RSS 2.0, Atom or JSON Feed 1.1.');
    case 'xml':
      return problem(
        check,
        'This is XML, but neither RSS nor Atom.',
        'Is it a sitemap? Offer RSS 2.0 or Atom.',
      );
    case 'binary':
    case 'text':
      return problem(
        check,
        `This is ${error.found === 'text' ? 'plain text' : 'no text'}, not a feed.`,
        'Correct the address.',
      );
    case null:
      return error.code === 'too_large'
        ? problem(check, 'The feed is larger than 5 MB.', 'Offer the newest 20 to 50 items.')
        : problem(
            check,
            'The feed stops before its first element.',
            'Fetch it again; then look for an error of the website.',
          );
  }
}

function head(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).replaceAll('\0', '');
}

function formatOf(bytes: Uint8Array): string {
  const text = head(bytes);
  if (/^[\s\uFEFF]*\{/.test(text)) return 'JSON Feed';
  const version = /<rss\b[^>]*\bversion\s*=\s*["']([^"']*)["']/i.exec(text)?.[1];
  if (/<feed[\s>]/i.test(text) && !/<rss[\s>]/i.test(text)) return 'Atom';
  return version === undefined ? 'RSS without a version' : `RSS ${version}`;
}

function encoding(bytes: Uint8Array, contentType: string | null, warnings: readonly FeedWarning[]): Finding {
  const check = 'Encoding';
  const header = /charset\s*=\s*["']?([\w-]+)/i.exec(contentType ?? '')?.[1]?.toLowerCase();
  const declared = /<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)["']/i.exec(head(bytes))?.[1]?.toLowerCase();
  const bad = warnings.find(({ code }) => code === 'bad_encoding');
  const fix =
    'Send UTF-8 and say so: Content-Type application/rss+xml; charset=utf-8, and encoding="utf-8" in the XML declaration.';
  if (bad !== undefined) return warning(check, `Letters may be wrong: ${bad.example}.`, fix);
  const stated = [header, declared].filter((name) => name !== undefined);
  if (stated.some((name) => name !== 'utf-8') && isUtf8(bytes))
    return warning(
      check,
      `It says ${[...new Set(stated)].join(' and ')} and sends UTF-8, which is read as UTF-8.`,
      fix,
    );
  return stated.some((name) => name !== 'utf-8')
    ? ok(check, `${[...new Set(stated)].join(' and ')}, read as stated; UTF-8 would be safer.`)
    : ok(check, stated.length > 0 ? 'UTF-8, as it says.' : 'UTF-8.');
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return bytes.some((byte) => byte > 127);
  } catch {
    return false;
  }
}

function items({ items: all }: Feed): Finding {
  if (all.length === 0)
    return warning(
      'Items',
      'There are none.',
      'Publish something; until then the widget shows its fallback.',
    );
  const pictures = all.filter(({ imageUrl }) => imageUrl !== null).length;
  return ok(
    'Items',
    `${all.length}${pictures > 0 ? `, ${pictures} with a picture` : ''}. First: “${all[0]?.title ?? ''}”`,
  );
}

function dates({ items: all, warnings }: Feed, format: string, now: Date): Finding {
  const check = 'Dates';
  const known = all.flatMap(({ publishedAt }) => publishedAt ?? []);
  const bad = warnings.find(({ code }) => code === 'bad_date');
  const right =
    format === 'Atom' || format === 'JSON Feed'
      ? 'RFC 3339 says: 2026-11-22T08:00:00+07:00'
      : 'RFC 822 says: Sun, 22 Nov 2026 08:00:00 +0700';
  const fix = `Write dates as ${right}. Items without one stand last.`;
  if (known.length < all.length)
    return warning(
      check,
      `${all.length - known.length} of ${all.length} items have no date that can be read${bad ? ` (such as “${bad.example}”)` : ''}.`,
      fix,
    );
  const [newest = ''] = known.toSorted().toReversed();
  const age = Math.floor((now.getTime() - Date.parse(newest)) / DAY);
  const day = newest.slice(0, 10);
  if (age < -1)
    return warning(
      check,
      `The newest item is of ${day}, which is to come.`,
      'Correct the date: day and month may be exchanged.',
    );
  if (age > 365)
    return warning(check, `The newest item is of ${day}.`, 'Is this still the feed the website writes?');
  return ok(check, `All understood; the newest is of ${day}.`);
}

function links({ items: all }: Feed): Finding {
  const without = all.filter(({ url }) => url === null).length;
  return without === 0
    ? ok('Links', 'Every item leads to its page.')
    : warning('Links', `${without} of ${all.length} items lead nowhere.`, 'Give each item a link element.');
}

function asking({ conditional, contentType, url }: Answer): Finding {
  const check = 'Server';
  if (url.startsWith('http:') && !/^http:\/\/(localhost|127\.0\.0\.1)/.test(url))
    return warning(
      check,
      'The feed comes over plain http.',
      'Serve it by https: browsers block its pictures on https pages.',
    );
  if (!conditional)
    return warning(
      check,
      'Neither ETag nor Last-Modified: it is sent in full each time.',
      'Have the web server send one of them.',
    );
  return /xml|application\/(feed\+)?json/i.test(contentType ?? '')
    ? ok(check, 'Says what it sends, and when it changed.')
    : warning(
        check,
        `It calls the feed ${contentType ?? 'nothing'}.`,
        'Content-Type: application/rss+xml; charset=utf-8',
      );
}

import { UnreachableProblem } from '../framework/index.ts';
import { whyNot } from '../checks/request.ts';
import type { Answer } from './look.ts';

const PATIENCE = 15_000;
/** As much as the reader takes, and one byte to tell that there is more. */
const MOST = 5 * 1024 * 1024 + 1;

/** Fetches from this machine, with limits of time and size. Redirects are followed, as the central system does. */
export async function fetchFeed(url: URL): Promise<Answer> {
  let response: Response;
  let bytes: Uint8Array;
  try {
    response = await fetch(url, {
      headers: {
        Accept: 'application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1',
        'User-Agent': 'LienThong/0.1 (news feed check)',
      },
      signal: AbortSignal.timeout(PATIENCE),
    });
    bytes = await firstBytes(response);
  } catch (error) {
    const { found, fix } = whyNot(error, url.host);
    throw new UnreachableProblem(`${found}\n${fix}`, { cause: error });
  }
  const { status, headers } = response;
  if (!response.ok)
    throw new UnreachableProblem(
      status === 403 || status === 429
        ? `${url.host} refuses programs (${status}).\nAsk the webmaster to let the central system read the feed.`
        : status >= 500
          ? `${url.host} fails to make the feed (${status}).\nTell the webmaster; trying later may help.`
          : `There is nothing at this address (${status}).\nLook for the address of the feed on the website.`,
    );
  return {
    url: response.url,
    bytes,
    contentType: headers.get('content-type'),
    conditional: headers.has('etag') || headers.has('last-modified'),
  };
}

async function firstBytes({ body }: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body ?? []) {
    parts.push(part as Uint8Array);
    length += (part as Uint8Array).length;
    if (length >= MOST) break;
  }
  return Buffer.concat(parts).subarray(0, MOST);
}

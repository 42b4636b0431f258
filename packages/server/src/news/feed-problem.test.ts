import { describe, expect, it } from 'vitest';
import { RefusedAnswer, type Refusal } from '../outgoing/refused-answer.ts';
import { FeedProblem, problemOf } from './feed-problem.ts';

const limits = { bodyBytes: 5 * 1024 * 1024, totalMilliseconds: 15_000, redirects: 5 };
const failed = (code: string) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code }) });

describe('what goes wrong on the way', () => {
  it.each([
    ['CERT_HAS_EXPIRED', 'certificate'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate'],
    ['ENOTFOUND', 'no server of this name'],
    ['UND_ERR_BODY_TIMEOUT', 'within 15 seconds'],
    ['ECONNREFUSED', '(ECONNREFUSED)'],
  ])('%s is said as %s, in both languages', (code, says) => {
    const problem = problemOf(failed(code), limits);
    expect(problem).toBeInstanceOf(FeedProblem);
    expect(problem).toMatchObject({
      code: 'feed_unreachable',
      detail: { en: expect.stringContaining(says), vi: expect.stringMatching(/\p{L}/u) },
    });
  });

  it.each([
    ['address', 'http:// or https://'],
    ['port', '80 and 443'],
    ['redirects', 'more than 5 times'],
    ['downgrade', 'register the http address itself'],
    ['large', '5 MB'],
    ['bomb', 'times its size'],
    ['packing', 'cannot be read'],
    ['slow', '15 seconds'],
  ] satisfies [Refusal, string][])(
    '%s is said as %s, also where it is the cause of something else',
    (refusal, says) => {
      const error = new RefusedAnswer(refusal, 'x');
      for (const one of [error, new Error('y', { cause: error })])
        expect(problemOf(one, limits)).toMatchObject({ detail: { en: expect.stringContaining(says) } });
    },
  );

  it('that the caller gave up is no problem of the feed', () => {
    const error = new DOMException('x', 'AbortError');
    expect(problemOf(error, limits)).toBe(error);
  });
});

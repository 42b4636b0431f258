import { describe, expect, it } from 'vitest';
import { nonConformance } from './conformance.ts';

const headers = { 'content-type': 'application/problem+json' };
const refusal = (code: string) => ({
  ...{ status: 404, headers },
  body: { type: `/docs/errors/${code}`, title: 'T', status: 404, code, detail: 'D', requestId: 'req-1' },
});
const gradebook = '/schools/s1/gradebooks/g1';

describe('a refusal conforms when its code is', () => {
  it.each([
    ['one of the operation', 'gradebook_unknown'],
    ['common to all', 'permission_denied'],
    ['common to those under a school', 'school_frozen'],
    ['common to those an app may call', 'scope_missing'],
  ])('%s', (_, code) => {
    expect(nonConformance('GET', gradebook, refusal(code))).toEqual([]);
  });

  it.each([
    ['another operation', 'GET', 'notice_unknown'],
    ['writes', 'GET', 'idempotency_key_reused'],
    ['lists', 'GET', 'cursor_invalid'],
    ['changes', 'GET', 'precondition_failed'],
    ['pages with a site key', 'GET', 'site_key_unknown'],
  ])('and not when it is one of %s', (_, method, code) => {
    expect(nonConformance(method, gradebook, refusal(code)).join()).toContain(`getGradebook answers ${code}`);
  });

  it('or stands where there is no operation', () => {
    expect(nonConformance('DELETE', gradebook, refusal('method_not_allowed'))).toEqual([]);
  });
});

it('the items of a batch are refused by codes of the operation too', () => {
  const answer = (code: string) => ({
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: { items: [{ problem: { code, detail: 'D' } }], results: [] },
  });
  const faults = (code: string) => nonConformance('POST', `${gradebook}/marks`, answer(code)).join('\n');
  expect(faults('feed_exists')).toContain('saveMarks answers feed_exists');
  expect(faults('column_locked')).not.toContain('column_locked');
});

it('a header is missed unless the contract says that it may be left out', () => {
  const answer = { status: 200, headers: { 'content-type': 'application/rss+xml' }, body: '<rss/>' };
  const faults = nonConformance('GET', '/schools/s1/articles.rss', answer).join();
  expect(faults).toContain('getArticlesRss answers without ETag');
  expect(faults).not.toContain('Last-Modified');
});

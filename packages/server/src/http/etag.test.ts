import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, testApp, type TestApp } from '../testing/app.ts';
import { assertMatches, holdsVersion } from './etag.ts';

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());

const column = `/schools/${fixture.school}/gradebooks/${fixture.gradebook}/columns/tx1`;

describe('reading again', () => {
  it('answers 304 while nothing changed', async () => {
    for (const [path, as] of [
      ['/me', 'teacher'],
      [`/schools/${fixture.school}`, 'teacher'],
      [column, 'teacher'],
    ] as const) {
      const { headers, status } = await test.call('GET', path, { as });
      expect(status, path).toBe(200);
      const again = await test.call('GET', path, { as, headers: { 'if-none-match': headers['etag'] ?? '' } });
      expect([again.status, again.body, again.headers['etag']], path).toEqual([
        304,
        undefined,
        headers['etag'],
      ]);
    }
  });
});

describe('changing', () => {
  it('needs the version the change is based on', async () => {
    const { status, body } = await test.call('PATCH', column, { as: 'teacher', body: { published: true } });
    expect([status, body['code']]).toEqual([428, 'precondition_required']);
  });

  it('is refused on another version, and done on the present one', async () => {
    const old = await test.call('PATCH', column, {
      as: 'teacher',
      body: { published: true },
      headers: { 'if-match': '"0"' },
    });
    expect([old.status, old.body['code']]).toEqual([412, 'precondition_failed']);
    const { headers } = await test.call('GET', column, { as: 'teacher' });
    const done = await test.call('PATCH', column, {
      as: 'teacher',
      body: { published: true },
      headers: { 'if-match': headers['etag'] ?? '' },
    });
    expect(done.status).toBe(200);
    expect(done.headers['etag']).not.toBe(headers['etag']);
  });
});

describe('comparison', () => {
  it('is weak for reading and strong for changing', () => {
    expect(holdsVersion('"a", W/"7"', '7')).toBe(true);
    expect(holdsVersion('*', '7')).toBe(true);
    expect(holdsVersion('"77"', '7')).toBe(false);
    expect(holdsVersion(undefined, '7')).toBe(false);
    expect(() => assertMatches('"7"', '7')).not.toThrow();
    expect(() => assertMatches('W/"7"', '7')).toThrow('precondition_failed');
  });
});

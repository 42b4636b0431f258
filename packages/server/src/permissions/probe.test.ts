import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContractDocument } from '../http/contract.ts';
import { fixture, testApp, type TestApp } from '../testing/app.ts';
import { permissionRow, type Permission } from './table.ts';

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());

const ids: Record<string, string> = {
  schoolId: fixture.school,
  classId: fixture.class7A1,
  gradebookId: fixture.gradebook,
  slot: 'tx1',
  pupilId: fixture.pupils[0],
  noticeId: '01900000-0000-7000-8000-00000000dead',
  campaignId: '01900000-0000-7000-8000-00000000dead',
};
/** A body that passes validation, so that nothing but the permission can refuse. */
const bodies: Record<string, unknown> = {
  saveMarks: { items: [{ pupilId: fixture.pupils[0], slot: 'tx1', state: 'value', value: 7, version: 0 }] },
  updateGradebookColumn: { published: true },
  createNotice: { classId: fixture.class7A1, title: 'x', body: 'x' },
  acknowledgeNotice: { pupilId: fixture.pupils[0] },
  createFeed: { url: 'https://truong.test/rss', label: 'x', issuer: 'school' },
};

const document = readContractDocument();
const operations = Object.entries(document.paths)
  .filter(([path]) => path.includes('{schoolId}'))
  .flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      id: operation.operationId ?? '',
      method: method.toUpperCase(),
      path: path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? name),
      row: permissionRow(operation['x-permission'] as Permission),
    })),
  )
  .filter(({ row }) => row.who.site === undefined);

describe('every operation that is not public', () => {
  it.each(operations)('$id refuses strangers, and leaks nothing', async ({ id, method, path, row }) => {
    const body = bodies[id];
    const options = { ...(body !== undefined && { body }), headers: { 'if-match': '"1"' } };
    const strangers = [
      'nobody',
      'former',
      'otherPrincipal',
      ...(row.who.wardOfficer ? [] : (['ward', 'department', 'ministry'] as const)),
    ] as const;
    const unknown = path.replace(fixture.school, '01900000-0000-7000-8000-00000000dead');
    for (const as of strangers) {
      const refused = await test.call(method, path, { as, ...options });
      expect([refused.status, refused.body['code']], as).toEqual([403, 'permission_denied']);
      // A school that does not exist is refused in the same words.
      const nowhere = await test.call(method, unknown, { as, ...options });
      expect({ ...(nowhere.body as object), requestId: '' }).toEqual({
        ...(refused.body as object),
        requestId: '',
      });
      expect(JSON.stringify(refused.body)).not.toMatch(/01900000|Thử Nghiệm|Lê Thị An/);
    }
    const anonymous = await test.call(method, path, options);
    expect([anonymous.status, anonymous.body['code']]).toEqual([401, 'not_signed_in']);
    const site = await test.call(method, path, { siteKey: fixture.siteKey, ...options });
    expect([site.status, site.body['code']]).toEqual([401, 'not_signed_in']);
  });

  it('is probed', () => {
    expect(operations.length).toBeGreaterThan(8);
  });
});

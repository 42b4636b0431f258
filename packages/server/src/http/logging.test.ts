import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, testApp, type TestApp } from '../testing/app.ts';

const lines: string[] = [];
const stream = new Writable({
  write(chunk: Buffer, _encoding, done) {
    lines.push(...chunk.toString().trim().split('\n'));
    done();
  },
});

let test: TestApp;
beforeAll(async () => {
  test = await testApp({
    logLevel: 'debug',
    logStream: stream,
    plugins: [
      async (scope) => {
        scope.get('/broken', async () => {
          throw Object.assign(new Error('duplicate key: (personal_id)=(079312000001)'), {
            code: '23505',
            detail: 'Lê Thị An',
            table: 'pupils',
            constraint: 'pupils_pkey',
          });
        });
      },
    ],
  });
});
afterAll(() => test.close());

describe('the log', () => {
  it('has a line for each answer: route as a template, caller by id, request id', async () => {
    const { headers } = await test.call(
      'GET',
      `/schools/${fixture.school}/classes/${fixture.class7A1}/pupils?limit=7`,
      { as: 'homeroom' },
    );
    const line = JSON.parse(lines.at(-1) ?? '') as Record<string, unknown>;
    expect(line).toMatchObject({
      level: 'info',
      reqId: headers['request-id'],
      method: 'GET',
      route: '/v1/schools/:schoolId/classes/:classId/pupils',
      operation: 'listPupils',
      status: 200,
      caller: `person:${fixture.accounts.homeroom}`,
    });
  });

  it('has no names, tokens, passwords, queries or bodies', async () => {
    const token = await test.token('teacher');
    await test.call('POST', `/schools/${fixture.school}/notices`, {
      as: 'homeroom',
      body: { classId: fixture.class7A1, title: 'Bí mật', body: 'x' },
    });
    await test.call('GET', '/nothing?ten=Binh', { as: 'teacher' });
    const response = await test.app.inject({ url: '/broken' });
    expect(response.statusCode).toBe(500);
    expect(response.body).not.toContain('079312000001');
    const all = lines.join('\n');
    expect(all).toContain('SQLSTATE 23505 pupils pupils_pkey');
    for (const secret of [
      token,
      'Lê Thị An',
      'Người',
      'Bí mật',
      'mật khẩu',
      '079312000001',
      'limit=7',
      'ten=Binh',
      'code_verifier',
    ]) {
      expect(all).not.toContain(secret);
    }
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problems } from '../../generated/problems.ts';
import { permissions } from '../../permissions/table.ts';
import { testApp, type TestApp } from '../../testing/app.ts';
import { readContractDocument } from '../contract.ts';

let test: TestApp;
beforeAll(async () => {
  test = await testApp({ empty: true });
});
afterAll(() => test.close());

const get = (url: string) => test.app.inject({ url });

describe('the documentation', () => {
  it('shows every operation', async () => {
    const { body, headers } = await get('/docs');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    for (const methods of Object.values(readContractDocument().paths)) {
      for (const { operationId } of Object.values(methods))
        expect(body).toContain(`<article id="${operationId}">`);
    }
    expect(body).not.toMatch(/undefined|\[object|NaN/);
  });

  it('says how each kind of caller signs in', async () => {
    const { body } = await get('/docs');
    const signingIn = /aria-labelledby="signing-in">([\s\S]*?)<\/section>/.exec(body)?.[1];
    for (const needed of ['openid-configuration', 'client_credentials', 'Site-Key'])
      expect(signingIn).toContain(needed);
  });

  it('explains every error code at the address the problems name', async () => {
    const list = (await get('/docs/errors')).body;
    for (const [code, { title }] of Object.entries(problems)) {
      expect(list).toContain(`href="/docs/errors/${code}"`);
      const { statusCode, body } = await get(`/docs/errors/${code}`);
      expect(statusCode).toBe(200);
      expect(body).toContain(title.vi.replace(/["'&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`));
    }
    expect((await get('/docs/errors/nothing')).statusCode).toBe(404);
  });

  it('says of each code which operations answer it, or which kinds of them', async () => {
    const answered = async (code: string) =>
      (await get(`/docs/errors/${code}`)).body.split('Answered by')[1]?.replace(/<[^>]*>|\s+/g, ' ');
    expect(await answered('column_locked')).toContain('saveMarks');
    expect(await answered('cursor_invalid')).toContain('every list');
    expect(await answered('precondition_failed')).toContain('every PATCH');
    expect(await answered('method_not_allowed')).toContain('belongs to no operation');
    for (const kind of Object.keys(readContractDocument()['x-common-errors']))
      expect(await answered(readContractDocument()['x-common-errors'][kind]?.[0] ?? '')).toContain('every ');
  });

  it('shows the permission table', async () => {
    const { body } = await get('/docs/permissions');
    for (const name of Object.keys(permissions)) expect(body).toContain(`<code>${name}</code>`);
  });

  it('gives the contract itself', async () => {
    expect((await get('/docs/openapi.json')).json()).toEqual(readContractDocument());
  });

  it('needs no other server and nothing inline', async () => {
    for (const page of ['/docs', '/docs/errors', '/docs/errors/rate_limited', '/docs/permissions']) {
      const { body } = await get(page);
      expect(body).not.toMatch(/<script|<style| style="|(src|href)="https?:/);
      for (const [, asset] of body.matchAll(/<link rel="stylesheet" href="([^"]+)"/g))
        expect((await get(asset ?? '')).statusCode).toBe(200);
    }
    expect((await get('/docs/assets/palette.css')).statusCode).toBe(200);
  });
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer, type RunningServer } from '../start.ts';
import { demoSchoolId } from './accounts.ts';
import { everyScope, sandboxAppId, sandboxAppSecret } from './sandbox-app.ts';
import { readContractDocument } from '../http/contract.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({
    port: 0,
    logLevel: 'silent',
    signals: false,
    demo: { siteOrigins: [], size: 'small', sandboxApp: true },
  });
});
afterAll(() => server.stop());

it('is let in at once, with every scope of the contract', async () => {
  const schemas = readContractDocument().components?.schemas as Record<string, { enum?: string[] }>;
  expect([...everyScope].sort()).toEqual([...(schemas['AppScope']?.enum ?? [])].sort());
  const answer = await fetch(`${server.url}/oidc/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${sandboxAppId}:${sandboxAppSecret}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      resource: `${server.url}/v1/schools/${demoSchoolId}`,
      scope: everyScope.join(' '),
    }),
  });
  const { access_token, scope } = (await answer.json()) as { access_token: string; scope: string };
  expect(scope.split(' ').sort()).toEqual([...everyScope].sort());
  const classes = await fetch(`${server.url}/v1/schools/${demoSchoolId}/classes`, {
    headers: { authorization: `Bearer ${access_token}` },
  });
  expect(classes.status).toBe(200);
});

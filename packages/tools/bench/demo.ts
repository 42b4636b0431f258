import type { FastifyInstance } from 'fastify';
import {
  buildApp,
  demoAccounts,
  demoPassword,
  demoSiteKey,
  migrate,
  seedDemo,
  type Database,
  type DemoOptions,
} from '@lienthong/server';
import { readContractDocument, type ContractDocument } from '../../server/src/http/contract.ts';
import { authorisation, authorise, Browser, tokenRequest } from '../../server/src/testing/sign-in.ts';

const url = 'http://localhost:4000';
const origin = 'http://localhost:4001';

/** A central system with demo data, and the demo's teacher of mathematics signed in. */
export interface Demo {
  app: FastifyInstance;
  token: string;
  schoolId: string;
  classId: string;
  gradebookId: string;
}

/** The bench asks for more than any person may; limits are still counted. */
function withoutLimits(): ContractDocument {
  const document = readContractDocument();
  const limits = Object.entries(document['x-rate-limits']).map(([name, limit]) => [
    name,
    { ...limit, limit: 1_000_000_000 },
  ]);
  return { ...document, 'x-rate-limits': Object.fromEntries(limits) };
}

export async function startDemo(database: Database, size: DemoOptions['size']): Promise<Demo> {
  await migrate(database);
  await seedDemo(database, { baseUrl: url, siteOrigins: [origin], ...(size && { size }) });
  await database.asOwner((owner) => owner.exec('vacuum analyze'));
  const app = await buildApp({
    database,
    publicUrl: url,
    logLevel: 'silent',
    demo: { accounts: demoAccounts, password: demoPassword },
    document: withoutLimits(),
  });
  const token = await signIn(app, 'gv.toan');
  const get = async <T>(path: string): Promise<T> =>
    (await app.inject({ url: `/v1${path}`, headers: { authorization: `Bearer ${token}` } })).json<T>();

  const me = await get<{
    assignments: { schoolId: string; className: string; classId: string; subjectCode: string }[];
  }>('/me');
  const duty = me.assignments.find(
    ({ className, subjectCode }) => className === '7A1' && subjectCode === 'toan',
  );
  if (!duty) throw new Error('The demo teacher has no 7A1.');
  const { schoolId, classId } = duty;
  const list = await get<{ items: { id: string; subjectCode: string }[] }>(
    `/schools/${schoolId}/gradebooks?classId=${classId}&term=1`,
  );
  const gradebookId = list.items.find(({ subjectCode }) => subjectCode === 'toan')?.id ?? '';
  return { app, token, schoolId, classId, gradebookId };
}

export async function signIn(app: FastifyInstance, username: string): Promise<string> {
  const request = authorisation({ siteKey: demoSiteKey, origin });
  const answer = await authorise(new Browser(app), request, username, demoPassword);
  const tokens = await tokenRequest(
    app,
    {
      grant_type: 'authorization_code',
      client_id: demoSiteKey,
      code: answer.get('code') ?? '',
      redirect_uri: `${url}/sign-in/callback`,
      code_verifier: request.verifier,
    },
    origin,
  );
  return tokens.json<{ access_token: string }>().access_token;
}

import fastify from 'fastify';
import { sql, type Transaction } from 'kysely';
import {
  buildApp,
  demoAccounts,
  demoPassword,
  migrate,
  openDatabase,
  seedDemo,
  type Schema,
} from '@lienthong/server';
import { columnsOf, findPair, marksOf, namesOf, pupilsOf } from '../../server/src/gradebook/repository.ts';
import { readContractDocument, type ContractDocument } from '../../server/src/http/contract.ts';
import { authorisation, authorise, Browser, tokenRequest } from '../../server/src/testing/sign-in.ts';
import { median, type Row } from './report.ts';

const connections = 8;
const requests = 400;
const rounds = 7;
const url = 'http://localhost:4000';
const origin = 'http://localhost:4001';

/** Requests a second over real sockets, so many at a time. */
async function rate(address: string, headers: Record<string, string>): Promise<number> {
  let left = requests;
  const started = performance.now();
  const worker = async () => {
    while (left-- > 0) {
      const answer = await fetch(address, { headers });
      if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`);
      await answer.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  return requests / ((performance.now() - started) / 1000);
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

export async function bench(): Promise<{ title: string; rows: Row[] }> {
  const database = await openDatabase();
  await migrate(database);
  await seedDemo(database, { baseUrl: url, siteOrigins: [origin], size: 'small' });
  const app = await buildApp({
    database,
    publicUrl: url,
    logLevel: 'silent',
    demo: { accounts: demoAccounts, password: demoPassword },
    document: withoutLimits(),
  });
  const request = authorisation({ siteKey: 'site_demo_thcs', origin });
  const answer = await authorise(new Browser(app), request, 'gv.toan', demoPassword);
  const tokens = (
    await tokenRequest(
      app,
      {
        grant_type: 'authorization_code',
        client_id: 'site_demo_thcs',
        code: answer.get('code') ?? '',
        redirect_uri: `${url}/sign-in/callback`,
        code_verifier: request.verifier,
      },
      origin,
    )
  ).json<{ access_token: string }>();
  const headers = { authorization: `Bearer ${tokens.access_token}` };
  const address = await app.listen({ port: 0, host: '127.0.0.1' });

  const me = (await (await fetch(`${address}/v1/me`, { headers })).json()) as {
    assignments: { schoolId: string; className: string; classId: string; subjectCode: string }[];
  };
  const duty = me.assignments.find(
    ({ className, subjectCode }) => className === '7A1' && subjectCode === 'toan',
  );
  if (!duty) throw new Error('The demo teacher has no 7A1.');
  const list = (await (
    await fetch(`${address}/v1/schools/${duty.schoolId}/gradebooks?classId=${duty.classId}&term=1`, {
      headers,
    })
  ).json()) as {
    items: { id: string; subjectCode: string }[];
  };
  const id = list.items.find(({ subjectCode }) => subjectCode === 'toan')?.id ?? '';

  // The same SQL through the same connection, and nothing else: nobody is asked who they are, nothing is checked or recorded.
  await sql`reset role`.execute(database.db);
  // The repository takes a tenant's transaction; leaving that out is what the baseline is for.
  const db = database.db as Transaction<Schema>;
  const bare = fastify();
  const today = new Date().toISOString().slice(0, 10);
  bare.get('/', async () => {
    const pair = await findPair(db, duty.schoolId, id);
    if (!pair) throw new Error('No such gradebook.');
    const columns = await columnsOf(db, duty.schoolId, pair.id);
    const pupils = await pupilsOf(db, duty.schoolId, pair.classId, today);
    const marks = await marksOf(db, duty.schoolId, [pair.id, pair.otherId ?? pair.id]);
    const names = await namesOf(
      db,
      marks.map(({ updatedBy }) => updatedBy),
    );
    return { pair, columns, pupils, marks, names: Object.fromEntries(names) };
  });
  const bareAddress = await bare.listen({ port: 0, host: '127.0.0.1' });

  const ours: number[] = [];
  const baseline: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await rate(`${address}/v1/schools/${duty.schoolId}/gradebooks/${id}`, headers));
    baseline.push(await rate(bareAddress, {}));
  }
  await Promise.all([app.close(), bare.close()]);
  await database.close();
  const [mine, theirs] = [median(ours), median(baseline)];
  return {
    title: `Reading a gradebook of 45 pupils through the API, ${connections} connections, ${database.kind}`,
    rows: [
      {
        what: 'requests a second',
        ours: mine,
        baseline: { name: 'bare route, same SQL', value: theirs },
        unit: '/s',
        budget: { text: 'at least 0.7 times', kept: mine >= theirs * 0.7 },
      },
    ],
  };
}

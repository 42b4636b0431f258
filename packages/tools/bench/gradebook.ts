import fastify from 'fastify';
import { sql, type Transaction } from 'kysely';
import { openDatabase, type Database, type Schema } from '@lienthong/server';
import { columnsOf } from '../../server/src/gradebook/columns/repository.ts';
import { findPair, marksOf, namesOf, pupilsOf } from '../../server/src/gradebook/repository.ts';
import { startPostgres } from '../lib/postgres.ts';
import { startDemo } from './demo.ts';
import { median, spread, type Row } from './report.ts';

const connections = 8;
/** Many short rounds in turn: what else the machine does meanwhile hits both alike. */
const requests = 48;
const rounds = 31;

interface Round {
  /** Requests a second over real sockets, so many at a time. */
  rate: number;
  /** Milliseconds of this process for each, client and all: what else the machine does is not in it. */
  processor: number;
}

async function run(address: string, headers: Record<string, string>): Promise<Round> {
  let left = requests;
  const before = process.cpuUsage();
  const started = performance.now();
  const worker = async () => {
    while (left-- > 0) {
      const answer = await fetch(address, { headers });
      if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`);
      await answer.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const { user, system } = process.cpuUsage(before);
  return {
    rate: requests / ((performance.now() - started) / 1000),
    processor: (user + system) / 1000 / requests,
  };
}

export async function bench(): Promise<{ title: string; rows: Row[] }> {
  const postgres = await startPostgres();
  try {
    const rows = [...(await onPglite()), ...(await onPostgres(postgres.url))];
    return { title: `Reading a gradebook of 45 pupils through the API, ${connections} connections`, rows };
  } finally {
    await postgres.stop();
  }
}

async function onPglite(): Promise<Row[]> {
  const database = await openDatabase();
  const { db } = database;
  // There is one connection, which the system and the owner of the tables take turns at.
  const rows = await sideBySide(database, database, {
    system: () => sql`set role lienthong_system`.execute(db),
    owner: () => sql`reset role`.execute(db),
  });
  await database.close();
  return rows;
}

async function onPostgres(databaseUrl: string): Promise<Row[]> {
  const database = await openDatabase({ databaseUrl });
  const owners = await openDatabase({ databaseUrl: `${databaseUrl}?options=-c%20role%3Dnone` });
  const nothing = async () => undefined;
  const rows = await sideBySide(database, owners, { system: nothing, owner: nothing });
  await Promise.all([database.close(), owners.close()]);
  return rows;
}

/** Against the same SQL and nothing else: nobody is asked who they are, nothing is checked or recorded. */
async function sideBySide(
  database: Database,
  owners: Database,
  as: { system: () => Promise<unknown>; owner: () => Promise<unknown> },
): Promise<Row[]> {
  const { app, token, schoolId, gradebookId: id } = await startDemo(database, 'small');
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  // The repository takes a tenant's transaction; leaving that out is what the baseline is for.
  const db = owners.db as Transaction<Schema>;
  const bare = fastify();
  const today = new Date().toISOString().slice(0, 10);
  bare.get('/', async () => {
    const pair = await findPair(db, schoolId, id);
    if (!pair) throw new Error('No such gradebook.');
    const columns = await columnsOf(db, schoolId, pair.id);
    const pupils = await pupilsOf(db, schoolId, pair.classId, today);
    const marks = await marksOf(db, schoolId, [pair.id, pair.otherId ?? pair.id]);
    const names = await namesOf(db, marks);
    return { pair, columns, pupils, marks, names: Object.fromEntries(names) };
  });
  const bareAddress = await bare.listen({ port: 0, host: '127.0.0.1' });

  const ours: Round[] = [];
  const baseline: Round[] = [];
  // The first round warms up.
  for (let round = 0; round <= rounds; round += 1) {
    await as.system();
    ours.push(
      await run(`${address}/v1/schools/${schoolId}/gradebooks/${id}`, { authorization: `Bearer ${token}` }),
    );
    await as.owner();
    baseline.push(await run(bareAddress, {}));
  }
  await as.system();
  await Promise.all([app.close(), bare.close()]);
  const name = 'bare route, same SQL';
  const of = (what: keyof Round) => {
    const [mine, theirs] = [ours, baseline].map((list) => list.slice(1).map((round) => round[what]));
    const ratios = (mine ?? []).map((value, round) => value / (theirs?.[round] ?? NaN));
    return { mine: median(mine ?? []), theirs: median(theirs ?? []), ratios };
  };
  const [rate, processor] = [of('rate'), of('processor')];
  return [
    {
      what: `requests a second, ${database.kind}`,
      ours: rate.mine,
      baseline: { name, value: rate.theirs },
      unit: '/s',
      budget: { text: `at least 0.7 times; ${spread(rate.ratios)}`, kept: median(rate.ratios) >= 0.7 },
    },
    {
      what: `processor of Node for each, ${database.kind}`,
      ours: processor.mine,
      baseline: { name, value: processor.theirs },
      unit: 'ms',
    },
  ];
}

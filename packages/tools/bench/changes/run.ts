import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { openDatabase, type Database } from '@lienthong/server';
import { admitSandboxApp, sandboxAppId, sandboxAppSecret } from '../../../server/src/demo/sandbox-app.ts';
import { attempt } from '../../lib/run.ts';
import { startPostgres } from '../../lib/postgres.ts';
import { startDemo } from '../demo.ts';
import { median, spread, type Row } from '../report.ts';
import type { Read, Wanted } from './reader.ts';

const pupils = 100_000;
const step = 10_000;
const perPage = 200;

/** The whole feed of a school far larger than any, read by a process of its own. */
export async function bench(): Promise<{ title: string; rows: Row[] }> {
  const postgres = await startPostgres();
  const database = await openDatabase({ databaseUrl: postgres.url });
  try {
    const { app, schoolId, classId } = await startDemo(database, 'small');
    await admitSandboxApp(database, ['registry.classes', 'registry.pupil-names']);
    await enrol(database, schoolId, classId);
    const address = await app.listen({ port: 0, host: '127.0.0.1' });
    const token = await tokenOf(app, schoolId);
    const done = await read({ address, schoolId, token });
    await app.close();
    return {
      title: `Changes: ${pupils} records and a demo school, on PostgreSQL, 200 a page`,
      rows: rowsOf(done),
    };
  } finally {
    await database.close();
    await postgres.stop();
  }
}

/** As many pupils, without waking a trigger for each. */
async function enrol(database: Database, schoolId: string, classId: string): Promise<void> {
  await database.asOwner(async (owner) => {
    await owner.exec(`
      set session_replication_role = replica;
      create temporary table made as
        select gen_random_uuid() as id, n from generate_series(1, ${pupils}) as n;
      insert into pupils (school_id, id, code, full_name, sort_name, birth_date, sex)
        select '${schoolId}', id, 'B' || n, 'Nguyễn Thị Số ' || n, 'so ' || n, '2014-01-01', 'female' from made;
      insert into enrolments (school_id, class_id, pupil_id, ordinal, valid_from)
        select '${schoolId}', '${classId}', id, n, '2020-01-01' from made;
      insert into record_changes (school_id, kind, record_id, seq, event, at, class_ids)
        select '${schoolId}', 'pupil', id, nextval('record_change_numbers'), 'saved', now(), array['${classId}'::uuid] from made;
      drop table made;
      reset session_replication_role`);
    await owner.exec('vacuum analyze');
  });
}

async function tokenOf(app: FastifyInstance, schoolId: string): Promise<string> {
  const answer = await app.inject({
    method: 'POST',
    url: '/oidc/token',
    headers: {
      authorization: `Basic ${Buffer.from(`${sandboxAppId}:${sandboxAppSecret}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: new URLSearchParams({
      grant_type: 'client_credentials',
      resource: `http://localhost:4000/v1/schools/${schoolId}`,
    }).toString(),
  });
  if (answer.statusCode !== 200) throw new Error(`No token: ${answer.body}`);
  return answer.json<{ access_token: string }>().access_token;
}

async function read(wanted: Wanted): Promise<Read> {
  const { ok, output } = await attempt(process.execPath, [
    '--expose-gc',
    '--conditions=lienthong-source',
    join(import.meta.dirname, 'reader.ts'),
    JSON.stringify(wanted),
  ]);
  if (!ok) throw new Error(output);
  const done = JSON.parse(output) as Read;
  if (done.records < pupils) throw new Error(`It read ${done.records} of ${pupils} records.`);
  return done;
}

function rowsOf({ ours, bare, held }: Read): Row[] {
  const rate = (times: number[]) => perPage / (median(times) / 1000);
  const slower = ours.map((time, page) => time / (bare[page] ?? NaN)).filter(Number.isFinite);
  const heldAt = (records: number) => (held[records / step - 1] ?? NaN) / 1e6;
  const [early, late] = [heldAt(step), heldAt(pupils)];
  return [
    {
      what: 'records a second, read by consumeChanges',
      ours: rate(ours),
      baseline: { name: 'pages by fetch', value: rate(bare) },
      unit: '/s',
      budget: {
        text: `a page at most 1.1 times: the server sets the pace; ${spread(slower)}`,
        kept: median(ours) <= median(bare) * 1.1,
      },
    },
    {
      what: `memory held after ${pupils} records`,
      ours: late,
      baseline: { name: `after ${step}`, value: early },
      unit: 'MB',
      budget: { text: 'grows by less than 1 MB', kept: late - early < 1 },
    },
  ];
}

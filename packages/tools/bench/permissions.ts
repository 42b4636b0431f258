import type { Kysely, Transaction } from 'kysely';
import { openDatabase, type Database, type Schema } from '@lienthong/server';
import { recordingApart } from '../../server/src/audit/audit.ts';
import { contactBookHandlers } from '../../server/src/contact-book/index.ts';
import { dayInVietnam } from '../../server/src/clock.ts';
import { openingWith } from '../../server/src/database/opening.ts';
import { inTenant } from '../../server/src/database/tenant.ts';
import { gradebookHandlers } from '../../server/src/gradebook/index.ts';
import type { OperationContext } from '../../server/src/http/operation.ts';
import type { PersonCaller } from '../../server/src/identity/caller.ts';
import { holderOf } from '../../server/src/identity/credentials.ts';
import { authorise } from '../../server/src/permissions/authorise.ts';
import { assertMay, type Permission } from '../../server/src/permissions/index.ts';
import { registryHandlers } from '../../server/src/registry/handlers.ts';
import { startPostgres } from '../lib/postgres.ts';
import { signIn, startDemo, type Demo } from './demo.ts';
import { median, percentile, spread, type Row } from './report.ts';

const rounds = 15;
const perRound = 60;
const budget = 1.15;

type Context = Omit<OperationContext, 'db' | 'assertMay'>;
interface Query {
  name: string;
  permission: Permission;
  feature: string;
  caller: PersonCaller;
  run(context: OperationContext): Promise<unknown>;
}

/**
 * Handlers as requests run them, against the same handlers as the owner of the tables: a superuser, whom no policy and no
 * grant concerns, in a transaction of the same kind and the same number of messages. The one is asked for every right, sets
 * school and caller, and passes the switch of freezes; the other is asked nothing. Both have a connection of their own, and
 * take turns query by query. Signing in, finding out who holds a token, the ledger and HTTP are in neither.
 */
export async function bench(): Promise<{ title: string; rows: Row[] }> {
  const postgres = await startPostgres();
  const guarded = await openDatabase({ databaseUrl: postgres.url, poolSize: 1 });
  const open = await openDatabase({ databaseUrl: postgres.url, poolSize: 1 });
  try {
    const demo = await startDemo(guarded, 'full');
    const rows: Row[] = [];
    for (const query of await queries(guarded, demo)) {
      const { ours, theirs, ratios } = await sideBySide(
        () => asRequest(guarded.db, demo.schoolId, query),
        () => asOwner(open.db, query),
      );
      rows.push({
        what: query.name,
        ours,
        baseline: { name: 'as owner, unasked', value: theirs },
        unit: 'ms',
        budget: {
          text: `under ${budget} times; ${spread(ratios)}`,
          kept: median(ratios) < budget,
        },
      });
    }
    rows.push(...(await besides(guarded, demo)));
    await demo.app.close();
    return {
      title: `Permission and row-level security on PostgreSQL, demo data, ${rounds} rounds of ${perRound}, quickest fifth`,
      rows,
    };
  } finally {
    await Promise.all([guarded.close(), open.close()]);
    await postgres.stop();
  }
}

async function callerOf({ db }: Database, token: string): Promise<PersonCaller> {
  const now = new Date();
  const holder = await holderOf(db, token, now, dayInVietnam(now));
  if (!holder) throw new Error('The token opens nothing.');
  const { accountId, displayName, duties } = holder;
  return { kind: 'person', accountId, displayName, assignments: duties };
}

async function queries(database: Database, demo: Demo): Promise<Query[]> {
  const { schoolId, classId, gradebookId } = demo;
  const teacher = await callerOf(database, demo.token);
  const homeroom = await callerOf(database, await signIn(demo.app, 'gvcn.7a1'));
  const guardian = await callerOf(database, await signIn(demo.app, 'phuhuynh'));
  const pupilId = guardian.assignments.find(({ role }) => role === 'guardian')?.pupilId ?? '';
  const { getGradebook, listGradebooks } = gradebookHandlers;
  const { listPupils } = registryHandlers;
  const { listContactBookEntries } = contactBookHandlers;
  const headers = {};
  const body = undefined;
  return [
    {
      name: 'gradebook of a class',
      permission: 'gradebook.read',
      feature: 'gradebook',
      caller: teacher,
      run: (context) =>
        call(getGradebook, { path: { schoolId, gradebookId }, query: {}, headers, body }, context),
    },
    {
      name: 'list of gradebooks',
      permission: 'gradebook.list',
      feature: 'gradebook',
      caller: teacher,
      run: (context) => call(listGradebooks, { path: { schoolId }, query: {}, headers, body }, context),
    },
    {
      name: 'pupils of a class',
      permission: 'registry.list-pupils',
      feature: 'registry',
      caller: homeroom,
      run: (context) => call(listPupils, { path: { schoolId, classId }, query: {}, headers, body }, context),
    },
    {
      name: 'contact book of a pupil',
      permission: 'contact-book.read',
      feature: 'contact-book',
      caller: guardian,
      run: (context) =>
        call(listContactBookEntries, { path: { schoolId, pupilId }, query: {}, headers, body }, context),
    },
  ];
}

async function call<Input>(handler: unknown, input: Input, context: OperationContext): Promise<unknown> {
  return (handler as (input: Input, context: OperationContext) => Promise<unknown>)(input, context);
}

const contextOf = (caller: PersonCaller): Context => ({
  caller,
  now: new Date(),
  requestId: 'bench',
  language: 'vi',
  touched: () => undefined,
  shownOf: () => undefined,
});

async function asRequest(db: Kysely<Schema>, schoolId: string, query: Query): Promise<unknown> {
  const { caller, permission, feature } = query;
  return inTenant(db, { caller, schoolId, feature, snapshot: true }, async (trx) => {
    await authorise(trx, caller, permission, { schoolId, authorityId: null });
    const asked: OperationContext['assertMay'] = (right, target) => assertMay(caller, right, target);
    return query.run({ ...contextOf(caller), db: trx, assertMay: asked });
  });
}

async function asOwner(db: Kysely<Schema>, query: Query): Promise<unknown> {
  const unasked = () => undefined;
  const work = (trx: Transaction<Schema>) =>
    query.run({ ...contextOf(query.caller), db: trx, assertMay: unasked });
  return openingWith(`select set_config('role', 'none', true)`, () =>
    db.transaction().setIsolationLevel('repeatable read').execute(work),
  );
}

/**
 * Milliseconds of a call, and the ratio of each round. What the quickest fifth of the calls took: calls that lost the processor
 * to something else say nothing of what is asked here.
 */
const quick = (values: readonly number[]) => percentile(values, 0.2);

async function sideBySide(
  mine: () => Promise<unknown>,
  other: () => Promise<unknown>,
): Promise<{ ours: number; theirs: number; ratios: number[] }> {
  const ours: number[] = [];
  const theirs: number[] = [];
  const ratios: number[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const [a, b]: [number[], number[]] = [[], []];
    for (let index = 0; index < perRound; index += 1) {
      const turn = [
        async () => void a.push(await milliseconds(mine)),
        async () => void b.push(await milliseconds(other)),
      ];
      for (const next of index % 2 === 0 ? turn : turn.reverse()) await next();
    }
    // The first warms up.
    if (round < 0) continue;
    ours.push(...a);
    theirs.push(...b);
    ratios.push(quick(a) / quick(b));
  }
  return { ours: quick(ours), theirs: quick(theirs), ratios };
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** What a request costs besides, not part of the budget. */
async function besides({ db }: Database, { token, schoolId, gradebookId }: Demo): Promise<Row[]> {
  const now = new Date();
  const pupils = new Set(Array.from({ length: 45 }, () => crypto.randomUUID()));
  const recordApart = recordingApart(db);
  const access = {
    ...{
      schoolId,
      at: now,
      operation: 'getGradebook',
      outcome: 200,
      requestId: 'bench',
      address: '127.0.0.1',
    },
    caller: { kind: 'anonymous' as const },
    records: new Map([
      ['gradebook', new Set([gradebookId])],
      ['pupil', pupils],
    ]),
  };
  const many = async (work: () => Promise<unknown>) => {
    const taken: number[] = [];
    for (let index = 0; index < rounds * perRound; index += 1) taken.push(await milliseconds(work));
    return quick(taken);
  };
  return [
    {
      what: 'besides: who holds a token, with what duties',
      ours: await many(() => holderOf(db, token, now, dayInVietnam(now))),
      unit: 'ms',
    },
    {
      what: 'besides: an entry of the ledger, alone, 45 pupils',
      ours: await many(() => recordApart(access)),
      unit: 'ms',
    },
  ];
}

import { bearer, createClient, type MarkInput } from '@lienthong/sdk';
import openapiFetch from 'openapi-fetch';
import type { paths } from '../../../specs/schema.d.ts';
import { median, spread, type Row } from './report.ts';

const rounds = 41;
const calls = 500;
const baseUrl = 'https://central.test';
const school = '0192a1b2-0000-7000-8000-000000000001';
const book = '0192a1b2-0000-7000-8000-000000000002';
const token = 'a'.repeat(43);

/** One call of a client, and what of its answer shows that it was read. */
type Call = () => Promise<string | undefined>;

const answers = {
  GET: JSON.stringify({
    ...{ id: school, code: '79000123', name: 'Trường THCS Nguyễn Trãi', level: 'lowerSecondary' },
    ...{ authorityName: 'Phường An Phú Đông', address: '12 đường Vườn Lài, phường An Phú Đông' },
  }),
  POST: JSON.stringify({ items: [{ outcome: 'saved', index: 0 }], results: [], school }),
};

/** In the place of the network: the same prepared answer for everybody. */
async function mocked(request: Request): Promise<Response> {
  const isPost = request.method === 'POST';
  return new Response(isPost ? answers.POST : answers.GET, {
    status: isPost ? 201 : 200,
    headers: { 'Content-Type': 'application/json', ETag: '"1"', 'Request-Id': 'r1' },
  });
}

const items: MarkInput[] = Array.from({ length: 5 }, (_, index) => ({
  pupilId: `0192a1b2-0000-7000-8000-00000000010${index}`,
  slot: 'tx1',
  value: 7.5,
  version: 0,
})) as never;

function ours(): Record<string, Call> {
  const client = createClient({ baseUrl, fetch: mocked, auth: bearer(() => token), language: 'vi' });
  return {
    GET: async () => (await client.registry.getSchool(school)).id,
    POST: async () => (await client.gradebook.saveMarks(school, book, { items })).items[0]?.outcome,
  };
}

function openapi(): Record<string, Call> {
  const client = openapiFetch<paths>({
    baseUrl: `${baseUrl}/v1`,
    fetch: mocked,
    headers: { Accept: 'application/json', Authorization: `Bearer ${token}`, 'Accept-Language': 'vi' },
  });
  return {
    async GET() {
      const path = { schoolId: school };
      const { data, error } = await client.GET('/schools/{schoolId}', { params: { path } });
      if (error) throw new Error(error.code);
      return data?.id;
    },
    async POST() {
      const { data, error } = await client.POST('/schools/{schoolId}/gradebooks/{gradebookId}/marks', {
        params: {
          path: { schoolId: school, gradebookId: book },
          header: { 'Idempotency-Key': crypto.randomUUID() },
        },
        body: { items },
      });
      if (error) throw new Error(error.code);
      return data?.items[0]?.outcome;
    },
  };
}

/** What one writes without a library. */
function bare(): Record<string, Call> {
  const headers = { Accept: 'application/json', Authorization: `Bearer ${token}`, 'Accept-Language': 'vi' };
  async function json<T>(address: string, init: RequestInit): Promise<T> {
    const response = await mocked(new Request(`${baseUrl}/v1${address}`, init));
    if (!response.ok) throw new Error(String(response.status));
    return (await response.json()) as T;
  }
  return {
    GET: async () => (await json<{ id: string }>(`/schools/${encodeURIComponent(school)}`, { headers })).id,
    POST: async () => {
      const address = `/schools/${encodeURIComponent(school)}/gradebooks/${encodeURIComponent(book)}/marks`;
      const { items: saved } = await json<{ items: { outcome: string }[] }>(address, {
        method: 'POST',
        headers: {
          ...headers,
          'Content-Type': 'application/json',
          'Idempotency-Key': crypto.randomUUID(),
        },
        body: JSON.stringify({ items }),
      });
      return saved[0]?.outcome;
    },
  };
}

/** Microseconds of this process for each call, so that what else the machine does is not in it. */
async function timed(call: Call): Promise<number> {
  const before = process.cpuUsage();
  for (let done = 0; done < calls; done += 1) {
    if (!(await call())) throw new Error('The call was not answered.');
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / calls;
}

export async function bench(): Promise<{ title: string; rows: Row[] }> {
  const clients = { ours: ours(), openapi: openapi(), bare: bare() };
  const rows: Row[] = [];
  for (const verb of ['GET', 'POST'] as const) {
    const times: Record<keyof typeof clients, number[]> = { ours: [], openapi: [], bare: [] };
    // In turns, and the first rounds warm up.
    for (let round = -8; round < rounds; round += 1) {
      for (const name of ['ours', 'openapi', 'bare'] as const) {
        const time = await timed(clients[name][verb] as Call);
        if (round >= 0) times[name].push(time);
      }
    }
    rows.push(against(verb, times.ours, 'openapi-fetch', times.openapi, 1.3));
    rows.push(against(verb, times.ours, 'bare fetch', times.bare, 2));
  }
  return { title: `One call of the SDK, the network mocked, ${rounds} rounds of ${calls} in turns`, rows };
}

function against(
  verb: string,
  mine: readonly number[],
  name: string,
  theirs: readonly number[],
  limit: number,
): Row {
  const ratios = mine.map((value, round) => value / (theirs[round] ?? NaN));
  return {
    what: verb === 'GET' ? 'GET, one record' : 'POST, five marks',
    ours: median(mine),
    baseline: { name, value: median(theirs) },
    unit: 'µs',
    budget: { text: `at most ${limit} times; ${spread(ratios)}`, kept: median(ratios) <= limit },
  };
}

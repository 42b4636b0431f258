/**
 * A vendor's process that reads everything: `node --expose-gc reader.ts '{…}'`. The consumer's pages are read once more with a bare
 * fetch, in turns before and after it, so that what else the machine does hits both alike.
 */
import { bearer, createConnection } from '@lienthong/sdk';
import { consumeChanges, memoryStore } from '@lienthong/sdk/changes';

export interface Wanted {
  address: string;
  schoolId: string;
  token: string;
}

export interface Read {
  records: number;
  /** Milliseconds for each full page. */
  ours: number[];
  bare: number[];
  /** Bytes in use after a collection, at each ten thousand records. */
  held: number[];
}

const step = 10_000;
const perPage = 200;
const { address, schoolId, token } = JSON.parse(process.argv[2] ?? '') as Wanted;
const read: Read = { records: 0, ours: [], bare: [], held: [] };

/** What one writes without a library. */
async function barePage(cursor: string | undefined): Promise<void> {
  const started = performance.now();
  const query = new URLSearchParams({ limit: String(perPage), ...(cursor && { cursor }) });
  const answer = await fetch(`${address}/v1/schools/${schoolId}/changes?${query.toString()}`, {
    headers: { Accept: 'application/json', Authorization: `Bearer ${token}` },
  });
  if (!answer.ok) throw new Error(`The feed answered ${answer.status}.`);
  const { items } = (await answer.json()) as { items: unknown[] };
  if (items.length === perPage) read.bare.push(performance.now() - started);
}

const connection = createConnection({ baseUrl: address, auth: bearer(() => token) });
let cursor: string | undefined;
let pages = 0;
let asked = performance.now();

await consumeChanges(connection, schoolId, {
  store: memoryStore(),
  once: true,
  limit: perPage,
  async handle({ items }, { cursor: next }) {
    if (items.length === perPage) read.ours.push(performance.now() - asked);
    read.records += items.length;
    // The page that came, or the next one before it comes.
    await barePage(pages % 2 === 0 ? cursor : next);
    pages += 1;
    cursor = next;
    if (read.records >= (read.held.length + 1) * step) {
      globalThis.gc?.();
      read.held.push(process.memoryUsage().heapUsed);
    }
    asked = performance.now();
  },
});
console.log(JSON.stringify(read));

import {
  asImporter,
  buildApp,
  demoSchoolId,
  sandboxAppId,
  sandboxAppSecret,
  startServer,
  type RunningServer,
} from '@lienthong/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  consumeChanges,
  createConnection,
  events,
  exportRecords,
  memoryStore,
  readChanges,
  type Change,
  type ChangesPage,
  type Connection,
} from '@lienthong/sdk/changes';
import { clientCredentials } from '@lienthong/sdk/client-credentials';

/** The SDK's reader of changes against the central system itself, which stops and starts again in between. */
let server: RunningServer;
let connection: Connection;
let app: RunningServer['app'];
beforeAll(async () => {
  server = await startServer({
    ...{ port: 0, logLevel: 'silent', signals: false },
    demo: { siteOrigins: [], size: 'small', sandboxApp: true },
  });
  app = server.app;
  const auth = clientCredentials({
    ...{ tokenUrl: `${server.url}/oidc/token`, school: demoSchoolId },
    ...{ clientId: sandboxAppId, clientSecret: sandboxAppSecret },
  });
  connection = createConnection({ baseUrl: server.url, auth });
}, 120_000);
afterAll(async () => {
  await app.close();
  await server.stop();
});

/** Another process on the same data and the same address. */
async function restart(meanwhile: () => Promise<unknown>): Promise<void> {
  await app.close();
  await meanwhile();
  app = await buildApp({ database: server.database, publicUrl: server.url, logLevel: 'silent' });
  await app.listen({ port: server.port, host: 'localhost' });
}

const rename = (id: string, name: string) =>
  asImporter(server.database.db, (trx) =>
    trx.updateTable('classes').set({ name }).where('id', '=', id).execute(),
  );

type Mirror = Map<string, Change>;
const applied = (mirror: Mirror, { items }: ChangesPage) => {
  for (const item of items) {
    if (item.event === 'removed') mirror.delete(item.id);
    else mirror.set(item.id, item);
  }
};
async function everything(): Promise<Mirror> {
  const mirror: Mirror = new Map();
  const handle = (page: ChangesPage) => applied(mirror, page);
  await consumeChanges(connection, demoSchoolId, { store: memoryStore(), handle, once: true });
  return mirror;
}
const classesOf = (mirror: Mirror) =>
  [...mirror.values()].flatMap(({ kind, id }) => (kind === 'class' ? [id] : []));

describe('changes of a central system', () => {
  it('are the records of an export, and go on where it began', async () => {
    const exported = new Map<string, number>();
    let cursor = '';
    for await (const line of exportRecords(connection, demoSchoolId)) {
      if (line.kind === 'end') cursor = line.cursor;
      else exported.set(line.kind, (exported.get(line.kind) ?? 0) + 1);
    }
    const mirror = await everything();
    const told = new Map<string, number>();
    for (const { kind } of mirror.values()) told.set(kind, (told.get(kind) ?? 0) + 1);
    // Documents and articles are told of, and read from lists of their own.
    for (const kind of ['document', 'article']) {
      expect(told.get(kind)).toBeGreaterThan(0);
      told.delete(kind);
    }
    expect(told).toEqual(exported);
    expect(exported.get('pupil')).toBeGreaterThan(20);
    const [first = ''] = classesOf(mirror);
    await rename(first, '6X1');
    const { items } = await readChanges(connection, demoSchoolId, { cursor });
    expect(items).toMatchObject([{ id: first, class: { name: '6X1' } }]);
  });

  it('reach a consumer that is killed again and again, while others write and the system restarts', async () => {
    const ids = classesOf(await everything());
    const mirror: Mirror = new Map();
    const kept = memoryStore();
    let pages = 0;
    // Dies after every third page, between handling and saving.
    const store = {
      load: () => kept.load(),
      save: (cursor: string) => {
        pages += 1;
        if (pages % 3 === 0) throw new Error('killed');
        return kept.save?.(cursor);
      },
    };
    const life = () =>
      consumeChanges(connection, demoSchoolId, {
        ...{ store, once: true, limit: 25, handle: (page) => applied(mirror, page) },
      }).then(
        () => true,
        (error: unknown) => {
          if (String(error).includes('killed')) return false;
          throw error;
        },
      );
    let caughtUp = false;
    for (let lives = 0; !caughtUp || lives < 4; lives += 1) {
      const id = ids[lives % ids.length] ?? '';
      const running = life();
      await rename(id, `9K${lives}`);
      if (lives === 2) await restart(() => rename(id, '9L'));
      caughtUp = await running;
    }
    await life();
    expect(new Map([...mirror].sort())).toEqual(new Map([...(await everything())].sort()));
  });

  it('are told by a stream that goes on over a restart, with what happened meanwhile', async () => {
    const [one = '', other = ''] = classesOf(await everything());
    const end = new AbortController();
    const listening = events(connection, demoSchoolId, { signal: end.signal });
    const next = async () => {
      const { value } = await listening.next();
      return value?.type === 'change' ? value.id : value?.type;
    };
    const first = next();
    // Written until it is heard: the stream begins when it is open.
    const writing = setInterval(() => void rename(one, `7M${Date.now() % 1_000}`), 300);
    expect(await first).toBe(one);
    clearInterval(writing);
    await restart(() => rename(other, '7N1'));
    let heard = await next();
    while (heard === one) heard = await next();
    expect(heard).toBe(other);
    end.abort();
  });
});

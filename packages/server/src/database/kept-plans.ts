import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';

/** Statements a connection keeps at most; further ones are planned each time. */
const most = 400;

/**
 * A pool whose connections keep the plan of a statement they have met: planning a read of a gradebook, with the policies of
 * every table in it, took longer than running it. PostgreSQL plans anew by itself when a table, a policy or the role changes.
 */
export function keepingPlans(pool: pg.Pool): PostgresPool {
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  const nameOf = statementNames();
  return {
    options: pool.options,
    connect: async () => {
      const client = await pool.connect();
      const known = clients.get(client);
      if (known !== undefined) return known;
      const query = (text: string, values: readonly unknown[] = []) => {
        const name = values.length > 0 ? nameOf(text) : undefined;
        return client.query({ text, values: [...values], ...(name !== undefined && { name }) });
      };
      const own: PostgresPoolClient = {
        query: query as unknown as PostgresPoolClient['query'],
        release: (destroy) => client.release(destroy),
      };
      clients.set(client, own);
      return own;
    },
    end: () => pool.end(),
  };
}

/**
 * One name for each text, in all connections of a process. None for a text with a star: the kept plan would fail when a
 * migration of another process adds a column.
 */
export function statementNames(limit = most): (text: string) => string | undefined {
  const names = new Map<string, string>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined || names.size >= limit || text.includes('*')) return known;
    const name = `lienthong_${names.size}`;
    names.set(text, name);
    return name;
  };
}

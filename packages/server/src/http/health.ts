import { sql } from 'kysely';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../database/open.ts';
import { Problem } from './problem.ts';

const PATIENCE = 2_000;

/** For whoever keeps the process running: `live` while it runs, `ready` while it can also reach its database. */
export function health(app: FastifyInstance, { db }: Database): void {
  app.get('/health/live', async (_request, reply) => {
    reply.header('Cache-Control', 'no-store');
    return { status: 'live' };
  });
  app.get('/health/ready', async (_request, reply) => {
    reply.header('Cache-Control', 'no-store');
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('The database did not answer in time')), PATIENCE);
    });
    try {
      await Promise.race([sql`select 1`.execute(db), tooLong]);
    } catch (cause) {
      throw new Problem('unavailable', { retryAfter: 5, cause });
    } finally {
      clearTimeout(timer);
    }
    return { status: 'ready' };
  });
}

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ManageProblem, migrate, openDatabase, type Database } from '@lienthong/server';
import { command, FailedProblem, UsageProblem, type Command, type Given } from '../framework/index.ts';
import type { Action, Options, Values } from '../framework/command.ts';

const where = {
  data: {
    type: 'string',
    value: 'DIR',
    about: 'folder of the embedded database (stop the central system first)',
  },
} as const satisfies Options;

interface OperatorCommand<All extends Options> {
  about: string;
  actions: readonly Action[];
  options: All;
  notes?: readonly string[];
  /** What DATABASE_URL changes, besides the database. */
  databaseUrl?: string;
  /** Gives back what to print, and the same for machines. */
  run(given: {
    database: Database;
    action: string;
    words: readonly string[];
    values: Values<All>;
    now: Date;
  }): Promise<{ text: string; data: unknown }>;
}

/** A command that works on the database of a central system. */
export function operator<const All extends Options>(made: OperatorCommand<All>): Command {
  const { about, actions, options, notes, databaseUrl = 'PostgreSQL instead of the folder', run } = made;
  return command({
    about,
    actions,
    options: { ...options, ...where },
    environment: { DATABASE_URL: databaseUrl },
    ...(notes && { notes }),
    async run({ action, words, values, terminal }) {
      let database: Database | undefined;
      try {
        database = await open(values['data'] as string | undefined, terminal);
        await migrate(database);
        return await run({
          ...{ database, action, words, now: new Date() },
          values: values as unknown as Values<All>,
        });
      } catch (error) {
        if (error instanceof ManageProblem) throw new FailedProblem(error.message, { cause: error });
        throw error;
      } finally {
        await database?.close();
      }
    },
  });
}

/** Never makes a new database: a wrong folder must not look like an empty system. */
async function open(data: string | undefined, { env, cwd }: Given['terminal']): Promise<Database> {
  const databaseUrl = env['DATABASE_URL'];
  if (data === undefined && databaseUrl) return openDatabase({ databaseUrl });
  const folder = resolve(cwd, data ?? join(cwd, '.lienthong'));
  if (!existsSync(folder))
    throw new FailedProblem(`There is no data folder ${folder}. Name it with --data, or set DATABASE_URL.`);
  return openDatabase({ dataDir: folder }).catch((cause: unknown) => {
    throw new FailedProblem(
      `${cause instanceof Error ? cause.message : String(cause)}\nStop the central system first: its embedded database takes one process.`,
      { cause },
    );
  });
}

export function needed(value: string | undefined, name: string): string {
  if (value === undefined || value.trim() === '') throw new UsageProblem(`--${name} is missing.`);
  return value;
}

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { ManageProblem, migrate, openDatabase, type Database } from '@lienthong/server';
import { UsageProblem } from '../arguments.ts';

export interface Places {
  out(text: string): void;
  err(text: string): void;
  /** PostgreSQL; before the folder of the embedded database unless --data is given. */
  databaseUrl: string | undefined;
  dataDir: string;
}

export type Options = NonNullable<ParseArgsConfig['options']>;
export type Values = Record<string, string | boolean | string[] | undefined>;

export interface Command {
  help: string;
  options: Options;
  /** Gives back what to print. */
  run(given: { database: Database; words: string[]; values: Values; now: Date }): Promise<string>;
}

/** Runs a command on the database of a central system. Exit codes: 0 done; 1 it cannot be done; 2 wrong arguments. */
export async function operate(command: Command, args: readonly string[], places: Places): Promise<number> {
  let database: Database | undefined;
  try {
    const { values, words } = read(command, args);
    if (values['help'] === true) {
      places.out(command.help);
      return 0;
    }
    database = await open(text(values, 'data'), places);
    await migrate(database);
    places.out(await command.run({ database, words, values, now: new Date() }));
    return 0;
  } catch (error) {
    if (error instanceof UsageProblem) {
      places.err(`${error.message}\n\n${command.help}`);
      return 2;
    }
    places.err(error instanceof Error ? error.message : String(error));
    // What an operator can put right needs no more words; anything else is for whoever repairs it.
    if (!(error instanceof ManageProblem) && error instanceof Error && error.stack) places.err(error.stack);
    return 1;
  } finally {
    await database?.close();
  }
}

function read(command: Command, args: readonly string[]): { values: Values; words: string[] } {
  const options = {
    ...command.options,
    data: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  } satisfies Options;
  try {
    const parsed = parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
    return { values: parsed.values as Values, words: parsed.positionals };
  } catch (error) {
    throw new UsageProblem(error instanceof Error ? error.message : String(error));
  }
}

/** Never makes a new database: a wrong folder must not look like an empty system. */
async function open(data: string | undefined, { databaseUrl, dataDir }: Places): Promise<Database> {
  if (data === undefined && databaseUrl !== undefined && databaseUrl !== '')
    return openDatabase({ databaseUrl });
  const folder = resolve(data ?? dataDir);
  if (!existsSync(folder))
    throw new ManageProblem(`There is no data folder ${folder}. Name it with --data, or set DATABASE_URL.`);
  return openDatabase({ dataDir: folder }).catch((cause: unknown) => {
    throw new ManageProblem(
      `${cause instanceof Error ? cause.message : String(cause)}\nStop the central system first: its embedded database takes one process.`,
    );
  });
}

export function text(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

export function needed(values: Values, name: string): string {
  const value = text(values, name);
  if (value === undefined || value.trim() === '') throw new UsageProblem(`--${name} is missing.`);
  return value;
}

export function several(values: Values, name: string): string[] {
  const value = values[name];
  return Array.isArray(value) ? value : [];
}

/** Columns of a plain table, as wide as their longest cell. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

import { AsyncLocalStorage } from 'node:async_hooks';
import type { DatabaseConnection, Dialect, TransactionSettings } from 'kysely';

/** What the transaction about to begin first says: who it works as. */
const opening = new AsyncLocalStorage<string>();

/** Runs `work`, whose transaction begins with `statement`. */
export function openingWith<T>(statement: string, work: () => Promise<T>): Promise<T> {
  return opening.run(statement, work);
}

/**
 * A dialect whose transactions send BEGIN and their opening statement as one message. Every request opens one, so it saves
 * every request a round trip.
 */
export function withOpening(
  dialect: Dialect,
  send: (connection: DatabaseConnection, text: string) => Promise<unknown>,
): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver() {
      const driver = dialect.createDriver();
      driver.beginTransaction = async (connection, { isolationLevel, accessMode }: TransactionSettings) => {
        const isolation = isolationLevel === undefined ? '' : ` isolation level ${isolationLevel}`;
        const begin = `begin${isolation}${accessMode === undefined ? '' : ` ${accessMode}`}`;
        const first = opening.getStore();
        try {
          await send(connection, first === undefined ? begin : `${begin}; ${first}`);
        } catch (error) {
          await driver.rollbackTransaction(connection);
          throw error;
        }
      };
      return driver;
    },
  };
}

/** A text as SQL writes it; for the few values an opening statement holds. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

import type { ColumnType } from 'kysely';

export type Day = string;
export type Instant = ColumnType<Date, Date | string, Date | string>;
export type GeneratedInstant = ColumnType<Date, Date | string | undefined, Date | string>;
/** Written as JSON text (`JSON.stringify`), read as a value: both drivers agree on that. */
export type Json<T> = ColumnType<T, string, string>;
/** A number or hash that a trigger gives: an insert leaves it out. */
export type Given<T> = ColumnType<T, never, never>;

export interface Dated {
  valid_from: Day;
  valid_to: Day | null;
}

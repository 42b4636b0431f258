import type { Readable } from 'node:stream';
import type { Transaction } from 'kysely';
import type { operations } from '@lienthong/specs/schema';
import type { Caller } from '../identity/caller.ts';
import type { Permission, Target } from '../permissions/index.ts';
import type { Schema } from '../database/schema.ts';
import type { StreamHandler } from './streams.ts';

/** Name of an operation of the contract (`operationId`); what apps receive, they do and not this system. */
export type OperationId = Exclude<keyof operations, `receive${string}`>;

type Part<Op extends OperationId, Name extends 'path' | 'query' | 'header'> =
  NonNullable<operations[Op]['parameters'][Name]> extends never
    ? Record<never, never>
    : NonNullable<operations[Op]['parameters'][Name]>;

type JsonOf<T> = T extends { content: { 'application/json': infer Body } } ? Body : never;
/** Bytes that a handler reads as they come. */
type SentOf<T> = T extends { content: { 'application/offset+octet-stream': unknown } } ? Readable : JsonOf<T>;
/** What is answered as a text of its own type. */
type TextType = 'application/rss+xml' | 'application/atom+xml' | 'application/feed+json' | 'text/html';
type AnsweredOf<T> = T extends { content: infer Content }
  ? '*/*' extends keyof Content
    ? Uint8Array
    : keyof Content & TextType extends never
      ? JsonOf<T>
      : string
  : never;

/** What the contract says an operation is given. */
export interface Input<Op extends OperationId> {
  path: Part<Op, 'path'>;
  query: Part<Op, 'query'>;
  headers: Part<Op, 'header'>;
  body: operations[Op] extends { requestBody: infer Request } ? SentOf<Request> : undefined;
}

/** Body of the one success the contract states. */
export type Success<Op extends OperationId> = operations[Op]['responses'] extends infer Responses
  ? Responses extends { 201: infer Created }
    ? JsonOf<Created>
    : Responses extends { 200: infer Ok }
      ? AnsweredOf<Ok>
      : Responses extends { 204: unknown }
        ? undefined
        : never
  : never;

/** What a handler is told about the request besides its input. */
export interface OperationContext {
  caller: Caller;
  /** Transaction as `lienthong_app` with the caller's school and account set; commits when the handler returns. */
  db: Transaction<Schema>;
  now: Date;
  requestId: string;
  language: 'vi' | 'en';
  /** Throws unless the caller may do this to this target; the right is asked for again when the answer is replayed. */
  assertMay(permission: Permission, target: Target): void;
  /** Names the records touched (ids only) for the audit ledger. */
  touched(kind: string, ids: readonly string[]): void;
  /** On the site of an authority: what was shown of a school's people, for an entry of that school's ledger besides. */
  shownOf(schoolId: string, kind: string, ids: readonly string[]): void;
}

export interface Reply<Body> {
  body: Body;
  /** What the same write sent again is answered with, where that is less: a secret is shown once. */
  kept?: Body;
  /** Version of what is answered; becomes the ETag and serves If-None-Match. */
  version?: string;
  /** Another success than the first the contract states: a part instead of the whole. */
  status?: number;
  /** More headers. A repeated write is answered without them. */
  headers?: Readonly<Record<string, string>>;
}

/**
 * Does one operation: it may assume that the input fits the contract, the caller may do this on this school, and the
 * transaction sees nothing of other schools. It throws a {@link Problem} for everything a caller can put right.
 */
export type Handler<Op extends OperationId> = (
  input: Input<Op>,
  context: OperationContext,
) => Promise<Reply<Success<Op>>>;

/**
 * An operation that must ask another server first. `prepare` runs after the permission check and outside any transaction,
 * so that a slow answer holds no connection; what it found is given to `handle`.
 */
export interface PreparedHandler<Op extends OperationId, Prepared> {
  prepare(
    input: Input<Op>,
    context: Pick<OperationContext, 'caller' | 'now' | 'language' | 'requestId'>,
  ): Promise<Prepared>;
  handle(input: Input<Op>, context: OperationContext, prepared: Prepared): Promise<Reply<Success<Op>>>;
}

/** Keeps the type of what `prepare` found between the two halves. */
export function prepared<Op extends OperationId, Prepared>(
  handler: PreparedHandler<Op, Prepared>,
): PreparedHandler<Op, unknown> {
  return handler as PreparedHandler<Op, unknown>;
}

/** What answers no JSON and no bytes answers little by little. */
export type Handlers<Op extends OperationId> = {
  [Id in Op]: [Success<Id>] extends [never] ? StreamHandler : Handler<Id> | PreparedHandler<Id, unknown>;
};

import type { components, paths } from '../generated/schema.ts';

/** A schema of the contract by its name there. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

export type Verb = 'get' | 'post' | 'patch';

/** The addresses of the contract that answer to a verb. */
export type PathWith<V extends Verb> = {
  [P in keyof paths]: paths[P] extends Record<V, unknown> ? P : never;
}[keyof paths];

export type OperationAt<V extends Verb, P extends keyof paths> =
  paths[P] extends Record<V, infer Operation> ? Operation : never;

/** What stands in the braces of the address. */
export type Identifiers<Operation> = Operation extends { parameters: { path: infer Path extends object } }
  ? Path
  : Nothing;

export type Query<Operation> = Operation extends { parameters: { query?: infer Q } } ? NonNullable<Q> : never;

/** `undefined` where nothing is sent. */
export type Body<Operation> = Operation extends { requestBody: { content: { 'application/json': infer B } } }
  ? B
  : undefined;

/** What is sent with a POST; nothing where the contract asks for nothing. */
export type Sent<Operation> = [Body<Operation>] extends [never] ? undefined : Body<Operation>;

type Success<Operation> = Operation extends { responses: infer R }
  ? R extends { 200: infer Ok }
    ? Ok
    : R extends { 201: infer Created }
      ? Created
      : R extends { 202: infer Accepted }
        ? Accepted
        : never
  : never;

type Content<Operation> =
  Success<Operation> extends { content: { 'application/json': infer Json extends object } } ? Json : never;

/** What an operation answers; with its `etag` where the contract sends one. */
export type Answer<Operation> =
  Success<Operation> extends { headers: { ETag: string } }
    ? Versioned<Content<Operation>>
    : Content<Operation>;

type Nothing = Record<never, never>;

/**
 * Something read together with the version it stood at. Pass `etag` on as `ifMatch` or `ifNoneMatch`.
 * It is empty when something on the way removed the header.
 */
export type Versioned<T> = T & { readonly etag: string };

/** Nobody should have to leave a key out because its value may be undefined. */
export type Loose<T> = { [Key in keyof T]: undefined extends T[Key] ? T[Key] | undefined : T[Key] };

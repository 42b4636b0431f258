import { ConflictError, UsageError } from '../errors/errors.ts';
import { isConflictError } from '../errors/guards.ts';
import type {
  Answer,
  Body,
  Identifiers,
  Loose,
  OperationAt,
  PathWith,
  Query,
  Sent,
  Versioned,
} from './contract.ts';
import { newIdempotencyKey } from './idempotency.ts';
import type {
  CallOptions,
  ClientOptions,
  IfUnchanged,
  ReadOptions,
  UpdateOptions,
  WriteOptions,
} from './options.ts';
import { Pages, type Page } from './pages.ts';
import type { Changeable } from './remembered.ts';
import { open, request, type OpenCall } from './request.ts';
import { createTransport } from './transport.ts';

type Get<P extends PathWith<'get'>> = OperationAt<'get', P>;
type Post<P extends PathWith<'post'>> = OperationAt<'post', P>;
type Patch<P extends PathWith<'patch'>> = OperationAt<'patch', P>;

type ListPath = { [P in PathWith<'get'>]: Answer<Get<P>> extends Page<unknown> ? P : never }[PathWith<'get'>];
type VersionedListPath = {
  [P in ListPath]: Answer<Get<P>> extends Versioned<unknown> ? P : never;
}[ListPath];
type ReadPath = Exclude<PathWith<'get'>, ListPath>;
type ItemAt<P extends ListPath> = Answer<Get<P>> extends Page<infer Item> ? Item : never;
type PageAt<P extends ListPath> = Answer<Get<P>> & Page<ItemAt<P>>;
type Read<P extends ReadPath> = Answer<Get<P>> &
  (P extends PathWith<'patch'> ? Changeable<Body<Patch<P>>, Answer<Patch<P>>> : unknown);
type Changed<P extends PathWith<'patch'>> = Answer<Patch<P>> & Changeable<Body<Patch<P>>, Answer<Patch<P>>>;

/**
 * What the features call; made once by `createConnection` and shared. Typed by the contract, address by address. `operation` is
 * what the observer is told.
 */
export interface Connection {
  /** `updates` is the operation that changes what is read. */
  read<P extends ReadPath, Held extends string | undefined = undefined>(
    path: P,
    identifiers: Identifiers<Get<P>>,
    options?: ReadOptions<Held>,
    operation?: string,
    updates?: string,
  ): Promise<Read<P> | IfUnchanged<Held>>;

  list<P extends ListPath>(
    path: P,
    identifiers: Identifiers<Get<P>>,
    query?: Loose<Query<Get<P>>>,
    options?: CallOptions,
    operation?: string,
  ): Pages<ItemAt<P>, PageAt<P>>;

  /** A list whose pages carry an `etag`. */
  listVersioned<P extends VersionedListPath, Held extends string | undefined = undefined>(
    path: P,
    identifiers: Identifiers<Get<P>>,
    query?: Loose<Query<Get<P>>>,
    options?: ReadOptions<Held>,
    operation?: string,
  ): Pages<ItemAt<P>, PageAt<P> | IfUnchanged<Held>>;

  create<P extends PathWith<'post'>>(
    path: P,
    identifiers: Identifiers<Post<P>>,
    body: Sent<Post<P>>,
    options?: WriteOptions,
    operation?: string,
  ): Promise<Answer<Post<P>>>;

  /** `reads` is the operation that tells what stands now after a conflict. */
  update<P extends PathWith<'patch'>>(
    path: P,
    identifiers: Identifiers<Patch<P>>,
    body: Body<Patch<P>>,
    options: UpdateOptions,
    operation?: string,
    reads?: string,
  ): Promise<Changed<P>>;

  /**
   * Signed, repeated and refused like every other call. The time of the call ends with the headers of the answer; its signal
   * ends the body, too.
   */
  open(call: OpenCall, options?: CallOptions): Promise<Response>;
}

/** Connects features to a central system. `createClient` does this for all of them. */
export function createConnection(settings: ClientOptions): Connection {
  const transport = createTransport(settings);

  /** What a `read` and an `update` of the same address know of each other. */
  interface Place {
    path: string;
    identifiers: object;
    reads: string | undefined;
    updates: string | undefined;
  }

  const read = <T extends object, Unchanged = never>(
    { path, identifiers, reads, updates }: Place,
    { ifNoneMatch, ...options }: ReadOptions<string | undefined>,
    unchanged?: () => Unchanged,
  ): Promise<T | Unchanged> =>
    request<T, Unchanged>(
      transport,
      {
        ...{ method: 'GET', path, identifiers, operation: reads, options },
        headers: { 'If-None-Match': ifNoneMatch },
        update: (change, how) => update({ path, identifiers, reads, updates }, change, how),
      },
      unchanged,
    );

  const update = async <T extends object>(
    place: Place,
    body: unknown,
    { ifMatch, ...options }: UpdateOptions,
  ): Promise<T> => {
    const { path, identifiers, updates } = place;
    if (!ifMatch) {
      throw new UsageError(
        'ifMatch is the etag of what the change is based on. An empty one means that the ETag header was lost ' +
          'on the way: a proxy removes it, or the page may not see it (Access-Control-Expose-Headers).',
      );
    }
    try {
      return await request<T>(transport, {
        ...{ method: 'PATCH', path, identifiers, operation: updates, body, options },
        headers: { 'If-Match': ifMatch },
        update: (change, how) => update(place, change, how),
      });
    } catch (error) {
      if (!isConflictError(error)) throw error;
      // What is changed by PATCH is read at the same address.
      const theirs = await read(place, options).catch(() => null);
      throw new ConflictError(error, body, theirs);
    }
  };

  return {
    read<P extends ReadPath, Held extends string | undefined>(
      path: P,
      identifiers: Identifiers<Get<P>>,
      options: ReadOptions<Held> = {},
      reads?: string,
      updates?: string,
    ) {
      const place = { path, identifiers, reads, updates };
      return read<Read<P>, IfUnchanged<Held>>(place, options, ifUnchanged(options.ifNoneMatch));
    },

    list<P extends ListPath>(
      path: P,
      identifiers: Identifiers<Get<P>>,
      query?: Loose<Query<Get<P>>>,
      options: CallOptions = {},
      operation?: string,
    ) {
      return new Pages<ItemAt<P>, PageAt<P>>(async (cursor) =>
        request<PageAt<P>>(transport, {
          ...{ method: 'GET', path, identifiers, operation, options },
          query: from(cursor, query),
        }),
      );
    },

    listVersioned<P extends VersionedListPath, Held extends string | undefined = undefined>(
      path: P,
      identifiers: Identifiers<Get<P>>,
      query?: Loose<Query<Get<P>>>,
      { ifNoneMatch, ...options }: ReadOptions<Held> = {},
      operation?: string,
    ) {
      return new Pages<ItemAt<P>, PageAt<P> | IfUnchanged<Held>>(async (cursor) => {
        // What is held is the first page.
        const held = cursor === undefined ? ifNoneMatch : undefined;
        const call = {
          ...{ method: 'GET', path, identifiers, operation, options },
          query: from(cursor, query),
          headers: { 'If-None-Match': held },
          versioned: true,
        };
        return request<PageAt<P>, IfUnchanged<Held>>(transport, call, ifUnchanged(held));
      });
    },

    async create(
      path,
      identifiers,
      body,
      { idempotencyKey = newIdempotencyKey(), ...options } = {},
      operation,
    ) {
      return request<Answer<Post<typeof path>>>(transport, {
        ...{ method: 'POST', path, identifiers, operation, body, options },
        headers: { 'Idempotency-Key': idempotencyKey },
      });
    },

    update(path, identifiers, body, options, updates, reads) {
      return update<Changed<typeof path>>({ path, identifiers, reads, updates }, body, options);
    },

    open(call, options = {}) {
      return open(transport, { ...call, options });
    },
  };
}

const from = (cursor: string | undefined, query: object | undefined) =>
  cursor === undefined ? query : { ...query, cursor };

/** What 304 answers: only who named what is held is told so, which is when `Held` is a string. */
const ifUnchanged = <Held extends string | undefined>(held: Held | undefined) =>
  held === undefined ? undefined : () => null as IfUnchanged<Held>;

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
import { fillPath, request } from './request.ts';
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

/** What the features call; made once by `createConnection` and shared. Typed by the contract, address by address. */
export interface Connection {
  read<P extends ReadPath, Held extends string | undefined>(
    path: P,
    identifiers: Identifiers<Get<P>>,
    options?: ReadOptions<Held>,
  ): Promise<Answer<Get<P>> | IfUnchanged<Held>>;

  list<P extends ListPath>(
    path: P,
    identifiers: Identifiers<Get<P>>,
    query?: Loose<Query<Get<P>>>,
    options?: CallOptions,
  ): Pages<ItemAt<P>, PageAt<P>>;

  /** A list whose pages carry an `etag`. */
  listVersioned<P extends VersionedListPath, Held extends string | undefined>(
    path: P,
    identifiers: Identifiers<Get<P>>,
    query?: Loose<Query<Get<P>>>,
    options?: ReadOptions<Held>,
  ): Pages<ItemAt<P>, PageAt<P> | IfUnchanged<Held>>;

  create<P extends PathWith<'post'>>(
    path: P,
    identifiers: Identifiers<Post<P>>,
    body: Sent<Post<P>>,
    options?: WriteOptions,
  ): Promise<Answer<Post<P>>>;

  update<P extends PathWith<'patch'>>(
    path: P,
    identifiers: Identifiers<Patch<P>>,
    body: Body<Patch<P>>,
    options: UpdateOptions,
  ): Promise<Answer<Patch<P>>>;
}

/** Connects features to a central system. `createClient` does this for all of them. */
export function createConnection(settings: ClientOptions): Connection {
  const transport = createTransport(settings);

  return {
    async read<P extends ReadPath, Held extends string | undefined>(
      path: P,
      identifiers: Identifiers<Get<P>>,
      { ifNoneMatch, ...options }: ReadOptions<Held> = {},
    ) {
      const call = {
        verb: 'get',
        path: fillPath(path, identifiers),
        headers: { 'If-None-Match': ifNoneMatch },
        options,
        versioned: true,
      } as const;
      return request<Answer<Get<P>>, IfUnchanged<Held>>(transport, call, ifUnchanged(ifNoneMatch));
    },

    list<P extends ListPath>(
      path: P,
      identifiers: Identifiers<Get<P>>,
      query?: Loose<Query<Get<P>>>,
      options: CallOptions = {},
    ) {
      return new Pages<ItemAt<P>, PageAt<P>>(async (cursor) =>
        request<PageAt<P>>(transport, {
          verb: 'get',
          path: fillPath(path, identifiers),
          query: from(cursor, query),
          options,
        }),
      );
    },

    listVersioned<P extends VersionedListPath, Held extends string | undefined>(
      path: P,
      identifiers: Identifiers<Get<P>>,
      query?: Loose<Query<Get<P>>>,
      { ifNoneMatch, ...options }: ReadOptions<Held> = {},
    ) {
      return new Pages<ItemAt<P>, PageAt<P> | IfUnchanged<Held>>(async (cursor) => {
        // What is held is the first page.
        const held = cursor === undefined ? ifNoneMatch : undefined;
        const call = {
          verb: 'get',
          path: fillPath(path, identifiers),
          query: from(cursor, query),
          headers: { 'If-None-Match': held },
          options,
          versioned: true,
        } as const;
        return request<PageAt<P>, IfUnchanged<Held>>(transport, call, ifUnchanged(held));
      });
    },

    async create(path, identifiers, body, { idempotencyKey = newIdempotencyKey(), ...options } = {}) {
      return request<Answer<Post<typeof path>>>(transport, {
        verb: 'post',
        path: fillPath(path, identifiers),
        body,
        headers: { 'Idempotency-Key': idempotencyKey },
        options,
      });
    },

    async update(path, identifiers, body, { ifMatch, ...options }) {
      if (!ifMatch) {
        throw new UsageError(
          'ifMatch is the etag of what the change is based on. An empty one means that the ETag header was lost ' +
            'on the way: a proxy removes it, or the page may not see it (Access-Control-Expose-Headers).',
        );
      }
      const filled = fillPath(path, identifiers);
      try {
        return await request<Answer<Patch<typeof path>>>(transport, {
          verb: 'patch',
          path: filled,
          body,
          headers: { 'If-Match': ifMatch },
          options,
          versioned: true,
        });
      } catch (error) {
        if (!isConflictError(error)) throw error;
        // What is changed by PATCH is read at the same address.
        const read = request(transport, { verb: 'get', path: filled, options, versioned: true });
        const theirs = await read.catch(() => null);
        throw new ConflictError(error, body, theirs);
      }
    },
  };
}

const from = (cursor: string | undefined, query: object | undefined) =>
  cursor === undefined ? query : { ...query, cursor };

/** What 304 answers: only who named what is held is told so, which is when `Held` is a string. */
const ifUnchanged = <Held extends string | undefined>(held: Held | undefined) =>
  held === undefined ? undefined : () => null as IfUnchanged<Held>;

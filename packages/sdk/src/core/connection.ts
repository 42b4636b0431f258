import ky from 'ky';
import { refuseSecretsInBrowser } from '../auth.ts';
import { ConflictError, UsageError } from '../errors/errors.ts';
import { Unreachable } from '../errors/from-ky.ts';
import { isConflictError } from '../errors/guards.ts';
import type { Answer, Body, Identifiers, Loose, OperationAt, PathWith, Query } from './contract.ts';
import { newIdempotencyKey } from './idempotency.ts';
import type {
  ClientOptions,
  Fetch,
  IfUnchanged,
  ReadOptions,
  UpdateOptions,
  WriteOptions,
} from './options.ts';
import { Pages, type Page } from './pages.ts';
import { fillPath, request, requestIfChanged, type Transport } from './request.ts';

type Get<P extends PathWith<'get'>> = OperationAt<'get', P>;
type Post<P extends PathWith<'post'>> = OperationAt<'post', P>;
type Patch<P extends PathWith<'patch'>> = OperationAt<'patch', P>;

type ListPath = { [P in PathWith<'get'>]: Answer<Get<P>> extends Page<unknown> ? P : never }[PathWith<'get'>];
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

  list<P extends ListPath, Held extends string | undefined = undefined>(
    path: P,
    identifiers: Identifiers<Get<P>>,
    query?: Loose<Query<Get<P>>>,
    options?: ReadOptions<Held>,
  ): Pages<ItemAt<P>, PageAt<P> | IfUnchanged<Held>>;

  create<P extends PathWith<'post'>>(
    path: P,
    identifiers: Identifiers<Post<P>>,
    body: Body<Post<P>>,
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
export function createConnection(options: ClientOptions): Connection {
  const transport = createTransport(options);

  return {
    async read<P extends ReadPath, Held extends string | undefined>(
      path: P,
      identifiers: Identifiers<Get<P>>,
      { ifNoneMatch, ...rest }: ReadOptions<Held> = {},
    ) {
      const answer = await requestIfChanged<Answer<Get<P>>>(transport, {
        verb: 'get',
        path: fillPath(path, identifiers),
        headers: { 'If-None-Match': ifNoneMatch },
        options: rest,
        versioned: true,
      });
      return answer ?? unchanged<Held>();
    },

    list<P extends ListPath, Held extends string | undefined>(
      path: P,
      identifiers: Identifiers<Get<P>>,
      query?: Loose<Query<Get<P>>>,
      { ifNoneMatch, ...rest }: ReadOptions<Held> = {},
    ) {
      return new Pages<ItemAt<P>, PageAt<P> | IfUnchanged<Held>>(async (cursor) => {
        const first = cursor === undefined;
        const page = await requestIfChanged<PageAt<P>>(transport, {
          verb: 'get',
          path: fillPath(path, identifiers),
          query: first ? query : { ...query, cursor },
          headers: { 'If-None-Match': first ? ifNoneMatch : undefined },
          options: rest,
          versioned: true,
        });
        return page ?? unchanged<Held>();
      });
    },

    async create(path, identifiers, body, { idempotencyKey = newIdempotencyKey(), ...rest } = {}) {
      return request<Answer<Post<typeof path>>>(transport, {
        verb: 'post',
        path: fillPath(path, identifiers),
        body,
        headers: { 'Idempotency-Key': idempotencyKey },
        options: rest,
      });
    },

    async update(path, identifiers, body, { ifMatch, ...rest }) {
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
          options: rest,
          versioned: true,
        });
      } catch (error) {
        if (!isConflictError(error)) throw error;
        // What is changed by PATCH is read at the same address.
        const read = request(transport, { verb: 'get', path: filled, options: rest, versioned: true });
        const theirs = await read.catch(() => null);
        throw new ConflictError(error, body, theirs);
      }
    },
  };
}

/** Only reached after If-None-Match, which is when `Held` is a string. */
const unchanged = <Held extends string | undefined>() => null as IfUnchanged<Held>;

function createTransport(options: ClientOptions): Transport {
  const { auth, language, fetch = globalThis.fetch } = options;
  const address = apiAddress(options.baseUrl);
  let renewing: Promise<boolean> | undefined;

  const sign = async ({ request }: { request: Request }) => {
    await auth?.authorize(request);
    const wanted = typeof language === 'function' ? language() : language;
    if (wanted) request.headers.set('Accept-Language', wanted);
    refuseSecretsInBrowser(request.headers);
  };

  return {
    http: ky.create({
      prefix: address.href,
      headers: { Accept: 'application/json, application/problem+json' },
      // Sessions travel in headers, so a page's cookies stay out of it.
      credentials: 'omit',
      hooks: { beforeRequest: [sign], beforeRetry: [sign] },
      throwHttpErrors: (status) => status !== 304,
      fetch: (input, init) =>
        fetchOrUnreachable(fetch, input instanceof Request ? input : new Request(input), init),
    }),
    origin: address.origin,
    timeout: options.timeout ?? 30_000,
    attemptTimeout: options.attemptTimeout ?? 10_000,
    retries: options.retries ?? 2,
    renew:
      auth?.onUnauthorized &&
      (() =>
        (renewing ??= Promise.resolve(auth.onUnauthorized?.() ?? false).finally(
          () => (renewing = undefined),
        ))),
  };
}

async function fetchOrUnreachable(
  fetch: Fetch,
  input: Request,
  init: RequestInit | undefined,
): Promise<Response> {
  try {
    return await fetch(input, init);
  } catch (error) {
    throw input.signal.aborted ? error : new Unreachable(error);
  }
}

function apiAddress(baseUrl: string | URL): URL {
  const address = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (!address || !/^https?:$/.test(address.protocol)) {
    throw new UsageError(
      `baseUrl must be the whole address of the central system, as in https://lienthong.example.vn.`,
    );
  }
  const folder = address.pathname.replace(/\/+$/, '');
  if (folder.endsWith('/v1')) throw new UsageError('baseUrl is the address without /v1: the client adds it.');
  return new URL(`${folder}/v1`, address);
}

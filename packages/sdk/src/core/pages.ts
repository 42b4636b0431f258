import { UsageError } from '../errors/errors.ts';

export interface Page<Item> {
  items: Item[];
  /** Where the next page starts; null at the end. */
  nextCursor: string | null;
}

/**
 * A list. Await it for its first page, `for await` it for every item, or `collect` a bounded number.
 * Nothing is asked for before one of these, and the first page is asked for once.
 */
export class Pages<Item, First extends Page<Item> | null = Page<Item>>
  implements Promise<First>, AsyncIterable<Item>
{
  readonly #load: (cursor: string | undefined) => Promise<First>;
  #first: Promise<First> | undefined;

  constructor(load: (cursor: string | undefined) => Promise<First>) {
    this.#load = load;
  }

  get [Symbol.toStringTag](): string {
    return 'Pages';
  }

  then<A = First, B = never>(
    fulfilled?: ((page: First) => A | PromiseLike<A>) | null,
    rejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#firstPage().then(fulfilled, rejected);
  }

  catch<B = never>(rejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<First | B> {
    return this.#firstPage().catch(rejected);
  }

  finally(settled?: (() => void) | null): Promise<First> {
    return this.#firstPage().finally(settled);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const page of this.pages()) yield* page.items;
  }

  /** Page by page, for what a page carries besides its items. */
  async *pages(): AsyncGenerator<NonNullable<First>, void, undefined> {
    const seen = new Set<string>();
    let page = await this.#firstPage();
    while (page !== null) {
      yield page;
      const cursor = page.nextCursor;
      if (cursor === null) return;
      if (seen.has(cursor)) {
        throw new UsageError(
          'The list gave the same cursor twice; reading on would never end. Read it again.',
        );
      }
      seen.add(cursor);
      page = await this.#load(cursor);
    }
  }

  /** The items up to `limit`; pages beyond it are never asked for. */
  async collect({ limit }: { limit: number }): Promise<Item[]> {
    if (!Number.isInteger(limit) || limit < 1) {
      throw new UsageError('collect() needs a limit: a whole number of items from 1.');
    }
    const items: Item[] = [];
    for await (const item of this) {
      items.push(item);
      if (items.length >= limit) break;
    }
    return items;
  }

  #firstPage(): Promise<First> {
    this.#first ??= this.#load(undefined);
    return this.#first;
  }
}

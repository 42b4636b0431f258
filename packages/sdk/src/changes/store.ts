/** Where a consumer keeps how far it has come. */
export interface ChangeStore {
  /** What was saved last; null at the very beginning. */
  load(): Promise<string | null | undefined> | string | null | undefined;
  /** Leave it out where `handle` keeps the cursor itself, in the transaction of what it does with the page. */
  save?(cursor: string): Promise<void> | void;
}

/** For tests, and for what is built anew at each start. */
export function memoryStore(cursor: string | null = null): ChangeStore & { readonly cursor: string | null } {
  let kept = cursor;
  return {
    get cursor() {
      return kept;
    },
    load: () => kept,
    save(next) {
      kept = next;
    },
  };
}

import type * as Saving from './saving.ts';

let here: typeof Saving | null = null;

/** What sends marks, once it came. */
export const saving = (): typeof Saving | null => here;

/** A mark is typed without it; it is here before the first batch would leave. */
export const loadSaving = async (): Promise<typeof Saving> => (here ??= await import('./saving.ts'));

import type { Language } from './language.ts';

/** A phrase, or a function that puts its arguments into one. */
// The parameter type is `never` so that every phrase function fits, whatever it takes.
export type Phrase = string | ((...args: never[]) => string);

/** The phrases of one element in one language. */
export type Dictionary = Readonly<Record<string, Phrase>>;

/** The phrases of one element in every language; English may be a module that is loaded when it is spoken. */
export interface Strings<T extends Dictionary> {
  readonly vi: T;
  readonly en: T | (() => Promise<T>);
}

/**
 * What a site may replace. A phrase with arguments may be replaced by a text with `{0}`, `{1}` in their
 * places, so that overrides can be written as JSON.
 */
export type StringOverrides<T extends Dictionary = Dictionary> = {
  readonly [K in keyof T]?: T[K] | string;
};

/** Vietnamese is the source of the type; a key missing or too many in English does not compile. */
export function defineStrings<T extends Dictionary>(
  vi: T,
  en: NoInfer<T> | (() => Promise<NoInfer<T>>),
): Strings<T> {
  return { vi, en };
}

const loaded = new WeakMap<object, Dictionary>();

/** Undefined when the language can be spoken at once; otherwise kept when it can. Without the module it is Vietnamese. */
export function loadStrings<T extends Dictionary>(
  strings: Strings<T>,
  language: Language,
): Promise<void> | undefined {
  const source = strings[language];
  if (typeof source !== 'function' || loaded.has(source)) return undefined;
  return source().then(
    (dictionary) => void loaded.set(source, dictionary),
    () => void loaded.set(source, strings.vi),
  );
}

/** The phrases of a language as they are; Vietnamese until the language is loaded. */
export function stringsOf<T extends Dictionary>(strings: Strings<T>, language: Language): T {
  const source = strings[language];
  if (typeof source !== 'function') return source;
  return (loaded.get(source) as T | undefined) ?? strings.vi;
}

/** Phrases with a site's replacements, later ones winning. Unknown keys are left out. */
export function mergeStrings<T extends Dictionary>(
  base: T,
  ...overrides: (StringOverrides | undefined)[]
): T {
  if (!overrides.some(Boolean)) return base;
  const merged: Record<string, Phrase> = { ...base };
  for (const override of overrides) {
    for (const [key, phrase] of Object.entries(override ?? {})) {
      const original = base[key];
      if (original === undefined || phrase === undefined) continue;
      merged[key] = typeof original === 'function' && typeof phrase === 'string' ? fill(phrase) : phrase;
    }
  }
  return merged as T;
}

function fill(template: string): Phrase {
  return (...args: unknown[]) =>
    template.replace(/\{(\d)\}/g, (_, index: string) => String(args[Number(index)] ?? ''));
}

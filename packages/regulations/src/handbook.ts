import type { Citation, Reason } from './reasons.ts';
import type { NamesOf } from './text/names.ts';

/** The same text in both languages. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

/** A worked example that the page prints as computed; a test compares it with `expected`. */
export interface HandbookExample {
  /** `X-03` of the worked examples, or a short name of its own, unique in the handbook. */
  readonly id: string;
  /** The input in words and figures. */
  readonly given: Bilingual;
  readonly run: () => { readonly shown: Bilingual; readonly reasons: readonly Reason[] };
  readonly expected: Bilingual;
}

/** Rule → where in the circular → how we compute → worked example. */
export interface HandbookRule {
  readonly rule: Bilingual;
  /** The citation object the code itself uses; null where practice or a policy option decides. */
  readonly citation: Citation | null;
  /** Thresholds and counts are written from the data of the rule, never typed a second time. */
  readonly how: Bilingual;
  readonly examples: readonly HandbookExample[];
  /** Why there is nothing to compute, where `examples` is empty. */
  readonly withoutExample?: Bilingual;
}

/** One circular, or one area of rules: a section of the page for deputy principals. Not part of any bundle. */
export interface HandbookSection {
  /** The rule set whose words the reasons use, where it has words of its own. */
  readonly of?: NamesOf;
  readonly title: Bilingual;
  /** What it covers and since when, one or two sentences. */
  readonly about: Bilingual;
  readonly rules: readonly HandbookRule[];
}

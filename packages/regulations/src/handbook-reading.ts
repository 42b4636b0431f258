import type { Bilingual } from './handbook.ts';
import type { Reason } from './reasons.ts';
import type { Policy } from './secondary/policy.ts';
import type { NamesOf } from './text/names.ts';

/** One of the two ways to read a text, as a value of `Policy`. */
export interface ReadingChoice {
  readonly value: string;
  readonly means: Bilingual;
  readonly expected: Bilingual;
}

export interface ReadingRun {
  readonly shown: Bilingual;
  readonly reasons: readonly Reason[];
}

/** A place where the text can be read two ways, with an example in which the readings differ. */
export interface HandbookReading {
  /** The rule set whose words the reasons use. */
  readonly of?: NamesOf;
  readonly option: string;
  readonly field: keyof Policy;
  readonly question: Bilingual;
  /** The default first. */
  readonly choices: readonly [ReadingChoice, ReadingChoice];
  readonly given: Bilingual;
  /** Null: nothing chosen. */
  readonly run: (choice: string | null) => ReadingRun;
}

export const policyOf = (field: keyof Policy, choice: string | null): Policy =>
  choice === null ? {} : { [field]: choice };

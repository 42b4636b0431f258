import type { Citation, Reason, ReasonCode } from '../reasons.ts';

/** What turns reasons of some vocabularies into sentences of one language. */
export interface Dictionary<N> {
  readonly sentences: Readonly<Partial<Record<ReasonCode, (params: never, names: N) => string>>>;
  readonly names: N;
  readonly citation: (citation: Citation) => string;
}

/** The sentence with its citation; the bare code where the dictionary has no sentence. */
export function sentenceOf<N>({ code, params, citation }: Reason, dictionary: Dictionary<N>): string {
  // Each code is paired with its parameters in the type of reasons; TypeScript cannot follow that through the lookup.
  const write = dictionary.sentences[code] as ((values: typeof params, names: N) => string) | undefined;
  const sentence = write?.(params, dictionary.names) ?? code;
  return citation ? `${sentence} (${dictionary.citation(citation)})` : sentence;
}

import type { RuleSetId } from '../phase-in.ts';
import type { ConductLevel, PromotionDecision, StudyLevel, Title } from '../secondary/rules.ts';
import type { PreschoolNames } from './preschool-names.ts';
import type { PrimaryNames } from './primary-names.ts';

/** What sentences of one subject's marks are made of. */
export interface SlotNames {
  /** By slot: `tx1`, `dk1`, `gk`, `ck`, `hk`. */
  readonly slot: (slot: string) => string;
  /** Tenths as people write them. */
  readonly mark: (tenths: number) => string;
}

/** Whose words: those of a rule set, or of the examination for grade 10. */
export type NamesOf = RuleSetId | 'grade10';

/** What is called otherwise there. */
interface OtherNames {
  readonly subjects?: Readonly<Record<string, string>>;
  readonly decisions?: Readonly<Partial<Record<PromotionDecision, string>>>;
}

/** Names that sentences are made of. A site replaces what it calls otherwise. */
export interface Names extends SlotNames {
  /** By subject code; a code that is not here is shown as it is. */
  readonly subjects: Readonly<Record<string, string>>;
  readonly levels: Readonly<Record<StudyLevel | ConductLevel, string>>;
  readonly decisions: Readonly<Record<PromotionDecision, string>>;
  readonly titles: Readonly<Record<Title, string>>;
  readonly primary: PrimaryNames;
  readonly preschool: PreschoolNames;
  /** What a circular calls otherwise than circulars 22/2021 and 27/2020, see `namesUnder`. */
  readonly under: Readonly<Partial<Record<NamesOf, OtherNames>>>;
  /** Schools by code, supplied by the caller; without a name the code is shown. */
  readonly schools?: Readonly<Record<string, string>>;
}

/** One sentence per reason of a vocabulary, without the citation. A missing or misspelt key does not compile. */
export type Sentences<V, N = Names> = {
  readonly [C in keyof V]: (params: Readonly<V[C]>, names: N) => string;
};

/** The names with the words of one rule set: under circular 58/2011 the subject is Ngoại ngữ, not Ngoại ngữ 1. */
export function namesUnder(names: Names, of: NamesOf): Names {
  const { subjects, decisions } = names.under[of] ?? {};
  return {
    ...names,
    subjects: { ...names.subjects, ...subjects },
    decisions: { ...names.decisions, ...decisions },
  };
}

/** The name given to a code; every object knows `constructor` by itself. */
export const nameOf = (names: Readonly<Record<string, string>>, code: string): string =>
  (Object.hasOwn(names, code) && names[code]) || code;

export function subjectName(names: Names, code: string): string {
  return nameOf(names.subjects, code);
}

export function schoolName(names: Names, code: string): string {
  return nameOf(names.schools ?? {}, code);
}

/** With semicolons where a part has a comma of its own: Hoạt động trải nghiệm, hướng nghiệp is one subject. */
export function listOf(parts: readonly string[]): string {
  return parts.join(parts.some((part) => part.includes(',')) ? '; ' : ', ');
}

export function subjectList(names: Names, codes: readonly string[]): string {
  return listOf(codes.map((code) => subjectName(names, code)));
}

export function slotList(names: SlotNames, slots: readonly string[]): string {
  return slots.map((slot) => names.slot(slot)).join(', ');
}

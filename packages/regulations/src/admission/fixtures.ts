import { enReasons, reasonText, viReasons } from '../reason-text.ts';
import type { Reason } from '../reasons.ts';
import type { EntryApplicant, EntryCampaign } from './entry.ts';

/** A child whose data are complete, a boy by the personal identification number. */
export const child = (birthDate: string, change: Partial<EntryApplicant> = {}): EntryApplicant => ({
  birthDate,
  ward: '26734',
  personalId: `0792${birthDate.slice(2, 4)}000001`,
  ...change,
});

export const straight = { skipped: 0, repeated: 0, startedLate: 0 };

/** Entry in the school year 2025-2026. */
export const campaign = (
  grade: EntryCampaign['grade'],
  change: Partial<EntryCampaign> = {},
): EntryCampaign => ({ grade, schoolYear: 2025, ...change });

export const codes = ({ reasons }: { readonly reasons: readonly Reason[] }): string[] =>
  reasons.map(({ code }) => code);

export const viTexts = ({ reasons }: { readonly reasons: readonly Reason[] }): string[] =>
  reasons.map((item) => reasonText(item, viReasons));

export const enTexts = ({ reasons }: { readonly reasons: readonly Reason[] }): string[] =>
  reasons.map((item) => reasonText(item, enReasons));

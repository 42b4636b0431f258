import type { ConsentPurpose } from '../../database/schema.ts';

/**
 * What consent can be asked for. Statutory work of a school rests on law and is none of these. `asksChild`: it publishes or
 * discloses private life, so a child of full 7 years has to agree, too (law 91/2025/QH15, article 24).
 */
export const purposes: Readonly<Record<ConsentPurpose, { asksChild: boolean }>> = {
  paidMessages: { asksChild: false },
  photos: { asksChild: true },
  honours: { asksChild: true },
  publishName: { asksChild: true },
};

import { dayInVietnam } from '../../clock.ts';
import type { Day, Row } from '../../database/schema.ts';
import { purposes } from './purposes.ts';

const AGE_OF_OWN_CONSENT = 7;

/** Whether a child has lived seven full years on a day. Whoever was born on 29 February has on 28 February. */
export function isOfFull7(birthDate: Day, day: Day): boolean {
  const birthday = `${Number(birthDate.slice(0, 4)) + AGE_OF_OWN_CONSENT}${birthDate.slice(4)}`;
  return birthday.replace(/-02-29$/, '-02-28') <= day;
}

/** Whether the purpose needs the child's own agreement on a day. */
export function asksChild(purpose: Row<'consents'>['purpose'], birthDate: Day, day: Day): boolean {
  return purposes[purpose].asksChild && isOfFull7(birthDate, day);
}

export type ConsentFacts = Pick<
  Row<'consents'>,
  'purpose' | 'child_agreed' | 'given_at' | 'valid_until' | 'withdrawn_at'
>;

/**
 * Whether a consent carries something on a day. A guardian who no longer is one cannot consent for the child, a child that
 * has turned seven since has to agree itself, and a withdrawal counts for the whole of its day.
 */
export function isInForce(
  consent: ConsentFacts,
  { birthDate, isGuardian, day }: { birthDate: Day; isGuardian: boolean; day: Day },
): boolean {
  return (
    isGuardian &&
    dayInVietnam(consent.given_at) <= day &&
    consent.valid_until >= day &&
    (consent.withdrawn_at === null || dayInVietnam(consent.withdrawn_at) > day) &&
    (consent.child_agreed || !asksChild(consent.purpose, birthDate, day))
  );
}

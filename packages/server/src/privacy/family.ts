import type { components } from '@lienthong/specs/schema';
import type { Day, Relation, Row } from '../database/schema.ts';
import type { PersonCaller } from '../identity/caller.ts';
import { may } from '../permissions/index.ts';
import type { Db, PupilRow } from './pupil.ts';

export type FamilyMember = components['schemas']['FamilyMember'];
export type Audience = 'family' | 'principal';

/** Who acts for a pupil, and how much of it the caller is told. */
export interface Family {
  audience: Audience;
  links: readonly Row<'guardianships'>[];
  /** Somebody by account; with the relation where a record keeps it itself. */
  member(accountId: string, relation?: Relation): FamilyMember;
  isGuardian(accountId: string, day: Day): boolean;
  /** The account is, or was, of the family. */
  has(accountId: string): boolean;
}

/** A family is told of its other members by relation alone; the principal, who answers for the data, by account. */
export async function familyOf(db: Db, caller: PersonCaller, pupil: PupilRow): Promise<Family> {
  const links = await db
    .selectFrom('guardianships')
    .selectAll()
    .where('school_id', '=', pupil.school_id)
    .where('pupil_id', '=', pupil.id)
    .orderBy('valid_from')
    .orderBy('account_id')
    .execute();
  const audience = may(caller, 'privacy.hold', { schoolId: pupil.school_id }) ? 'principal' : 'family';
  const relationOf = (accountId: string): FamilyMember['relation'] =>
    accountId === pupil.account_id
      ? 'pupil'
      : (links.findLast((link) => link.account_id === accountId)?.relation ?? 'school');
  return {
    audience,
    links,
    member(accountId, relation) {
      const self = accountId === caller.accountId;
      return {
        relation: relation ?? relationOf(accountId),
        self,
        accountId: self || audience === 'principal' ? accountId : null,
      };
    },
    isGuardian: (accountId, day) => links.some((link) => link.account_id === accountId && validOn(link, day)),
    has: (accountId) => relationOf(accountId) !== 'school',
  };
}

export function validOn(
  { valid_from, valid_to }: { valid_from: Day; valid_to: Day | null },
  day: Day,
): boolean {
  return valid_from <= day && (valid_to === null || valid_to >= day);
}

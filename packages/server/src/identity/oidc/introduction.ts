import { sql, type Kysely } from 'kysely';
import { interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider';
import { dayInVietnam } from '../../clock.ts';
import type { Day, Schema } from '../../database/schema.ts';

/** The question before a site first learns who is signed in: a prompt of oidc-provider, and the name of its result. */
export const introduction = 'introduction';

/** Asked when the grant was not given yet, which is looked up right before (`introduced`). */
export function introductionPrompt(): interactionPolicy.Prompt {
  const { Check, Prompt } = interactionPolicy;
  return new Prompt(
    { name: introduction, requestable: false },
    new Check('first_visit', 'the person has not been asked about this site yet', ({ oidc }) => {
      const { session, entities } = oidc;
      return session?.accountId !== undefined && entities.Grant?.jti === undefined;
    }),
  );
}

/**
 * Whether who asks may be told who is signed in without another question: on sites of schools and authorities where the person
 * has a duty today, after the sign-in page or the question of this very request, and where the open session was used before.
 */
export async function introduced(
  db: Kysely<Schema>,
  { oidc: { client, session, result, provider } }: KoaContextWithOIDC,
  now: Date,
): Promise<boolean> {
  if (client === undefined || session?.accountId === undefined) return false;
  const { accountId, authorizations = {} } = session;
  if (result?.login !== undefined || result?.[introduction] === accountId) return true;
  const grantId = authorizations[client.clientId]?.grantId;
  if (grantId !== undefined && (await provider.Grant.find(grantId)) !== undefined) return true;
  return hasDutyAt(db, accountId, client.clientId, dayInVietnam(now));
}

/** Whether a duty of the day is held at the school or authority of the key: whoever belongs there is known there. */
export async function hasDutyAt(
  db: Kysely<Schema>,
  accountId: string,
  key: string,
  today: Day,
): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`
    with recursive place (school_id, authority_id) as (
      select school_id, null::uuid from site_keys where key = ${key}
      union all select null, authority_id from office_keys where key = ${key}
    ),
    above (id) as (
      select stands.authority_id from school_authorities as stands join place on place.school_id = stands.school_id
      where stands.valid_from <= ${today} and (stands.valid_to is null or stands.valid_to >= ${today})
      union
      select link.parent_id from authority_links as link join above on above.id = link.authority_id
      where link.valid_from <= ${today} and (link.valid_to is null or link.valid_to >= ${today})
    )
    select exists (
      select from assignments as held join place on place.school_id = held.school_id
        where held.account_id = ${accountId} and held.valid_from <= ${today} and (held.valid_to is null or held.valid_to >= ${today})
      union all
      select from guardianships as held join place on place.school_id = held.school_id
        where held.account_id = ${accountId} and held.valid_from <= ${today} and (held.valid_to is null or held.valid_to >= ${today})
      union all
      select from pupils as pupil join place on place.school_id = pupil.school_id
        join enrolments as held on held.school_id = pupil.school_id and held.pupil_id = pupil.id
        where pupil.account_id = ${accountId} and held.valid_from <= ${today} and (held.valid_to is null or held.valid_to >= ${today})
      union all
      select from officers as held join authorities as authority on authority.id = held.authority_id
        where held.account_id = ${accountId} and held.valid_from <= ${today} and (held.valid_to is null or held.valid_to >= ${today})
          and authority.valid_from <= ${today} and (authority.valid_to is null or authority.valid_to >= ${today})
          and held.authority_id in (select id from above union select authority_id from place)
      union all
      select from vendor_members as held join vendors as vendor on vendor.id = held.vendor_id
        join place on place.authority_id = vendor.authority_id
        where held.account_id = ${accountId} and held.valid_from <= ${today} and (held.valid_to is null or held.valid_to >= ${today})
    ) as held`.execute(db);
  return rows[0]?.held === true;
}

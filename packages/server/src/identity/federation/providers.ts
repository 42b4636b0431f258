import { sql, type Kysely } from 'kysely';
import type { Day, Schema } from '../../database/schema.ts';
import type { Localized } from '../../http/problem.ts';

export interface OfferedProvider {
  code: string;
  label: Localized;
}

/** An outside identity provider as this system is registered there. */
export interface IdentityProvider extends OfferedProvider {
  issuer: string;
  clientId: string;
  clientSecret: string | null;
  scope: string;
  subjectClaim: string;
  sufficientAcr: string[];
  sufficientAmr: string[];
}

/**
 * What the sign-in page offers to a client: the providers of the authorities above the site's school, or of and above the
 * authority whose own site or relying party it is, in the tree of the day.
 */
export async function offeredProviders(
  db: Kysely<Schema>,
  clientId: string,
  today: Day,
): Promise<OfferedProvider[]> {
  const { rows } = await sql<{ code: string; vi: string; en: string }>`
    with recursive above (id) as (
      select authority_id from (
        select stands.authority_id from site_keys site join school_authorities stands on stands.school_id = site.school_id
        where site.key = ${clientId} and site.revoked_at is null
          and stands.valid_from <= ${today} and (stands.valid_to is null or stands.valid_to >= ${today})
        union
        select party.authority_id from relying_parties party
        where party.client_id = ${clientId} and party.disabled_at is null
        union
        select office.authority_id from office_keys office where office.key = ${clientId} and office.revoked_at is null
      ) as begins
      union
      select link.parent_id from authority_links link join above on above.id = link.authority_id
      where link.valid_from <= ${today} and (link.valid_to is null or link.valid_to >= ${today})
    )
    select provider.code, provider.label_vi as vi, provider.label_en as en from identity_providers provider
    where provider.disabled_at is null and provider.authority_id in (select id from above)
    order by provider.label_vi, provider.code`.execute(db);
  return rows.map(({ code, vi, en }) => ({ code, label: { vi, en } }));
}

/** Undefined when there is none or it was disabled. */
export async function findProvider(db: Kysely<Schema>, code: string): Promise<IdentityProvider | undefined> {
  const row = await db
    .selectFrom('identity_providers')
    .selectAll()
    .where('code', '=', code)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  return (
    row && {
      code: row.code,
      label: { vi: row.label_vi, en: row.label_en },
      issuer: row.issuer,
      clientId: row.client_id,
      clientSecret: row.client_secret,
      scope: row.scope,
      subjectClaim: row.subject_claim,
      sufficientAcr: row.sufficient_acr,
      sufficientAmr: row.sufficient_amr,
    }
  );
}

import { instant } from '../../clock.ts';
import type { Audience } from '../family.ts';
import type { Db, PupilRow } from '../pupil.ts';
import type { PupilExport } from './parts.ts';

type Exported = PupilExport['applications'][number];

/** Found by the personal identification number alone: a name and a birth date may be another child's. */
export async function applicationsOf(
  db: Db,
  pupil: PupilRow,
  audience: Audience,
): Promise<PupilExport['applications']> {
  if (pupil.personal_id === null) return [];
  const rows = await db
    .selectFrom('admission_applications as a')
    .innerJoin('admission_campaigns as k', (join) =>
      join.onRef('k.school_id', '=', 'a.school_id').onRef('k.id', '=', 'a.campaign_id'),
    )
    .selectAll('a')
    .select(['k.name', 'k.consent_version as versionNow', 'k.consent_text as textNow'])
    .where('a.school_id', '=', pupil.school_id)
    .where('a.personal_id', '=', pupil.personal_id)
    .orderBy('a.submitted_at')
    .orderBy('a.id')
    .execute();
  return rows.map((row) => ({
    code: row.code,
    campaign: row.name,
    status: row.status,
    submittedAt: instant(row.submitted_at),
    child: childFor(audience, row.child),
    guardian: guardianFor(audience, row.guardian),
    ageReason: row.age_reason,
    consentVersion: row.consent_version,
    consentText: row.versionNow === row.consent_version ? row.textNow : null,
  }));
}

/** The address is where whoever filed it lives, which another guardian may not be told; who filed it is not on record. */
function childFor(audience: Audience, child: Exported['child']): Exported['child'] {
  if (audience === 'principal') return child;
  const { residence: _, ...rest } = child;
  return rest;
}

/** Anonymised ones have not even a relation. */
function guardianFor(audience: Audience, guardian: Exported['guardian']): Exported['guardian'] {
  if (audience === 'principal') return guardian;
  return guardian.relation === undefined ? {} : { relation: guardian.relation };
}

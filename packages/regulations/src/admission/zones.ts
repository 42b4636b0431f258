import { RegulationError } from '../errors.ts';
import { reason } from '../reasons.ts';
import { found, lacking, NOTHING, type EntryCampaign, type Findings, type Zone } from './entry.ts';

export interface ZoneFound {
  readonly zone: string;
  /** From 1. */
  readonly order: number;
}

/** The zone a ward belongs to. Throws `duplicateWard` when a ward stands in the zones twice. */
export function zoneOf(zones: readonly Zone[], ward: string | null): ZoneFound | null {
  const seen = new Set<string>();
  let result: ZoneFound | null = null;
  zones.forEach(({ zone, wards }, index) => {
    for (const code of wards) {
      if (seen.has(code)) {
        throw new RegulationError(
          'duplicateWard',
          { field: 'zones', index },
          'a ward stands in the zones twice',
        );
      }
      seen.add(code);
      if (code === ward) result = { zone, order: index + 1 };
    }
  });
  return result;
}

/** F-12: where the child lives now. */
export function residence(
  ward: string | null,
  { zones, otherWards }: EntryCampaign,
  zone: ZoneFound | null,
): Findings {
  if (!zones) return NOTHING;
  if (ward === null) return lacking('ward');
  if (zone) return found('eligible', reason('residenceInZone', { ...zone, zones: zones.length }, null));
  const outcome = otherWards ?? 'needsReview';
  return found(outcome, reason('residenceElsewhere', { outcome }, null));
}

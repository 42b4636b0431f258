import type { components } from '@lienthong/specs/schema';
import { instant } from '../../clock.ts';
import type { Day } from '../../database/schema.ts';
import type { Family } from '../family.ts';
import { isInForce } from './in-force.ts';
import type { ConsentRow } from './repository.ts';

export function consentOnTheWire(
  row: ConsentRow,
  family: Family,
  { birthDate, today }: { birthDate: Day; today: Day },
): components['schemas']['Consent'] {
  return {
    id: row.id,
    purpose: row.purpose,
    textVersion: row.text_version,
    service: row.service,
    priceDong: row.price_dong,
    text: row.text_vi,
    textHash: row.hash,
    givenBy: family.member(row.account_id, row.relation),
    channel: row.channel,
    childAgreed: row.child_agreed,
    givenAt: instant(row.given_at),
    validUntil: row.valid_until,
    withdrawnAt: row.withdrawn_at && instant(row.withdrawn_at),
    withdrawnBy: row.withdrawn_by === null ? null : family.member(row.withdrawn_by),
    inForce: isInForce(row, {
      birthDate,
      isGuardian: family.isGuardian(row.account_id, today),
      day: today,
    }),
  };
}

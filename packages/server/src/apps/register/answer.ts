import type { components } from '@lienthong/specs/schema';
import { instant } from '../../clock.ts';
import type { Row } from '../../database/schema.ts';
import { hashVersion } from '../../http/etag.ts';
import type { AppRow } from '../app-rows.ts';

type Schemas = components['schemas'];

export interface EventRow {
  at: Date;
  kind: Schemas['AppEvent']['kind'];
  reason: string | null;
  by: string | null;
  appVersion: number;
}

export function summaryOnTheWire(row: AppRow): Schemas['AppSummary'] {
  const { id, authority_id, vendor, name, purpose, scopes, status, frozen, grants, lastCertification } = row;
  return {
    ...{ id, authorityId: authority_id, vendor, name, purpose, scopes, status, frozen, grants },
    registeredAt: instant(row.registered_at),
    lastCertification: lastCertification && {
      ...lastCertification,
      finishedAt: instant(new Date(lastCertification.finishedAt)),
    },
  };
}

/** The app with the version that stands for all of it: what a change is based on stands before the dot. */
export function appOnTheWire(
  row: AppRow,
  history: readonly EventRow[],
): { body: Schemas['App']; version: string } {
  const { contact_name: name, contact_email: email, contact_phone: phone } = row;
  const body = {
    ...summaryOnTheWire(row),
    dataLocation: row.data_location,
    retention: row.retention,
    contact: { name, email, phone },
    privacyUrl: row.privacy_url,
    certificationKey: row.certification_key,
    version: row.version,
    history: history.map((event) => ({ ...event, at: instant(event.at) })),
  };
  return { body, version: `${basisOf(row)}.${hashVersion(body)}` };
}

/** What a change of an app is based on: its registration, and what was decided about it. */
export function basisOf({ version, status }: Pick<Row<'apps'>, 'version' | 'status'>): string {
  return `${version}-${status}`;
}

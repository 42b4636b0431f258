import { createPublicKey } from 'node:crypto';
import type { components } from '@lienthong/specs/schema';
import type { NewRow, Row } from '../../database/schema.ts';
import { Problem, type Localized, type PlaceError } from '../../http/problem.ts';
import { plainText } from '../../text.ts';

/** What a vendor says about its app; each part may be changed alone. */
export type Registration = components['schemas']['UpdateApp'];
type Columns = Partial<NewRow<'apps'>>;

/** The contract counts what was typed; this counts what of it is left. */
const tooShort = (least: number): Localized =>
  least === 1
    ? { vi: 'Không được để trống.', en: 'This must not be empty.' }
    : { vi: `Cần ít nhất ${least} kí tự.`, en: `Give at least ${least} characters.` };
const askedTwice: Localized = {
  vi: 'Mỗi phạm vi chỉ xin một lần.',
  en: 'Ask for each scope once.',
};
const noKey: Localized = {
  vi: 'Không phải khóa công khai P-256 dạng JWK.',
  en: 'Not a public P-256 key as a JWK.',
};

/** Only these of an approved app may change: what the appraisal rested on needs another registration. */
export const changeableWhenApproved: ReadonlySet<string> = new Set([
  'contact',
  'privacyUrl',
  'certificationKey',
]);

/** What was sent as columns, with its texts as they are stored. Throws where the contract's schema cannot see the mistake. */
export function columnsOf(sent: Registration): Columns {
  const errors: PlaceError[] = [];
  const text = (typed: string, pointer: string, least = 1): string => {
    const plain = plainText(typed);
    if ([...plain].length < least) errors.push({ pointer, code: 'minLength', detail: tooShort(least) });
    return plain;
  };
  const columns: Columns = {};
  if (sent.name !== undefined) columns.name = text(sent.name, '/name', 2);
  if (sent.purpose !== undefined) columns.purpose = text(sent.purpose, '/purpose', 10);
  if (sent.dataLocation !== undefined) columns.data_location = text(sent.dataLocation, '/dataLocation', 2);
  if (sent.retention !== undefined) columns.retention = text(sent.retention, '/retention', 2);
  if (sent.privacyUrl !== undefined) columns.privacy_url = text(sent.privacyUrl, '/privacyUrl');
  if (sent.contact !== undefined) {
    const { name, email, phone = null } = sent.contact;
    columns.contact_name = text(name, '/contact/name');
    columns.contact_email = text(email, '/contact/email');
    columns.contact_phone = phone === null ? null : plainText(phone) || null;
  }
  if (sent.scopes !== undefined) {
    const names = sent.scopes.map(({ scope }) => scope);
    const scopes = sent.scopes.map(({ scope, reason }, index) => {
      if (names.indexOf(scope) < index)
        errors.push({ pointer: `/scopes/${index}/scope`, code: 'uniqueItems', detail: askedTwice });
      return { scope, reason: text(reason, `/scopes/${index}/reason`, 10) };
    });
    columns.scopes = JSON.stringify(scopes);
  }
  if (sent.certificationKey !== undefined) {
    const { kty, crv, x, y } = sent.certificationKey;
    if (!isPublicKey({ kty, crv, x, y }))
      errors.push({ pointer: '/certificationKey', code: 'publicKey', detail: noKey });
    columns.certification_key = JSON.stringify({ kty, crv, x, y });
  }
  if (errors.length > 0) throw new Problem('validation_failed', { errors });
  return columns;
}

/** Whether the columns say anything else than the app as it stands. */
export function differs(app: Row<'apps'>, columns: Columns): boolean {
  const now: Columns = {
    ...app,
    scopes: JSON.stringify(app.scopes.map(({ scope, reason }) => ({ scope, reason }))),
    certification_key: app.certification_key && keyText(app.certification_key),
  };
  return (Object.keys(columns) as (keyof Columns)[]).some((name) => columns[name] !== now[name]);
}

function keyText({ kty, crv, x, y }: components['schemas']['PublicKey']): string {
  return JSON.stringify({ kty, crv, x, y });
}

function isPublicKey(key: components['schemas']['PublicKey']): boolean {
  try {
    return createPublicKey({ key, format: 'jwk' }).asymmetricKeyType === 'ec';
  } catch {
    return false;
  }
}

import { randomUUID } from 'node:crypto';
import type { components } from '@lienthong/specs/schema';
import type { AppScope, NewRow } from '../database/schema.ts';
import { asImporter } from '../database/tenant.ts';
import { asked, insertApp, tokenOfApp } from './app-records.ts';
import { fixture, type Answer, type TestApp } from './app.ts';

export type Webhook = components['schemas']['Webhook'];
export type WithSecret = components['schemas']['WebhookWithSecret'];
export type Delivery = components['schemas']['WebhookDelivery'];
export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}
export interface Refused {
  code: string;
  detail: string;
}

/** An approved app with a grant, that calls with a token of its own. */
export interface GrantedApp {
  appId: string;
  grantId: string;
  call<Body>(method: string, path: string, body?: unknown, key?: string): Promise<Answer<Body>>;
}

export async function grantedApp(
  test: TestApp,
  {
    scopes = ['registry.classes', 'registry.pupil-names'],
    school = fixture.school,
    grant = {},
  }: { scopes?: AppScope[]; school?: string; grant?: Partial<NewRow<'grants'>> } = {},
): Promise<GrantedApp> {
  const grantId = randomUUID();
  const { appId } = await insertApp(test.database, { scopes: asked(...scopes) });
  await asImporter(test.database.db, (trx) =>
    trx
      .insertInto('grants')
      .values({
        ...{ school_id: school, id: grantId, app_id: appId, authority_id: fixture.department, scopes },
        ...{ class_ids: null, valid_from: '2026-09-01', valid_until: '2026-12-31' },
        ...{ granted_at: new Date('2026-09-01'), granted_by: fixture.accounts.principal },
        ...{ revoked_at: null, revoked_by: null, revoke_reason: null, ...grant },
      })
      .execute(),
  );
  const token = await tokenOfApp(test.database, { appId, schoolId: school, scopes });
  return {
    appId,
    grantId,
    call: (method, path, body, key) =>
      test.call(method, `/schools/${school}${path}`, {
        headers: { authorization: `Bearer ${token}` },
        ...(body !== undefined && { body }),
        ...(key !== undefined && { idempotencyKey: key }),
      }),
  };
}

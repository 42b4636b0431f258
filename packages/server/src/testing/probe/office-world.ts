import { createPrivateKey, sign } from 'node:crypto';
import type { AppScope, NewRow } from '../../database/schema.ts';
import type { Database } from '../../database/open.ts';
import { undoContacts } from '../unit-records.ts';
import { asImporter } from '../../database/tenant.ts';
import { readContractDocument } from '../../http/contract.ts';
import type { OperationId } from '../../http/operation.ts';
import { insertOfficeFile, sentRow, undoAnswers, undoSending } from '../document-records.ts';
import { insertAuthorityFeeds, probedFeeds, undoChanges } from '../feeds.ts';
import { fixture } from '../fixture.ts';

const id = (kind: number, number: number) =>
  `01900000-0000-7000-8000-${String(kind).padStart(4, '0')}${String(number).padStart(8, '0')}`;

const { department, otherDepartment, vendor, otherVendor, farVendor, accounts, school } = fixture;
const at = new Date('2026-11-01T08:00:00+07:00');

/** The key pair of RFC 7515, appendix A.3: public for ever. */
const key = {
  ...{ kty: 'EC', crv: 'P-256', x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU' },
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
} as const;
const privateKey = createPrivateKey({
  key: { ...key, d: 'jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI' },
  format: 'jwk',
});

/** At home, of the same vendor but in other states, of a neighbour at the same authority, and of another authority. */
export const probedApps = {
  home: id(11, 1),
  waiting: id(11, 2),
  grantable: id(11, 3),
  neighbour: id(11, 4),
  far: id(11, 5),
} as const;

/** A file to attach, one that is still being sent, one that goes with a notice to the class at home. */
export const probedFiles = { whole: id(54, 1), begun: id(54, 2), attached: id(54, 3) } as const;

/** Of an app that calls (app-callers.ts); it leads nowhere, so nothing is sent. */
export const probedWebhook = id(55, 1);
const webhookOfApp: readonly OperationId[] = ['removeWebhook', 'rotateWebhookSecret', 'testWebhook'];

/** A document of the department at the school, the same at its sender, its attachment, and a file to attach (document-records.ts). */
export const probedDocuments = {
  sent: '01900000-0000-7000-8000-008800000050',
  unit: '01900000-0000-7000-8000-008800000051',
  attachment: '01900000-0000-7000-8000-008800000053',
  file: id(56, 1),
  begun: id(56, 3),
} as const;
const unitDocument: readonly OperationId[] = [
  'getDocument',
  'markDocumentRead',
  'acknowledgeDocument',
  'answerDocument',
  'forwardDocument',
];

/** Of the school itself: what an authority registered, a school does not change. */
const ownFeed = '01900000-0000-7000-8000-008800000002';
const feedOfOffice: readonly OperationId[] = [
  'getAuthorityFeed',
  'updateAuthorityFeed',
  'checkAuthorityFeed',
];

/** Which record an operation needs to be served: what is decided waits, what is granted has no grant. */
export const recordsFor: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...Object.fromEntries(webhookOfApp.map((name) => [name, { webhookId: probedWebhook }])),
  appraiseApp: { appId: probedApps.waiting },
  grantApp: { appId: probedApps.grantable },
  createNotice: { attachmentIds: probedFiles.whole },
  readUpload: { fileId: probedFiles.begun },
  appendToFile: { fileId: probedFiles.begun },
  readFile: { fileId: probedFiles.attached },
  ...Object.fromEntries(unitDocument.map((name) => [name, { documentId: probedDocuments.unit }])),
  listNews: { source: ownFeed },
  getFeed: { feedId: ownFeed },
  updateFeed: { feedId: ownFeed },
  checkFeed: { feedId: ownFeed },
  ...Object.fromEntries(feedOfOffice.map((name) => [name, { feedId: probedFeeds.department }])),
  readDocumentFile: { documentId: probedDocuments.unit, fileId: probedDocuments.attachment },
  readSentDocumentFile: { documentId: probedDocuments.sent, fileId: probedDocuments.attachment },
  readDocumentUpload: { fileId: probedDocuments.file },
  appendToDocumentFile: { fileId: probedDocuments.begun },
  sendDocument: { attachmentIds: probedDocuments.file, replacesId: probedDocuments.sent },
};

/** Apps, with all that belongs to one, in each place a caller may or must not reach. */
export async function loadOffices({ db }: Database): Promise<void> {
  await asImporter(db, async (trx) => {
    await trx
      .insertInto('apps')
      .values([
        app(probedApps.home, vendor, 'approved'),
        app(probedApps.waiting, vendor, 'submitted'),
        app(probedApps.grantable, vendor, 'approved'),
        app(probedApps.neighbour, otherVendor, 'approved', department, accounts.otherVendor),
        app(probedApps.far, farVendor, 'approved', otherDepartment, accounts.farVendor),
      ])
      .execute();
    for (const [number, app_id, account_id] of withRecords) {
      await trx
        .insertInto('app_events')
        .values({
          ...{
            app_id,
            seq: 1,
            at,
            kind: 'submitted',
            reason: `Lí do số ${number}`,
            account_id,
            app_version: 1,
          },
        })
        .execute();
      await trx
        .insertInto('app_credentials')
        .values({
          ...{ app_id, id: id(12, number), label: `Máy chủ số ${number}`, hint: `hin${number}` },
          ...{ secret_hash: `hash ${number}`, created_at: at, created_by: account_id },
          ...{ expires_at: new Date('2027-05-01'), last_used_at: null, revoked_at: null },
        })
        .execute();
      await trx
        .insertInto('app_certifications')
        .values({
          ...{ app_id, id: id(13, number), report: JSON.stringify(report(app_id, id(13, number))) },
          // Of another report, which nobody has handed in yet.
          jws: signed(report(app_id, id(14, number))),
          ...{ passed: 1, failed: 0, finished_at: at, received_at: at },
        })
        .execute();
    }
    await trx
      .insertInto('freezes')
      .values([
        freeze(1, department, probedApps.waiting, accounts.department),
        freeze(2, otherDepartment, probedApps.far, accounts.farOfficer),
      ])
      .execute();
    await trx
      .insertInto('grants')
      .values({
        ...{ school_id: school, id: id(15, 1), app_id: probedApps.home, authority_id: department },
        ...{
          scopes: ['registry.classes'],
          class_ids: null,
          valid_from: '2026-09-01',
          valid_until: '2027-05-31',
        },
        ...{ granted_at: at, granted_by: accounts.principal, revoked_at: null, revoked_by: null },
        revoke_reason: null,
      })
      .execute();
    await trx
      .insertInto('documents')
      .values(sentRow(id(57, 1), otherDepartment, accounts.farOfficer, 'ở xa'))
      .execute();
    const file = { authority_id: department, account_id: accounts.department, document_id: null };
    await insertOfficeFile(trx, { ...file, id: probedDocuments.file });
    await insertOfficeFile(trx, { ...file, id: probedDocuments.begun, whole: false });
    await insertOfficeFile(trx, {
      ...{ id: id(56, 2), authority_id: otherDepartment, account_id: accounts.farOfficer, document_id: null },
    });
    await insertAuthorityFeeds(trx);
    const webhook = { school_id: school, created_at: at };
    await trx
      .insertInto('webhooks')
      .values({
        ...{ ...webhook, id: probedWebhook, app_id: probedApps.home, grant_id: id(15, 1) },
        ...{ url: 'https://10.0.0.55/tin?khoa=so-55', origin: 'https://10.0.0.55', types: ['grant.ended'] },
        ...{ state_reason: null, state_since: at, removed_by: null },
        ...{ failing_since: null, last_success_at: null },
      })
      .execute();
  });
}

/** What a request ended or stopped goes on, or the requests after it would only learn that. */
export async function undo({ db }: Database, operation: string): Promise<void> {
  if (operation === 'appraiseApp')
    await asImporter(db, (trx) =>
      trx.updateTable('apps').set({ status: 'submitted' }).where('id', '=', probedApps.waiting).execute(),
    );
  if (operation === 'sendDocument' || operation === 'updateSentDocument') await asImporter(db, undoSending);
  if (operation === 'updateContacts') await asImporter(db, undoContacts);
  if (operation === 'updateFeed' || operation === 'updateAuthorityFeed') await asImporter(db, undoChanges);
  if (operation === 'answerDocument') await asImporter(db, undoAnswers);
  if (operation === 'createNotice')
    await asImporter(db, (trx) =>
      trx
        .updateTable('files')
        .set({ notice_id: null, position: null, expires_at: new Date('2026-11-12T08:00:00+07:00') })
        .where('id', '=', probedFiles.whole)
        .execute(),
    );
  if (operation === 'removeWebhook' || operation === 'createWebhook')
    await asImporter(db, async (trx) => {
      await trx
        .updateTable('webhooks')
        .set({ state: 'active', state_reason: null, removed_by: null })
        .where('id', '=', probedWebhook)
        .execute();
      await trx.deleteFrom('webhooks').where('url', 'like', 'https://hooks.probe.test/%').execute();
    });
  if (operation !== 'freeze') return;
  await asImporter(db, (trx) =>
    trx
      .updateTable('freezes')
      .set({ lifted_at: at, lifted_by: accounts.department })
      .where('lifted_at', 'is', null)
      .where(({ eb, or }) => or([eb('kind', '<>', 'app'), eb('frozen_at', '<>', at)]))
      .execute(),
  );
}

const withRecords: [number: number, app: string, account: string][] = [
  [1, probedApps.home, accounts.vendor],
  [2, probedApps.neighbour, accounts.otherVendor],
  [3, probedApps.far, accounts.farVendor],
];

function app(
  appId: string,
  vendor_id: string,
  status: NewRow<'apps'>['status'],
  authority_id: string = department,
  registered_by: string = accounts.vendor,
): NewRow<'apps'> {
  const mark = appId.slice(-4);
  const scope: AppScope = 'registry.classes';
  return {
    ...{ id: appId, vendor_id, authority_id, status, name: `Ứng dụng ${mark}`, purpose: `Mục đích ${mark}` },
    scopes: JSON.stringify([{ scope, reason: `Lí do xin phạm vi ${mark}` }]),
    ...{ data_location: `Nơi lưu ${mark}`, retention: `Thời hạn ${mark}`, contact_name: `Đầu mối ${mark}` },
    ...{ contact_email: `lienhe@app${mark}.test`, contact_phone: null },
    ...{ privacy_url: `https://app${mark}.test/bao-mat`, certification_key: JSON.stringify(key) },
    ...{ registered_at: at, registered_by },
  };
}

function freeze(number: number, authority_id: string, app_id: string, frozen_by: string): NewRow<'freezes'> {
  return {
    ...{ authority_id, id: id(17, number), kind: 'app', app_id, frozen_school_id: null, feature: null },
    ...{ reason_vi: `Tạm dừng số ${number}`, reason_en: `Frozen, number ${number}` },
    ...{ frozen_at: at, frozen_by, lifted_at: null, lifted_by: null },
  };
}

function report(appId: string, reportId: string) {
  const { version } = (readContractDocument() as unknown as { info: { version: string } }).info;
  return {
    ...{ id: reportId, appId, suite: 'bộ kiểm tra 1.0.0', contract: version },
    ...{ startedAt: at.toISOString(), finishedAt: at.toISOString() },
    cases: [{ id: 'ca-kiem-tra-01', title: 'Lấy mã truy cập', outcome: 'passed' }],
  };
}

function signed(payload: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const input = `${part({ alg: 'ES256' })}.${part(payload)}`;
  const signature = sign('sha256', Buffer.from(input), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return `${input}.${signature.toString('base64url')}`;
}

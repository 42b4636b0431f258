import { describe, expect, it } from 'vitest';
import type { GrantApp, RegisterApp } from './generated/features/apps.ts';
import { createClient, type Client } from './generated/client.ts';
import { hasCode, isApiError } from './errors/guards.ts';
import type { ProblemCode } from './generated/problem-codes.ts';
import type { SiteKeyInput } from './generated/features/site-keys.ts';
import { answering, baseUrl, created, json, problem, rejection } from './testing/answers.ts';

const application = {
  child: {
    fullName: 'Nguyễn Văn An',
    birthDate: '2020-09-05',
    sex: 'male',
    personalId: null,
    residence: { province: 'TP. Hồ Chí Minh', ward: 'Bến Nghé', street: '1 Lê Lợi' },
  },
  guardian: { fullName: 'Trần Thị Bình', relation: 'mother', phone: '0901234567' },
  consentVersion: '2026-1',
} as const;
const mark = { pupilId: 'p1', slot: 'tx1', state: 'value', value: 7.5, version: 0 } as const;
const siteKeyInput = {
  ...{ label: 'Trang trường', origins: ['https://truong.example'] },
  allows: ['publicReads', 'signIn'],
} satisfies SiteKeyInput;
const erasure = { dryRun: true, requestedBy: 'guardian', reason: 'Chuyển trường' } as const;
const consent = { purpose: 'photos', textVersion: 2, agreed: true, childAgreed: true } as const;
const consentText = { purpose: 'photos', service: 'Ảnh', priceDong: 0, textVi: 'Tôi đồng ý.' } as const;
const feed = { url: 'https://so.test/rss', label: 'Sở', issuer: 'department' } as const;

const registration: RegisterApp = {
  vendorId: 'v1',
  name: 'Ảnh thẻ học sinh',
  purpose: 'Chụp ảnh thẻ và ảnh lớp vào ngày đã hẹn với trường.',
  scopes: [{ scope: 'registry.pupil-names', reason: 'In tên dưới ảnh thẻ.' }],
  dataLocation: 'Việt Nam, Viettel IDC',
  retention: '30 ngày, sau đó xoá',
  contact: { name: 'Lê Hoài An', email: 'an@anhviet.test' },
  privacyUrl: 'https://anhviet.test/quyen-rieng-tu',
};
const grant: GrantApp = {
  appId: 'p1',
  scopes: ['registry.pupil-names'],
  classIds: ['c1'],
  validUntil: '2027-05-31',
};
const freeze = { feature: 'gradebook', reason: { vi: 'Đang kiểm tra', en: 'Being looked into' } } as const;

interface Row {
  call: (client: Client) => PromiseLike<unknown>;
  /** Verb, address and body as the contract has them. */
  sends: [string, string, unknown?];
  /** What the catalogue foresees for this call in particular. */
  refusals: [number, ProblemCode][];
}

/** Calls as they are written; test/contract.test.ts tries every method there is. */
const rows: Record<string, Row> = {
  'identity.me': {
    call: (client) => client.identity.me(),
    sends: ['GET', '/v1/me'],
    refusals: [
      [401, 'not_signed_in'],
      [401, 'session_expired'],
    ],
  },
  'identity.site': {
    call: (client) => client.identity.site(),
    sends: ['GET', '/v1/site'],
    refusals: [
      [401, 'site_key_unknown'],
      [403, 'origin_not_allowed'],
    ],
  },
  'identity.sessions': {
    call: (client) => client.identity.sessions({ limit: 5 }),
    sends: ['GET', '/v1/me/sessions?limit=5'],
    refusals: [[401, 'not_signed_in']],
  },
  'identity.endSession': {
    call: (client) => client.identity.endSession('n1'),
    sends: ['POST', '/v1/me/sessions/n1/end'],
    refusals: [[401, 'session_expired']],
  },
  'identity.endAllSessions': {
    call: (client) => client.identity.endAllSessions(),
    sends: ['POST', '/v1/me/sessions/end'],
    refusals: [[401, 'session_expired']],
  },
  'identity.office': {
    call: (client) => client.identity.office(),
    sends: ['GET', '/v1/office'],
    refusals: [
      [401, 'site_key_unknown'],
      [403, 'origin_not_allowed'],
    ],
  },
  'registry.listSchools': {
    call: (client) => client.registry.listSchools({ limit: 5 }),
    sends: ['GET', '/v1/schools?limit=5'],
    refusals: [[400, 'cursor_invalid']],
  },
  'registry.getSchool': {
    call: (client) => client.registry.getSchool('s1'),
    sends: ['GET', '/v1/schools/s1'],
    refusals: [[404, 'not_found']],
  },
  'registry.listClasses': {
    call: (client) => client.registry.listClasses('s1', { schoolYear: 2026, cursor: undefined }),
    sends: ['GET', '/v1/schools/s1/classes?schoolYear=2026'],
    refusals: [[400, 'validation_failed']],
  },
  'registry.listPupils': {
    call: (client) => client.registry.listPupils('s1', 'c1'),
    sends: ['GET', '/v1/schools/s1/classes/c1/pupils'],
    refusals: [
      [403, 'permission_denied'],
      [404, 'class_unknown'],
    ],
  },
  'gradebook.list': {
    call: (client) => client.gradebook.list('s1', { classId: 'c1', term: 1 }),
    sends: ['GET', '/v1/schools/s1/gradebooks?classId=c1&term=1'],
    refusals: [[403, 'permission_denied']],
  },
  'gradebook.get': {
    call: (client) => client.gradebook.get('s1', 'g1'),
    sends: ['GET', '/v1/schools/s1/gradebooks/g1'],
    refusals: [[404, 'gradebook_unknown']],
  },
  'gradebook.saveMarks': {
    call: (client) => client.gradebook.saveMarks('s1', 'g1', { items: [mark] }),
    sends: ['POST', '/v1/schools/s1/gradebooks/g1/marks', { items: [mark] }],
    refusals: [
      [413, 'payload_too_large'],
      [422, 'idempotency_key_reused'],
    ],
  },
  'gradebook.getColumn': {
    call: (client) => client.gradebook.getColumn('s1', 'g1', 'gk'),
    sends: ['GET', '/v1/schools/s1/gradebooks/g1/columns/gk'],
    refusals: [[422, 'slot_unknown']],
  },
  'gradebook.updateColumn': {
    call: (client) =>
      client.gradebook.updateColumn('s1', 'g1', 'gk', { published: true }, { ifMatch: '"2"' }),
    sends: ['PATCH', '/v1/schools/s1/gradebooks/g1/columns/gk', { published: true }],
    refusals: [
      [428, 'precondition_required'],
      [422, 'column_locked'],
    ],
  },
  'contactBook.list': {
    call: (client) => client.contactBook.list('s1', 'p1'),
    sends: ['GET', '/v1/schools/s1/pupils/p1/contact-book'],
    refusals: [[404, 'pupil_unknown']],
  },
  'contactBook.createNotice': {
    call: (client) => client.contactBook.createNotice('s1', { classId: 'c1', title: 'Họp', body: '7h' }),
    sends: ['POST', '/v1/schools/s1/notices', { classId: 'c1', title: 'Họp', body: '7h' }],
    refusals: [
      [400, 'validation_failed'],
      [422, 'pupil_not_in_class'],
    ],
  },
  'contactBook.acknowledge': {
    call: (client) => client.contactBook.acknowledge('s1', 'n1', { pupilId: 'p1' }),
    sends: ['POST', '/v1/schools/s1/notices/n1/acknowledgements', { pupilId: 'p1' }],
    refusals: [[404, 'notice_unknown']],
  },
  'news.list': {
    call: (client) => client.news.list('s1', { source: 'f1' }),
    sends: ['GET', '/v1/schools/s1/news?source=f1'],
    refusals: [[403, 'origin_not_allowed']],
  },
  'news.listFeeds': {
    call: (client) => client.news.listFeeds('s1'),
    sends: ['GET', '/v1/schools/s1/feeds'],
    refusals: [[403, 'origin_not_allowed']],
  },
  'news.createFeed': {
    call: (client) => client.news.createFeed('s1', feed),
    sends: ['POST', '/v1/schools/s1/feeds', feed],
    refusals: [
      [422, 'feed_unreachable'],
      [422, 'not_a_feed'],
      [422, 'feed_exists'],
    ],
  },
  'privacy.exportPupil': {
    call: (client) => client.privacy.exportPupil('s1', 'p1'),
    sends: ['GET', '/v1/schools/s1/pupils/p1/export'],
    refusals: [[404, 'pupil_unknown']],
  },
  'privacy.erasePupil': {
    call: (client) => client.privacy.erasePupil('s1', 'p1', erasure),
    sends: ['POST', '/v1/schools/s1/pupils/p1/erasure', erasure],
    refusals: [
      [422, 'pupil_enrolled'],
      [422, 'legal_hold_stands'],
    ],
  },
  'privacy.listConsents': {
    call: (client) => client.privacy.listConsents('s1', 'p1'),
    sends: ['GET', '/v1/schools/s1/pupils/p1/consents'],
    refusals: [[403, 'permission_denied']],
  },
  'privacy.giveConsent': {
    call: (client) => client.privacy.giveConsent('s1', 'p1', consent),
    sends: ['POST', '/v1/schools/s1/pupils/p1/consents', consent],
    refusals: [
      [422, 'consent_outdated'],
      [422, 'child_agreement_missing'],
    ],
  },
  'privacy.withdrawConsent': {
    call: (client) => client.privacy.withdrawConsent('s1', 'p1', 'c1'),
    sends: ['POST', '/v1/schools/s1/pupils/p1/consents/c1/withdrawal'],
    refusals: [[404, 'consent_unknown']],
  },
  'privacy.listConsentTexts': {
    call: (client) => client.privacy.listConsentTexts('s1', { limit: 5 }),
    sends: ['GET', '/v1/schools/s1/privacy/consent-texts?limit=5'],
    refusals: [[403, 'permission_denied']],
  },
  'privacy.publishConsentText': {
    call: (client) => client.privacy.publishConsentText('s1', consentText),
    sends: ['POST', '/v1/schools/s1/privacy/consent-texts', consentText],
    refusals: [[400, 'validation_failed']],
  },
  'privacy.listLegalHolds': {
    call: (client) => client.privacy.listLegalHolds('s1', 'p1'),
    sends: ['GET', '/v1/schools/s1/pupils/p1/legal-holds'],
    refusals: [[403, 'permission_denied']],
  },
  'privacy.setLegalHold': {
    call: (client) => client.privacy.setLegalHold('s1', 'p1', { reason: 'Thanh tra' }),
    sends: ['POST', '/v1/schools/s1/pupils/p1/legal-holds', { reason: 'Thanh tra' }],
    refusals: [[404, 'pupil_unknown']],
  },
  'privacy.liftLegalHold': {
    call: (client) => client.privacy.liftLegalHold('s1', 'p1', 'h1', { reason: 'Đã khép' }),
    sends: ['POST', '/v1/schools/s1/pupils/p1/legal-holds/h1/lifting', { reason: 'Đã khép' }],
    refusals: [[404, 'legal_hold_unknown']],
  },
  'privacy.getRetention': {
    call: (client) => client.privacy.getRetention('s1'),
    sends: ['GET', '/v1/schools/s1/privacy/retention'],
    refusals: [[403, 'permission_denied']],
  },
  'privacy.updateRetention': {
    call: (client) => client.privacy.updateRetention('s1', { notices: 3 }, { ifMatch: '"2"' }),
    sends: ['PATCH', '/v1/schools/s1/privacy/retention', { notices: 3 }],
    refusals: [[428, 'precondition_required']],
  },
  'admissions.listCampaigns': {
    call: (client) => client.admissions.listCampaigns('s1'),
    sends: ['GET', '/v1/schools/s1/admissions/campaigns'],
    refusals: [[403, 'origin_not_allowed']],
  },
  'admissions.listApplications': {
    call: (client) => client.admissions.listApplications('s1', 'k1', { limit: 200 }),
    sends: ['GET', '/v1/schools/s1/admissions/campaigns/k1/applications?limit=200'],
    refusals: [[404, 'campaign_unknown']],
  },
  'admissions.file': {
    call: (client) => client.admissions.file('s1', 'k1', application),
    sends: ['POST', '/v1/schools/s1/admissions/campaigns/k1/applications', application],
    refusals: [
      [422, 'campaign_not_open'],
      [422, 'consent_outdated'],
      [422, 'birth_date_invalid'],
      [422, 'age_reason_missing'],
      [422, 'application_exists'],
    ],
  },
  'apps.list': {
    call: (client) => client.apps.list('a1', { status: 'submitted' }),
    sends: ['GET', '/v1/authorities/a1/apps?status=submitted'],
    refusals: [[403, 'permission_denied']],
  },
  'apps.register': {
    call: (client) => client.apps.register('a1', registration),
    sends: ['POST', '/v1/authorities/a1/apps', registration],
    refusals: [[400, 'validation_failed']],
  },
  'apps.get': {
    call: (client) => client.apps.get('a1', 'p1'),
    sends: ['GET', '/v1/authorities/a1/apps/p1'],
    refusals: [[404, 'app_unknown']],
  },
  'apps.update': {
    call: (client) => client.apps.update('a1', 'p1', { privacyUrl: 'https://v.test/p' }, { ifMatch: '"2"' }),
    sends: ['PATCH', '/v1/authorities/a1/apps/p1', { privacyUrl: 'https://v.test/p' }],
    refusals: [
      [428, 'precondition_required'],
      [422, 'app_state_conflict'],
    ],
  },
  'apps.appraise': {
    call: (client) =>
      client.apps.appraise('a1', 'p1', { decision: 'approved', reason: 'Đủ hồ sơ', appVersion: 2 }),
    sends: [
      'POST',
      '/v1/authorities/a1/apps/p1/appraisals',
      { decision: 'approved', reason: 'Đủ hồ sơ', appVersion: 2 },
    ],
    refusals: [
      [422, 'app_changed'],
      [422, 'app_state_conflict'],
    ],
  },
  'apps.listCertifications': {
    call: (client) => client.apps.listCertifications('a1', 'p1', { limit: 5 }),
    sends: ['GET', '/v1/authorities/a1/apps/p1/certifications?limit=5'],
    refusals: [[404, 'app_unknown']],
  },
  'apps.submitCertification': {
    call: (client) => client.apps.submitCertification('a1', 'p1', { jws: 'aaaa.bbbb.cccc' }),
    sends: ['POST', '/v1/authorities/a1/apps/p1/certifications', { jws: 'aaaa.bbbb.cccc' }],
    refusals: [[422, 'certification_invalid']],
  },
  'apps.listCredentials': {
    call: (client) => client.apps.listCredentials('a1', 'p1'),
    sends: ['GET', '/v1/authorities/a1/apps/p1/credentials'],
    refusals: [[403, 'permission_denied']],
  },
  'apps.createCredential': {
    call: (client) => client.apps.createCredential('a1', 'p1', { label: 'máy chủ chính', days: 90 }),
    sends: ['POST', '/v1/authorities/a1/apps/p1/credentials', { label: 'máy chủ chính', days: 90 }],
    refusals: [[422, 'too_many_credentials']],
  },
  'apps.revokeCredential': {
    call: (client) => client.apps.revokeCredential('a1', 'p1', 'c1'),
    sends: ['POST', '/v1/authorities/a1/apps/p1/credentials/c1/revocation'],
    refusals: [[404, 'credential_unknown']],
  },
  'apps.listGrantsOfApp': {
    call: (client) => client.apps.listGrantsOfApp('a1', 'p1', { cursor: 'x' }),
    sends: ['GET', '/v1/authorities/a1/apps/p1/grants?cursor=x'],
    refusals: [[400, 'cursor_invalid']],
  },
  'apps.listGrantable': {
    call: (client) => client.apps.listGrantable('s1'),
    sends: ['GET', '/v1/schools/s1/apps'],
    refusals: [[403, 'permission_denied']],
  },
  'apps.listGrants': {
    call: (client) => client.apps.listGrants('s1', { state: 'inForce' }),
    sends: ['GET', '/v1/schools/s1/grants?state=inForce'],
    refusals: [[403, 'permission_denied']],
  },
  'apps.grant': {
    call: (client) => client.apps.grant('s1', grant),
    sends: ['POST', '/v1/schools/s1/grants', grant],
    refusals: [
      [422, 'scope_not_approved'],
      [422, 'grant_exists'],
      [422, 'grant_dates_invalid'],
      [403, 'app_suspended'],
    ],
  },
  'apps.revoke': {
    call: (client) => client.apps.revoke('s1', 'g1'),
    sends: ['POST', '/v1/schools/s1/grants/g1/revocation', {}],
    refusals: [[404, 'grant_unknown']],
  },
  'apps.listFreezes': {
    call: (client) => client.apps.listFreezes('a1'),
    sends: ['GET', '/v1/authorities/a1/freezes'],
    refusals: [[403, 'permission_denied']],
  },
  'apps.freeze': {
    call: (client) => client.apps.freeze('a1', freeze),
    sends: ['POST', '/v1/authorities/a1/freezes', freeze],
    refusals: [
      [422, 'freeze_target_invalid'],
      [422, 'already_frozen'],
    ],
  },
  'apps.liftFreeze': {
    call: (client) => client.apps.liftFreeze('a1', 'f1'),
    sends: ['POST', '/v1/authorities/a1/freezes/f1/end'],
    refusals: [[404, 'freeze_unknown']],
  },
  'audit.list': {
    call: (client) => client.audit.list('s1', { operation: 'getGradebook', pupilId: 'p1' }),
    sends: ['GET', '/v1/schools/s1/audit/entries?operation=getGradebook&pupilId=p1'],
    refusals: [[403, 'permission_denied']],
  },
  'audit.export': {
    call: (client) => client.audit.export('s1', { after: 3, limit: 1000 }),
    sends: ['GET', '/v1/schools/s1/audit/export?after=3&limit=1000'],
    refusals: [[400, 'cursor_invalid']],
  },
  'audit.archive': {
    call: (client) => client.audit.archive('s1', { through: 3, hash: 'ab12' }),
    sends: ['POST', '/v1/schools/s1/audit/archive', { through: 3, hash: 'ab12' }],
    refusals: [
      [422, 'audit_entry_differs'],
      [422, 'audit_entries_young'],
      [422, 'legal_hold_stands'],
    ],
  },
  'siteKeys.list': {
    call: (client) => client.siteKeys.list('s1', { limit: 5 }),
    sends: ['GET', '/v1/schools/s1/site-keys?limit=5'],
    refusals: [[403, 'permission_denied']],
  },
  'siteKeys.get': {
    call: (client) => client.siteKeys.get('s1', 'k1'),
    sends: ['GET', '/v1/schools/s1/site-keys/k1'],
    refusals: [[404, 'site_key_missing']],
  },
  'siteKeys.create': {
    call: (client) => client.siteKeys.create('s1', siteKeyInput),
    sends: ['POST', '/v1/schools/s1/site-keys', siteKeyInput],
    refusals: [[422, 'site_origin_invalid']],
  },
  'siteKeys.update': {
    call: (client) => client.siteKeys.update('s1', 'k1', { label: 'Mới' }, { ifMatch: '"2"' }),
    sends: ['PATCH', '/v1/schools/s1/site-keys/k1', { label: 'Mới' }],
    refusals: [[422, 'site_key_ended']],
  },
  'siteKeys.rotate': {
    call: (client) => client.siteKeys.rotate('s1', 'k1', { overlapHours: 24 }),
    sends: ['POST', '/v1/schools/s1/site-keys/k1/rotation', { overlapHours: 24 }],
    refusals: [[422, 'site_key_ended']],
  },
  'siteKeys.revoke': {
    call: (client) => client.siteKeys.revoke('s1', 'k1'),
    sends: ['POST', '/v1/schools/s1/site-keys/k1/revocation'],
    refusals: [[404, 'site_key_missing']],
  },
};

/** A client whose central system gives one answer. */
function clientFor(reply: Response) {
  const { fetch, sent } = answering(reply);
  return { client: createClient({ baseUrl, fetch }), sent };
}

describe.each(Object.entries(rows))('%s', (_, { call, sends, refusals }) => {
  const [method, address, body] = sends;

  it(`sends ${method} ${address} and answers what it was given`, async () => {
    const answer = { items: [], nextCursor: null, marker: 1 };
    const { client, sent } = clientFor(method === 'POST' ? created(answer) : json(answer, { ETag: '"1"' }));
    expect(await call(client)).toMatchObject(answer);
    expect(sent).toEqual([{ method, address, body, headers: sent[0]?.headers }]);
    expect(sent[0]?.headers.has('Idempotency-Key')).toBe(method === 'POST');
    expect(sent[0]?.headers.get('If-Match')).toBe(method === 'PATCH' ? '"2"' : null);
    expect(sent[0]?.headers.get('Content-Type')).toBe(body === undefined ? null : 'application/json');
  });

  it.each(refusals)('rejects with %i %s', async (status, code) => {
    const { client, sent } = clientFor(problem(status, code));
    const error = await rejection(call(client));
    expect(hasCode(error, code)).toBe(true);
    expect(isApiError(error) && [error.status, error.requestId]).toEqual([status, 'req-7']);
    expect(sent).toHaveLength(1);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createClient } from '../src/client.ts';
import {
  hasCode,
  isApiError,
  isConflictError,
  isProblemCode,
  isRateLimitedError,
} from '../src/errors/guards.ts';
import { problemCodes } from '../src/generated/problem-codes.ts';
import { answering, baseUrl, json, problem, rejection } from '../src/testing/answers.ts';
import contract from '../../../specs/openapi.json' with { type: 'json' };

/** Which operation each method stands for. A method or an operation that is missing here fails the test. */
const operationOf: Record<string, string> = {
  'identity.me': 'getMe',
  'identity.sessions': 'listSessions',
  'identity.endSession': 'endSession',
  'identity.endAllSessions': 'endAllSessions',
  'identity.site': 'getSite',
  'identity.office': 'getOffice',
  'siteKeys.list': 'listSiteKeys',
  'siteKeys.get': 'getSiteKey',
  'siteKeys.create': 'createSiteKey',
  'siteKeys.update': 'updateSiteKey',
  'siteKeys.rotate': 'rotateSiteKey',
  'siteKeys.revoke': 'revokeSiteKey',
  'registry.listSchools': 'listSchools',
  'registry.getSchool': 'getSchool',
  'registry.listClasses': 'listClasses',
  'registry.listPupils': 'listPupils',
  'gradebook.list': 'listGradebooks',
  'gradebook.get': 'getGradebook',
  'gradebook.saveMarks': 'saveMarks',
  'gradebook.getColumn': 'getGradebookColumn',
  'gradebook.updateColumn': 'updateGradebookColumn',
  'contactBook.list': 'listContactBookEntries',
  'contactBook.createNotice': 'createNotice',
  'contactBook.acknowledge': 'acknowledgeNotice',
  'news.list': 'listNews',
  'news.listFeeds': 'listFeeds',
  'news.createFeed': 'createFeed',
  'privacy.exportPupil': 'exportPupilData',
  'privacy.erasePupil': 'erasePupilData',
  'privacy.listConsents': 'listConsents',
  'privacy.giveConsent': 'giveConsent',
  'privacy.withdrawConsent': 'withdrawConsent',
  'privacy.listConsentTexts': 'listConsentTexts',
  'privacy.publishConsentText': 'publishConsentText',
  'privacy.listLegalHolds': 'listLegalHolds',
  'privacy.setLegalHold': 'createLegalHold',
  'privacy.liftLegalHold': 'liftLegalHold',
  'privacy.getRetention': 'getRetention',
  'privacy.updateRetention': 'updateRetention',
  'admissions.listCampaigns': 'listCampaigns',
  'admissions.listApplications': 'listPublicApplications',
  'admissions.file': 'createApplication',
  'apps.list': 'listApps',
  'apps.register': 'registerApp',
  'apps.get': 'getApp',
  'apps.update': 'updateApp',
  'apps.appraise': 'appraiseApp',
  'apps.listCertifications': 'listAppCertifications',
  'apps.submitCertification': 'submitAppCertification',
  'apps.listCredentials': 'listAppCredentials',
  'apps.createCredential': 'createAppCredential',
  'apps.revokeCredential': 'revokeAppCredential',
  'apps.listGrantsOfApp': 'listAppGrants',
  'apps.listGrantable': 'listGrantableApps',
  'apps.listGrants': 'listGrants',
  'apps.grant': 'grantApp',
  'apps.revoke': 'revokeGrant',
  'apps.listFreezes': 'listFreezes',
  'apps.freeze': 'freeze',
  'apps.liftFreeze': 'liftFreeze',
  'audit.list': 'listAuditEntries',
  'audit.export': 'exportAuditEntries',
  'audit.archive': 'archiveAuditEntries',
};

interface Operation {
  operationId: string;
  tags: string[];
  verb: string;
  path: string;
}

const operations: Operation[] = Object.entries(contract.paths).flatMap(([path, item]) =>
  Object.entries(item as Record<string, { operationId: string; tags: string[] }>).map(
    ([verb, { operationId, tags }]) => ({ operationId, tags, verb: verb.toUpperCase(), path }),
  ),
);

/** Calls a method with as many names as its address has braces, and tells what it asked for. */
async function asked(name: string, { path }: Operation): Promise<string> {
  const { fetch, sent } = answering(json({ items: [], nextCursor: null }, { ETag: '"1"' }));
  const client = createClient({ baseUrl, fetch });
  const [feature = '', method = ''] = name.split('.');
  const call: unknown = Reflect.get(Reflect.get(client, feature) as object, method);
  if (typeof call !== 'function') throw new Error(`No method ${name}`);
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, brace]) => `(${brace})`);
  await Reflect.apply(call, undefined, [...names, {}, { ifMatch: '"1"' }]);
  const address = sent[0]?.address.replace(/^\/v1/, '').replace(/\((\w+)\)/g, '{$1}');
  return `${sent[0]?.method} ${address}`;
}

describe('the contract', () => {
  it('has a method for each operation', () => {
    expect(Object.values(operationOf).sort()).toEqual(
      operations.map(({ operationId }) => operationId).sort(),
    );
  });

  it('has an operation for each method', () => {
    const client = createClient({ baseUrl });
    const methods = Object.entries(client).flatMap(([feature, api]) =>
      Object.keys(api as object).map((method) => `${feature}.${method}`),
    );
    expect(Object.keys(operationOf).sort()).toEqual(methods.sort());
  });

  it.each(Object.entries(operationOf))('%s is %s', async (name, operationId) => {
    const operation = operations.find((candidate) => candidate.operationId === operationId);
    if (!operation) throw new Error(`${operationId} is not in the contract`);
    expect(await asked(name, operation)).toBe(`${operation.verb} ${operation.path}`);
    // One name through every layer: the feature of the client is the tag of the contract.
    const feature = name.split('.')[0]?.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    expect(operation.tags).toContain(feature);
  });
});

const catalogue = [
  ...readFileSync(join(import.meta.dirname, '../../../specs/errors.yaml'), 'utf8').matchAll(
    /^(\w+):\n(?: {2}desk: true\n)? {2}status: (\d+)/gm,
  ),
].map(([, code = '', status = '']) => [code, Number(status)] as const);

describe('the catalogue of errors', () => {
  it('is what the codes of this package were made from', () => {
    expect(catalogue.map(([code]) => code)).toEqual([...problemCodes]);
  });

  it.each(catalogue)('%s becomes the error of its kind', async (code, status) => {
    const { fetch } = answering(problem(status, code));
    const error = await rejection(createClient({ baseUrl, fetch, retries: 0 }).identity.me());
    if (!isProblemCode(code)) throw new Error(`${code} is unknown`);
    expect(hasCode(error, code)).toBe(true);
    expect(isApiError(error) && error.status).toBe(status);
    expect(isConflictError(error)).toBe(code === 'version_conflict' || code === 'precondition_failed');
    expect(isRateLimitedError(error)).toBe(code === 'rate_limited');
  });
});

import { describe, expect, it } from 'vitest';
import type { Caller } from '../identity/caller.ts';
import { readContract, readContractDocument } from './contract.ts';
import { refusedAccess } from './ledger-entry.ts';

const schoolId = '01900000-0000-7000-8000-000100000001';
const document = readContractDocument();
const ids = Object.values(document.paths).flatMap((methods) =>
  Object.values(methods).flatMap(({ operationId }) => operationId ?? []),
);
const { operations } = readContract(document, ids);
const app: Caller = {
  ...{ kind: 'app', appId: 'a', vendorId: 'v', schoolId, grantId: 'g', scopes: new Set() },
  ...{ classIds: null, stopped: null },
};
const person: Caller = { kind: 'person', accountId: 'p', displayName: 'Người thử', assignments: [] };
const site: Caller = { kind: 'site', siteKey: 'k', schoolId, allows: [], origin: 'https://truong.test' };
const statuses = [400, 403, 404, 409, 412, 413, 415, 422, 428, 429, 500, 503];

function kept(caller: Caller, operationId: string, school = schoolId): number[] {
  const operation = operations.get(operationId);
  if (!operation) throw new Error(`no ${operationId}`);
  const request = { caller, id: 'r', ip: '127.0.0.1', params: { schoolId: school } };
  return statuses.filter((status) => refusedAccess(request, operation, status, new Date()));
}

describe('a refusal is entered', () => {
  it.each([
    ['of an app, unless it comes too often or nobody could answer', app, 'listClasses', statuses.slice(0, 9)],
    ['of a person, as far as people are concerned', person, 'saveMarks', [403, 404, 409, 412, 422]],
    ['of a person, by lack of rights, elsewhere too', person, 'listClasses', [403, 404]],
    ['of a site never', site, 'listNews', []],
  ])('%s', (_whose, caller, operationId, entered) => {
    expect(kept(caller, operationId)).toEqual(entered);
  });

  it('nowhere, when the address names no school', () => {
    expect(kept(app, 'listClasses', 'abc')).toEqual([]);
  });
});

import type { FastifyRequest } from 'fastify';
import type { Access } from '../audit/audit.ts';
import { keepsAtOffice, type OfficeAccess } from '../audit/office.ts';
import type { Caller } from '../identity/caller.ts';
import { permissionRow } from '../permissions/table.ts';
import type { Operation } from './contract.ts';

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** Answers to somebody who may not, to ids that name nothing, and to acts that the rules or the state of things forbid. */
const denials: ReadonlySet<number> = new Set([403, 404]);
const refusals: ReadonlySet<number> = new Set([...denials, 409, 412, 422]);
const tooMany = 429;

/** Reads of what is public leave no entry, except those of an app: a school is told whatever an app asked for. */
export function keepsReads({ permission }: Operation, caller: Caller): boolean {
  return caller.kind === 'app' || permissionRow(permission).personal;
}

/** On whose behalf an app acts: that of its school, by this grant. Another school is not told of it. */
export function grantAt(schoolId: string | null, caller: Caller): Map<string, Set<string>> {
  return caller.kind === 'app' && caller.grantId !== null && caller.schoolId === schoolId
    ? new Map([['grant', new Set([caller.grantId])]])
    : new Map();
}

/**
 * The entry of a refused attempt at a school, if the ledger keeps it: every refusal of an app, and of signed-in people what
 * they may not do. Not that somebody comes too often: the limit is there so that nobody fills the ledger either.
 */
export function refusedAccess(
  { caller, id, ip, params }: Pick<FastifyRequest, 'caller' | 'id' | 'ip' | 'params'>,
  operation: Operation,
  outcome: number,
  at: Date,
): Access | undefined {
  const { schoolId } = (params ?? {}) as { schoolId?: string };
  if (schoolId === undefined || !uuid.test(schoolId) || !keepsRefusal(caller, operation, outcome))
    return undefined;
  const records = grantAt(schoolId, caller);
  return { schoolId, at, caller, operation: operation.id, outcome, records, requestId: id, address: ip };
}

function keepsRefusal(caller: Caller, { permission }: Operation, outcome: number): boolean {
  if (caller.kind === 'app') return outcome < 500 && outcome !== tooMany;
  if (caller.kind !== 'person') return false;
  return (permissionRow(permission).personal ? refusals : denials).has(outcome);
}

/** The same on the site of an authority: what somebody signed in was refused there. */
export function refusedAtOffice(
  { caller, id, ip, params }: Pick<FastifyRequest, 'caller' | 'id' | 'ip' | 'params'>,
  operation: Operation,
  outcome: number,
  at: Date,
): OfficeAccess | undefined {
  const { authorityId } = (params ?? {}) as { authorityId?: string };
  if (authorityId === undefined || !uuid.test(authorityId) || !keepsAtOffice(caller)) return undefined;
  if (!keepsRefusal(caller, operation, outcome)) return undefined;
  const records = new Map<string, Set<string>>();
  return { authorityId, at, caller, operation: operation.id, outcome, records, requestId: id, address: ip };
}

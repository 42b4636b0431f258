import { createHash } from 'node:crypto';
import { Problem } from './problem.ts';

/** A version as a strong ETag. Versions are numbers or hashes, so quoting is all it needs. */
export function etagOf(version: string): string {
  return `"${version}"`;
}

/** Version of an answer that keeps none of its own. */
export function hashVersion(body: unknown): string {
  return createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 22);
}

/** Whether the caller already holds this version (weak comparison, RFC 9110 section 13.1.2). */
export function holdsVersion(ifNoneMatch: string | undefined, version: string): boolean {
  return ifNoneMatch !== undefined && (ifNoneMatch.trim() === '*' || listed(ifNoneMatch, version, true));
}

/** Refuses a change that is based on another version than the present one (strong comparison). */
export function assertMatches(ifMatch: string, version: string): void {
  if (ifMatch.trim() !== '*' && !listed(ifMatch, version, false)) throw new Problem('precondition_failed');
}

function listed(header: string, version: string, weak: boolean): boolean {
  const wanted = etagOf(version);
  return header
    .split(',')
    .map((tag) => tag.trim())
    .some((tag) => tag === wanted || (weak && tag === `W/${wanted}`));
}

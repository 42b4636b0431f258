import type { IncomingMessage } from 'node:http';
import type { AppScope } from '../../database/schema.ts';

const prefix = 'https://purl.imsglobal.org/spec/or/v1p2/scope/';
const roster: readonly AppScope[] = [
  ...(['registry.classes', 'registry.pupil-names', 'registry.pupil-codes', 'registry.staff-names'] as const),
];

/** What a scope of OneRoster stands for here; a token gets of it what the school granted. */
const opens: Readonly<Record<string, readonly AppScope[]>> = {
  'roster-core.readonly': roster,
  'roster.readonly': roster,
  'roster-demographics.readonly': ['registry.pupil-names', 'registry.pupil-details'],
  'gradebook-core.readonly': ['gradebook.read', 'gradebook.remarks'],
  'gradebook.readonly': ['gradebook.read', 'gradebook.remarks'],
};

export interface Translated {
  /** Scopes of ours; those among them that were not granted are refused as always. */
  scopes: readonly string[];
  /** What is answered as `scope`, in the words of who asked; null where nobody spoke OneRoster. */
  told: string | null;
}

/**
 * Scopes of OneRoster as ours. One that the school granted nothing of stays as it is, and is refused by name, unless another one
 * is served: tools ask for all they know, writing included, and `scope` of the answer tells them what they got.
 */
export function translateScopes(asked: readonly string[], granted: readonly AppScope[]): Translated {
  const foreign = asked.filter((scope) => scope.startsWith(prefix));
  if (foreign.length === 0) return { scopes: asked, told: null };
  const own = asked.filter((scope) => !scope.startsWith(prefix));
  const given = new Map(foreign.map((scope) => [scope, grantedOf(scope, granted)]));
  const served = foreign.filter((scope) => given.get(scope)?.length);
  if (served.length === 0) return { scopes: asked, told: null };
  const scopes = new Set([...own, ...served.flatMap((scope) => given.get(scope) ?? [])]);
  return { scopes: [...scopes], told: [...own, ...served].join(' ') };
}

function grantedOf(scope: string, granted: readonly AppScope[]): readonly AppScope[] {
  const name = scope.slice(prefix.length);
  const known = Object.hasOwn(opens, name) ? opens[name] : undefined;
  return (known ?? []).filter((own) => granted.includes(own));
}

/** Requests that came to a school's own address for tokens. */
const schools = new WeakMap<IncomingMessage, string>();

/** Tools of OneRoster name no `resource`: the school is the one whose address they ask at. */
export function askedAtSchool(request: IncomingMessage, schoolId: string): void {
  schools.set(request, schoolId);
}

export function schoolAskedAt(request: IncomingMessage): string | undefined {
  return schools.get(request);
}

import { secondaryRuleSetIds, tt22Subjects, type SubjectRules } from '@lienthong/regulations';
import { loadEarlierCirculars } from './load-earlier-circulars.ts';

/** Circular 22/2021 is at hand; those of earlier years and of continuing education come when a gradebook asks for one. */
const atHand = new Map<string, SubjectRules>([[tt22Subjects.id, tt22Subjects]]);

export function circular(id: string): SubjectRules | null {
  return atHand.get(id) ?? null;
}

/** Null when there is nothing to fetch; resolves with whether the circular came. */
export function fetchCircular(id: string): Promise<boolean> | null {
  const known = secondaryRuleSetIds.find((candidate) => candidate === id);
  if (!known || atHand.has(known)) return null;
  return loadEarlierCirculars().then(
    ({ subjectRulesById }) => {
      atHand.set(known, subjectRulesById(known));
      return true;
    },
    () => false,
  );
}

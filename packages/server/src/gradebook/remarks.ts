import type { Caller } from '../identity/caller.ts';
import { denied, may, type Target } from '../permissions/index.ts';
import type { Problem } from '../http/problem.ts';
import { kindOf } from './kinds.ts';
import type { GradebookHead } from './repository.ts';

/**
 * What is written about a child stands apart from marks: an app that draws averages has no business with it. People who may
 * read a book read its remarks; an app needs a scope of its own.
 */
export function readsRemarks(caller: Caller, target: Target): boolean {
  return may(caller, 'gradebook.read-remarks', target);
}

export function holdsRemarks({ scoring }: Pick<GradebookHead, 'scoring'>, slot: string): boolean {
  const kind = kindOf(scoring, slot);
  return kind === 'remark' || kind === 'rating';
}

/** Why a cell stays closed, in the words of the missing scope. */
export function remarksDenied(caller: Caller): Problem {
  return denied(caller, 'gradebook.read-remarks');
}

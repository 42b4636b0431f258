import type { PassFail } from '../mark-text.ts';
import { reason, type Reason } from '../reasons.ts';
import type { Tenths } from '../tenths.ts';
import type { Result } from '../results.ts';
import type { Given } from './rules.ts';

type Figure = Tenths | PassFail;

/** A reason as a caller may give it: looked at, never relied on. */
type Told = Partial<{ code: string; params: Readonly<Record<string, unknown>> }> | null;

/** What is given of a subject. */
export interface ReadGiven {
  readonly official: Figure | null;
  /** The official figure, or a provisional one. */
  readonly figure: Figure | null;
  /** Why the subject takes no part: not taught, exempt, or taught in one term under P-7. */
  readonly out: string | undefined;
  /** As the caller gave them, who may have left them out. */
  readonly reasons: unknown;
}

/** A result is read by its status; what has no status is a figure, perhaps an impossible one. */
export function readGiven(given: Given<Figure> | undefined): ReadGiven {
  const { status, value, provisional, reasons } = (given ?? {}) as Result<Figure>;
  const open = status === 'partial' || status === 'absent';
  const official = ((status === 'final' ? value : open ? null : given) ?? null) as Figure | null;
  return {
    official,
    figure: (status === 'partial' ? provisional : official) ?? null,
    out: status === 'absent' && Array.isArray(reasons) ? reasons.find(takesNoPart)?.code : undefined,
    reasons,
  };
}

const takesNoPart = (why: Told): boolean =>
  why?.code === 'exempt' || why?.code === 'notTaught' || why?.params?.['choice'] === 'noYearResult';

/** What the result still takes, as its own reasons tell. */
export function notFinal(subject: string, reasons: unknown): Reason {
  const told: readonly Told[] = Array.isArray(reasons) ? reasons : [];
  const all = (code: string, list: string) =>
    told.flatMap((why) => (why?.code === code ? (why.params?.[list] ?? []) : [])) as never[];
  const missing = all('missing', 'slots');
  const pending = all('pendingMakeUp', 'slots');
  const terms = all('termNotFinal', 'terms');
  return reason('subjectNotFinal', { subject, missing, pending, terms }, null);
}

import type { PassFail } from '../mark-text.ts';
import { reason, type Reason } from '../reasons.ts';
import type { Result } from '../results.ts';
import type { Tenths } from '../tenths.ts';
import type { Given } from './rules.ts';

type Figure = Tenths | PassFail;

/** A reason as a caller may give it: `params` is looked at, never relied on. */
interface Told {
  readonly code?: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** What is given of a subject. */
export interface ReadGiven {
  readonly official: Figure | null;
  /** The official figure, or a provisional one. */
  readonly figure: Figure | null;
  /** Why the subject takes no part: it is absent, and never will be more. */
  readonly out: string | undefined;
  readonly told: readonly Told[];
}

const STATUSES: readonly unknown[] = ['final', 'partial', 'absent'];

/** A result is read by its status; what has no status is a figure, perhaps an impossible one. */
export function readGiven(given: Given<Figure> | undefined): ReadGiven {
  const result = given as Result<Figure> | null | undefined;
  const status = result?.status;
  if (!STATUSES.includes(status)) {
    const figure = (given as Figure | undefined) ?? null;
    return { official: figure, figure, out: undefined, told: [] };
  }
  const { value, provisional, reasons } = result as Result<Figure>;
  const told = Array.isArray(reasons) ? (reasons as readonly Told[]) : [];
  const official = (status === 'final' ? value : null) ?? null;
  return {
    official,
    figure: (status === 'partial' ? provisional : official) ?? null,
    out: status === 'absent' ? told.find(takesNoPart)?.code : undefined,
    told,
  };
}

/** Not taught, exempt, or taught in one term under P-7: the subject gives no result. */
function takesNoPart(why: Told): boolean {
  const code = why?.code;
  return (
    code === 'exempt' ||
    code === 'notTaught' ||
    (code === 'oneTermOnly' && why.params?.['choice'] === 'noYearResult')
  );
}

/** What the result still takes, as its own reasons tell. */
export function notFinal(subject: string, told: readonly Told[]): Reason {
  const all = (code: string, list: string) =>
    told.flatMap((why) => (why?.code === code ? (why.params?.[list] ?? []) : [])) as never[];
  const missing = all('missing', 'slots');
  const pending = all('pendingMakeUp', 'slots');
  const terms = all('termNotFinal', 'terms');
  return reason('subjectNotFinal', { subject, missing, pending, terms }, null);
}

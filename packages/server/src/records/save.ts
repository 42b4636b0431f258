import type { SecondaryRules } from '@lienthong/regulations';
import type { components } from '@lienthong/specs/schema';
import type { ClassPeriodName, StoredConduct } from '../database/schema/records.ts';
import { itemProblem, Problem, type Language } from '../http/problem.ts';
import { plainText } from '../text.ts';
import { recordOnTheWire } from './answer.ts';
import type { RecordChange, RecordRow } from './repository.ts';
import { isEntered } from './summary.ts';

export type RecordInput = components['schemas']['ClassRecordInput'];
type RecordOutcome = components['schemas']['ClassRecordOutcome'];

/** Half-days that a term can have at most, generously. */
const MOST_ABSENCES = 300;

/** What the database holds while the period is held. */
export interface Present {
  rules: SecondaryRules;
  period: ClassPeriodName;
  locked: boolean;
  pupilIds: ReadonlySet<string>;
  /** Of the period, by pupil. */
  records: ReadonlyMap<string, RecordRow>;
}

export interface Verdict {
  input: RecordInput;
  outcome: RecordOutcome['outcome'];
  problem: Problem | null;
  /** Null when nothing is to be written: refused, in conflict, or already so. */
  change: RecordChange | null;
}

/** Decides on every item by itself; nothing is written yet. */
export function judge(present: Present, items: readonly RecordInput[]): Verdict[] {
  const times = new Map<string, number>();
  for (const { pupilId } of items) times.set(pupilId, (times.get(pupilId) ?? 0) + 1);
  return items.map((input) =>
    (times.get(input.pupilId) ?? 0) > 1 ? refused(input, sentTwice()) : judgeItem(present, input),
  );
}

function judgeItem(present: Present, input: RecordInput): Verdict {
  const { pupilIds, locked, records } = present;
  if (!pupilIds.has(input.pupilId)) return refused(input, new Problem('pupil_not_in_class'));
  if (locked) return refused(input, new Problem('records_locked'));
  const problem = problemOf(present, input);
  if (problem) return refused(input, problem);
  const before = records.get(input.pupilId);
  if (input.version !== (before?.version ?? 0))
    return { input, outcome: 'conflict', problem: new Problem('version_conflict'), change: null };
  const change: RecordChange = {
    pupil_id: input.pupilId,
    conduct:
      (input.conduct === undefined ? before?.conduct : (input.conduct as StoredConduct | null)) ?? null,
    excused: (input.excused === undefined ? before?.excused : input.excused) ?? null,
    unexcused: (input.unexcused === undefined ? before?.unexcused : input.unexcused) ?? null,
    note: (input.note === undefined ? before?.note : plainText(input.note ?? '') || null) ?? null,
    version: input.version + 1,
  };
  return { input, outcome: 'saved', problem: null, change: isSame(before, change) ? null : change };
}

/** Why what was sent cannot stand in this period, by the circular. */
function problemOf({ rules, period }: Present, input: RecordInput): Problem | null {
  const { conduct = null, excused = null, unexcused = null } = input;
  if (conduct !== null && !rules.conductLevels.some((level) => level === conduct))
    return new Problem('conduct_not_understood');
  const counts = [excused, unexcused].filter((count) => count !== null);
  if (period === 'year' && (counts.length > 0 || (conduct !== null && !isEntered(rules))))
    return new Problem('conduct_computed');
  const fits = (count: number) => Number.isInteger(count) && count >= 0 && count <= MOST_ABSENCES;
  return counts.every(fits) ? null : new Problem('absences_not_understood');
}

function isSame(before: RecordRow | undefined, change: RecordChange): boolean {
  return (['conduct', 'excused', 'unexcused', 'note'] as const).every(
    (member) => (before?.[member] ?? null) === change[member],
  );
}

function refused(input: RecordInput, problem: Problem): Verdict {
  return { input, outcome: 'refused', problem, change: null };
}

/** Two records of one pupil in one request: taking either would guess. */
function sentTwice(): Problem {
  return new Problem('validation_failed', {
    detail: {
      vi: 'Học sinh này có hai lần trong cùng một yêu cầu; giữ lại một.',
      en: 'This pupil is sent twice in the same request; keep one of them.',
    },
  });
}

/** The answer to one item: the record as it now stands, whatever became of the item. */
export function outcomeOf(
  { input, outcome, problem }: Verdict,
  record: RecordRow | undefined,
  names: ReadonlyMap<string, string>,
  language: Language,
): RecordOutcome {
  return {
    pupilId: input.pupilId,
    outcome,
    record: record ? recordOnTheWire(record, names) : null,
    problem: problem ? itemProblem(problem, language) : null,
  };
}

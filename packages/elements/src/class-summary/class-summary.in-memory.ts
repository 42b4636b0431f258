import type {
  ClassPeriod,
  ClassRecord,
  ClassRecordInput,
  ClassRecordOutcome,
  ClassSummary,
  SummaryPupil,
} from '@lienthong/sdk';
import type { ClassSummarySource } from './class-summary.source.ts';

export interface InMemorySummaries {
  now?(): Date;
  /** Runs before each call: wait, or throw what a real source would throw. */
  before?(call: 'classes' | 'load' | 'save' | 'lock'): Promise<void> | void;
  author?: string;
}

/**
 * Summary pages in memory, behaving as the central system does: versions, conflicts, refusals of what is locked, the same
 * key answered once. It keeps what is entered and computes nothing: levels stay as they were given.
 */
export function inMemorySummaries(
  pages: readonly ClassSummary[],
  options: InMemorySummaries = {},
): ClassSummarySource {
  const { now = () => new Date(), before = () => {}, author = 'Nguyễn Thị Thu Hằng' } = options;
  const held = structuredClone([...pages]);
  const answered = new Map<string, Awaited<ReturnType<ClassSummarySource['save']>>>();

  const find = (classId: string, period: string): ClassSummary => {
    const page = held.find((each) => each.classId === classId && each.period === period);
    if (!page) throw Object.assign(new Error('No such class'), { code: 'class_unknown' });
    return page;
  };

  const saveOne = (page: ClassSummary, input: ClassRecordInput): ClassRecordOutcome => {
    const { pupilId, version, ...sent } = input;
    const pupil = page.pupils.find(({ id }) => id === pupilId);
    const old = pupil && recordOf(pupil, page.period);
    const answer = (outcome: ClassRecordOutcome['outcome'], code: string): ClassRecordOutcome => ({
      ...{ pupilId, outcome, record: old ?? null, problem: { code, detail: '' } },
    });
    if (!pupil) return answer('refused', 'pupil_not_in_class');
    if (page.lockedAt !== null) return answer('refused', 'records_locked');
    if (sent.conduct && !page.conductLevels.some((level) => level === sent.conduct))
      return answer('refused', 'conduct_not_understood');
    if (version !== (old?.version ?? 0)) return answer('conflict', 'version_conflict');
    const record = {
      ...{ conduct: null, excused: null, unexcused: null, note: null, ...old, ...sent },
      ...{ pupilId, period: page.period, version: version + 1 },
      ...{ updatedAt: now().toISOString(), updatedBy: author },
    } as ClassRecord;
    enter(pupil, record);
    return { pupilId, outcome: 'saved', record, problem: null };
  };

  return {
    async classes() {
      await before('classes');
      const names = new Map(held.map(({ classId, className }) => [classId, className]));
      return [...names].map(([id, name]) => ({ id, name }));
    },
    async load(classId, period) {
      await before('load');
      return structuredClone(find(classId, period));
    },
    async save(classId, { period, items }, { idempotencyKey }) {
      await before('save');
      const known = answered.get(idempotencyKey);
      if (known) return known;
      const page = find(classId, period);
      const outcomes = items.map((input) => saveOne(page, input));
      const changed = new Set(
        outcomes.filter(({ outcome }) => outcome === 'saved').map(({ pupilId }) => pupilId),
      );
      const saved = structuredClone({
        items: outcomes,
        pupils: page.pupils.filter(({ id }) => changed.has(id)),
      });
      answered.set(idempotencyKey, saved);
      return saved;
    },
    async lock(classId, period, locked): Promise<ClassPeriod> {
      await before('lock');
      const page = find(classId, period);
      page.lockedAt = locked ? now().toISOString() : null;
      return { period, version: 1, lockedAt: page.lockedAt };
    },
  };
}

function recordOf(pupil: SummaryPupil, period: string): ClassRecord | undefined {
  return pupil.records.find((record) => record.period === period);
}

/** What the page shows of a record as it was entered. */
function enter(pupil: SummaryPupil, record: ClassRecord): void {
  const { period, conduct, excused, unexcused } = record;
  pupil.records = [...pupil.records.filter((each) => each.period !== period), record];
  pupil.conduct = { ...pupil.conduct, value: conduct };
  if (period !== 'year')
    pupil.absences = excused === null || unexcused === null ? null : { excused, unexcused };
  pupil.missing = pupil.missing.filter((gap) => gap.period !== period || gap.what === 'result');
  if (conduct === null) pupil.missing.push({ what: 'conduct', period });
  if (period !== 'year' && pupil.absences === null) pupil.missing.push({ what: 'absences', period });
}

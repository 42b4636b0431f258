import { RegulationError } from '../errors.ts';
import { reason, type Citation } from '../reasons.ts';
import { finalResult, openResult, type Result } from '../results.ts';
import type { ConductInput, ConductLevel, SecondaryRules } from './rules.ts';
import { assertLevel, reaches } from './settle.ts';

export interface ConductData {
  /** Best first. */
  readonly conductLevels: readonly ConductLevel[];
  /** Below this level the pupil is not promoted, and trains in the summer. */
  readonly conductNeeded: ConductLevel;
  /** The year's level by term I and, in the order of the levels, term II; null where people decide it. */
  readonly conductByTerms: Readonly<Record<string, readonly ConductLevel[]>> | null;
  readonly cite: { readonly yearConduct: Citation; readonly training: Citation };
}

/** The year's conduct (hạnh kiểm, kết quả rèn luyện cả năm). */
export function conductRules(data: ConductData): Pick<SecondaryRules, 'conductLevels' | 'yearConduct'> {
  const { conductLevels, conductNeeded, conductByTerms, cite } = data;
  return {
    conductLevels,

    yearConduct(input) {
      for (const field of ['term1', 'term2', 'decided', 'training'] as const) {
        const level = input[field];
        if (level) assertLevel(conductLevels, level, field);
      }
      const { decided, training } = input;
      if (conductByTerms && decided) {
        throw new RegulationError('conductIsComputed', { field: 'decided' }, 'the terms make it');
      }
      const year = conductByTerms ? fromTerms(conductByTerms, data, input) : byPeople(data, decided);
      const before = year.value;
      if (!training || !before) return year;
      if (reaches(conductLevels, before, conductNeeded)) {
        throw new RegulationError('trainingNotDue', { field: 'training' }, `conduct is ${before}`);
      }
      return finalResult(training, [
        ...year.reasons,
        reason('conductReplaced', { before, after: training }, cite.training),
      ]);
    },
  };
}

function byPeople({ cite }: ConductData, decided: ConductLevel | undefined): Result<ConductLevel> {
  const reasons = [reason('conductDecidedByPeople', {}, cite.yearConduct)];
  return decided ? finalResult(decided, reasons) : openResult<ConductLevel>(null, reasons);
}

function fromTerms(
  byTerms: NonNullable<ConductData['conductByTerms']>,
  { conductLevels, cite }: ConductData,
  { term1, term2 }: ConductInput,
): Result<ConductLevel> {
  if (term1 && term2) {
    const level = byTerms[term1]?.[conductLevels.indexOf(term2)] as ConductLevel;
    return finalResult(level, [reason('conductByTerms', { term1, term2, level }, cite.yearConduct)]);
  }
  const terms = ([1, 2] as const).filter((term) => !(term === 1 ? term1 : term2));
  return openResult<ConductLevel>(null, [reason('conductTermsMissing', { terms }, cite.yearConduct)]);
}

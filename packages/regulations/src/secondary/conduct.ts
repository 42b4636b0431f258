import { RegulationError } from '../errors.ts';
import { reason, type Citation } from '../reasons.ts';
import { finalResult, openResult, type Result } from '../results.ts';
import type { ConductInput, ConductLevel, SecondaryRules } from './rules.ts';
import { assertLevel, reaches, type Levels, type Needed } from './standing.ts';

export interface ConductData extends Levels {
  /** The lowest levels that promote. */
  readonly needed: Needed;
  /** The year's level by term I and, in the order of the levels, term II; null where people decide it. */
  readonly conductByTerms: Readonly<Record<string, readonly ConductLevel[]>> | null;
  readonly cite: { readonly yearConduct: Citation; readonly training: Citation };
}

/** The year's conduct (hạnh kiểm, kết quả rèn luyện cả năm). */
export function conductRules(data: ConductData): Pick<SecondaryRules, 'conductLevels' | 'yearConduct'> {
  const { scale, levels, needed, conductByTerms, cite } = data;
  const conductLevels = levels.conduct;

  function decideYear({ term1, term2, decided }: ConductInput): Result<ConductLevel> {
    if (!conductByTerms) {
      const reasons = [reason('conductDecidedByPeople', {}, cite.yearConduct)];
      return decided ? finalResult(decided, reasons) : openResult<ConductLevel>(null, reasons);
    }
    if (decided) throw new RegulationError('conductIsComputed', { field: 'decided' }, decided);
    if (term1 && term2) {
      const level = conductByTerms[term1]?.[conductLevels.indexOf(term2)] as ConductLevel;
      return finalResult(level, [reason('conductByTerms', { term1, term2, level }, cite.yearConduct)]);
    }
    const terms = ([1, 2] as const).filter((term) => !(term === 1 ? term1 : term2));
    return openResult<ConductLevel>(null, [reason('conductTermsMissing', { terms }, cite.yearConduct)]);
  }

  return {
    conductLevels,
    yearConduct(input) {
      for (const field of ['term1', 'term2', 'decided', 'training'] as const) {
        const level = input[field];
        if (level) assertLevel(conductLevels, level, field);
      }
      const { training } = input;
      const year = decideYear(input);
      const before = year.value;
      if (!training || !before) return year;
      if (reaches(conductLevels, before, needed.conduct)) {
        throw new RegulationError('trainingNotDue', { field: 'training' }, before);
      }
      return finalResult(training, [
        ...year.reasons,
        reason('conductReplaced', { scale, before, after: training }, cite.training),
      ]);
    },
  };
}

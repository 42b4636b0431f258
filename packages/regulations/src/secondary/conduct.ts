import { RegulationError } from '../errors.ts';
import { reason, type Citation } from '../reasons.ts';
import { finalResult, resultOf } from '../results.ts';
import type { ConductLevel, SecondaryRules } from './rules.ts';
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

  return {
    conductLevels,
    yearConduct(input) {
      const { term1, term2, decided, training } = input;
      for (const field of ['term1', 'term2', 'decided', 'training'] as const) {
        const level = input[field];
        if (level) assertLevel(conductLevels, level, field);
      }
      if (conductByTerms && decided) throw new RegulationError('conductIsComputed', { field: 'decided' });
      const level =
        (conductByTerms
          ? term1 && term2 && conductByTerms[term1]?.[conductLevels.indexOf(term2)]
          : decided) ?? null;
      const why = !conductByTerms
        ? reason('conductDecidedByPeople', {}, cite.yearConduct)
        : term1 && term2 && level
          ? reason('conductByTerms', { term1, term2, level }, cite.yearConduct)
          : reason(
              'conductTermsMissing',
              { terms: ([1, 2] as const).filter((term) => !input[`term${term}`]) },
              cite.yearConduct,
            );
      if (!level || !training) return resultOf(level, null, [why]);
      if (reaches(conductLevels, level, needed.conduct)) {
        throw new RegulationError('trainingNotDue', { field: 'training' });
      }
      return finalResult(training, [
        why,
        reason('conductReplaced', { scale, before: level, after: training }, cite.training),
      ]);
    },
  };
}

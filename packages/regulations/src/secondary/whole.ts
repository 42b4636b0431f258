import type { SecondaryRules } from './rules.ts';
import type { StudyRules } from './study-rules.ts';
import { studyBy } from './study.ts';
import type { SubjectRules } from './subject-rules.ts';
import type { YearEndRules } from './year-end.ts';

/** A circular from its parts: subjects, study levels, year's end. */
export function wholeCircular(
  subjectRules: SubjectRules,
  study: StudyRules,
  yearEnd: YearEndRules,
): SecondaryRules {
  return {
    ...subjectRules,
    ...yearEnd,
    subjects: study.subjects,
    studyLevels: study.rows.map(({ level }) => level),
    study: studyBy(study),
  };
}

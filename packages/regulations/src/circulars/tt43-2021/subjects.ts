import type { SubjectRules } from '../../secondary/subject-rules.ts';
import { subjects2021 } from '../../secondary/subjects-2021.ts';
import { cite } from './citations.ts';

/** Continuing education (giáo dục thường xuyên): circular 22/2021 in articles of its own. */
export const tt43Subjects: SubjectRules = subjects2021('TT43/2021', cite);

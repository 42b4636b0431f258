import type { SubjectRules } from '../../secondary/subject-rules.ts';
import { subjects2021 } from '../../secondary/subjects-2021.ts';
import { cite } from './citations.ts';

/** Subject by subject. The circular has no average across subjects and no ranking: neither exists here on purpose. */
export const tt22Subjects: SubjectRules = subjects2021('TT22/2021', cite);

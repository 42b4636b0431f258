import type { SubjectTermRules } from '../../secondary/subject-rules.ts';
import { terms2021 } from '../../secondary/terms-2021.ts';
import { cite } from './citations.ts';

/** A subject within a term, for a page that shows no year: a part of `tt22Subjects`. */
export const tt22Terms: SubjectTermRules = terms2021('TT22/2021', cite);

/** The amendment leaves the subjects and how each is assessed as they were. */
export { tt58SubjectList as tt26SubjectList } from '../tt58-2011/subject-list.ts';

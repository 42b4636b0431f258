export { tt22StudyRules } from './study.ts';
export { tt22Subjects } from './subjects.ts';
export { tt22Terms } from './terms.ts';
export { tt22 } from './tt22.ts';

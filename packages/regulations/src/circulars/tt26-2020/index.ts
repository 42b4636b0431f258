export { tt26StudyRules } from './study.ts';
export { tt26Subjects } from './subjects.ts';
export { tt26 } from './tt26.ts';

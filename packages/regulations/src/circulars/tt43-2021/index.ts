export { tt43StudyRules } from './study.ts';
export { tt43Subjects } from './subjects.ts';
export { tt43 } from './tt43.ts';

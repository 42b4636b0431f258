export { tt58StudyRules } from './study.ts';
export { tt58Subjects } from './subjects.ts';
export { tt58 } from './tt58.ts';

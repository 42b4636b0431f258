export { tt22Subjects } from './subjects.ts';
export { tt22 } from './tt22.ts';

export { gradebookHandlers, wholeGradebook } from './handlers.ts';
export { marksOf, pupilsOf, type MarkRow, type PupilRow } from './repository.ts';
export { summariesOf } from './summaries.ts';

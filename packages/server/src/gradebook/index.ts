export { gradebookHandlers, wholeGradebook } from './handlers.ts';
export { summariesOf } from './summaries.ts';

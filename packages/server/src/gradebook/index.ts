export { gradebookHandlers } from './handlers.ts';

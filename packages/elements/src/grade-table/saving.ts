/** What sends marks: a module of its own, which follows the first paint. */
export { Outbox } from './outbox.ts';
export { gradebookByEvents } from './sources/gradebook-by-events.ts';

export { oneRosterHandlers } from './handlers.ts';

export { admissionsHandlers } from './handlers.ts';

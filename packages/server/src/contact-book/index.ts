export { contactBookHandlers } from './handlers.ts';

export { contactBookHandlers } from './handlers.ts';
export { maySeeNotice } from './may-see.ts';

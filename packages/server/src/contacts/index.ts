export { contactsHandlers } from './handlers.ts';
export { remindUnits } from './remind.ts';

export { changesHandlers, type ChangesOptions } from './handlers.ts';
export { ChangeSignal } from './signal.ts';
export type { EventOptions } from './events.ts';
export { changeReach, type ChangeReach } from './reach.ts';
export { enterDay, newestChange, readChanges, type ChangeRow } from './repository.ts';

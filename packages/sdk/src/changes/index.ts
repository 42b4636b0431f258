export { consumeChanges, readChanges, type ConsumeOptions, type ReadChangesOptions } from './consume.ts';
export { events, type EventOptions } from './events.ts';
export { exportRecords, type ExportOptions } from './export.ts';
export { memoryStore, type ChangeStore } from './store.ts';
export { createWake, type Wake } from './wake.ts';
export type { Change, ChangeKind, ChangesPage, ExportLine, LiveEvent } from './types.ts';
export * from '../base.ts';

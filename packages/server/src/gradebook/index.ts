export { gradebookHandlers, wholeGradebook } from './handlers.ts';
export { kindOf, remarkSlot, type ColumnKind } from './kinds.ts';
export { marksOf, pupilsOf, type MarkRow, type PupilRow } from './repository.ts';
export { summariesOf } from './summaries.ts';
export { traitOnTheWire } from './traits.ts';

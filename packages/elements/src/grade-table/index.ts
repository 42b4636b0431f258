/** What a page imports as `@lienthong/elements/grade-table.js`: the class, its events and its sources. */
export { GradeTable } from './grade-table.ts';
export { ColumnPublishEvent, MarksSaveEvent } from './grade-table.ask-events.ts';
export { MarkChangeEvent, MarksSavedEvent } from './grade-table.events.ts';
export type { FailureKind, GradeTableSource, SaveOptions, SourceFailure } from './grade-table.source.ts';
export type { GradeTableDictionary } from './grade-table.strings.ts';
export { clientGradebooks } from './sources/client-gradebooks.ts';
export { inMemoryGradebooks, type InMemoryOptions } from './sources/in-memory-gradebooks.ts';
export { withTogether } from './together/with-together.ts';

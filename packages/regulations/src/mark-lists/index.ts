export * from './cells.ts';
export * from './guards.ts';
export * from './headers.ts';
export * from './letters.ts';
export * from './mark-columns.ts';
export * from './periods.ts';
export * from './pupil-columns.ts';
export * from './titles.ts';

import { columnHandlers } from './columns/handlers.ts';
import { correctionHandlers } from './corrections/handlers.ts';
import { bookHandlers } from './handlers.ts';
import { historyHandlers } from './history/handlers.ts';
import { progressHandlers } from './progress/handlers.ts';

export const gradebookHandlers = {
  ...bookHandlers,
  ...columnHandlers,
  ...historyHandlers,
  ...progressHandlers,
  ...correctionHandlers,
};

export { cellOnTheWire } from './answer.ts';
export { wholeGradebook } from './handlers.ts';
export { kindOf, remarkSlot, type ColumnKind } from './kinds.ts';
export { marksOf, pupilsOf, type MarkRow, type PupilRow } from './repository.ts';
export { summariesOf } from './summaries.ts';
export { traitOnTheWire } from './traits.ts';

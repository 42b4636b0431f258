import type { Gradebook } from '@lienthong/sdk';
import type { GradebookSession } from '../session.ts';
import { Keeper, type KeeperHost } from './keeper.ts';
import { keptMarks, type KeptMarks } from './kept-marks.ts';

export { carryOver } from './kept-marks.ts';

/** Keeps the unsaved marks of one person. */
export type MarksKeeper = Keeper<GradebookSession, KeptMarks, Gradebook>;

export const keepMarks = (person: string, host: KeeperHost<Gradebook>): MarksKeeper =>
  new Keeper(person, keptMarks, host);

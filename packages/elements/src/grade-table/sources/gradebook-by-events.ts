import type { GradebookColumn, MarkInput, SavedMarks } from '@lienthong/sdk';
import { ColumnPublishEvent, MarksSaveEvent } from '../grade-table.ask-events.ts';
import type { GradeTableSource, SaveOptions } from '../grade-table.source.ts';
import { explainError } from './explain.ts';

/** No listener answered: the marks stay in the table, and it says so. */
class Unanswered extends Error {
  override readonly name = 'Unanswered';
}

/** For a table that was given its gradebook as a property: the page saves, asked by events. */
export function gradebookByEvents(
  target: EventTarget,
): Pick<GradeTableSource, 'save' | 'publish' | 'explain'> {
  return {
    async save(
      id: string,
      items: readonly MarkInput[],
      { idempotencyKey }: SaveOptions,
    ): Promise<SavedMarks> {
      const event = new MarksSaveEvent(id, items, idempotencyKey);
      target.dispatchEvent(event);
      if (!event.answer) throw new Unanswered('No listener of edu-marks-save called respondWith().');
      return event.answer;
    },
    async publish(id: string, column: GradebookColumn): Promise<GradebookColumn> {
      const event = new ColumnPublishEvent(id, column);
      target.dispatchEvent(event);
      if (!event.answer) throw new Unanswered('No listener of edu-column-publish called respondWith().');
      return event.answer;
    },
    explain: (error) => (error instanceof Unanswered ? { kind: 'unanswered' } : explainError(error)),
  };
}

import type { GradebookColumn, MarkInput, SavedMarks } from '@lienthong/sdk';

/** An event that asks for something: a listener answers with a promise. Without an answer nothing counts as done. */
abstract class AskEvent<Answer> extends Event {
  #answer: Promise<Answer> | null = null;

  get answer(): Promise<Answer> | null {
    return this.#answer;
  }

  /** Takes the task over. The first listener to call it answers. */
  respondWith(answer: Promise<Answer> | Answer): void {
    this.#answer ??= Promise.resolve(answer);
  }
}

/**
 * Marks want to be saved, asked only of a table without a source. Answer with the outcome of each item; a rejected
 * promise keeps the marks waiting and asks again later with the same key. Bubbles and is composed.
 */
export class MarksSaveEvent extends AskEvent<SavedMarks> {
  static readonly eventName = 'edu-marks-save';
  readonly gradebookId: string;
  readonly items: readonly MarkInput[];
  /** The same batch asked for again has the same key: do it once. */
  readonly idempotencyKey: string;

  constructor(gradebookId: string, items: readonly MarkInput[], idempotencyKey: string) {
    super(MarksSaveEvent.eventName, { bubbles: true, composed: true });
    this.gradebookId = gradebookId;
    this.items = items;
    this.idempotencyKey = idempotencyKey;
  }
}

/** A column shall be shown to families, asked only of a table without a source. Answer with the column as it now stands. */
export class ColumnPublishEvent extends AskEvent<GradebookColumn> {
  static readonly eventName = 'edu-column-publish';
  readonly gradebookId: string;
  readonly column: GradebookColumn;

  constructor(gradebookId: string, column: GradebookColumn) {
    super(ColumnPublishEvent.eventName, { bubbles: true, composed: true });
    this.gradebookId = gradebookId;
    this.column = column;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'edu-marks-save': MarksSaveEvent;
    'edu-column-publish': ColumnPublishEvent;
  }
}

import type { MarkInput, SavedMarks } from '@lienthong/sdk';

/** A teacher changed a cell; it is not saved yet. Bubbles and is composed, so a page may count along. */
export class MarkChangeEvent extends Event {
  static readonly eventName = 'edu-mark-change';
  readonly gradebookId: string;
  /** As it will be sent: state, value and reason of one pupil and slot. */
  readonly mark: Omit<MarkInput, 'version'>;

  constructor(gradebookId: string, mark: Omit<MarkInput, 'version'>) {
    super(MarkChangeEvent.eventName, { bubbles: true, composed: true });
    this.gradebookId = gradebookId;
    this.mark = mark;
  }
}

/** A batch was answered, item by item. Bubbles and is composed. */
export class MarksSavedEvent extends Event {
  static readonly eventName = 'edu-marks-saved';
  readonly gradebookId: string;
  readonly saved: SavedMarks;

  constructor(gradebookId: string, saved: SavedMarks) {
    super(MarksSavedEvent.eventName, { bubbles: true, composed: true });
    this.gradebookId = gradebookId;
    this.saved = saved;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'edu-mark-change': MarkChangeEvent;
    'edu-marks-saved': MarksSavedEvent;
  }
}

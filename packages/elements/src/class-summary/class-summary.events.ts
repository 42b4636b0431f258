import type { ClassPeriodName, SavedClassRecords } from '@lienthong/sdk';

/** Conduct and absences were answered, pupil by pupil. Bubbles and is composed. */
export class RecordsSavedEvent extends Event {
  static readonly eventName = 'edu-records-saved';
  readonly classId: string;
  readonly period: ClassPeriodName;
  readonly saved: SavedClassRecords;

  constructor(classId: string, period: ClassPeriodName, saved: SavedClassRecords) {
    super(RecordsSavedEvent.eventName, { bubbles: true, composed: true });
    this.classId = classId;
    this.period = period;
    this.saved = saved;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'edu-records-saved': RecordsSavedEvent;
  }
}

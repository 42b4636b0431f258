import type { Document } from './documents.source.ts';

/** The unit acknowledged, answered or forwarded a document; `document` is what stands now. Neither bubbles nor is composed. */
export class DocumentHandledEvent extends Event {
  static readonly type = 'edu-document-handled';
  readonly action: 'acknowledged' | 'answered' | 'forwarded';
  readonly document: Document;

  constructor(action: DocumentHandledEvent['action'], document: Document) {
    super(DocumentHandledEvent.type);
    this.action = action;
    this.document = document;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'edu-document-handled': DocumentHandledEvent;
  }
}

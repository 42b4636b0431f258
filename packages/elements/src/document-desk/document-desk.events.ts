import type { SentDocument } from './document-desk.source.ts';

/** A document was sent, withdrawn, or given another deadline; `document` is what stands now. Neither bubbles nor is composed. */
export class DocumentSentEvent extends Event {
  static readonly type = 'edu-document-sent';
  readonly action: 'sent' | 'withdrawn' | 'deadline';
  readonly document: SentDocument;

  constructor(action: DocumentSentEvent['action'], document: SentDocument) {
    super(DocumentSentEvent.type);
    this.action = action;
    this.document = document;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'edu-document-sent': DocumentSentEvent;
  }
}

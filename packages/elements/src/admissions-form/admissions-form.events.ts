import type { ApplicationReceipt } from '@lienthong/sdk';

/**
 * An application was received. Bubbles and is composed: the public list and the page around the form hear it on the
 * document. It carries the receipt and nothing about the child.
 */
export class ApplicationFiledEvent extends Event {
  static readonly type = 'edu-application-filed';
  readonly campaignId: string;
  readonly receipt: ApplicationReceipt;

  constructor(campaignId: string, receipt: ApplicationReceipt) {
    super(ApplicationFiledEvent.type, { bubbles: true, composed: true });
    this.campaignId = campaignId;
    this.receipt = receipt;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'edu-application-filed': ApplicationFiledEvent;
  }
}

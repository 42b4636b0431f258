/**
 * The page could not be connected to the central system. Bubbles and is composed, so that one listener on the document
 * can report it. `preventDefault()` leaves out the built-in notice.
 */
export class EduProviderErrorEvent extends Event {
  static readonly eventName = 'edu-provider-error';
  /** Code of the catalogue, or `endpoint_missing`, `site_key_missing`, `unreachable`, `timeout`. */
  readonly code: string;
  readonly error: unknown;

  constructor(code: string, error: unknown) {
    super(EduProviderErrorEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.code = code;
    this.error = error;
  }
}

declare global {
  interface HTMLElementEventMap {
    'edu-provider-error': EduProviderErrorEvent;
  }
  interface DocumentEventMap {
    'edu-provider-error': EduProviderErrorEvent;
  }
}

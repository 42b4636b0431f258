export type Refusal =
  /** No http(s) address, or one with a user name. */
  | 'address'
  | 'port'
  | 'redirects'
  /** A redirect from https to http. */
  | 'downgrade'
  /** More bytes than wanted, on the line or unpacked. */
  | 'large'
  /** Unpacks to many times its size. */
  | 'bomb'
  /** Packed in a way nobody asked for, or not as the header says. */
  | 'packing'
  /** Too slow: to connect, to answer, between two bytes, or altogether. */
  | 'slow';

/** An answer that was not read to its end, because of what its server did. */
export class RefusedAnswer extends Error {
  override readonly name = 'RefusedAnswer';
  readonly refusal: Refusal;

  constructor(refusal: Refusal, message: string, cause?: unknown) {
    super(message, { cause });
    this.refusal = refusal;
  }
}

/** Tells whether any of an element's inputs is another one than the last time it was asked. */
export class Inputs {
  #last: readonly unknown[] | undefined;

  changed(...inputs: readonly unknown[]): boolean {
    const last = this.#last;
    this.#last = inputs;
    return (
      !last || inputs.length !== last.length || inputs.some((input, index) => !Object.is(input, last[index]))
    );
  }
}

import type { ColumnKind } from '@lienthong/sdk';
import type { CellEditorHost, FieldFace } from './cell-editor-host.ts';
import { createField, suit } from './field.ts';
import { commandOf, type Command, type Mode } from './keys.ts';
import type { Move } from './moves.ts';
import type { Commit } from './session.ts';
import type { Place } from './sheet.ts';

/**
 * The one text field of the table. It lives inside the active cell and keeps the focus, so that the first key of whatever
 * kind (a digit, a Telex composition, a paste) already lands in a text field. Owns focus, mode and keys; what a text means
 * is the host's business.
 */
export class CellEditor {
  readonly input: HTMLInputElement;
  mode: Mode = 'ready';
  #ownKeypad = false;

  readonly #host: CellEditorHost;
  #place: Place | null = null;
  /** The text put into the field; anything else in it was typed. */
  #shown = '';
  #kind: ColumnKind | null | undefined;
  #moving = false;
  #released = false;
  #revealing = false;

  constructor(host: CellEditorHost) {
    this.#host = host;
    const input = (this.input = createField());
    input.addEventListener('keydown', (event) => this.#onKeydown(event));
    input.addEventListener('input', () => this.#onInput());
    input.addEventListener('mousedown', ({ detail }) => this.#onPress(detail));
    input.addEventListener('click', () => this.mode === 'ready' && input.select());
    input.addEventListener('focus', () => this.#onFocus());
    input.addEventListener('blur', () => this.#onBlur());
    for (const kind of ['copy', 'cut', 'paste'] as const) {
      input.addEventListener(kind, (event) => this.mode === 'ready' && this.#host.clipboard(event));
    }
  }

  /** Keys of our own stand on screen: the phone need not bring up its keyboard. */
  set ownKeypad(own: boolean) {
    if (own === this.#ownKeypad) return;
    this.#ownKeypad = own;
    if (this.#kind !== undefined) suit(this.input, this.#kind, own);
  }

  get place(): Place | null {
    return this.#place;
  }

  get hasFocus(): boolean {
    return (this.input.getRootNode() as Document | ShadowRoot).activeElement === this.input;
  }

  /** Takes what is typed, then stands in another cell, or anew in the same one. */
  moveTo(place: Place, { focus }: { focus: boolean }): void {
    if (this.commit() === 'needsReason') return;
    this.#stand(place, focus);
  }

  /** Text in the field that is not taken yet. */
  get isTyping(): boolean {
    return this.#place !== null && this.input.value !== this.#shown;
  }

  /** Takes what is typed as if Enter were pressed, staying where it is. */
  commit(leaving = false): Commit {
    const text = this.input.value;
    if (!this.#place || !this.isTyping) return 'same';
    this.#shown = text;
    const done = this.#host.commit(this.#place, text, leaving);
    this.mode = 'ready';
    return done;
  }

  /** The cell changed under the field; what is being typed stays. */
  refresh(): void {
    if (this.#place && this.mode === 'ready') this.#wear(this.#host.face(this.#place));
  }

  /** Takes what is typed, and the field is as if it had just come here; false when it is asked why, which takes the focus. */
  settle(): boolean {
    if (this.commit() === 'needsReason') return false;
    this.mode = 'ready';
    this.refresh();
    return true;
  }

  /** The rows around it changed: it stands in its cell again, and in sight if somebody is at it. */
  stay(): void {
    if (!this.#place) return;
    if (this.input.isConnected && this.input.parentNode === this.#host.cellElement(this.#place)) {
      if (this.hasFocus) this.#reveal();
    } else this.#stand(this.#place, false);
  }

  focus(): void {
    this.input.focus({ preventScroll: true });
  }

  #stand(place: Place, focus: boolean): void {
    const cell = this.#host.cellElement(place);
    if (!cell) return;
    const from = this.#place;
    this.#place = place;
    this.mode = 'ready';
    this.#moving = true;
    if (this.input.parentNode !== cell) cell.append(this.input);
    this.#wear(this.#host.face(place));
    if (focus) {
      this.focus();
      this.input.select();
    }
    this.#moving = false;
    if (focus) this.#reveal();
    this.#host.onMove(from, place);
  }

  /** Just before the frame is laid out anyway, so that typing fast costs one layout a frame. */
  #reveal(): void {
    if (this.#revealing) return;
    this.#revealing = true;
    requestAnimationFrame(() => {
      this.#revealing = false;
      this.input.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
  }

  #wear(face: FieldFace): void {
    const { input } = this;
    this.#shown = face.text;
    input.value = face.text;
    input.readOnly = face.readOnly;
    input.ariaLabel = face.label;
    input.ariaInvalid = face.invalid ? 'true' : null;
    if (face.describedBy) input.setAttribute('aria-describedby', face.describedBy);
    else input.removeAttribute('aria-describedby');
    input.classList.toggle('whole', !/[.,]/.test(face.text));
    if (face.kind !== this.#kind) suit(input, (this.#kind = face.kind), this.#ownKeypad);
    if (this.hasFocus) input.select();
  }

  #onKeydown(event: KeyboardEvent): void {
    const command = commandOf(event, this.mode);
    if (!command || !this.#place) return;
    if (command.kind !== 'cancel' && event.key !== 'Tab') this.#released = false;
    if (command.kind === 'move' && !command.extend) this.#move(event, this.#place, command.move);
    else if (command.kind === 'cancel') this.#cancel(event, this.#place);
    else if (this.#do(command, this.#place)) event.preventDefault();
  }

  /** False leaves the key to the browser. */
  #do(command: Command, place: Place): boolean {
    switch (command.kind) {
      case 'edit':
        this.#edit();
        return true;
      case 'clear':
        if (command.many && !this.#host.hasSelection) return false;
        this.#host.clear(place);
        this.refresh();
        return true;
      case 'move':
        if (this.settle()) this.#host.extend(command.move);
        return true;
      case 'jump':
        if (this.settle()) this.#host.jump(command.jump, command.extend);
        return true;
      case 'select':
        this.#host.select(command.whole);
        return true;
      case 'act':
        if (!this.settle()) return true;
        // The browser's own bookmark, history or undo is never meant here; its search may be.
        return this.#host.act(command.act) || command.act !== 'find';
      default:
        return false;
    }
  }

  #move(event: KeyboardEvent, from: Place, move: Move): void {
    const isTab = move === 'next' || move === 'previous';
    const target = isTab && this.#released ? null : this.#host.after(from, move);
    // Leaving the table is the browser's business; what is typed is taken on blur.
    if (!target) return;
    event.preventDefault();
    this.moveTo(target, { focus: true });
  }

  #edit(): void {
    if (this.input.readOnly) return;
    if (this.mode === 'caret') return;
    this.mode = 'caret';
    const end = this.input.value.length;
    this.input.setSelectionRange(end, end);
  }

  #cancel(event: KeyboardEvent, place: Place): void {
    if (this.mode !== 'ready' || this.input.value !== this.#shown) {
      event.preventDefault();
      this.mode = 'ready';
      this.refresh();
    } else if (this.#host.restore(place)) {
      event.preventDefault();
      this.refresh();
    } else {
      this.#released = true;
      this.#host.onReleased();
    }
  }

  #onInput(): void {
    this.#released = false;
    this.input.classList.remove('whole');
    if (this.mode === 'ready') this.mode = 'typing';
  }

  /** The second of two quick presses puts the caret into a mark, as in a spreadsheet; into a longer text a single one does. */
  #onPress(presses: number): void {
    if (!this.hasFocus || this.input.readOnly) return;
    if (presses > 1 || this.mode !== 'ready' || this.#kind === 'remark') this.mode = 'caret';
  }

  #onFocus(): void {
    if (!this.#moving && this.mode === 'ready') this.input.select();
  }

  #onBlur(): void {
    if (this.#moving) return;
    this.#released = false;
    this.commit(true);
    this.mode = 'ready';
    this.refresh();
  }
}

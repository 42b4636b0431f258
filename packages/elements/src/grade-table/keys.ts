import type { Jump, Move } from './moves.ts';

/** What a key asks of more than the active cell; somebody else does it. */
export type Act = 'undo' | 'redo' | 'fillDown' | 'find' | 'clear';

export type Whole = 'all' | 'row' | 'column';

export type Command =
  /** `extend`: the active cell stays, the selection grows. */
  | { readonly kind: 'move'; readonly move: Move; readonly extend: boolean }
  | { readonly kind: 'jump'; readonly jump: Jump; readonly extend: boolean }
  | { readonly kind: 'select'; readonly whole: Whole }
  | { readonly kind: 'act'; readonly act: Exclude<Act, 'clear'> }
  | { readonly kind: 'edit' }
  | { readonly kind: 'cancel' }
  /** Backspace clears a selection; a single cell it leaves to the field. */
  | { readonly kind: 'clear'; readonly many: boolean };

/** `ready`: the field shows the cell, typing replaces it. `typing`: replaced. `caret`: editing inside the text (F2). */
export type Mode = 'ready' | 'typing' | 'caret';

export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'keyCode'
>;

const ARROWS: Readonly<Record<string, Move & `${'left' | 'right' | 'up' | 'down'}`>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

const ENDS: Readonly<Record<string, [step: Move, far: Move]>> = {
  Home: ['rowStart', 'first'],
  End: ['rowEnd', 'last'],
};

const PAGES: Readonly<Record<string, Jump>> = { PageUp: 'pageUp', PageDown: 'pageDown' };

/**
 * The spreadsheet keys of the APG grid pattern; null leaves the key to the text field and the browser. A key that
 * belongs to a composition (Telex, VNI, any input method) is never taken. Cmd is Ctrl.
 */
export function commandOf(press: KeyPress, mode: Mode): Command | null {
  if (press.isComposing || press.keyCode === 229 || press.altKey) return null;
  const { key, shiftKey: shift } = press;
  const control = press.ctrlKey || press.metaKey;
  switch (key) {
    case 'Enter':
      return control ? null : move(shift ? 'enterBack' : 'enter');
    case 'Tab':
      return control ? null : move(shift ? 'previous' : 'next');
    case 'Escape':
      return { kind: 'cancel' };
    case 'F2':
      return { kind: 'edit' };
    case 'Delete':
    case 'Backspace':
      return mode === 'ready' && !shift ? { kind: 'clear', many: key === 'Backspace' } : null;
    case ' ':
      if (mode !== 'ready' || control === shift) return null;
      return { kind: 'select', whole: control ? 'column' : 'row' };
  }
  return along(key, control, shift, mode) ?? (control ? chord(key.toLowerCase(), shift, mode) : null);
}

function along(key: string, control: boolean, extend: boolean, mode: Mode): Command | null {
  const isSideways = key === 'ArrowLeft' || key === 'ArrowRight' || key in ENDS;
  // With the caret inside the text, sideways belongs to the caret. With Shift that is so as soon as anything is typed:
  // some Vietnamese keyboards mend a letter by marking it with Shift+Left and typing over it.
  if (isSideways && (mode === 'caret' || (extend && mode === 'typing'))) return null;
  const arrow = ARROWS[key];
  if (arrow) return control ? { kind: 'jump', jump: `${arrow}Edge`, extend } : move(arrow, extend);
  const end = ENDS[key]?.[control ? 1 : 0];
  if (end) return move(end, extend);
  const page = PAGES[key];
  return page && !control ? { kind: 'jump', jump: page, extend } : null;
}

/** While text is being typed, taking it back and selecting it is the field's own business. */
function chord(letter: string, shift: boolean, mode: Mode): Command | null {
  if (letter === 'f' && !shift) return { kind: 'act', act: 'find' };
  if (letter === 'd' && !shift) return { kind: 'act', act: 'fillDown' };
  if (mode !== 'ready') return null;
  if (letter === 'z') return { kind: 'act', act: shift ? 'redo' : 'undo' };
  if (letter === 'y' && !shift) return { kind: 'act', act: 'redo' };
  return letter === 'a' && !shift ? { kind: 'select', whole: 'all' } : null;
}

function move(step: Move, extend = false): Command {
  return { kind: 'move', move: step, extend };
}

import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { commandOf, type KeyPress, type Mode } from './keys.ts';
import { spotAfter, type Field, type Move } from './moves.ts';

const press = (key: string, change: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  keyCode: 0,
  ...change,
});
const moveOf = (key: string, change: Partial<KeyPress> = {}, mode: Mode = 'ready') => {
  const command = commandOf(press(key, change), mode);
  return command?.kind === 'move' ? command.move : command;
};

describe('keys', () => {
  const moves: [string, Partial<KeyPress>, Move][] = [
    ['Enter', {}, 'enter'],
    ['Enter', { shiftKey: true }, 'enterBack'],
    ['Tab', {}, 'next'],
    ['Tab', { shiftKey: true }, 'previous'],
    ['ArrowLeft', {}, 'left'],
    ['ArrowRight', {}, 'right'],
    ['ArrowUp', {}, 'up'],
    ['ArrowDown', {}, 'down'],
    ['Home', {}, 'rowStart'],
    ['End', {}, 'rowEnd'],
    ['Home', { ctrlKey: true }, 'first'],
    ['End', { metaKey: true }, 'last'],
    ['PageUp', {}, 'pageUp'],
    ['PageDown', {}, 'pageDown'],
  ];
  for (const [key, change, move] of moves) {
    const held = change.shiftKey ? 'Shift+' : change.ctrlKey || change.metaKey ? 'Ctrl+' : '';
    it(`${held}${key} moves ${move}`, () => expect(moveOf(key, change)).to.equal(move));
  }

  it('F2 edits, Escape cancels, Delete clears', () => {
    expect(commandOf(press('F2'), 'ready')).to.deep.equal({ kind: 'edit' });
    expect(commandOf(press('Escape'), 'typing')).to.deep.equal({ kind: 'cancel' });
    expect(commandOf(press('Delete'), 'ready')).to.deep.equal({ kind: 'clear', many: false });
  });

  it('typing leaves arrows to the table, editing leaves the sideways ones to the caret', () => {
    expect(moveOf('ArrowLeft', {}, 'typing')).to.equal('left');
    expect(moveOf('ArrowLeft', {}, 'caret')).to.equal(null);
    expect(moveOf('Home', {}, 'caret')).to.equal(null);
    expect(moveOf('ArrowDown', {}, 'caret')).to.equal('down');
    expect(commandOf(press('Delete'), 'caret')).to.equal(null);
  });

  it('no key of a composition is taken', () => {
    expect(commandOf(press('Enter', { isComposing: true }), 'typing')).to.equal(null);
    expect(commandOf(press('Enter', { keyCode: 229 }), 'typing')).to.equal(null);
  });

  it('letters, digits and the browser’s own chords are left alone', () => {
    expect(commandOf(press('7'), 'ready')).to.equal(null);
    expect(commandOf(press('c', { ctrlKey: true }), 'ready')).to.equal(null);
    expect(commandOf(press('ArrowLeft', { altKey: true }), 'ready')).to.equal(null);
    expect(commandOf(press('Tab', { ctrlKey: true }), 'ready')).to.equal(null);
  });
});

describe('where a move leads', () => {
  const size: Field = {
    rows: 3,
    cols: 4,
    allCols: 5,
    page: 10,
    flows: true,
    isOpen: () => true,
    isFilled: () => true,
  };
  const after = (row: number, col: number, move: Move) => spotAfter({ row, col }, move, size);

  it('arrows stop at the edges and reach the averages', () => {
    expect(after(0, 0, 'left')).to.deep.equal({ row: 0, col: 0 });
    expect(after(0, 3, 'right')).to.deep.equal({ row: 0, col: 4 });
    expect(after(0, 4, 'right')).to.deep.equal({ row: 0, col: 4 });
    expect(after(2, 1, 'down')).to.deep.equal({ row: 2, col: 1 });
    expect(after(2, 1, 'pageUp')).to.deep.equal({ row: 0, col: 1 });
  });

  it('Home, End and their Ctrl forms', () => {
    expect(after(1, 2, 'rowStart')).to.deep.equal({ row: 1, col: 0 });
    expect(after(1, 2, 'rowEnd')).to.deep.equal({ row: 1, col: 4 });
    expect(after(1, 2, 'first')).to.deep.equal({ row: 0, col: 0 });
    expect(after(1, 2, 'last')).to.deep.equal({ row: 2, col: 4 });
  });

  it('Tab goes through the marks row by row and then out', () => {
    expect(after(0, 3, 'next')).to.deep.equal({ row: 1, col: 0 });
    expect(after(1, 0, 'previous')).to.deep.equal({ row: 0, col: 3 });
    expect(after(0, 4, 'previous')).to.deep.equal({ row: 0, col: 3 });
    expect(after(2, 3, 'next')).to.equal(null);
    expect(after(0, 0, 'previous')).to.equal(null);
  });
});

import { expect } from '@open-wc/testing';
import { describe, it } from 'vitest';
import { commandOf, type KeyPress, type Mode } from './keys.ts';
import { spotAfterJump, type Ground } from './jumps.ts';
import { spotAfter, type Field, type Jump, type Move } from './moves.ts';

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
  ];
  for (const [key, change, move] of moves) {
    const held = change.shiftKey ? 'Shift+' : change.ctrlKey || change.metaKey ? 'Ctrl+' : '';
    it(`${held}${key} moves ${move}`, () => expect(moveOf(key, change)).to.equal(move));
  }

  it('Page Up, Page Down and Ctrl+arrows jump, with Shift they extend', () => {
    expect(commandOf(press('PageUp'), 'ready')).to.deep.equal({
      kind: 'jump',
      jump: 'pageUp',
      extend: false,
    });
    expect(commandOf(press('ArrowLeft', { ctrlKey: true, shiftKey: true }), 'ready')).to.deep.equal({
      kind: 'jump',
      jump: 'leftEdge',
      extend: true,
    });
    expect(commandOf(press('ArrowDown', { shiftKey: true }), 'typing')).to.deep.equal({
      kind: 'move',
      move: 'down',
      extend: true,
    });
    expect(commandOf(press('ArrowLeft', { shiftKey: true }), 'typing')).to.equal(null);
  });

  it('acts of a spreadsheet, while nothing is typed; Cmd is Ctrl', () => {
    for (const [key, shiftKey, act] of [
      ['z', false, 'undo'],
      ['Z', true, 'redo'],
      ['y', false, 'redo'],
      ['d', false, 'fillDown'],
      ['f', false, 'find'],
    ] as const) {
      expect(commandOf(press(key, { ctrlKey: true, shiftKey }), 'ready'), key).to.deep.equal({
        kind: 'act',
        act,
      });
      expect(commandOf(press(key, { metaKey: true, shiftKey }), 'ready'), key).to.deep.equal({
        kind: 'act',
        act,
      });
    }
    for (const key of ['z', 'y', 'a'])
      expect(commandOf(press(key, { ctrlKey: true }), 'typing')).to.equal(null);
    expect(commandOf(press('a', { ctrlKey: true }), 'ready')).to.deep.equal({ kind: 'select', whole: 'all' });
  });

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
    flows: true,
    isOpen: (col) => col !== 1,
  };
  const after = (row: number, col: number, move: Move) => spotAfter({ row, col }, move, size);

  it('arrows stop at the edges and reach the averages', () => {
    expect(after(0, 0, 'left')).to.deep.equal({ row: 0, col: 0 });
    expect(after(0, 3, 'right')).to.deep.equal({ row: 0, col: 4 });
    expect(after(0, 4, 'right')).to.deep.equal({ row: 0, col: 4 });
    expect(after(2, 1, 'down')).to.deep.equal({ row: 2, col: 1 });
  });

  it('Home, End and their Ctrl forms', () => {
    expect(after(1, 2, 'rowStart')).to.deep.equal({ row: 1, col: 0 });
    expect(after(1, 2, 'rowEnd')).to.deep.equal({ row: 1, col: 4 });
    expect(after(1, 2, 'first')).to.deep.equal({ row: 0, col: 0 });
    expect(after(1, 2, 'last')).to.deep.equal({ row: 2, col: 4 });
  });

  it('Enter goes from the end of a column to the top of the next open one', () => {
    expect(after(2, 0, 'enter')).to.deep.equal({ row: 0, col: 2 });
    expect(after(0, 2, 'enterBack')).to.deep.equal({ row: 2, col: 0 });
    expect(after(2, 3, 'enter')).to.deep.equal({ row: 2, col: 3 });
    expect(spotAfter({ row: 2, col: 0 }, 'enter', { ...size, flows: false })).to.deep.equal({
      row: 2,
      col: 0,
    });
  });

  it('Tab goes through the marks row by row and then out', () => {
    expect(after(0, 3, 'next')).to.deep.equal({ row: 1, col: 0 });
    expect(after(1, 0, 'previous')).to.deep.equal({ row: 0, col: 3 });
    expect(after(0, 4, 'previous')).to.deep.equal({ row: 0, col: 3 });
    expect(after(2, 3, 'next')).to.equal(null);
    expect(after(0, 0, 'previous')).to.equal(null);
  });
});

describe('where a jump leads', () => {
  const marks = ['x.xx.', 'x.x..', '....x', 'x....'];
  const ground: Ground = {
    rows: 4,
    allCols: 5,
    page: 2,
    isFilled: ({ row, col }) => marks[row]?.[col] === 'x',
  };
  const after = (row: number, col: number, jump: Jump) => spotAfterJump({ row, col }, jump, ground);

  it('by what is in sight', () => {
    expect(after(0, 1, 'pageDown')).to.deep.equal({ row: 2, col: 1 });
    expect(after(2, 1, 'pageDown')).to.deep.equal({ row: 3, col: 1 });
    expect(after(1, 1, 'pageUp')).to.deep.equal({ row: 0, col: 1 });
  });

  it('to the end of a block, over nothing to the next mark, else to the edge', () => {
    expect(after(0, 0, 'downEdge')).to.deep.equal({ row: 1, col: 0 });
    expect(after(1, 0, 'downEdge')).to.deep.equal({ row: 3, col: 0 });
    expect(after(0, 0, 'rightEdge')).to.deep.equal({ row: 0, col: 2 });
    expect(after(0, 2, 'rightEdge')).to.deep.equal({ row: 0, col: 3 });
    expect(after(0, 3, 'rightEdge')).to.deep.equal({ row: 0, col: 4 });
    expect(after(2, 0, 'upEdge')).to.deep.equal({ row: 1, col: 0 });
    expect(after(0, 0, 'leftEdge')).to.deep.equal({ row: 0, col: 0 });
    expect(after(3, 4, 'leftEdge')).to.deep.equal({ row: 3, col: 0 });
  });
});

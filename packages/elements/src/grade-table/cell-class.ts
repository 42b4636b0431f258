import type { Cell } from './sheet.ts';

/** What the styles go by: kind of column (`base`), state of the cell, and what it holds. */
export function cellClass(cell: Cell, base: string, locked: boolean, active: boolean): string {
  const { entry, status, text } = cell;
  let name = base;
  if (status !== 'clean') name += ` ${status}`;
  if (locked) name += ' locked';
  if (text === null) name += entryClass(entry, base);
  return active ? `${name} active` : name;
}

/** Whole marks stand on the decimal comma of the others. */
export function entryClass(entry: Cell['entry'], base: string): string {
  switch (entry.state) {
    case 'empty':
      return '';
    case 'pendingMakeUp':
    case 'exempt':
      return ' whole';
    case 'zeroByRule':
      return ' zero whole';
    case 'value': {
      const isWhole = typeof entry.value === 'number' && entry.value % 10 === 0;
      return (base !== 'mark text' && isLow(entry.value) ? ' low' : '') + (isWhole ? ' whole' : '');
    }
  }
}

/**
 * Under 5, or Chưa đạt, Chưa hoàn thành, Cần cố gắng: it has a thin line below, as in the paper register, not a colour.
 */
export function isLow(value: number | string | null): boolean {
  return typeof value === 'number' ? value < 50 : value === 'CD' || value === 'C';
}

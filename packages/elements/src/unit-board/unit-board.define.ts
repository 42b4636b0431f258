import { define } from '../shared/define.ts';
import { UnitBoard } from './unit-board.ts';

define('edu-unit-board', UnitBoard);

declare global {
  interface HTMLElementTagNameMap {
    'edu-unit-board': UnitBoard;
  }
}

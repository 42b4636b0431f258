import { define } from '../shared/define.ts';
import { GradeTable } from './grade-table.ts';

define('edu-grade-table', GradeTable);

declare global {
  interface HTMLElementTagNameMap {
    'edu-grade-table': GradeTable;
  }
}

import { define } from '../shared/define.ts';
import { ClassSummaryTable } from './class-summary.ts';

define('edu-class-summary', ClassSummaryTable);

declare global {
  interface HTMLElementTagNameMap {
    'edu-class-summary': ClassSummaryTable;
  }
}

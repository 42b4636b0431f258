import { define } from '../shared/define.ts';
import { DataAccess } from './data-access.ts';

define('edu-data-access', DataAccess);

declare global {
  interface HTMLElementTagNameMap {
    'edu-data-access': DataAccess;
  }
}

import { define } from '../shared/define.ts';
import { Documents } from './documents.ts';

define('edu-documents', Documents);

declare global {
  interface HTMLElementTagNameMap {
    'edu-documents': Documents;
  }
}

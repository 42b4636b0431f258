import { define } from '../shared/define.ts';
import { DocumentDesk } from './document-desk.ts';

define('edu-document-desk', DocumentDesk);

declare global {
  interface HTMLElementTagNameMap {
    'edu-document-desk': DocumentDesk;
  }
}

import { define } from '../shared/define.ts';
import { ContactBook } from './contact-book.ts';

define('edu-contact-book', ContactBook);

declare global {
  interface HTMLElementTagNameMap {
    'edu-contact-book': ContactBook;
  }
}

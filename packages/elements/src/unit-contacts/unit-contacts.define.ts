import { define } from '../shared/define.ts';
import { UnitContactsElement } from './unit-contacts.ts';

define('edu-unit-contacts', UnitContactsElement);

declare global {
  interface HTMLElementTagNameMap {
    'edu-unit-contacts': UnitContactsElement;
  }
}

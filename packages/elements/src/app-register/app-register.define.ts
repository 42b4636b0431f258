import { define } from '../shared/define.ts';
import { AppRegister } from './app-register.ts';

define('edu-app-register', AppRegister);

declare global {
  interface HTMLElementTagNameMap {
    'edu-app-register': AppRegister;
  }
}

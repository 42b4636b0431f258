import { define } from '../shared/define.ts';
import { SignIn } from './sign-in.ts';

define('edu-sign-in', SignIn);

declare global {
  interface HTMLElementTagNameMap {
    'edu-sign-in': SignIn;
  }
}

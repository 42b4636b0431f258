import { define } from '../shared/define.ts';
import { Provider } from './provider.ts';

define('edu-provider', Provider);

declare global {
  interface HTMLElementTagNameMap {
    'edu-provider': Provider;
  }
}

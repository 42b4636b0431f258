import { define } from '../shared/define.ts';
import { SiteKeys } from './site-keys.ts';

define('edu-site-keys', SiteKeys);

declare global {
  interface HTMLElementTagNameMap {
    'edu-site-keys': SiteKeys;
  }
}

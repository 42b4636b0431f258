import { define } from '../shared/define.ts';
import { Feeds } from './feeds.ts';

define('edu-feeds', Feeds);

declare global {
  interface HTMLElementTagNameMap {
    'edu-feeds': Feeds;
  }
}

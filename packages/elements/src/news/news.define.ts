import { define } from '../shared/define.ts';
import { News } from './news.ts';

define('edu-news', News);

declare global {
  interface HTMLElementTagNameMap {
    'edu-news': News;
  }
}

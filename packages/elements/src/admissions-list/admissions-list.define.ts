import { define } from '../shared/define.ts';
import { AdmissionsList } from './admissions-list.ts';

define('edu-admissions-list', AdmissionsList);

declare global {
  interface HTMLElementTagNameMap {
    'edu-admissions-list': AdmissionsList;
  }
}

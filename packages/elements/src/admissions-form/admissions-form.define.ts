import { define } from '../shared/define.ts';
import { AdmissionsForm } from './admissions-form.ts';

define('edu-admissions-form', AdmissionsForm);

declare global {
  interface HTMLElementTagNameMap {
    'edu-admissions-form': AdmissionsForm;
  }
}

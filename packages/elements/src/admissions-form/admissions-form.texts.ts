import { compactId } from './admissions-form.personal-id.ts';
import type { AdmissionsFormDictionary } from './admissions-form.strings.ts';
import { maxLength, type Draft, type Field, type IssueCode } from './admissions-form.validation.ts';

/** The sentence for what is wrong with a field: what is so and what to do. */
export function issueText(
  field: Field,
  code: IssueCode,
  draft: Draft,
  usualBirthYear: number,
  t: AdmissionsFormDictionary,
): string {
  switch (code) {
    case 'required':
      return missingText(field, t);
    case 'birthDateFormat':
      return t.birthDateFormat(`05/09/${usualBirthYear}`);
    case 'birthDateNoSuchDay':
      return t.birthDateNoSuchDay(draft.birthDate.trim());
    case 'personalIdDigits': {
      const typed = compactId(draft.personalId);
      return /^\d+$/.test(typed) ? t.personalIdDigits(typed.length) : t.personalIdLetters;
    }
    case 'tooLong':
      return t.tooLong(maxLength[field] ?? 0);
    default:
      return t[code];
  }
}

function missingText(field: Field, t: AdmissionsFormDictionary): string {
  switch (field) {
    case 'childName':
      return t.missingChildName;
    case 'birthDate':
      return t.missingBirthDate;
    case 'sex':
      return t.missingSex;
    case 'personalId':
      return t.missingPersonalId;
    case 'province':
      return t.missingProvince;
    case 'ward':
      return t.missingWard;
    case 'street':
      return t.missingStreet;
    case 'guardianName':
      return t.missingGuardianName;
    case 'relation':
      return t.missingRelation;
    case 'phone':
      return t.missingPhone;
    case 'ageReason':
      return t.ageReasonMissing;
    case 'consent':
      return t.consentMissing;
    case 'previousSchool':
    case 'email':
      return t.notAccepted;
  }
}

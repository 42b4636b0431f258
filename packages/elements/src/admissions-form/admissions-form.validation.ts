import type { ApplicationInput, Campaign } from '@lienthong/sdk';
import { readBirthDate, toIso, type BirthDateProblem, type Day } from './admissions-form.birth-date.ts';
import {
  compactId,
  isPersonalId,
  personalIdWarnings,
  type PersonalIdWarning,
} from './admissions-form.personal-id.ts';

/** What the family typed, kept as typed: a failure loses nothing. */
export interface Draft {
  childName: string;
  birthDate: string;
  sex: 'male' | 'female' | '';
  personalId: string;
  noPersonalId: boolean;
  province: string;
  ward: string;
  street: string;
  previousSchool: string;
  guardianName: string;
  relation: 'father' | 'mother' | 'other' | '';
  phone: string;
  email: string;
  ageReason: string;
  consent: boolean;
}

/** In the order of the page, which is the order of the error summary. */
export const fields = [
  'childName',
  'birthDate',
  'sex',
  'personalId',
  'ageReason',
  'previousSchool',
  'province',
  'ward',
  'street',
  'guardianName',
  'relation',
  'phone',
  'email',
  'consent',
] as const;
export type Field = (typeof fields)[number];

export type IssueCode =
  | 'required'
  | 'nameTooShort'
  | 'nameHasDigits'
  | 'tooLong'
  | BirthDateProblem
  | 'personalIdDigits'
  | 'phoneFormat'
  | 'emailFormat'
  | 'ageReasonMissing'
  | 'consentMissing'
  | 'consentOutdated'
  | 'birthDateRefused'
  | 'notAccepted';
export type WarningCode = PersonalIdWarning | 'nameSingleWord';

export interface Check {
  errors: Partial<Record<Field, IssueCode>>;
  warnings: Partial<Record<Field, WarningCode[]>>;
  birthYear: number | undefined;
  /** The child is outside the usual year of birth (F-11): the form asks why and never turns the child away. */
  outsideUsualAge: boolean;
  /** Present when nothing is in the way. */
  input: ApplicationInput | undefined;
}

export type CampaignTerms = Pick<Campaign, 'birthYears' | 'consent'>;

/** Limits of the contract (ApplicationInput). */
export const maxLength: Partial<Record<Field, number>> = {
  childName: 100,
  province: 100,
  ward: 100,
  street: 200,
  previousSchool: 200,
  guardianName: 100,
  email: 200,
  ageReason: 500,
};

export function emptyDraft(): Draft {
  return {
    childName: '',
    birthDate: '',
    sex: '',
    personalId: '',
    noPersonalId: false,
    province: '',
    ward: '',
    street: '',
    previousSchool: '',
    guardianName: '',
    relation: '',
    phone: '',
    email: '',
    ageReason: '',
    consent: false,
  };
}

/** NFC and single spaces (0-2); capitals stay as typed, since names are not ours to correct. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** `0084`, `84` and `+840` are common ways to write the same number. */
export function compactPhone(text: string): string {
  const digits = text.replace(/[\s.\-()]/g, '');
  const national = /^(?:\+84|0084|84)0?(\d{9,10})$/.exec(digits);
  return national ? `+84${national[1]}` : digits;
}

export function checkDraft(draft: Draft, campaign: CampaignTerms, today: Day): Check {
  const errors: Partial<Record<Field, IssueCode>> = {};
  const warnings: Partial<Record<Field, WarningCode[]>> = {};

  checkName('childName', tidy(draft.childName), errors, warnings);
  const reading = draft.birthDate.trim() === '' ? undefined : readBirthDate(draft.birthDate, today);
  if (!reading) errors.birthDate = 'required';
  else if ('problem' in reading) errors.birthDate = reading.problem;
  const birthDay = reading && 'day' in reading ? reading.day : undefined;
  if (draft.sex === '') errors.sex = 'required';

  const personalId = compactId(draft.personalId);
  if (!draft.noPersonalId) {
    if (personalId === '') errors.personalId = 'required';
    else if (!isPersonalId(personalId)) errors.personalId = 'personalIdDigits';
    const found = personalIdWarnings(personalId, { sex: draft.sex, birthYear: birthDay?.year });
    if (found.length > 0) warnings.personalId = found;
  }

  for (const field of ['province', 'ward', 'street'] as const) {
    if (tidy(draft[field]) === '') errors[field] = 'required';
  }
  checkName('guardianName', tidy(draft.guardianName), errors, warnings);
  if (draft.relation === '') errors.relation = 'required';
  const phone = compactPhone(draft.phone);
  if (phone === '') errors.phone = 'required';
  else if (!/^(\+84|0)[0-9]{9,10}$/.test(phone)) errors.phone = 'phoneFormat';
  const email = draft.email.trim();
  if (email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(email)) errors.email = 'emailFormat';

  const outsideUsualAge = birthDay !== undefined && birthDay.year !== campaign.birthYears.usual;
  if (outsideUsualAge && tidy(draft.ageReason) === '') errors.ageReason = 'ageReasonMissing';
  if (!draft.consent) errors.consent = 'consentMissing';

  for (const field of fields) {
    const limit = maxLength[field];
    const value = draft[field];
    if (limit !== undefined && typeof value === 'string' && tidy(value).length > limit)
      errors[field] ??= 'tooLong';
  }

  const complete = Object.keys(errors).length === 0;
  const input = complete && birthDay ? toInput(draft, campaign, birthDay, outsideUsualAge) : undefined;
  return { errors, warnings, birthYear: birthDay?.year, outsideUsualAge, input };
}

function checkName(
  field: 'childName' | 'guardianName',
  name: string,
  errors: Check['errors'],
  warnings: Check['warnings'],
) {
  if (name === '') errors[field] = 'required';
  else if (name.length < 2) errors[field] = 'nameTooShort';
  else if (/\d/.test(name)) errors[field] = 'nameHasDigits';
  // Some names are one word (a few peoples, foreigners), so this asks and does not refuse.
  else if (!name.includes(' ')) warnings[field] = ['nameSingleWord'];
}

function toInput(
  draft: Draft,
  campaign: CampaignTerms,
  birthDay: Day,
  outsideUsualAge: boolean,
): ApplicationInput | undefined {
  if (draft.sex === '' || draft.relation === '') return undefined;
  const previousSchool = tidy(draft.previousSchool);
  const email = draft.email.trim();
  return {
    child: {
      fullName: tidy(draft.childName),
      birthDate: toIso(birthDay),
      sex: draft.sex,
      personalId: draft.noPersonalId ? null : compactId(draft.personalId),
      residence: { province: tidy(draft.province), ward: tidy(draft.ward), street: tidy(draft.street) },
      ...(previousSchool && { previousSchool }),
    },
    guardian: {
      fullName: tidy(draft.guardianName),
      relation: draft.relation,
      phone: compactPhone(draft.phone),
      ...(email && { email }),
    },
    ...(outsideUsualAge && { ageReason: tidy(draft.ageReason) }),
    consentVersion: campaign.consent.version,
  };
}

const pointers: Record<string, Field> = {
  '/child/fullName': 'childName',
  '/child/birthDate': 'birthDate',
  '/child/sex': 'sex',
  '/child/personalId': 'personalId',
  '/child/previousSchool': 'previousSchool',
  '/child/residence': 'province',
  '/child/residence/province': 'province',
  '/child/residence/ward': 'ward',
  '/child/residence/street': 'street',
  '/guardian/fullName': 'guardianName',
  '/guardian/relation': 'relation',
  '/guardian/phone': 'phone',
  '/guardian/email': 'email',
  '/ageReason': 'ageReason',
  '/consentVersion': 'consent',
};

/** The field a JSON Pointer of the problem speaks of; undefined for one the form does not have. */
export function fieldOf(pointer: string): Field | undefined {
  return pointers[pointer.replace(/^#/, '')];
}

/** Codes of the catalogue that speak of one field even when no pointer came with them. */
export function issueOf(code: string): { field: Field; issue: IssueCode } | undefined {
  switch (code) {
    case 'birth_date_invalid':
      return { field: 'birthDate', issue: 'birthDateRefused' };
    case 'age_reason_missing':
      return { field: 'ageReason', issue: 'ageReasonMissing' };
    case 'consent_outdated':
      return { field: 'consent', issue: 'consentOutdated' };
    default:
      return undefined;
  }
}

import { readBirthDate, todayInVietnam, toTyped } from './admissions-form.birth-date.ts';
import { placesOf } from './admissions-form.source.ts';
import {
  checkDraft,
  emptyDraft,
  fieldOf,
  fields,
  issueOf,
  type CampaignTerms,
  type Check,
  type Draft,
  type Field,
  type IssueCode,
  type WarningCode,
} from './admissions-form.validation.ts';

/**
 * Owns what the family typed, which fields it has left, and what the central system said about them. It decides which
 * errors are shown: of a field after it was left with something in it, of every field after the first try to file. The
 * host draws and files.
 */
export class DraftController {
  draft: Draft = emptyDraft();
  readonly #host: { requestUpdate(): void };
  #left = new Set<Field>();
  #tried = false;
  #refused: Partial<Record<Field, IssueCode | undefined>> = {};

  constructor(host: { requestUpdate(): void }) {
    this.#host = host;
  }

  /** Is there anything that leaving the page would lose? */
  get dirty(): boolean {
    return Object.values(this.draft).some((value) => value !== '' && value !== false);
  }

  /** Has the family tried to file? */
  get tried(): boolean {
    return this.#tried;
  }

  check(terms: CampaignTerms): Check {
    return checkDraft(this.draft, terms, todayInVietnam());
  }

  set<K extends keyof Draft>(key: K, value: Draft[K]): void {
    this.draft = { ...this.draft, [key]: value };
    const field: Field = key === 'noPersonalId' ? 'personalId' : key;
    this.#refused = { ...this.#refused, [field]: undefined };
    this.#host.requestUpdate();
  }

  leave(field: Field): void {
    this.#left.add(field);
    if (field === 'birthDate') {
      const reading = readBirthDate(this.draft.birthDate, todayInVietnam());
      if ('day' in reading) this.draft = { ...this.draft, birthDate: toTyped(reading.day) };
    }
    this.#host.requestUpdate();
  }

  /** From now on every field shows what it lacks. */
  showAll(): void {
    this.#tried = true;
    this.#host.requestUpdate();
  }

  /** The fields that need another look, in the order of the page. */
  issues(check: Check): { field: Field; issue: IssueCode }[] {
    return fields.flatMap((field) => {
      const issue = this.issue(field, check);
      return issue ? [{ field, issue }] : [];
    });
  }

  issue(field: Field, check: Check): IssueCode | undefined {
    const refused = this.#refused[field];
    if (refused) return refused;
    const issue = check.errors[field];
    if (this.#tried) return issue;
    // Leaving a field empty is no mistake yet: the visitor may be looking around first.
    return this.#left.has(field) && this.draft[field] !== '' && this.draft[field] !== false
      ? issue
      : undefined;
  }

  warnings(field: Field, check: Check): readonly WarningCode[] {
    return this.#tried || this.#left.has(field) ? (check.warnings[field] ?? []) : [];
  }

  isRefused(field: Field): boolean {
    return this.#refused[field] !== undefined;
  }

  /** Puts the places an error names beside their fields; answers whether there were any. */
  refuse(error: unknown): boolean {
    const found: Partial<Record<Field, IssueCode>> = {};
    for (const { pointer, code } of placesOf(error)) {
      const field = fieldOf(pointer);
      if (field) found[field] = issueOf(code)?.issue ?? 'notAccepted';
    }
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
    const whole = issueOf(code);
    if (whole) found[whole.field] ??= whole.issue;
    if (found.consent === 'consentOutdated') this.draft = { ...this.draft, consent: false };
    this.#refused = found;
    this.#tried = true;
    this.#host.requestUpdate();
    return Object.keys(found).length > 0;
  }

  /** A form for another child of the family: the address and the guardian stay, the consent is asked again. */
  another(): void {
    const { province, ward, street, guardianName, relation, phone, email } = this.draft;
    this.draft = { ...emptyDraft(), province, ward, street, guardianName, relation, phone, email };
    this.#left = new Set();
    this.#tried = false;
    this.#refused = {};
    this.#host.requestUpdate();
  }
}

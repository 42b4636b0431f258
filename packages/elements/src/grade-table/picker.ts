import type { GradebookSummary } from '@lienthong/sdk';
import { html, type TemplateResult } from 'lit';
import type { GradeTableDictionary } from './grade-table.strings.ts';
import { must } from './must.ts';

export interface PickerProps {
  readonly summaries: readonly GradebookSummary[];
  /** The gradebook on screen, or the one being opened. */
  readonly current: GradebookSummary | undefined;
  readonly t: GradeTableDictionary;
  onPick(id: string): void;
}

type Choice = Pick<GradebookSummary, 'classId' | 'subjectCode' | 'term'>;

/** The gradebook nearest to a choice: the class counts most, then the subject, then the term. */
export function nearest(
  summaries: readonly GradebookSummary[],
  wanted: Choice,
): GradebookSummary | undefined {
  const fit = (each: GradebookSummary): number =>
    (each.classId === wanted.classId ? 4 : 0) +
    (each.subjectCode === wanted.subjectCode ? 2 : 0) +
    (each.term === wanted.term ? 1 : 0);
  return [...summaries].sort((a, b) => fit(b) - fit(a))[0];
}

/** Class, subject and term of the caller's gradebooks. Changing one keeps the others where such a gradebook exists. */
export function picker({ summaries, current, t, onPick }: PickerProps): TemplateResult {
  const here = current ?? must(summaries[0]);
  const inClass = summaries.filter(({ classId }) => classId === here.classId);
  const inSubject = inClass.filter(({ subjectCode }) => subjectCode === here.subjectCode);
  const pick = (change: Partial<Choice>): void => {
    const next = nearest(summaries, { ...here, ...change });
    if (next) onPick(next.id);
  };
  return html`<div class="picker">
    ${choice('pick-class', t.pickClass, here.classId, classesOf(summaries, t), (classId) =>
      pick({ classId }),
    )}
    ${choice('pick-subject', t.pickSubject, here.subjectCode, subjectsOf(inClass), (subjectCode) =>
      pick({ subjectCode }),
    )}
    ${choice(
      'pick-term',
      t.pickTerm,
      String(here.term),
      inSubject.map(({ term }) => [String(term), t.term(term)]),
      (term) => pick({ term: term === '1' ? 1 : 2 }),
    )}
  </div>`;
}

function choice(
  id: string,
  label: string,
  value: string,
  options: readonly (readonly [string, string])[],
  onChange: (value: string) => void,
): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select
      class="input"
      id=${id}
      @change=${(event: Event) => onChange((event.target as HTMLSelectElement).value)}
    >
      ${options.map(([key, text]) => html`<option value=${key} .selected=${key === value}>${text}</option>`)}
    </select>
  </div>`;
}

/** A class of an earlier year may have the name of one of this year. */
function classesOf(summaries: readonly GradebookSummary[], t: GradeTableDictionary): [string, string][] {
  const latest = Math.max(...summaries.map(({ schoolYear }) => schoolYear));
  const name = ({ className, schoolYear }: GradebookSummary): string =>
    schoolYear === latest ? className : t.classOfYear(className, schoolYear);
  return [...new Map(summaries.map((each) => [each.classId, name(each)]))];
}

function subjectsOf(summaries: readonly GradebookSummary[]): [string, string][] {
  return [...new Map(summaries.map(({ subjectCode, subjectName }) => [subjectCode, subjectName]))];
}

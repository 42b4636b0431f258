import type { GradebookSummary } from '@lienthong/sdk';
import { html, type TemplateResult } from 'lit';
import { choiceField } from './choice-field.ts';
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
    ${choiceField({
      id: 'pick-class',
      label: t.pickClass,
      value: here.classId,
      options: classesOf(summaries, t),
      onPick: (classId) => pick({ classId }),
    })}
    ${choiceField({
      id: 'pick-subject',
      label: t.pickSubject,
      value: here.subjectCode,
      options: subjectsOf(inClass),
      onPick: (subjectCode) => pick({ subjectCode }),
    })}
    ${choiceField({
      id: 'pick-term',
      label: t.pickTerm,
      value: String(here.term),
      options: inSubject.map(({ term }) => [String(term), t.term(term)]),
      onPick: (term) => pick({ term: term === '1' ? 1 : 2 }),
    })}
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
